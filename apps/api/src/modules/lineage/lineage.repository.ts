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
  /** Of all that an engagement grew from and all that grew from it, over any number of steps. */
  readonly ofReference: string | null;
}

const columns = 'l.from_id AS "fromId", l.to_id AS "toId", l.kind, l.on_date AS "onDate", l.evidence';
const ends = 'JOIN engagement a ON a.id = l.from_id JOIN engagement b ON b.id = l.to_id';
const tables = `lineage l ${ends}`;

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

/**
 * The engagement of a reference and all that it grew from (`before`), or all that grew from it (`after`). Nobody gets past
 * an engagement that may not be seen.
 */
function family(name: 'before' | 'after', reference: string, visibility: Visibility): SqlPart {
  const [near, far] = name === 'before' ? (['to_id', 'from_id'] as const) : (['from_id', 'to_id'] as const);
  const seenNow = visible('n', visibility);
  const text = `family_${name}(id) AS (
    SELECT n.id FROM engagement n WHERE n.reference = ? AND n.deleted_seq IS NULL AND ${seenNow.text}
    UNION SELECT k.${far} FROM family_${name} f JOIN lineage k ON k.${near} = f.id JOIN engagement n ON n.id = k.${far} WHERE n.deleted_seq IS NULL AND ${seenNow.text})`;
  return { text, values: [reference, ...seenNow.values, ...seenNow.values] };
}

/** What the links are read from, and what stands before the SELECT: all links, or those of one family found by their ends. */
function linksOf({ ofReference }: LineageCondition, visibility: Visibility): { first: SqlPart; from: string } {
  if (ofReference === null) return { first: { text: '', values: [] }, from: tables };
  const [before, after] = [family('before', ofReference, visibility), family('after', ofReference, visibility)];
  // UNION rather than OR: each half finds its links by the index of one end.
  const members = `(SELECT k.id FROM family_before f JOIN lineage k ON k.to_id = f.id
    UNION SELECT k.id FROM family_after f JOIN lineage k ON k.from_id = f.id)`;
  return {
    first: { text: `WITH RECURSIVE ${before.text}, ${after.text} `, values: [...before.values, ...after.values] },
    from: `${members} m JOIN lineage l ON l.id = m.id ${ends}`,
  };
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
  const links = linksOf(filter, visibility);
  const where = allOf([
    ...seen(visibility),
    ...wanted(filter),
    ...(page.after ? [beyond(page.after, '>')] : []),
    ...(page.before ? [beyond(page.before, '<')] : []),
  ]);
  const direction = page.backward ? 'DESC' : 'ASC';
  return sql.search<LineageRow>(
    `${links.first.text}SELECT ${columns} FROM ${links.from} WHERE ${where.text} ORDER BY l.to_id ${direction}, l.from_id ${direction}, l.kind ${direction} LIMIT ${page.limit}`,
    [...links.first.values, ...where.values],
  );
}

/** How many links there are whose two ends may be seen. */
export async function countLineage(sql: Sql, filter: LineageCondition, visibility: Visibility): Promise<number> {
  const links = linksOf(filter, visibility);
  const where = allOf([...seen(visibility), ...wanted(filter)]);
  const [row] = await sql.search<{ count: number | string }>(
    `${links.first.text}SELECT COUNT(*) AS count FROM ${links.from} WHERE ${where.text}`,
    [...links.first.values, ...where.values],
  );
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
