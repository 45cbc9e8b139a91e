import type { Day } from '@entente/schema/calendar';
import { dayInWords } from '../../volume/compose/words.js';

/** By what rules it is said what visits led to, beside those by which the visits are counted. */
export function explainOutcomes(withinMonths: number, knownThrough: Day, locale: 'EN' | 'FR'): string {
  if (locale === 'EN') {
    return [
      'A visit led to a project where a link of lineage of the kind “led to” says so, and to a mission where such a link does or a chain of them with only projects between.',
      `It counts as within ${months(withinMonths, 'EN')} where the first day of the earliest of them lies no later than that after the visit’s first day.`,
      'Only active and completed projects and missions count, parts of others too; the filters narrow the visits, and not what they led to.',
      `A year is still open while such time has not passed for its last visit, by ${dayInWords(knownThrough, 'EN')}.`,
    ].join(' ');
  }
  return [
    'Une visite a mené à un projet lorsqu’un lien de filiation du type « a mené à » le dit, et à une mission lorsqu’un tel lien le dit ou une suite de tels liens ne passant que par des projets.',
    `Elle compte dans les ${months(withinMonths, 'FR')} lorsque le premier jour du plus ancien d’entre eux n’est pas plus éloigné du premier jour de la visite.`,
    'Seuls comptent les projets et les missions en cours ou terminés, volets compris; les filtres restreignent les visites, et non ce à quoi elles ont mené.',
    `Une année reste ouverte tant que ce délai n’est pas écoulé pour sa dernière visite, au ${dayInWords(knownThrough, 'FR')}.`,
  ].join(' ');
}

function months(value: number, locale: 'EN' | 'FR'): string {
  if (locale === 'FR') return `${value} mois`;
  return value === 1 ? '1 month' : `${value} months`;
}
