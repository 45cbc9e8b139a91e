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

/**
 * What each visit led to, in the order of their ids. In time is what began no later than so many months after the visit's first day;
 * what is dated before the visit, as imprecise dates can be, is in time too.
 */
export function whatVisitsLedTo(rows: readonly OutcomeRow[], withinMonths: number): LedTo[] {
  const byVisit = new Map<number, OutcomeRow[]>();
  for (const row of rows) {
    const known = byVisit.get(row.visitId);
    if (known) known.push(row);
    else byVisit.set(row.visitId, [row]);
  }
  return [...byVisit]
    .sort(([a], [b]) => a - b)
    .map(([visitId, outcomes]): LedTo => {
      const visitDay = outcomes[0]?.visitDay ?? null;
      const lastDay = visitDay === null ? null : shiftMonths(visitDay, withinMonths);
      const projectDays = outcomes.flatMap(({ kind, day }) => (kind === 'PROJECT' && day !== null ? [day] : []));
      return {
        visitId,
        visitDay,
        ever: new Set(outcomes.map(({ kind }) => kind)),
        inTime: new Set(outcomes.flatMap(({ kind, day }) => (lastDay !== null && day !== null && day <= lastDay ? [kind] : []))),
        daysToProject: visitDay === null || projectDays.length === 0 ? null : Math.max(0, Math.min(...projectDays) - visitDay),
      };
    });
}

/** The figures of so many visits, of which these led to something. */
export function figuresOfVisits(visits: number, led: readonly LedTo[]): OutcomeFigures {
  const count = (which: 'ever' | 'inTime', outcome: VisitOutcome) => led.filter((one) => one[which].has(outcome)).length;
  const waits = led.flatMap(({ daysToProject }) => (daysToProject === null ? [] : [daysToProject])).sort((a, b) => a - b);
  const middle = waits.length === 0 ? null : ((waits[(waits.length - 1) >> 1] ?? 0) + (waits[waits.length >> 1] ?? 0)) / 2;
  return {
    visits,
    toProject: count('inTime', 'PROJECT'),
    toMission: count('inTime', 'MISSION'),
    toProjectEver: count('ever', 'PROJECT'),
    toMissionEver: count('ever', 'MISSION'),
    medianMonthsToProject: middle === null ? null : Math.round((middle / DAYS_OF_MONTH) * 10) / 10,
  };
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
  for (const one of led) {
    const key = one.visitDay === null ? null : periodOf(one.visitDay, 'YEAR', calendar, fiscalMonth).key;
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
