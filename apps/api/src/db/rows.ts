import type { Sql, SqlValue } from './database.js';
import { chunksByParameters } from './dialect.js';

/** Inserts rows in as few statements as the databases' limits allow. */
export async function insertRows(
  tx: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const marks = `(${placeholders(columns.length)})`;
  const insert = (count: number) => `INSERT INTO "${table}" (${names}) VALUES ${new Array<string>(count).fill(marks).join(', ')}`;
  const chunks = chunksByParameters(rows, columns.length);
  const size = chunks[0]?.length ?? 0;
  const whole = insert(size);
  for (const chunk of chunks) {
    const values: SqlValue[] = [];
    for (const row of chunk) for (const value of row) values.push(value);
    await tx.execute(chunk.length === size ? whole : insert(chunk.length), values);
  }
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

/** The next free id of a table; safe only under the clock's lock. */
export async function nextId(tx: Sql, table: string): Promise<number> {
  const [row] = await tx.query<{ next: number | string | null }>(`SELECT COALESCE(MAX(id), 0) + 1 AS next FROM "${table}"`);
  return Number(row?.next ?? 1);
}

/** Runs a statement without rows for the values, in chunks that both databases can bind. */
export async function executeIn(tx: Sql, values: readonly SqlValue[], statement: (marks: string) => string): Promise<void> {
  for (const chunk of chunksByParameters(values, 1)) await tx.execute(statement(placeholders(chunk.length)), chunk);
}
