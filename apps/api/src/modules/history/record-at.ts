import type { Sql } from '../../db/database.js';
import { queryIn } from '../../db/rows.js';
import { loadEngagements } from '../engagements/engagement.repository.js';
import type { EngagementRecord, StoredEngagement } from '../engagements/engagement-record.js';

/** One field of an engagement before and after a change. */
export interface FieldChange {
  readonly field: keyof EngagementRecord;
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields in which two records differ, in the order of the record. */
export function differences(before: EngagementRecord, after: EngagementRecord): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of Object.keys(after) as (keyof EngagementRecord)[]) {
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) {
      changes.push({ field, before: before[field], after: after[field] });
    }
  }
  return changes;
}

interface LaterRevision {
  engagementId: number;
  seq: number;
  version: number;
  action: string;
  changes: string | null;
}

/** Takes back, newest first, what later revisions changed. */
export function takenBack(record: StoredEngagement, later: readonly LaterRevision[], seq: number): StoredEngagement {
  let past: StoredEngagement = record;
  for (const revision of [...later].sort((a, b) => b.version - a.version)) {
    const changes = revision.changes === null ? [] : (JSON.parse(revision.changes) as FieldChange[]);
    past = { ...past, ...Object.fromEntries(changes.map((change) => [change.field, change.before])), version: revision.version - 1 };
    if (revision.action === 'DELETE') past = { ...past, deletedSeq: null };
    if (revision.action === 'RESTORE') past = { ...past, deletedSeq: seq };
  }
  return past;
}

/**
 * Engagements as they were recorded at a change of the clock: the present record less all later revisions. One that did
 * not exist then, or was deleted, is missing from the answer.
 */
export async function loadEngagementsAt(sql: Sql, ids: readonly number[], seq: number): Promise<Map<number, StoredEngagement>> {
  const present = await loadEngagements(sql, ids);
  const changed = [...present.values()].filter((record) => record.changedSeq > seq).map((record) => record.id);
  const later = await queryIn<LaterRevision>(
    sql,
    changed,
    (marks) => `SELECT engagement_id AS "engagementId", seq, version, action, changes FROM revision WHERE engagement_id IN (${marks})`,
  );
  const past = new Map<number, StoredEngagement>();
  for (const record of present.values()) {
    if (record.createdSeq > seq) continue;
    const then = takenBack(
      record,
      later.filter((r) => r.engagementId === record.id && r.seq > seq),
      seq,
    );
    if (then.deletedSeq === null || then.deletedSeq > seq) past.set(record.id, then);
  }
  return past;
}
