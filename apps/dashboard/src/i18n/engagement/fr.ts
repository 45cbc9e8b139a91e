import { formatNumber } from '../numbers';
import type { EngagementWords } from './en';

const n = (value: number) => formatNumber(value, 'fr');
const count = (value: number, one: string, other: string) => `${n(value)} ${value < 2 ? one : other}`;

/** The words of an engagement's timeline, family and follow-ups, in French. */
export const fr: EngagementWords = {
  timeline: 'Chronologie',
  lane: { planned: 'Prévu', actual: 'Tel que survenu', deployments: 'Affectations', followUps: 'Suites', changes: 'La fiche' },
  since: (from) => `depuis ${from}`,
  laneSays: (lane, what) => `${lane} : ${what}`,
  points: {
    deployments: (value) => count(value, 'affectation', 'affectations'),
    followUps: (value) => count(value, 'promesse', 'promesses'),
    changes: (value) => count(value, 'changement', 'changements'),
  },
  changesBeyond: (value) => `${count(value, 'changement', 'changements')} de la fiche à une autre époque, ci-dessous.`,
  family: 'Tout ce dont il est né et tout ce qui en est né',
  familyOf: (shown, all) => `${n(shown)} étapes sur ${n(all)} sont tracées.`,
  followUps: 'Suites',
  kept: (kept, all) => `${n(kept)} sur ${n(all)} tenues`,
  promise: 'Promesse',
  owner: 'Responsable',
  due: 'Échéance',
  done: 'Tenue',
  became: 'Devenue',
  late: 'en retard',
  open: 'en cours',
  weekdays: ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'],
  contents: 'Sur cette page',
};
