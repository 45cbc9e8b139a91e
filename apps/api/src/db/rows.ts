import type { Sql, SqlValue } from './database.js';
import { chunksByParameters } from './dialect.js';

/** Inserts rows in as few statements as the databases' limits allow. `ending` is what follows the rows in each. */
export async function insertRows(
  tx: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
  ending = '',
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const marks = `(${placeholders(columns.length)})`;
  const insert = (count: number) => `INSERT INTO "${table}" (${names}) VALUES ${new Array<string>(count).fill(marks).join(', ')}${ending}`;
  const chunks = chunksByParameters(rows, columns.length);
  const size = chunks[0]?.length ?? 0;
  const whole = insert(size);
  for (const chunk of chunks) {
    const values: SqlValue[] = [];
    for (const row of chunk) for (const value of row) values.push(value);
    await tx.execute(chunk.length === size ? whole : insert(chunk.length), values);
  }
}

/** Gives rows that stand there, by their `id`, other values in all of the columns, in as few statements as the databases' limits allow. */
export async function overwriteRows(
  tx: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  const others = columns.filter((column) => column !== 'id');
  const ending =
    tx.dialect === 'sqlite'
      ? ` ON CONFLICT (id) DO UPDATE SET ${others.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`
      : ` ON DUPLICATE KEY UPDATE ${others.map((column) => `"${column}" = VALUES("${column}")`).join(', ')}`;
  await insertRows(tx, table, columns, rows, ending);
}

/** `?, ?, ?` for as many values. */
export function placeholders(count: number): string {
  return new Array<string>(count).fill('?').join(', ');
}

/** Runs `select` for the values in chunks that both databases can bind, and joins the rows. */
export async function queryIn<Row>(
  sql: Sql,
  values: readonly SqlValue[],
  select: (marks: string) => string,
  /** Values that stand before the chunk in every statement. */
  first: readonly SqlValue[] = [],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const chunk of chunksByParameters(values, 1)) {
    for (const row of await sql.query<Row>(select(placeholders(chunk.length)), [...first, ...chunk])) rows.push(row);
  }
  return rows;
}

/**
 * Like `queryIn`, for many rows of whole numbers and texts. `columns` names each column with its expression, and `from` is what
 * follows them. SQLite hands a page of rows over as one text, as its driver takes longer over a row than reading it takes.
 */
export async function packedIn<Row>(
  sql: Sql,
  values: readonly SqlValue[],
  columns: Readonly<Record<Extract<keyof Row, string>, string>>,
  from: (marks: string) => string,
): Promise<Row[]> {
  const named = Object.entries<string>(columns);
  const list = named.map(([name, expression]) => `${expression} AS "${name}"`).join(', ');
  if (sql.dialect !== 'sqlite') return queryIn<Row>(sql, values, (marks) => `SELECT ${list} ${from(marks)}`);
  const names = named.map(([name]) => name);
  const cells = names.map((name) => `"${name}"`).join(', ');
  // A row that begins as a copy has its shape from the start, and need not come by it name by name.
  const empty = Object.fromEntries(names.map((name): [string, SqlValue] => [name, null]));
  const packs = await queryIn<{ packed: string }>(
    sql,
    values,
    (marks) => `SELECT json_group_array(json_array(${cells})) AS packed FROM (SELECT ${list} ${from(marks)})`,
  );
  return packs.flatMap(({ packed }) =>
    (JSON.parse(packed) as SqlValue[][]).map((row) => {
      const unpacked = { ...empty };
      for (let index = 0; index < names.length; index += 1) unpacked[names[index] as string] = row[index] as SqlValue;
      return unpacked as Row;
    }),
  );
}

/** The next free id of a table; safe only under the clock's lock. */
export async function nextId(tx: Sql, table: string): Promise<number> {
  const [row] = await tx.query<{ next: number | string | null }>(`SELECT COALESCE(MAX(id), 0) + 1 AS next FROM "${table}"`);
  return Number(row?.next ?? 1);
}

/** Runs a statement without rows for the values, in chunks that both databases can bind. */
export async function executeIn(tx: Sql, values: readonly SqlValue[], statement: (marks: string) => string): Promise<void> {
  for (const chunk of chunksByParameters(values, 1)) await tx.execute(statement(placeholders(chunk.length)), chunk);
}
