import { formatNumber } from '../numbers';
import type { FollowUpWords } from './en';

const n = (value: number) => formatNumber(value, 'fr');
const plural = (value: number) => (Math.abs(value) < 2 ? '' : 's');
const count = (value: number) => `${n(value)} suivi${plural(value)}`;

export const fr: FollowUpWords = {
  title: 'Suivis',
  which: 'Quels suivis',
  state: { overdue: 'En retard', open: 'Non réalisés', done: 'Réalisés' },
  count: {
    overdue: (value, day) => `${count(value)} échu${plural(value)} avant le ${day} et non réalisé${plural(value)}`,
    open: (value) => `${count(value)} non réalisé${plural(value)}`,
    done: (value) => `${count(value)} réalisé${plural(value)}`,
  },
  note: 'Ce qui a été promis lors d’engagements de toute période et de tout statut, dans l’état actuel; les filtres portent sur les engagements.',
  due: 'Échéance',
  done: 'Réalisé',
  promise: 'Ce qui a été promis',
  owner: 'Par qui',
  at: 'Lors de quel engagement',
  became: 'Ce qui en est né',
  noOwner: 'personne de nommé',
  noDate: 'aucune date fixée',
  dayNotSet: 'jour à fixer',
  monthNotSet: 'mois à fixer',
  none: { overdue: 'Rien n’est en retard', open: 'Il ne reste rien à réaliser', done: 'Rien n’a encore été réalisé' },
  noneText: 'Rien de tel n’a été promis lors des engagements que retiennent les filtres et que votre rôle peut voir.',
  failed: 'Les suivis n’ont pas pu être lus',
  past: 'Les suivis n’ont pas de passé',
  pastText: 'Ils sont tenus tels qu’ils sont maintenant : une vue du passé ne les énumère pas.',
  present: 'Voir le présent',
};
