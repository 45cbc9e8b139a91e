// What the databases themselves need to take in rows that are ready: the measure that imports are held against.

import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import mysql from 'mysql2/promise';

/** All that an import writes, wholes before parts. */
export const IMPORTED_TABLES = [
  'change_set',
  'import_batch',
  'engagement',
  'visit',
  'mission',
  'project',
  'engagement_text',
  'engagement_partner',
  'engagement_topic',
  'lineage',
  'revision',
  'volume_fact',
  'volume_fact_jurisdiction',
  'volume_fact_topic',
];
/** A newly begun register has these rows already. */
const NEWER_THAN_BEGUN = { change_set: ' WHERE seq > 1' };
/** Values in one statement of several rows: SQLite's own .import binds one row, and takes longer. */
const VALUES_PER_STATEMENT = 400;

function columnsOf(sqlite, table) {
  return sqlite.prepare(`SELECT name FROM pragma_table_info('${table}') ORDER BY cid`).raw().all().flat();
}

/** The rows of the tables of a SQLite register beyond those that a newly begun one has. */
export function readTables(file, tables = IMPORTED_TABLES) {
  const sqlite = new Database(file, { readonly: true });
  try {
    return tables.map((table) => {
      const columns = columnsOf(sqlite, table);
      return {
        table,
        columns,
        rows: sqlite
          .prepare(`SELECT * FROM "${table}"${NEWER_THAN_BEGUN[table] ?? ''}`)
          .raw()
          .all(),
      };
    });
  } finally {
    sqlite.close();
  }
}

/** Loads rows into a begun SQLite register in one transaction of prepared statements; gives the milliseconds it took. */
export function loadIntoSqlite(file, tables) {
  const sqlite = new Database(file);
  try {
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'cache_size = -65536', 'temp_store = MEMORY'])
      sqlite.exec(`PRAGMA ${pragma}`);
    const start = performance.now();
    sqlite.exec('BEGIN IMMEDIATE');
    for (const { table, columns, rows } of tables) {
      const insert = (count) => {
        const row = `(${columns.map(() => '?').join(', ')})`;
        return sqlite.prepare(`INSERT INTO "${table}" VALUES ${new Array(count).fill(row).join(', ')}`);
      };
      const size = Math.max(1, Math.floor(VALUES_PER_STATEMENT / columns.length));
      const many = insert(size);
      const whole = rows.length - (rows.length % size);
      for (let at = 0; at < whole; at += size) many.run(rows.slice(at, at + size).flat());
      if (whole < rows.length) insert(rows.length - whole).run(rows.slice(whole).flat());
    }
    sqlite.exec('UPDATE change_clock SET seq = (SELECT MAX(seq) FROM change_set)');
    sqlite.exec('COMMIT');
    return performance.now() - start;
  } finally {
    sqlite.close();
  }
}

const field = (value) =>
  value === null
    ? '\\N'
    : typeof value === 'string'
      ? value.replace(/[\\\t\n]/g, (sign) => (sign === '\t' ? '\\t' : sign === '\n' ? '\\n' : '\\\\'))
      : String(value);

/** Writes the rows of a SQLite register as the files that LOAD DATA reads, however many there are; gives them in the order of loading. */
export async function writeLoadFiles(folder, file, tables = IMPORTED_TABLES) {
  const sqlite = new Database(file, { readonly: true });
  const files = [];
  try {
    for (const table of tables) {
      const columns = columnsOf(sqlite, table);
      const path = join(folder, `${table}.tsv`);
      const out = createWriteStream(path);
      let text = '';
      for (const row of sqlite
        .prepare(`SELECT * FROM "${table}"${NEWER_THAN_BEGUN[table] ?? ''}`)
        .raw()
        .iterate()) {
        text += `${row.map(field).join('\t')}\n`;
        if (text.length < 1 << 20) continue;
        if (!out.write(text)) await once(out, 'drain');
        text = '';
      }
      out.end(text);
      await once(out, 'finish');
      files.push({ table, columns, path });
    }
  } finally {
    sqlite.close();
  }
  return files;
}

/** Loads files into a begun MariaDB register by LOAD DATA, in one transaction; gives the milliseconds it took. `checked: false` trusts the rows. */
export async function loadIntoMariadb(url, files, { checked = true } = {}) {
  const connection = await mysql.createConnection({ uri: url, charset: 'utf8mb4' });
  try {
    await connection.query("SET SESSION sql_mode = 'ANSI_QUOTES,STRICT_ALL_TABLES'");
    if (!checked) await connection.query('SET SESSION foreign_key_checks = 0, unique_checks = 0');
    const start = performance.now();
    await connection.query('START TRANSACTION');
    for (const { table, columns, path } of files) {
      const names = columns.map((column) => `"${column}"`).join(', ');
      await connection.query({
        sql: `LOAD DATA LOCAL INFILE 'rows' INTO TABLE "${table}" CHARACTER SET utf8mb4 (${names})`,
        infileStreamFactory: () => createReadStream(path, { highWaterMark: 1 << 20 }),
      });
    }
    await connection.query('UPDATE change_clock SET seq = (SELECT MAX(seq) FROM change_set)');
    await connection.query('COMMIT');
    return performance.now() - start;
  } finally {
    await connection.end();
  }
}

/** Removes the files of `writeLoadFiles`. */
export async function removeLoadFiles(files) {
  for (const { path } of files) await rm(path, { force: true });
}
