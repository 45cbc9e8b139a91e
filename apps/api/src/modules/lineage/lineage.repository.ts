import type { Sql, SqlValue } from '../../db/database.js';
import { placeholders } from '../../db/rows.js';
import type { Visibility } from '../access/viewer.js';
import { allOf, type SqlPart, visible } from '../engagements/engagement-filter.sql.js';

/** One engagement grew out of another. */
export interface LineageRow {
  readonly fromId: number;
  readonly toId: number;
  readonly kind: string;
  readonly onDate: string | null;
  readonly evidence: string | null;
}

/** Where a list of lineage begins or ends: later engagement, earlier engagement, kind. */
export type LineagePosition = readonly [toId: number, fromId: number, kind: string];

/** Which links are wanted. */
export interface LineageCondition {
  readonly kinds: readonly string[];
  readonly fromReference: string | null;
  readonly toReference: string | null;
}

const columns = 'l.from_id AS "fromId", l.to_id AS "toId", l.kind, l.on_date AS "onDate", l.evidence';
const tables = 'lineage l JOIN engagement a ON a.id = l.from_id JOIN engagement b ON b.id = l.to_id';

/** Both ends stand in the register and may be seen. */
function seen(visibility: Visibility): SqlPart[] {
  return [{ text: 'a.deleted_seq IS NULL AND b.deleted_seq IS NULL', values: [] }, visible('a', visibility), visible('b', visibility)];
}

function wanted(filter: LineageCondition): SqlPart[] {
  const parts: SqlPart[] = [];
  if (filter.kinds.length > 0) parts.push({ text: `l.kind IN (${placeholders(filter.kinds.length)})`, values: filter.kinds });
  if (filter.fromReference !== null) parts.push({ text: 'a.reference = ?', values: [filter.fromReference] });
  if (filter.toReference !== null) parts.push({ text: 'b.reference = ?', values: [filter.toReference] });
  return parts;
}

function beyond([toId, fromId, kind]: LineagePosition, sign: '>' | '<'): SqlPart {
  const values: SqlValue[] = [toId, toId, toId, fromId, toId, fromId, kind];
  // The first condition repeats what the others imply: by it the index is entered where the page begins.
  return {
    text: `l.to_id ${sign}= ? AND (l.to_id ${sign} ? OR (l.to_id = ? AND l.from_id ${sign} ?) OR (l.to_id = ? AND l.from_id = ? AND l.kind ${sign} ?))`,
    values,
  };
}

/** A page of the links whose two ends may be seen, in the order of the later engagement: one statement. */
export async function listLineage(
  sql: Sql,
  filter: LineageCondition,
  visibility: Visibility,
  page: { after: LineagePosition | null; before: LineagePosition | null; backward: boolean; limit: number },
): Promise<LineageRow[]> {
  const where = allOf([
    ...seen(visibility),
    ...wanted(filter),
    ...(page.after ? [beyond(page.after, '>')] : []),
    ...(page.before ? [beyond(page.before, '<')] : []),
  ]);
  const direction = page.backward ? 'DESC' : 'ASC';
  return sql.search<LineageRow>(
    `SELECT ${columns} FROM ${tables} WHERE ${where.text} ORDER BY l.to_id ${direction}, l.from_id ${direction}, l.kind ${direction} LIMIT ${page.limit}`,
    where.values,
  );
}

/** How many links there are whose two ends may be seen. */
export async function countLineage(sql: Sql, filter: LineageCondition, visibility: Visibility): Promise<number> {
  const where = allOf([...seen(visibility), ...wanted(filter)]);
  const [row] = await sql.search<{ count: number | string }>(`SELECT COUNT(*) AS count FROM ${tables} WHERE ${where.text}`, where.values);
  return Number(row?.count ?? 0);
}

/** The links at one end of these engagements whose two ends may be seen: one statement. */
export async function loadLineageOf(sql: Sql, end: 'from' | 'to', ids: readonly number[], visibility: Visibility): Promise<LineageRow[]> {
  const where = allOf([{ text: `l.${end}_id IN (${placeholders(ids.length)})`, values: ids }, ...seen(visibility)]);
  return sql.query<LineageRow>(`SELECT ${columns} FROM ${tables} WHERE ${where.text} ORDER BY l.to_id, l.from_id, l.kind`, where.values);
}

/** All that can have grown from these engagements at a change: what has now, and what has changed its origins since. */
export async function possibleFruits(sql: Sql, ids: readonly number[], seq: number): Promise<number[]> {
  const rows = await sql.search<{ id: number }>(
    `SELECT to_id AS id FROM lineage WHERE from_id IN (${placeholders(ids.length)})
     UNION SELECT engagement_id FROM revision WHERE seq > ? AND changes LIKE '%"aroseFrom"%'`,
    [...ids, seq],
  );
  return rows.map((row) => row.id);
}
