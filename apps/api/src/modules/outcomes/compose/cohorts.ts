import { type CalendarKind, type Day, periodFromKey, periodOf, shiftLastDay, shiftMonths } from '@entente/schema/calendar';
import type { VisitOutcome } from '@entente/schema/vocabulary';

/** A visit and one of the projects or missions that it led to. */
export interface OutcomeRow {
  readonly visitId: number;
  /** Null without a date. */
  readonly visitDay: Day | null;
  readonly id: number;
  readonly kind: 'PROJECT' | 'MISSION';
  readonly day: Day | null;
}

/** What a visit led to. */
export interface LedTo {
  readonly visitId: number;
  readonly visitDay: Day | null;
  /** Whether it led to one at all, dated or not. */
  readonly ever: ReadonlySet<VisitOutcome>;
  /** Whether one began in time. */
  readonly inTime: ReadonlySet<VisitOutcome>;
  /** From the visit to the first dated project; null without one, and without a date. */
  readonly daysToProject: number | null;
}

/** What came of some visits. */
export interface OutcomeFigures {
  visits: number;
  toProject: number;
  toMission: number;
  toProjectEver: number;
  toMissionEver: number;
  medianMonthsToProject: number | null;
}

/** A month as the calendar has it on average. */
const DAYS_OF_MONTH = 365.2425 / 12;

/** The four things that a visit can have led to: one of each, however many visits there are. */
const NOTHING: ReadonlySet<VisitOutcome> = new Set();
const PROJECT: ReadonlySet<VisitOutcome> = new Set(['PROJECT']);
const MISSION: ReadonlySet<VisitOutcome> = new Set(['MISSION']);
const BOTH: ReadonlySet<VisitOutcome> = new Set(['PROJECT', 'MISSION']);

function outcomesOf(project: boolean, mission: boolean): ReadonlySet<VisitOutcome> {
  if (project) return mission ? BOTH : PROJECT;
  return mission ? MISSION : NOTHING;
}

/** What has been seen of a visit's outcomes: of each kind whether there is one, and the first day of those that are dated. */
interface Seen {
  readonly visitDay: Day | null;
  project: boolean;
  mission: boolean;
  projectDay: Day;
  missionDay: Day;
}

/**
 * What each visit led to, in the order of their ids. In time is what began no later than so many months after the visit's first day;
 * what is dated before the visit, as imprecise dates can be, is in time too.
 */
export function whatVisitsLedTo(rows: readonly OutcomeRow[], withinMonths: number): LedTo[] {
  const byVisit = new Map<number, Seen>();
  for (const { visitId, visitDay, kind, day } of rows) {
    let seen = byVisit.get(visitId);
    if (!seen) {
      seen = { visitDay, project: false, mission: false, projectDay: Infinity, missionDay: Infinity };
      byVisit.set(visitId, seen);
    }
    if (kind === 'PROJECT') {
      seen.project = true;
      if (day !== null && day < seen.projectDay) seen.projectDay = day;
    } else {
      seen.mission = true;
      if (day !== null && day < seen.missionDay) seen.missionDay = day;
    }
  }
  const all: LedTo[] = [];
  for (const [visitId, { visitDay, project, mission, projectDay, missionDay }] of byVisit) {
    const lastDay = visitDay === null ? -Infinity : shiftMonths(visitDay, withinMonths);
    all.push({
      visitId,
      visitDay,
      ever: outcomesOf(project, mission),
      inTime: outcomesOf(projectDay <= lastDay, missionDay <= lastDay),
      daysToProject: visitDay === null || projectDay === Infinity ? null : Math.max(0, projectDay - visitDay),
    });
  }
  return all.sort((a, b) => a.visitId - b.visitId);
}

/** The figures of so many visits, of which these led to something. */
export function figuresOfVisits(visits: number, led: readonly LedTo[]): OutcomeFigures {
  const figures: OutcomeFigures = { visits, toProject: 0, toMission: 0, toProjectEver: 0, toMissionEver: 0, medianMonthsToProject: null };
  const waits: number[] = [];
  for (const { ever, inTime, daysToProject } of led) {
    if (inTime.has('PROJECT')) figures.toProject += 1;
    if (inTime.has('MISSION')) figures.toMission += 1;
    if (ever.has('PROJECT')) figures.toProjectEver += 1;
    if (ever.has('MISSION')) figures.toMissionEver += 1;
    if (daysToProject !== null) waits.push(daysToProject);
  }
  if (waits.length > 0) {
    const sorted = Float64Array.from(waits).sort();
    const middle = ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
    figures.medianMonthsToProject = Math.round((middle / DAYS_OF_MONTH) * 10) / 10;
  }
  return figures;
}

/** Years as a question has them. */
export interface YearsAsked {
  readonly calendar: CalendarKind;
  readonly fiscalMonth: number;
  /** Last day of the window; undefined without one. */
  readonly to?: Day;
}

/** The visits of each year's key, null for those without a date. */
export function byYearOfVisit(led: readonly LedTo[], { calendar, fiscalMonth }: YearsAsked): Map<number | null, LedTo[]> {
  const years = new Map<number | null, LedTo[]>();
  // Visits are many, and their days a few thousand.
  const keys = new Map<Day | null, number | null>([[null, null]]);
  for (const one of led) {
    let key = keys.get(one.visitDay);
    if (key === undefined) {
      key = one.visitDay === null ? null : periodOf(one.visitDay, 'YEAR', calendar, fiscalMonth).key;
      keys.set(one.visitDay, key);
    }
    const known = years.get(key);
    if (known) known.push(one);
    else years.set(key, [one]);
  }
  return years;
}

/**
 * The last day on which something can begin that still counts in time for a year's last visit; null without a year. Until it has
 * passed the year's figures can still grow.
 */
export function closesOn(key: number | null, withinMonths: number, { calendar, fiscalMonth, to }: YearsAsked): Day | null {
  if (key === null) return null;
  const { last } = periodFromKey(key, 'YEAR', calendar, fiscalMonth);
  return shiftLastDay(to === undefined ? last : Math.min(last, to), withinMonths);
}
