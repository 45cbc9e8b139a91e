import { type CalendarKind, type Day, firstDayOfMonth, isoToDay, monthIndex, periodOf } from '@entente/schema/calendar';
import { LastYearsRangeError, WindowTwiceError } from './register.errors.js';
import type { CoverageRow, RegisterSettings } from './register.repository.js';

/** Days, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** What of a register says where its last years end and begin. */
export interface YearsOfRegister {
  readonly settings: Pick<RegisterSettings, 'fiscalMonth'>;
  readonly coverage: readonly CoverageRow[];
}

/** How a reader says which days are wanted. */
export interface WindowAsked {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly lastYears?: number | null;
}

/** More than any register looks back. */
export const MOST_YEARS = 500;

/** A day, or the coverage's last day if that is earlier: what a register knows of the time up to that day ends there. */
export function lastCoveredDay({ coverage }: Pick<YearsOfRegister, 'coverage'>, day: Day): Day {
  if (coverage.length === 0) return day;
  return Math.max(...coverage.map((span) => Math.min(span.throughDay ?? day, day)));
}

/** The last so many years up to a day, or to the coverage's last day if that is earlier; the year that holds it is one of them. */
export function lastYearsUpTo(day: Day, years: number, register: YearsOfRegister, calendar: CalendarKind = 'FISCAL'): DaySpan {
  const to = lastCoveredDay(register, day);
  const year = periodOf(to, 'YEAR', calendar, register.settings.fiscalMonth);
  return { from: firstDayOfMonth(monthIndex(year.first) - 12 * (years - 1)), to };
}

/**
 * The window that is asked for: by its days, or as the last years up to the as-of day. Throws WindowTwiceError or
 * LastYearsRangeError; the order of the days is not looked at.
 */
export function windowAsked(
  { from, to, lastYears }: WindowAsked,
  asOfDay: Day,
  register: YearsOfRegister,
  path: readonly (string | number)[],
  calendar: CalendarKind = 'FISCAL',
): { from: Day | null; to: Day | null } {
  const days = { from: from ? isoToDay(from) : null, to: to ? isoToDay(to) : null };
  if (typeof lastYears !== 'number') return days;
  if (days.from !== null || days.to !== null) throw new WindowTwiceError([...path, 'lastYears']);
  if (lastYears < 1 || lastYears > MOST_YEARS) throw new LastYearsRangeError(lastYears, MOST_YEARS, [...path, 'lastYears']);
  return lastYearsUpTo(asOfDay, lastYears, register, calendar);
}
