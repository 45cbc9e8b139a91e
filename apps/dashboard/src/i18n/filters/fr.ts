import { later } from '../../lib/later';
import { formatNumber } from '../numbers';
import type { FilterWords } from './en';

const rules = later(() => new Intl.PluralRules('fr-CA'));
const n = (value: number) => formatNumber(value, 'fr');
const count = (value: number, one: string, other: string) => `${n(value)} ${rules().select(value) === 'one' ? one : other}`;

/** Les mots des filtres, de leurs étiquettes, des vues enregistrées et des clics qui filtrent, en français. */
export const fr: FilterWords = {
  marks: {
    hint: 'Une forme ou un nom filtre la page; un nombre ouvre ses fiches.',
    show: (name) => `Montrer seulement ${name}`,
    takeBack: (name) => `Seul affichage : ${name}. Revenir à ce qui était affiché`,
  },
  more: {
    title: 'Autres filtres',
    none: 'Autres filtres',
    some: (value) => `Autres filtres : ${n(value)}`,
    narrow: 'Filtres',
    narrowSome: (value) => `Filtres : ${n(value)}`,
    scope: 'Portée',
    anyScope: 'Toutes',
    status: 'État',
    statusMore: 'Sans autre choix comptent les engagements en cours et terminés.',
    jurisdiction: 'Administration',
    topic: 'Sujet',
    organization: 'Organisation',
    search: { jurisdictions: 'Chercher par nom ou code', topics: 'Chercher un sujet', organizations: 'Chercher une organisation' },
    loading: 'Chargement de la liste.',
    failed: 'La liste n’a pas pu être chargée.',
    noMatch: (text) => `Rien ne s’appelle « ${text} ».`,
    matches: (value) => count(value, 'nom', 'noms'),
    further: (value) => `${count(value, 'autre nom', 'autres noms')} : taper pour en trouver un.`,
    chosen: (value) => count(value, 'choix', 'choix'),
    close: 'Terminé',
  },
  unknown: {
    title: (what, value) =>
      `Le registre n’a pas ${{ topics: 'de sujet', jurisdictions: 'd’administration', organizations: 'd’organisation' }[what]} « ${value} »`,
    text: 'L’adresse en demande une part, et rien ne se restreint par ce qui n’existe pas. Il peut s’agir d’une faute de frappe, ou d’un autre registre.',
    remove: (value) => `Retirer « ${value} »`,
  },
  chips: {
    label: 'Filtres actifs',
    remove: (filter) => `Retirer le filtre « ${filter} »`,
    clearAll: 'Tout effacer',
    asOf: (moment) => `En date du ${moment}`,
    calendar: 'Années civiles',
    active: 'Selon les jours d’activité',
    fractional: 'Comptage fractionnaire',
    allYears: 'Toutes les années recensées',
    scheme: (name) => `Régions : ${name}`,
    status: (status) => `État : ${status}`,
  },
  undo: {
    undo: 'Annuler le dernier filtre',
    redo: 'Rétablir le filtre',
  },
  views: {
    title: 'Vues',
    heading: 'Vues enregistrées',
    mine: 'Les miennes',
    shared: 'Partagées avec tous',
    none: 'Aucune vue n’est encore enregistrée.',
    loading: 'Chargement des vues.',
    failed: 'Les vues n’ont pas pu être chargées.',
    save: 'Enregistrer cette vue',
    name: 'Nom',
    nameIn: { en: 'Nom anglais', fr: 'Nom français' },
    otherName: { en: 'Nom anglais, s’il en faut un autre', fr: 'Nom français, s’il en faut un autre' },
    share: 'Partager avec tous',
    shareMore: 'Tous en voient le nom et l’adresse; chacun n’y voit que ce que permet son rôle.',
    saveIt: 'Enregistrer',
    cancel: 'Annuler',
    by: (owner) => `de ${owner}`,
    tools: (name) => `Que faire de « ${name} »`,
    rename: 'Renommer',
    replace: 'Garder ce qui est affiché',
    doShare: 'Partager avec tous',
    unshare: 'Ne plus partager',
    copyLink: 'Copier le lien',
    copied: 'Lien copié',
    remove: 'Supprimer',
    undo: 'Annuler',
    did: {
      saved: (name) => `« ${name} » est enregistrée.`,
      renamed: (name) => `« ${name} » porte son nouveau nom.`,
      replaced: (name) => `« ${name} » est désormais ce qui est affiché ici.`,
      shared: (name) => `« ${name} » est partagée avec tous.`,
      unshared: (name) => `« ${name} » n’est plus qu’à vous.`,
      removed: (name) => `« ${name} » est supprimée.`,
      restored: (name) => `« ${name} » est rétablie.`,
      failed: 'L’opération a échoué. Rien n’a été modifié.',
    },
  },
};
