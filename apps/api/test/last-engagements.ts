import { dayToIso, parsePartialDate } from '@entente/schema/calendar';
import type { EngagementRecord } from '../src/modules/engagements/engagement-record.js';

const COUNTED_ROLES = ['PARTNER', 'BENEFICIARY', 'SENDING', 'HOSTING'];

/** The engagement that was with a jurisdiction last. */
export interface LastWalked {
  readonly day: string;
  readonly reference: string;
}

/**
 * The last engagement of each jurisdiction, by its code, found by a walk over the records: of those that count the one with the
 * latest last day, and of equals the one that was entered last.
 */
export function lastEngagementsOf(
  records: ReadonlyMap<number, EngagementRecord>,
  home: string,
  today: string,
  codes: ReadonlyMap<number, string>,
): Map<string, LastWalked> {
  const found = new Map<string, LastWalked>();
  for (const [, { reference, kind, status, partOfId, startDate, endDate, partners }] of [...records].sort(([a], [b]) => a - b)) {
    if ((status !== 'ACTIVE' && status !== 'COMPLETED') || partOfId !== null || startDate === null) continue;
    const open = endDate === null && status === 'ACTIVE' && kind !== 'VISIT';
    const start = parsePartialDate(startDate);
    const end = dayToIso(endDate === null ? start.last : parsePartialDate(endDate).last);
    const day = open ? [today, dayToIso(start.first)].sort().at(-1) : end;
    for (const { jurisdictionId, role } of partners) {
      const code = codes.get(jurisdictionId) ?? '';
      if (!COUNTED_ROLES.includes(role) || code === home || day === undefined) continue;
      if (day >= (found.get(code)?.day ?? '')) found.set(code, { day, reference });
    }
  }
  return found;
}
