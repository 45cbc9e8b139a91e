import type { Sql } from '../../db/database.js';
import type { FilterCondition, FollowUpCondition } from './engagement-filter.js';
import { allOf, conditionSql, type FilterScope, followUpSql, type SqlPart, visible } from './engagement-filter.sql.js';
import type { FollowUpRecord } from './engagement-record.js';

/** A follow-up with the engagement that it was promised at, and its place there. */
export interface FollowUpRow extends FollowUpRecord {
  readonly engagementId: number;
  readonly position: number;
}

/** Where a list of follow-ups begins or ends: its due date (UNDUE where none is set), its engagement, its place there. */
export type FollowUpPosition = readonly [due: string, engagementId: number, position: number];

/** Stands for no due date: after every date. */
export const UNDUE = '~';

/** Which follow-ups are wanted, and of which engagements. */
export interface FollowUpQuestion {
  readonly followUps: FollowUpCondition;
  readonly of: FilterCondition;
  readonly scope: FilterScope;
}

const DUE = `COALESCE(u.due_date, '${UNDUE}')`;
/**
 * Follow-ups are fewer than engagements, and are read first whatever is asked of these: left to itself SQLite reads all engagements of a
 * kind, and looks for the follow-ups of each.
 */
const tables = {
  sqlite: 'follow_up u CROSS JOIN engagement e ON e.id = u.engagement_id',
  mariadb: 'follow_up u STRAIGHT_JOIN engagement e ON e.id = u.engagement_id',
};

function wanted({ followUps, of, scope }: FollowUpQuestion): SqlPart[] {
  return [
    { text: 'e.deleted_seq IS NULL', values: [] },
    visible('e', scope.visibility),
    ...followUpSql(followUps, scope.openThrough),
    conditionSql(of, scope),
  ];
}

function beyond([due, engagementId, position]: FollowUpPosition, sign: '>' | '<'): SqlPart {
  return {
    text: `(${DUE} ${sign} ? OR (${DUE} = ? AND (u.engagement_id ${sign} ? OR (u.engagement_id = ? AND u.position ${sign} ?))))`,
    values: [due, due, engagementId, engagementId, position],
  };
}

/** A page of the follow-ups of engagements that may be seen, the earliest due date first: one statement. */
export async function listFollowUps(
  sql: Sql,
  question: FollowUpQuestion,
  page: { after: FollowUpPosition | null; before: FollowUpPosition | null; backward: boolean; limit: number },
): Promise<FollowUpRow[]> {
  const where = allOf([
    ...wanted(question),
    ...(page.after ? [beyond(page.after, '>')] : []),
    ...(page.before ? [beyond(page.before, '<')] : []),
  ]);
  const direction = page.backward ? 'DESC' : 'ASC';
  return sql.search<FollowUpRow>(
    `SELECT u.engagement_id AS "engagementId", u.position, u.promise, u.owner, u.due_date AS "dueDate", u.done_date AS "doneDate", u.became_id AS "becameId"
     FROM ${tables[sql.dialect]} WHERE ${where.text} ORDER BY ${DUE} ${direction}, u.engagement_id ${direction}, u.position ${direction} LIMIT ${page.limit}`,
    where.values,
  );
}

/** How many follow-ups the list holds. */
export async function countFollowUps(sql: Sql, question: FollowUpQuestion): Promise<number> {
  const where = allOf(wanted(question));
  const [row] = await sql.search<{ count: number | string }>(
    `SELECT COUNT(*) AS count FROM ${tables[sql.dialect]} WHERE ${where.text}`,
    where.values,
  );
  return Number(row?.count ?? 0);
}
