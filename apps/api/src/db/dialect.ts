/** The two databases that the register runs on. */
export type Dialect = 'sqlite' | 'mariadb';

/** Splits `rows` so that no statement binds more than `limit` values (SQLite allows 32,766, MariaDB 65,535). */
export function chunksByParameters<T>(rows: readonly T[], parametersPerRow: number, limit = 30_000): T[][] {
  const size = Math.max(1, Math.floor(limit / parametersPerRow));
  const chunks: T[][] = [];
  for (let start = 0; start < rows.length; start += size) chunks.push(rows.slice(start, start + size));
  return chunks;
}
