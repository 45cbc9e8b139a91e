import type { EngagementKind, EngagementScope, EngagementStatus } from '@entente/schema/vocabulary';

/** The days that a date may mean, in days since 1970-01-01. */
interface DateSpan {
  readonly first: number;
  readonly last: number;
}

/** Scope where it is empty: MULTILATERAL for a mission or two counted partners and more, else BILATERAL. */
export function tellScope(kind: EngagementKind, countedPartners: number): EngagementScope {
  return kind === 'MISSION' || countedPartners >= 2 ? 'MULTILATERAL' : 'BILATERAL';
}

/**
 * Status where it is empty. Still to begin: PLANNED. Ended before today, or a visit whose start has passed: COMPLETED.
 * Else ACTIVE. Without any date: COMPLETED, since the record is of something that took place and nothing says that it
 * goes on. `today` is in days since 1970-01-01.
 */
export function tellStatus(
  kind: EngagementKind,
  start: DateSpan | null,
  end: DateSpan | null,
  plannedStart: DateSpan | null,
  today: number,
): EngagementStatus {
  if (start === null && end === null) return plannedStart !== null ? 'PLANNED' : 'COMPLETED';
  if (start !== null && start.first > today) return 'PLANNED';
  const last = end?.last ?? (kind === 'VISIT' ? start?.last : undefined);
  return last !== undefined && last < today ? 'COMPLETED' : 'ACTIVE';
}
