import type { EngagementKind } from '@entente/schema/vocabulary';
import type { Sql } from '../../../db/database.js';
import { queryIn } from '../../../db/rows.js';
import type { SeqRange } from '../../volume/plan/plan-volume.js';
import type { RevisionAction } from './restatement.js';

/** An engagement that moved cells, as it is called now. */
export interface MovedRow {
  readonly id: number;
  readonly reference: string;
  readonly kind: EngagementKind;
  readonly sensitivity: string;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
}

/** Engagements by their ids, deleted ones included, and who may know of them: one statement. */
export async function loadMoved(sql: Sql, ids: readonly number[]): Promise<Map<number, MovedRow>> {
  const rows = await queryIn<MovedRow>(
    sql,
    ids,
    (marks) =>
      `SELECT id, reference, kind, sensitivity, title_en AS "titleEn", title_fr AS "titleFr" FROM engagement WHERE id IN (${marks})`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the changes of a range did to each of these engagements as a whole, by change and engagement as `seq.id`: one statement. */
export async function loadActions(sql: Sql, ids: readonly number[], { after, through }: SeqRange): Promise<Map<string, RevisionAction>> {
  const rows = await queryIn<{ engagementId: number; seq: number; action: RevisionAction }>(
    sql,
    ids,
    (marks) =>
      `SELECT engagement_id AS "engagementId", seq, action FROM revision WHERE seq > ? AND seq <= ? AND engagement_id IN (${marks})`,
    [after, through],
  );
  return new Map(rows.map(({ engagementId, seq, action }) => [`${seq}.${engagementId}`, action]));
}
