// The register as somebody would lay it out who has DuckDB and nothing else: plain tables, filled from the register's own rows.
import { DATE, DOUBLE, DuckDBDataChunk, DuckDBDateValue, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import Database from 'libsql';

const TYPES = { INTEGER, DOUBLE, VARCHAR, DATE };
const ROWS_PER_CHUNK = 2_048;
const ROWS_PER_READ = 200_000;

const TABLES = [
  {
    table: 'engagement',
    columns: { id: 'INTEGER', kind: 'VARCHAR', status: 'VARCHAR', sensitivity: 'VARCHAR', part_of_id: 'INTEGER', start_date: 'DATE' },
    select: 'SELECT id, kind, status, sensitivity, part_of_id, start_first FROM engagement WHERE deleted_seq IS NULL ORDER BY id',
  },
  {
    table: 'engagement_partner',
    columns: { engagement_id: 'INTEGER', jurisdiction_id: 'INTEGER' },
    select:
      "SELECT engagement_id, jurisdiction_id FROM engagement_partner WHERE role IN ('PARTNER', 'BENEFICIARY', 'SENDING', 'HOSTING') ORDER BY id",
  },
  {
    table: 'engagement_topic',
    columns: { engagement_id: 'INTEGER', topic_id: 'INTEGER' },
    select: 'SELECT engagement_id, topic_id FROM engagement_topic ORDER BY engagement_id, topic_id',
  },
  {
    table: 'jurisdiction',
    columns: { id: 'INTEGER', code: 'VARCHAR', region: 'VARCHAR' },
    // The region at the top of M49, however fine the one is that a jurisdiction is a member of.
    select: `SELECT j.id, j.code, (SELECT COALESCE(top.code, middle.code, r.code) FROM region_member m JOIN region r ON r.id = m.region_id
        JOIN region_scheme s ON s.id = r.scheme_id LEFT JOIN region middle ON middle.id = r.parent_id LEFT JOIN region top ON top.id = middle.parent_id
        WHERE m.jurisdiction_id = j.id AND s.code = 'M49' AND m.to_day IS NULL) FROM jurisdiction j ORDER BY j.id`,
  },
  { table: 'topic', columns: { id: 'INTEGER', code: 'VARCHAR' }, select: 'SELECT id, code FROM topic ORDER BY id' },
];

/** Fills a DuckDB file with the plain tables of a SQLite register, and gives an instance on it. */
export async function makePlainTables(file, path, threads = 2) {
  const instance = await DuckDBInstance.create(path, { threads: String(threads) });
  const connection = await instance.connect();
  const sqlite = new Database(file, { readonly: true });
  for (const { table, columns, select } of TABLES) {
    const kinds = Object.values(columns);
    await connection.run(
      `CREATE TABLE ${table} (${Object.entries(columns)
        .map(([name, kind]) => `${name} ${kind}`)
        .join(', ')})`,
    );
    const appender = await connection.createAppender(table);
    const types = kinds.map((kind) => TYPES[kind]);
    for (let at = 0; ; at += ROWS_PER_READ) {
      const rows = sqlite.prepare(`${select} LIMIT ${ROWS_PER_READ} OFFSET ${at}`).raw().all();
      for (let start = 0; start < rows.length; start += ROWS_PER_CHUNK) {
        const part = rows.slice(start, start + ROWS_PER_CHUNK);
        const chunk = DuckDBDataChunk.create(types, part.length);
        chunk.setColumns(
          kinds.map((kind, column) =>
            part.map((row) => (kind === 'DATE' && row[column] !== null ? new DuckDBDateValue(row[column]) : row[column])),
          ),
        );
        appender.appendDataChunk(chunk);
      }
      if (rows.length < ROWS_PER_READ) break;
    }
    appender.closeSync();
  }
  sqlite.close();
  await connection.run('CHECKPOINT');
  connection.closeSync();
  return instance;
}
