// Dates here are plain local dates. A JavaScript Date is an instant and would bring a time zone along,
// so days are whole numbers and the arithmetic is the proleptic Gregorian calendar's own.

/** Days since 1 January 1970; negative before it. */
export type Day = number;

/** `year * 12 + month - 1`: 24064 is May 2005. */
export type MonthIndex = number;

/** The lengths a period can have. */
export type Grain = 'YEAR' | 'QUARTER' | 'MONTH';

/** FISCAL years begin with the register's fiscal month, CALENDAR years in January. */
export type CalendarKind = 'FISCAL' | 'CALENDAR';

/** How much of a date is known. */
export type DatePrecision = 'YEAR' | 'MONTH' | 'DAY';

/** A date as recorded: the days it may stand for, both included. */
export interface PartialDate {
  first: Day;
  last: Day;
  precision: DatePrecision;
}

/** Why a text is not a date. */
export type DateProblemCode = 'DATE_FORMAT' | 'DATE_YEAR' | 'DATE_MONTH' | 'DATE_DAY';

/** Why a text is not a date, for a reader of either language. */
export interface DateProblem {
  code: DateProblemCode;
  en: string;
  fr: string;
}

/** A text that is no date; `problem` says why. */
export class DateTextError extends Error {
  override readonly name = 'DateTextError';

  constructor(
    readonly value: string,
    readonly problem: DateProblem,
  ) {
    super(problem.en);
  }
}

/** A fiscal or calendar year, quarter or month; `first` and `last` are both included. */
export interface CalendarPeriod {
  grain: Grain;
  /** Ascending with time: the index of the period's first month, less the months by which fiscal years are shifted. */
  key: number;
  first: Day;
  last: Day;
  /** `2005/06`, `2005/06 Q1`, `2005`, `2005 Q2`, `2005-04`. */
  label: string;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const GRAIN_MONTHS = { YEAR: 12, QUARTER: 3, MONTH: 1 } as const;
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const MONTHS_FR = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** Whether 29 February exists in the year. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The day of a valid year, month (1 to 12) and day of the month. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  // Years are counted from March, so that the leap day is the last of its year.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month (1 to 12) and day of the month of a day. */
export function civilDate(day: Day): { year: number; month: number; dayOfMonth: number } {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** The month that holds a day. */
export function monthIndex(day: Day): MonthIndex {
  const { year, month } = civilDate(day);
  return year * 12 + month - 1;
}

/** The first day of a month. */
export function firstDayOfMonth(index: MonthIndex): Day {
  return dayOf(Math.floor(index / 12), index - Math.floor(index / 12) * 12 + 1, 1);
}

/** The last day of a month. */
export function lastDayOfMonth(index: MonthIndex): Day {
  return firstDayOfMonth(index + 1) - 1;
}

/** `2005-04-01`. */
export function dayToIso(day: Day): string {
  const { year, month, dayOfMonth } = civilDate(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** The day of a full date such as `2005-04-01`; throws DateTextError otherwise. */
export function isoToDay(text: string): Day {
  const date = parsePartialDate(text);
  if (date.precision !== 'DAY') throw new DateTextError(text, fullDateNeeded(text));
  return date.first;
}

/** The days that `2004`, `2004-07` or `2004-07-09` stands for; throws DateTextError where it is no date. */
export function parsePartialDate(text: string): PartialDate {
  const problem = partialDateProblem(text);
  if (problem) throw new DateTextError(text, problem);
  const year = Number(text.slice(0, 4));
  if (text.length === 4) return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31), precision: 'YEAR' };
  const month = Number(text.slice(5, 7));
  if (text.length === 7) {
    return { first: dayOf(year, month, 1), last: dayOf(year, month, daysInMonth(year, month)), precision: 'MONTH' };
  }
  const day = dayOf(year, month, Number(text.slice(8, 10)));
  return { first: day, last: day, precision: 'DAY' };
}

/** Why a text is not a partial date, or null where it is one. */
export function partialDateProblem(text: string): DateProblem | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) {
    return {
      code: 'DATE_FORMAT',
      en: `a date must read 2004-07-09, 2004-07 or 2004: ${quoted(text)}`,
      fr: `une date s’écrit 2004-07-09, 2004-07 ou 2004 : ${quotedFr(text)}`,
    };
  }
  const year = Number(parts[1]);
  if (year === 0) {
    return { code: 'DATE_YEAR', en: `there is no year 0000: ${quoted(text)}`, fr: `l’année 0000 n’existe pas : ${quotedFr(text)}` };
  }
  if (parts[2] === undefined) return null;
  const month = Number(parts[2]);
  const nameEn = MONTHS_EN[month - 1];
  const nameFr = MONTHS_FR[month - 1];
  if (nameEn === undefined || nameFr === undefined) {
    return {
      code: 'DATE_MONTH',
      en: `the month must be 01 to 12: ${quoted(text)}`,
      fr: `le mois doit être compris entre 01 et 12 : ${quotedFr(text)}`,
    };
  }
  if (parts[3] === undefined) return null;
  const length = daysInMonth(year, month);
  const dayOfMonth = Number(parts[3]);
  if (dayOfMonth < 1 || dayOfMonth > length) {
    return {
      code: 'DATE_DAY',
      en: `${nameEn} ${year} has ${length} days: ${quoted(text)}`,
      fr: `le mois ${/^[aoâ]/.test(nameFr) ? 'd’' : 'de '}${nameFr} ${year} compte ${length} jours : ${quotedFr(text)}`,
    };
  }
  return null;
}

