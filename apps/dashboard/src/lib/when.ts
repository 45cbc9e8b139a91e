import { parsePartialDate } from '@entente/schema/calendar';

/** How well the dates of an engagement are known. */
export type Exactness = { is: 'exact'; days: number } | { is: 'month' } | { is: 'year' } | { is: 'mixed' } | { is: 'unknown' };

/** What the recorded dates allow to be said about their precision; the days counted include both ends. */
export function exactnessOf(startDate: string | null, endDate: string | null): Exactness {
  if (!startDate) return { is: 'unknown' };
  const start = parsePartialDate(startDate);
  const end = endDate ? parsePartialDate(endDate) : start;
  if (start.precision !== end.precision) return { is: 'mixed' };
  if (start.precision === 'DAY') return { is: 'exact', days: end.last - start.first + 1 };
  return { is: start.precision === 'MONTH' ? 'month' : 'year' };
}
