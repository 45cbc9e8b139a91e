// Numbers, days and periods as they are written in each language.
import { civilDate, isoToDay, parsePartialDate, periodLabel, periodOf } from '@entente/schema/calendar';
import type { ReportDefinition } from '../definitions/report-definition.js';
import type { ReportSpan } from '../figures/report-figures.js';
import type { DocumentCell } from './report-document.js';

export type Language = 'EN' | 'FR';

const LONG = {
  EN: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  FR: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
} as const;
const SHORT = {
  EN: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  FR: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
} as const;

/** `1,234.5` or `1 234,5`, with the narrow blank that does not break. */
export function number(value: number, language: Language, decimals = 0): string {
  const [whole = '0', part] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'EN' ? ',' : '\u202F');
  const negative = value < 0 && Number(value.toFixed(decimals)) !== 0;
  return `${negative ? '\u2212' : ''}${grouped}${part === undefined ? '' : `${language === 'EN' ? '.' : ','}${part}`}`;
}

/** A whole number of engagements, people or days. */
export function count(value: number, language: Language, cell?: string): DocumentCell {
  return { text: number(value, language), value, format: 'COUNT', ...(cell === undefined ? {} : { cell }) };
}

/** Whole units of a currency. */
export function money(value: number, language: Language, cell?: string): DocumentCell {
  return { text: number(value, language), value, format: 'MONEY', ...(cell === undefined ? {} : { cell }) };
}

/** Person-months, to a tenth. */
export function months(value: number, language: Language, cell?: string): DocumentCell {
  return { text: number(value, language, 1), value, format: 'MONTHS', ...(cell === undefined ? {} : { cell }) };
}

/** A difference with its sign; 0 without one. */
export function change(value: number, language: Language): DocumentCell {
  return { text: `${value > 0 ? '+' : ''}${number(value, language)}`, value, format: 'CHANGE' };
}

/** `1 April 2005` or `1er avril 2005`. */
export function longDay(iso: string, language: Language): string {
  const { year, month, dayOfMonth } = civilDate(isoToDay(iso));
  return `${dayOfMonth === 1 && language === 'FR' ? '1er' : dayOfMonth} ${LONG[language][month - 1]} ${year}`;
}

/** `1 April` or `1er avril`. */
export function dayOfYear(iso: string, language: Language): string {
  const { month, dayOfMonth } = civilDate(isoToDay(iso));
  return `${dayOfMonth === 1 && language === 'FR' ? '1er' : dayOfMonth} ${LONG[language][month - 1]}`;
}

/** `Apr 2005` or `avr. 2005`. */
export function shortMonth(iso: string, language: Language, withYear = true): string {
  const { year, month } = civilDate(isoToDay(iso));
  return `${SHORT[language][month - 1]}${withYear ? ` ${year}` : ''}`;
}

/** Months of a span: `Apr–Oct 2026`, `Oct 2025–Mar 2026`, or one month alone. */
export function monthsOfSpan({ from, to }: ReportSpan, language: Language): string {
  const dash = language === 'EN' ? '–' : '-';
  if (from.slice(0, 7) === to.slice(0, 7)) return shortMonth(to, language);
  return `${shortMonth(from, language, from.slice(0, 4) !== to.slice(0, 4))}${dash}${shortMonth(to, language)}`;
}

/** What a period is called: `October 2026`, `2026/27 Q1`, `2026/27`. */
export function periodName(
  day: string,
  { grain, calendar }: Pick<ReportDefinition, 'grain' | 'calendar'>,
  fiscalMonth: number,
  language: Language,
): string {
  if (grain === 'MONTH') {
    const { year, month } = civilDate(isoToDay(day));
    return `${LONG[language][month - 1]} ${year}`;
  }
  return periodLabel(periodOf(isoToDay(day), grain, calendar, fiscalMonth).key, grain, calendar, fiscalMonth, language);
}

/** A date as it is recorded: `5 Oct 2026`, `Oct 2026`, `2026`. */
export function recordedDate(text: string, language: Language): string {
  if (text.length === 4) return text;
  if (text.length === 7) return shortMonth(`${text}-01`, language);
  const { year, month, dayOfMonth } = civilDate(parsePartialDate(text).first);
  return `${dayOfMonth === 1 && language === 'FR' ? '1er' : dayOfMonth} ${SHORT[language][month - 1]} ${year}`;
}

/** From when to when: `5–8 Oct 2026`, `since 5 Oct 2026`. */
export function recordedSpan(start: string | null, end: string | null, language: Language, open: boolean): string {
  if (start === null) return language === 'EN' ? 'no date' : 'sans date';
  if (end === null || end === start) {
    return open ? `${language === 'EN' ? 'since' : 'depuis le'} ${recordedDate(start, language)}` : recordedDate(start, language);
  }
  const dash = language === 'EN' ? '–' : '-';
  if (start.length === 10 && end.length === 10 && start.slice(0, 7) === end.slice(0, 7)) {
    return `${Number(start.slice(8))}${dash}${recordedDate(end, language)}`;
  }
  const spaced = language === 'EN' ? ' – ' : ' - ';
  return `${recordedDate(start, language)}${spaced}${recordedDate(end, language)}`;
}

/** An instant in the register's time zone: `3 Nov 2026, 09:00` or `3 nov. 2026, 9 h 00`. */
export function instant(at: string, timeZone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(new Date(at));
  const [day = '', time = ''] = parts.split(' ');
  const [hours = '', minutes = '', seconds = ''] = time.split(':');
  const clock = language === 'EN' ? `${hours}:${minutes}:${seconds}` : `${Number(hours)} h ${minutes} min ${seconds} s`;
  return `${recordedDate(day, language)}, ${clock}`;
}