/** The same day of the month some months on or back, or the month's last day where that month is shorter. */
export function shiftMonths(day: Day, months: number): Day {
  const { dayOfMonth } = civilDate(day);
  const target = monthIndex(day) + months;
  return Math.min(firstDayOfMonth(target) + dayOfMonth - 1, lastDayOfMonth(target));
}

/** Like shiftMonths, but the last day of a month stays the last day of a month: 28 February becomes 31 March. */
export function shiftLastDay(day: Day, months: number): Day {
  return day === lastDayOfMonth(monthIndex(day)) ? lastDayOfMonth(monthIndex(day) + months) : shiftMonths(day, months);
}

/** The period that holds a day. `fiscalMonth` is 1 to 12 and bears on FISCAL alone. */
export function periodOf(day: Day, grain: Grain, calendar: CalendarKind, fiscalMonth: number): CalendarPeriod {
  const shifted = monthIndex(day) - monthOffset(calendar, fiscalMonth);
  const months = GRAIN_MONTHS[grain];
  return periodFromKey(shifted - (((shifted % months) + months) % months), grain, calendar, fiscalMonth);
}

/** The period of a key that periodOf or a statement grouped by period has given. */
export function periodFromKey(key: number, grain: Grain, calendar: CalendarKind, fiscalMonth: number): CalendarPeriod {
  const firstMonth = key + monthOffset(calendar, fiscalMonth);
  return {
    grain,
    key,
    first: firstDayOfMonth(firstMonth),
    last: lastDayOfMonth(firstMonth + GRAIN_MONTHS[grain] - 1),
    label: periodLabel(key, grain, calendar, fiscalMonth, 'EN'),
  };
}

/** All periods with at least one day from `from` to `to`, both included, in order; none where `to` is before `from`. */
export function periodsBetween(from: Day, to: Day, grain: Grain, calendar: CalendarKind, fiscalMonth: number): CalendarPeriod[] {
  if (to < from) return [];
  const last = periodOf(to, grain, calendar, fiscalMonth).key;
  const periods: CalendarPeriod[] = [];
  for (let key = periodOf(from, grain, calendar, fiscalMonth).key; key <= last; key += GRAIN_MONTHS[grain]) {
    periods.push(periodFromKey(key, grain, calendar, fiscalMonth));
  }
  return periods;
}

/** The number of periods that periodsBetween would list. */
export function countPeriodsBetween(from: Day, to: Day, grain: Grain, calendar: CalendarKind, fiscalMonth: number): number {
  if (to < from) return 0;
  const span = periodOf(to, grain, calendar, fiscalMonth).key - periodOf(from, grain, calendar, fiscalMonth).key;
  return span / GRAIN_MONTHS[grain] + 1;
}

/** How a period is written: `2005/06 Q1` in English, `2005-2006 T1` in French; months read `2005-04` in both. */
export function periodLabel(key: number, grain: Grain, calendar: CalendarKind, fiscalMonth: number, locale: 'EN' | 'FR'): string {
  const offset = monthOffset(calendar, fiscalMonth);
  if (grain === 'MONTH') {
    const month = key + offset;
    return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`;
  }
  const year = Math.floor(key / 12);
  const yearLabel = calendar === 'FISCAL' ? fiscalYearLabel(year, fiscalMonth, locale) : pad(year, 4);
  if (grain === 'YEAR') return yearLabel;
  return `${yearLabel} ${locale === 'EN' ? 'Q' : 'T'}${Math.floor((key - year * 12) / 3) + 1}`;
}

/** The fiscal year that begins in a calendar year: `2005/06` or `2005-2006`; a fiscal year that is a calendar year reads `2005`. */
export function fiscalYearLabel(year: number, fiscalMonth: number, locale: 'EN' | 'FR'): string {
  if (fiscalMonth === 1) return pad(year, 4);
  return locale === 'EN' ? `${pad(year, 4)}/${pad((year + 1) % 100, 2)}` : `${pad(year, 4)}-${pad(year + 1, 4)}`;
}

/** The months by which a calendar's years begin after January. */
export function monthOffset(calendar: CalendarKind, fiscalMonth: number): number {
  if (!Number.isInteger(fiscalMonth) || fiscalMonth < 1 || fiscalMonth > 12) {
    throw new RangeError(`fiscal year start must be a month, 1 to 12: ${fiscalMonth}`);
  }
  return calendar === 'FISCAL' ? fiscalMonth - 1 : 0;
}

/** The number of months in a period of a grain. */
export function monthsIn(grain: Grain): number {
  return GRAIN_MONTHS[grain];
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function quoted(text: string): string {
  return `"${text}"`;
}

function quotedFr(text: string): string {
  return `« ${text} »`;
}

function fullDateNeeded(text: string): DateProblem {
  return {
    code: 'DATE_FORMAT',
    en: `a full date is needed, such as 2004-07-09: ${quoted(text)}`,
    fr: `il faut une date complète, comme 2004-07-09 : ${quotedFr(text)}`,
  };
}
