import { dayToIso, isoToDay } from '@entente/schema/calendar';
import type { EngagementFilter } from '@entente/schema/gql/operations';
import type { Register } from './api';
import { localDay } from './local-day';
import type { View } from './view';
import { filterOf } from './window';

/** The day of which it is said what is under way and what is late: the as-of day, or the coverage's last day if that is earlier. */
export function sayingDay(view: View, register: Pick<Register, 'defaultTo' | 'timeZone'>): string {
  if (view.asOf === null) return register.defaultTo;
  const day = localDay(view.asOf, register.timeZone);
  return day < register.defaultTo ? day : register.defaultTo;
}

/** The last day on which what is overdue on a day was due. */
export function dueBefore(day: string): string {
  return dayToIso(isoToDay(day) - 1);
}

/** At which engagements what is promised is looked at: the view's filters without its window and its statuses. */
export function promisedAt(view: View, scheme: string): EngagementFilter {
  const { from: _from, to: _to, statuses: _statuses, ...where } = filterOf(view, null);
  return { ...where, ...(view.regions.length > 0 && { scheme }) };
}
