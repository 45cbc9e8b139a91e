import Database from 'libsql';
import mysql from 'mysql2/promise';
import { DatabaseEngine, type DatabaseQuery } from '../../src/modules/volume/engine/database.js';
import { DuckDbEngine } from '../../src/modules/volume/engine/duckdb/duckdb-engine.js';
import { Mirror, type MirrorOptions } from '../../src/modules/volume/engine/duckdb/mirror.js';
import { databaseSource } from '../../src/modules/volume/engine/duckdb/source.js';
import type { VolumeEngine } from '../../src/modules/volume/engine/engine.js';
import { TallyEngine } from '../../src/modules/volume/engine/tally/tally-engine.js';
import { FACT_TABLE_NAMES, FACT_TABLES, factRows, type StoredFact } from './fact-tables.js';

/** A database with the fact tables, and its push-down engine. */
export interface TestStore {
  engine: VolumeEngine;
  query: DatabaseQuery;
  /** Leaves no fact, and the clock at 0. */
  clear(): Promise<void>;
  /** Adds facts. */
  write(facts: readonly StoredFact[]): Promise<void>;
  /** Closes facts at a state of the register. */
  closeFacts(ids: readonly number[], seq: number): Promise<void>;
  /** Sets the clock. */
  tick(seq: number, at?: string): Promise<void>;
  end(): Promise<void>;
}

type Value = string | number | null;

/** A store in memory. */
export async function openSqliteStore(path = ':memory:'): Promise<TestStore> {
  const database = new Database(path);
  for (const statement of FACT_TABLES) database.exec(statement);
  const query: DatabaseQuery = async (text, params) => database.prepare(text).all(...params) as Record<string, unknown>[];
  const insert = async (table: string, rows: readonly Value[][]): Promise<void> => {
    const [first] = rows;
    if (!first) return;
    const statement = database.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`);
    database.exec('BEGIN');
    for (const row of rows) statement.run(...row);
    database.exec('COMMIT');
  };
  const run = async (text: string, params: Value[]): Promise<void> => {
    database.prepare(text).run(...params);
  };
  return storeOf(new DatabaseEngine(query, 'sqlite'), query, insert, run, async () => {
    database.close();
  });
}

/** A store in a database of its own on the server that ENTENTE_TEST_MARIADB names. */
export async function openMariaStore(): Promise<TestStore> {
  const server = process.env['ENTENTE_TEST_MARIADB'];
  if (!server) {
    throw new Error(
      'ENTENTE_TEST_MARIADB must name a MariaDB server to test on, such as mysql://root@127.0.0.1:3307/; npm test starts one',
    );
  }
  const name = `volume_${process.pid}_${Math.trunc(performance.now() * 1000)}`;
  const first = await mysql.createConnection(server);
  await first.query(`CREATE DATABASE ${name}`);
  await first.end();
  const pool = mysql.createPool({ uri: new URL(name, server).href, connectionLimit: 4, dateStrings: true });
  for (const statement of FACT_TABLES) await pool.query(statement);
  const query: DatabaseQuery = async (text, params) => (await pool.query<mysql.RowDataPacket[]>(text, params))[0];
  const insert = async (table: string, rows: readonly Value[][]): Promise<void> => {
    for (let start = 0; start < rows.length; start += 2000)
      await pool.query(`INSERT INTO ${table} VALUES ?`, [rows.slice(start, start + 2000)]);
  };
  const run = async (text: string, params: Value[]): Promise<void> => {
    await pool.query(text, params);
  };
  return storeOf(new DatabaseEngine(query, 'mariadb'), query, insert, run, async () => {
    await pool.query(`DROP DATABASE ${name}`);
    await pool.end();
  });
}

/** A mirror of a store with its engine. */
export async function openMirror(
  store: TestStore,
  options: MirrorOptions = { path: ':memory:' },
): Promise<{ mirror: Mirror; engine: DuckDbEngine; close(): Promise<void> }> {
  const mirror = await Mirror.open(
    databaseSource(store.query, async () => 'test register'),
    options,
  );
  const engine = await DuckDbEngine.create(mirror);
  return {
    mirror,
    engine,
    async close() {
      engine.close();
      await mirror.close();
    },
  };
}

/** A mirror of a store with the engine that counts in memory, its facts read. */
export async function openTally(store: TestStore): Promise<{ engine: TallyEngine; close(): Promise<void> }> {
  const { mirror, engine, close } = await openMirror(store);
  const failed = (reason: unknown) => {
    throw reason;
  };
  // Lets others go first all the time: what is counted may not depend on it.
  const tally = await TallyEngine.create(mirror, engine, failed, { milliseconds: 0, rows: 3 });
  await tally.read();
  return {
    engine: tally,
    async close() {
      await tally.close();
      await close();
    },
  };
}

function storeOf(
  engine: VolumeEngine,
  query: DatabaseQuery,
  insert: (table: string, rows: readonly Value[][]) => Promise<void>,
  run: (text: string, params: Value[]) => Promise<void>,
  end: () => Promise<void>,
): TestStore {
  return {
    engine,
    query,
    end,
    async clear() {
      for (const table of [...FACT_TABLE_NAMES, 'lineage', 'revision', 'change_set']) await run(`DELETE FROM ${table}`, []);
      await run('UPDATE change_clock SET seq = 0', []);
    },
    async write(facts) {
      const rows = factRows(facts);
      for (const table of FACT_TABLE_NAMES) await insert(table, rows[table]);
    },
    async closeFacts(ids, seq) {
      for (const id of ids) await run('UPDATE volume_fact SET to_seq = ? WHERE id = ?', [seq, id]);
    },
    async tick(seq, at = `at ${seq}`) {
      await run('UPDATE change_clock SET seq = ?', [seq]);
      await run('INSERT INTO change_set VALUES (?, ?)', [seq, at]);
    },
  };
}
