import { dayToIso, isoToDay, parsePartialDate } from '@entente/schema/calendar';
import type { Sql } from '../../../db/database.js';
import { maySeeEngagement, visibilityOf } from '../../access/viewer.js';
import { condition, followUpCondition } from '../../engagements/engagement-filter.js';
import { changedSince } from '../../engagements/engagement-list.repository.js';
import { listFollowUps } from '../../engagements/follow-up.repository.js';
import { OPEN_SEQ } from '../../history/change-clock.js';
import { loadEngagementsAt } from '../../history/record-at.js';
import type { ReportDefinition } from '../definitions/report-definition.js';
import { type ListReading, titleOf } from './listed-engagements.js';
import type { DueFollowUp, ReportFigures } from './report-figures.js';

/** More promises than any report looks at. */
const MOST = 20_000;

/**
 * Promises that had not been kept at the change and are due by the days looked ahead, the earliest first. A promise is overdue
 * where the last day that its due date can mean lies in the period or before it.
 */
export async function dueFollowUps(
  sql: Sql,
  reading: ListReading,
  periodEnd: string,
  { comingDays, mostListed }: Pick<ReportDefinition, 'comingDays' | 'mostListed'>,
): Promise<ReportFigures['followUps']> {
  const last = isoToDay(periodEnd);
  const scope = { visibility: visibilityOf(reading.viewer), seq: reading.seq, openThrough: last, pastOrigins: new Map() };
  const rows = await listFollowUps(
    sql,
    {
      followUps: followUpCondition({ done: false, dueTo: dayToIso(last + comingDays) }),
      of: condition({}),
      scope: { ...scope, seq: OPEN_SEQ },
    },
    { after: null, before: null, backward: false, limit: MOST },
  );
  // The table of follow-ups knows no past: engagements that have changed since are looked at as they were.
  const changed = new Set(await changedSince(sql, scope));
  const ids = [...new Set([...rows.map(({ engagementId }) => engagementId), ...changed])];
  const records = await loadEngagementsAt(sql, ids, reading.seq);
  const due: (DueFollowUp & { readonly place: number })[] = [];
  for (const record of records.values()) {
    if (!maySeeEngagement(reading.viewer, record)) continue;
    for (const { promise, owner, dueDate, doneDate } of record.followUps) {
      if (doneDate !== null || dueDate === null) continue;
      const lastDay = parsePartialDate(dueDate).last;
      if (lastDay > last + comingDays) continue;
      due.push({
        reference: record.reference,
        title: titleOf(record),
        promise,
        owner,
        due: dueDate,
        overdue: lastDay <= last,
        place: lastDay,
      });
    }
  }
  due.sort((a, b) => a.place - b.place || a.reference.localeCompare(b.reference, 'en') || a.promise.localeCompare(b.promise, 'en'));
  return { count: due.length, items: due.slice(0, mostListed).map(({ place: _, ...item }) => item) };
}
