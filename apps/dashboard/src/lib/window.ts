import {
  countPeriodsBetween,
  dayToIso,
  isoToDay,
  parsePartialDate,
  partialDateProblem,
  periodOf,
  periodsBetween,
  shiftLastDay,
  shiftMonths,
} from '@entente/schema/calendar';
import type { EngagementKind, VolumeFilter } from '@entente/schema/gql/operations';
import type { Coverage, Register } from './api';
import { endOf, type View } from './view';

/** The days that a view counts in, both included; null for no window at all. */
export type Window = { from: string; to: string } | null;

/** How many years the default view goes back, the running one included. */
export const DEFAULT_YEARS = 5;

/** The window of a view in a register. */
export function windowOf(view: View, register: Pick<Register, 'defaultFrom' | 'defaultTo'>): Window {
  if (view.span === 'all') return null;
  if (view.span !== 'default') return view.span;
  if (view.calendar === 'FISCAL') return { from: register.defaultFrom, to: register.defaultTo };
  const lastYear = periodOf(isoToDay(register.defaultTo), 'YEAR', 'CALENDAR', 1);
  return { from: dayToIso(shiftMonths(lastYear.first, -12 * (DEFAULT_YEARS - 1))), to: register.defaultTo };
}

/** What `engagementVolume` is narrowed by in a view. */
export function filterOf(view: View, window: Window): VolumeFilter {
  const end = window && endOf(window);
  return {
    ...(view.kinds.length > 0 && { kinds: view.kinds }),
    ...(view.direction && { directions: [view.direction] }),
    ...(view.scope && { scopes: [view.scope] }),
    ...(view.statuses.length > 0 && { statuses: view.statuses }),
    ...(view.regions.length > 0 && { regions: view.regions }),
    ...(view.jurisdictions.length > 0 && { jurisdictions: view.jurisdictions }),
    ...(view.topics.length > 0 && { topics: view.topics }),
    ...(view.organizations.length > 0 && { organizations: view.organizations }),
    ...(window && { from: window.from }),
    ...(end && { to: end }),
  };
}

/** The number of years, fiscal or calendar, that a window touches. */
export function yearsIn(window: NonNullable<Window>, view: View, fiscalMonth: number): number {
  return countPeriodsBetween(isoToDay(window.from), isoToDay(window.to), 'YEAR', view.calendar, fiscalMonth);
}

/** The window moved back by whole years; the last day of a month stays one. */
export function earlierWindow(window: NonNullable<Window>, years: number): NonNullable<Window> {
  return { from: dayToIso(shiftMonths(isoToDay(window.from), -12 * years)), to: dayToIso(shiftLastDay(isoToDay(window.to), -12 * years)) };
}

/** The year that a window stops inside of: from its first day to the window's end. Null where the window ends with a year. */
export function runningYear(
  window: Window,
  view: View,
  fiscalMonth: number,
): { label: string; from: string; to: string; beforeLabel: string } | null {
  if (!window || endOf(window) === null) return null;
  const to = isoToDay(window.to);
  const year = periodOf(to, 'YEAR', view.calendar, fiscalMonth);
  const from = Math.max(year.first, isoToDay(window.from));
  if (to === year.last || from !== year.first) return null;
  return {
    label: year.label,
    from: dayToIso(from),
    to: window.to,
    beforeLabel: periodOf(year.first - 1, 'YEAR', view.calendar, fiscalMonth).label,
  };
}

/**
 * Whether the register claims to hold every day of the window, for those of the kinds (none given: all three) that it
 * holds at all: a register of visits alone can compare its visits, whether or not they were asked for by kind.
 */
export function isRecorded(window: NonNullable<Window>, coverage: readonly Coverage[], kinds: readonly EngagementKind[]): boolean {
  const asked: readonly EngagementKind[] = kinds.length > 0 ? kinds : ['VISIT', 'PROJECT', 'MISSION'];
  const held = asked.filter((kind) => coverage.some((span) => span.kinds === null || span.kinds.length === 0 || span.kinds.includes(kind)));
  if (held.length === 0) return false;
  return held.every((kind) => {
    let reached = isoToDay(window.from);
    const spans = coverage
      .filter((span) => span.kinds === null || span.kinds.length === 0 || span.kinds.includes(kind))
      .map((span) => ({
        from: span.from === null ? -Infinity : isoToDay(span.from),
        through: span.through === null ? Infinity : isoToDay(span.through),
      }))
      .sort((a, b) => a.from - b.from);
    for (const span of spans) if (span.from <= reached && span.through >= reached) reached = span.through + 1;
    return reached > isoToDay(window.to);
  });
}

/** The years that the register covers, newest first, for a list to choose one from. */
export function coveredYears(register: Register, view: View): { label: string; from: string; to: string }[] {
  const days = register.coverage.flatMap((span) => [span.from, span.through]).filter((day) => day !== null);
  const first = [...days, register.defaultFrom].reduce((a, b) => (a < b ? a : b));
  const last = [...days, register.defaultTo].reduce((a, b) => (a > b ? a : b));
  const upTo = last < register.today ? last : register.today;
  return periodsBetween(isoToDay(first), isoToDay(upTo), 'YEAR', view.calendar, register.fiscalMonth)
    .map((year) => ({ label: year.label, from: dayToIso(year.first), to: dayToIso(year.last) }))
    .reverse();
}

/** The year that is exactly from one day to another; null where there is none. */
export function wholeYear(window: Window, view: View, fiscalMonth: number): string | null {
  if (!window) return null;
  const year = periodOf(isoToDay(window.from), 'YEAR', view.calendar, fiscalMonth);
  return dayToIso(year.first) === window.from && dayToIso(year.last) === window.to ? year.label : null;
}

/** The days of the label of a year, a quarter or a month; null where it is none of this calendar. */
export function daysOfPeriod(label: string, view: View, fiscalMonth: number): NonNullable<Window> | null {
  if (/^\d{4}-\d{2}$/.test(label)) {
    if (partialDateProblem(label) !== null) return null;
    const { first, last } = parsePartialDate(label);
    return { from: dayToIso(first), to: dayToIso(last) };
  }
  const [, year = '', number = ''] = /^(.+) Q([1-4])$/.exec(label) ?? [];
  const whole = daysOfYear(number === '' ? label : year, view, fiscalMonth);
  if (whole === null || number === '') return whole;
  const first = shiftMonths(isoToDay(whole.from), 3 * (Number(number) - 1));
  return { from: dayToIso(first), to: dayToIso(shiftMonths(first, 3) - 1) };
}

/** The days of a year's label; null where it is no year of this calendar. */
export function daysOfYear(label: string, view: View, fiscalMonth: number): NonNullable<Window> | null {
  const start = /^\d{4}/.exec(label)?.[0];
  if (start === undefined) return null;
  const month = view.calendar === 'FISCAL' ? fiscalMonth : 1;
  const year = periodOf(parsePartialDate(`${start}-${String(month).padStart(2, '0')}`).first, 'YEAR', view.calendar, fiscalMonth);
  return year.label === label ? { from: dayToIso(year.first), to: dayToIso(year.last) } : null;
}

/** The days that two windows have in common; null where they have none. */
export function intersection(a: Window, b: Window): Window {
  if (!a || !b) return a ?? b;
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : null;
}
