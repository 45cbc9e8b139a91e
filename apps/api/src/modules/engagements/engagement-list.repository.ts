import type { Sql, SqlValue } from '../../db/database.js';
import { placeholders } from '../../db/rows.js';
import type { CursorValue } from '../../graphql/connection.js';
import type { Visibility } from '../access/viewer.js';
import { OPEN_SEQ } from '../history/change-clock.js';
import type { FilterCondition } from './engagement-filter.js';
import { allOf, conditionSql, type FilterScope, type SqlPart, visible } from './engagement-filter.sql.js';
import { branches, type OrderKey, orderBySql, orderColumns, type Position } from './engagement-order.js';

/** An engagement's place in a list. */
export interface ListedEngagement extends Position {
  readonly id: number;
}

/** What is read of a list. */
export interface ListPage {
  readonly after: Position | null;
  readonly before: Position | null;
  /** From the end towards the beginning. */
  readonly backward: boolean;
  /** Rows passed over before the first that is wanted. */
  readonly skip: number;
  /** Most rows wanted. */
  readonly limit: number;
}

/** What stands in the register at the scope's change, may be seen, and is wanted; for the past, of what has not changed since. */
function listed(filter: FilterCondition, scope: FilterScope): SqlPart[] {
  return [
    { text: 'e.deleted_seq IS NULL', values: [] },
    ...(scope.seq === OPEN_SEQ ? [] : [{ text: 'e.changed_seq <= ?', values: [scope.seq] }]),
    visible('e', scope.visibility),
    conditionSql(filter, scope),
  ];
}

type Raw = { id: number } & Record<string, string | number | null>;

/** Selects the ids of one page with their order values, in the direction of reading; null where nothing can be on it. */
function pageStatement(filter: FilterCondition, scope: FilterScope, keys: readonly OrderKey[], page: ListPage): SqlPart | null {
  const wanted = listed(filter, scope);
  const bounded = `LIMIT ${page.limit}${page.skip > 0 ? ` OFFSET ${page.skip}` : ''}`;
  const parts = branches(keys, page.after, page.before);
  const reads = parts.map((branch) => {
    const where = allOf([...wanted, ...branch.where]);
    // Of several reads each may have all of the rows that are passed over.
    const rows = parts.length === 1 ? bounded : `LIMIT ${page.limit + page.skip}`;
    return {
      text: `SELECT e.id, ${orderColumns(keys)} FROM engagement e WHERE ${where.text} ORDER BY ${orderBySql(keys, page.backward, 'expressions', branch.knownNulls)} ${rows}`,
      values: where.values,
    };
  });
  if (reads.length === 0) return null;
  const text =
    reads.length === 1
      ? reads.map((read) => read.text).join('')
      : `SELECT * FROM (${reads.map((read, index) => `SELECT * FROM (${read.text}) AS r${index}`).join(' UNION ALL ')}) AS u ORDER BY ${orderBySql(keys, page.backward, 'names', false)} ${bounded}`;
  return { text, values: reads.flatMap((read) => read.values) };
}

/** One page of the list in the direction of reading: one statement. */
export async function listEngagements(
  sql: Sql,
  filter: FilterCondition,
  scope: FilterScope,
  keys: readonly OrderKey[],
  page: ListPage,
): Promise<ListedEngagement[]> {
  const statement = pageStatement(filter, scope, keys, page);
  const rows = statement ? await sql.search<Raw>(statement.text, statement.values) : [];
  return rows.map((row) => ({ id: row.id, values: keys.map(({ field }, index) => orderValue(field, row[`k${index}`] ?? null)) }));
}

/** A page of a list with values of each of its rows. */
export interface ValuesPage {
  /** The values of `columns`, row by row. */
  readonly rows: readonly (readonly SqlValue[])[];
  /** Where the page ends; null where it has no row. */
  readonly end: ListedEngagement | null;
}

/**
 * One page of the list, forward, with the values of some columns of the engagement `e`: one statement, so that what is on the
 * page and what it says of it are of one moment. SQLite hands it over as one text, as its driver takes longer over a row than
 * reading it takes.
 */
