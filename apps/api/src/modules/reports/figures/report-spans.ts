import { dayToIso, firstDayOfMonth, isoToDay, monthIndex, periodOf, shiftLastDay, shiftMonths } from '@entente/schema/calendar';
import type { ReportDefinition } from '../definitions/report-definition.js';
import type { ReportSpan, ReportSpans } from './report-figures.js';

type Periodic = Pick<ReportDefinition, 'grain' | 'calendar' | 'trendYears'>;

/** The first day of the period that holds a day, as `2006-03-01`. */
export function periodStartOf(day: string, { grain, calendar }: Periodic, fiscalMonth: number): string {
  return dayToIso(periodOf(isoToDay(day), grain, calendar, fiscalMonth).first);
}

/** The first day of the period before the one that holds a day: what is reported on that day. */
export function lastPeriodStart(day: string, definition: Periodic, fiscalMonth: number): string {
  const { first } = periodOf(isoToDay(day), definition.grain, definition.calendar, fiscalMonth);
  return periodStartOf(dayToIso(first - 1), definition, fiscalMonth);
}

/** The spans of the edition whose period holds a day. */
export function spansOf(day: string, { grain, calendar, trendYears }: Periodic, fiscalMonth: number): ReportSpans {
  const period = periodOf(isoToDay(day), grain, calendar, fiscalMonth);
  const year = periodOf(period.first, 'YEAR', calendar, fiscalMonth);
  const span = (from: number, to: number): ReportSpan => ({ from: dayToIso(from), to: dayToIso(to) });
  const yearBefore = (from: number, to: number) => span(shiftMonths(from, -12), shiftLastDay(to, -12));
  return {
    period: span(period.first, period.last),
    toDate: span(year.first, period.last),
    periodBefore: yearBefore(period.first, period.last),
    toDateBefore: yearBefore(year.first, period.last),
    trend: span(firstDayOfMonth(monthIndex(year.first) - 12 * (trendYears - 1)), period.last),
  };
}
