import { grainOf, type VolumeHaving, type VolumeMeasure, type VolumeQuestion } from '../question.js';
import { comparedQuestion } from './compare.js';
import { dayInWords, numberInWords } from './words.js';

type Locale = 'EN' | 'FR';

/** What rows are measured by. */
const AMOUNTS: Readonly<Record<VolumeMeasure, Readonly<Record<Locale, string>>>> = {
  ENGAGEMENTS: { EN: 'number of engagements', FR: 'le nombre d’engagements' },
  DELEGATES: { EN: 'number of delegates', FR: 'le nombre de délégués' },
  DAYS: { EN: 'number of days', FR: 'le nombre de jours' },
  BUDGET: { EN: 'budget', FR: 'le budget' },
  PERSON_MONTHS: { EN: 'number of person-months', FR: 'le nombre de mois-personnes' },
};

/** Which rows an answer shows, and what it sets beside them: a sentence each, none where all is as it always is. */
export function explainRows(question: VolumeQuestion, locale: Locale): string[] {
  const { having, top, fill, compareTo } = question;
  return [
    fill && grainOf(question.groupBy) !== null ? filled(locale) : '',
    having ? kept(having, locale) : '',
    top === undefined ? '' : largest(top, question, locale),
    compareTo ? compared(question, locale) : '',
  ].filter((sentence) => sentence !== '');
}

function filled(locale: Locale): string {
  return {
    EN: 'Periods without any are rows of zero, as far as the register holds them.',
    FR: 'Les périodes où il n’y a rien sont des lignes à zéro, pour autant que le registre les couvre.',
  }[locale];
}

function kept({ measure, atLeast, atMost }: VolumeHaving, locale: Locale): string {
  const least = atLeast === undefined ? null : numberInWords(atLeast, locale);
  const most = atMost === undefined ? null : numberInWords(atMost, locale);
  const amount = AMOUNTS[measure][locale];
  if (least === null && most === null) return '';
  if (locale === 'EN') {
    const bounds = [...(least === null ? [] : [`at least ${least}`]), ...(most === null ? [] : [`at most ${most}`])];
    return `Only rows whose ${amount} is ${bounds.join(' and ')} are shown.`;
  }
  const bounds = [...(least === null ? [] : [`d’au moins ${least}`]), ...(most === null ? [] : [`d’au plus ${most}`])];
  return `Ne figurent que les lignes où ${amount} est ${bounds.join(' et ')}.`;
}

function largest(top: number, question: VolumeQuestion, locale: Locale): string {
  const order = question.orderBy?.find(({ measure }) => measure !== undefined);
  const amount = AMOUNTS[order?.measure ?? 'ENGAGEMENTS'][locale];
  const smallest = order?.direction === 'ASC';
  const once = question.counting === 'WHOLE';
  if (locale === 'EN') {
    const rows = top === 1 ? 'row' : `${numberInWords(top, 'EN')} rows`;
    const stand = top === 1 ? 'stands' : 'stand';
    return `The ${rows} with the ${smallest ? 'smallest' : 'largest'} ${amount} ${stand} alone; all others are one row, “Other”${once ? ', in which each engagement counts once' : ''}.`;
  }
  const rows = top === 1 ? 'La ligne' : `Les ${numberInWords(top, 'FR')} lignes`;
  const stand = top === 1 ? 'figure' : 'figurent';
  return `${rows} où ${amount} est le plus ${smallest ? 'petit' : 'grand'} ${stand} à part; toutes les autres n’en font qu’une, « Autres »${once ? ', où chaque engagement compte une fois' : ''}.`;
}

function compared(question: VolumeQuestion, locale: Locale): string {
  const { from, to } = comparedQuestion(question).where;
  if (from === undefined || to === undefined) return '';
  const [first, last] = [dayInWords(from, locale), dayInWords(to, locale)];
  return { EN: `Compared with ${first} to ${last}.`, FR: `En regard : du ${first} au ${last}.` }[locale];
}