export async function listEngagementValues(
  sql: Sql,
  filter: FilterCondition,
  scope: FilterScope,
  keys: readonly OrderKey[],
  page: ListPage,
  columns: readonly string[],
): Promise<ValuesPage> {
  const statement = pageStatement(filter, scope, keys, page);
  if (!statement) return { rows: [], end: null };
  const places = ['l.id', ...keys.map((_, index) => `l.k${index}`)];
  const cells = [...columns, ...places];
  const rows =
    sql.dialect === 'sqlite'
      ? // The page is read row by row in its order, and each row's engagement as it comes.
        (
          await sql.search<{ packed: string }>(
            `SELECT json_group_array(json_array(${cells.join(', ')})) AS packed FROM (${statement.text}) AS l CROSS JOIN engagement e ON e.id = l.id`,
            statement.values,
          )
        ).flatMap(({ packed }) => JSON.parse(packed) as SqlValue[][])
      : (
          await sql.search<Record<string, SqlValue>>(
            `SELECT ${cells.map((cell, index) => `${cell} AS c${index}`).join(', ')} FROM (${statement.text}) AS l STRAIGHT_JOIN engagement e ON e.id = l.id ORDER BY ${orderBySql(keys, false, 'names of l', false)}`,
            statement.values,
          )
        ).map((row) => Object.values(row));
  const last = rows.at(-1);
  const [id, ...values] = last?.slice(columns.length) ?? [];
  return {
    rows,
    end: last
      ? { id: Number(id), values: keys.map(({ field }, index) => orderValue(field, (values[index] ?? null) as CursorValue)) }
      : null,
  };
}

/** MariaDB gives a BIGINT as text where it may not fit a number; cents do. */
function orderValue(field: OrderKey['field'], value: string | number | null): CursorValue {
  return field === 'BUDGET' && value !== null ? Number(value) : value;
}

/** How many the list holds. */
export async function countEngagementList(sql: Sql, filter: FilterCondition, scope: FilterScope): Promise<number> {
  const where = allOf(listed(filter, scope));
  const [row] = await sql.search<{ count: number | string }>(
    `SELECT COUNT(*) AS count FROM engagement e WHERE ${where.text}`,
    where.values,
  );
  return Number(row?.count ?? 0);
}

/** Engagements that stood in the register at a change and have changed since; those the viewer may not see now are left out. */
export async function changedSince(sql: Sql, scope: FilterScope): Promise<number[]> {
  const where = allOf([
    { text: 'e.changed_seq > ? AND e.created_seq <= ?', values: [scope.seq, scope.seq] },
    visible('e', scope.visibility),
  ]);
  const rows = await sql.search<{ id: number }>(`SELECT e.id FROM engagement e WHERE ${where.text} ORDER BY e.id`, where.values);
  return rows.map((row) => row.id);
}

/** The id that a reference names, whoever may see it; null where there is none. */
export async function engagementIdByReference(sql: Sql, reference: string): Promise<number | null> {
  const [row] = await sql.query<{ id: number }>('SELECT id FROM engagement WHERE reference = ?', [reference]);
  return row?.id ?? null;
}

/** An engagement that is, or may once have been, part of another. */
export interface ComponentLink {
  readonly id: number;
  readonly partOfId: number;
}

/** The engagements that are part of these and may be seen, the earliest start first: one statement. */
export async function loadComponents(sql: Sql, wholeIds: readonly number[], visibility: Visibility): Promise<ComponentLink[]> {
  const seen = visible('e', visibility);
  return sql.query<ComponentLink>(
    `SELECT e.id, e.part_of_id AS "partOfId" FROM engagement e WHERE e.deleted_seq IS NULL AND e.part_of_id IN (${placeholders(wholeIds.length)}) AND ${seen.text}
     ORDER BY e.start_first IS NULL, e.start_first, e.id`,
    [...wholeIds, ...seen.values],
  );
}

/** All that can have been part of these at a change: those that are now, and those whose whole has changed since. */
export async function possibleComponents(sql: Sql, wholeIds: readonly number[], seq: number): Promise<number[]> {
  const rows = await sql.search<{ id: number }>(
    `SELECT id FROM engagement WHERE part_of_id IN (${placeholders(wholeIds.length)}) AND created_seq <= ?
     UNION SELECT engagement_id FROM revision WHERE seq > ? AND changes LIKE '%"partOfId"%'`,
    [...wholeIds, seq, seq],
  );
  return rows.map((row) => row.id);
}
