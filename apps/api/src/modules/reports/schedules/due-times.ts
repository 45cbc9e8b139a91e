import { type CalendarKind, type Day, dayToIso, type Grain, monthsIn, periodFromKey, periodOf } from '@entente/schema/calendar';
import { Cron } from 'croner';
import type { Holidays } from './holidays.js';
import { instantOf, type WallTime, wallTimeOf } from './wall-clock.js';

/** When a report is due: as a cron expression says, or on a working day of every month, quarter or year. */
export type DueRule =
  | { readonly kind: 'CRON'; readonly expression: string }
  | {
      readonly kind: 'WORKING_DAY';
      /** 3 is the third working day. */
      readonly ordinal: number;
      /** Local time: `09:00`. */
      readonly at: string;
    };

/** When a report is due, and of which periods it is. */
export interface Timetable {
  readonly rule: DueRule;
  /** IANA name of the zone whose clocks count. */
  readonly timeZone: string;
  /** The report is of the last whole period of this length. */
  readonly grain: Grain;
  readonly calendar: CalendarKind;
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalMonth: number;
}

/** A time at which a report is due. */
export interface DueTime {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** First day of the period that is reported on: `2006-03-01`. */
  readonly periodStart: string;
}

/** Beyond the tenth there are months, with long feasts, that have no such working day. */
export const MOST_WORKING_DAYS = 10;
const DAY_MS = 24 * 3600_000;
/** The clocks of no zone have ever been changed by more. */
const WIDEST_CHANGE_MS = 26 * 3600_000;

/** Why a cron expression cannot be followed. */
export type CronProblem = 'FORM' | 'NEVER' | 'TOO_OFTEN';

/** What is wrong with a cron expression of five fields; null where nothing is. Nobody reads a report that is new every minute. */
export function cronProblem(expression: string): CronProblem | null {
  let cron: Cron;
  try {
    cron = cronOf(expression);
  } catch {
    return 'FORM';
  }
  const runs = cron.nextRuns(30, new Date(Date.UTC(2024, 0, 1)));
  if (runs.length === 0) return 'NEVER';
  return runs.some((run, index) => index > 0 && run.getTime() - (runs[index - 1]?.getTime() ?? 0) < 3600_000) ? 'TOO_OFTEN' : null;
}

/**
 * The due times after an instant, up to and with another, the oldest first and at most so many. A local time that does not exist, as the
 * clocks are put forward over it, is due when they are; one that stands twice is due once, the first time.
 */
export function dueTimes(
  timetable: Timetable,
  holidays: Holidays,
  { after, through = Number.POSITIVE_INFINITY, most }: { after: number; through?: number; most: number },
): DueTime[] {
  const found: DueTime[] = [];
  let last = after;
  if (most <= 0) return found;
  for (const wall of wallTimes(timetable, holidays, wallTimeOf(after, timetable.timeZone) - WIDEST_CHANGE_MS)) {
    const at = instantOf(wall, timetable.timeZone);
    if (at > through) break;
    // Several times that are put forward over come to one.
    if (at <= last) continue;
    last = at;
    found.push({ at, periodStart: periodBefore(Math.floor(wall / DAY_MS), timetable) });
    if (found.length === most) break;
  }
  return found;
}

/** First day of the last period that is over at an instant. */
export function lastPeriodAt(timetable: Timetable, at: number): string {
  return periodBefore(Math.floor(wallTimeOf(at, timetable.timeZone) / DAY_MS), timetable);
}

/** First day of the last period that is over on a day. */
function periodBefore(day: Day, { grain, calendar, fiscalMonth }: Timetable): string {
  const { key } = periodOf(day, grain, calendar, fiscalMonth);
  return dayToIso(periodFromKey(key - monthsIn(grain), grain, calendar, fiscalMonth).first);
}

/** The readings of the clock at which a report is due, ascending; those before `from` may be among them. */
function wallTimes(timetable: Timetable, holidays: Holidays, from: WallTime): Generator<WallTime> {
  return timetable.rule.kind === 'CRON'
    ? cronTimes(timetable.rule.expression, from)
    : workingDays(timetable, timetable.rule, holidays, from);
}

/** Reckoned in UTC, whose clocks are never changed: what becomes of changed clocks is said once, for both rules. */
function cronOf(expression: string): Cron {
  return new Cron(expression, { timezone: 'UTC', mode: '5-part', paused: true });
}

function* cronTimes(expression: string, from: WallTime): Generator<WallTime> {
  const cron = cronOf(expression);
  for (let run = cron.nextRun(new Date(from)); run; run = cron.nextRun(run)) yield run.getTime();
}

function* workingDays(
  { grain, calendar, fiscalMonth }: Timetable,
  { ordinal, at }: Extract<DueRule, { kind: 'WORKING_DAY' }>,
  holidays: Holidays,
  from: WallTime,
): Generator<WallTime> {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  for (let { key } = periodOf(Math.floor(from / DAY_MS), grain, calendar, fiscalMonth); ; key += monthsIn(grain)) {
    const { first, last } = periodFromKey(key, grain, calendar, fiscalMonth);
    const day = workingDayOf(first, last, ordinal, holidays);
    if (day !== null) yield day * DAY_MS + hours * 3600_000 + minutes * 60_000;
  }
}

/** The so manyeth working day of a span, or its last one where there are fewer; null where there is none. */
function workingDayOf(first: Day, last: Day, ordinal: number, holidays: Holidays): Day | null {
  let found: Day | null = null;
  for (let day = first, count = 0; day <= last && count < ordinal; day += 1) {
    if (isWeekend(day) || holidays.has(day)) continue;
    found = day;
    count += 1;
  }
  return found;
}

/** Day 0 was a Thursday. */
function isWeekend(day: Day): boolean {
  return ((((day + 4) % 7) + 7) % 7) % 6 === 0;
}
