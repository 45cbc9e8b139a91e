// The same statements sent to the databases with nothing between: the measure that the API is held against.
import { copyFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import Database from 'libsql';
import mysql from 'mysql2/promise';
import { mariadbSessionStatement } from '../apps/api/dist/db/data-source.js';
import { parseDatabaseUrl } from '../apps/api/dist/db/database-url.js';

/** Two ways to send several statements: `one` after another, or `both` cores at once. The faster one is what counts. */
const WAYS = { one: 1, both: 2 };

/** Runs jobs on so many workers, each with a connection of its own. */
async function onWorkers(connections, jobs) {
  const waiting = [...jobs];
  await Promise.all(
    connections.map(async (connection) => {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await job(connection);
    }),
  );
}

async function duckdbConnections(instance) {
  return Promise.all(Array.from({ length: WAYS.both }, () => instance.connect()));
}

const run = async (connection, text, params) => (await connection.runAndReadAll(text, params)).getRows();

/** DuckDB on a copy of the mirror of a server that has stopped. */
export async function directDuckdb(mirror, copy) {
  copyFileSync(mirror, copy);
  const instance = await DuckDBInstance.create(copy, { threads: '2', memory_limit: '400MB' });
  const connections = await duckdbConnections(instance);
  return {
    ways: Object.keys(WAYS),
    time: (statements, way) =>
      timed(() =>
        onWorkers(
          connections.slice(0, WAYS[way]),
          statements.map(
            ({ text, params }) =>
              (connection) =>
                run(connection, text, [...params]),
          ),
        ),
      ),
    close() {
      for (const connection of connections) connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Hand-written questions on plain tables in DuckDB. */
export async function directPlain(instance) {
  const connections = await duckdbConnections(instance);
  const answer = async (connection, { text, other }) => {
    const rows = await run(connection, text);
    if (!other) return { rows };
    return { rows, other: await run(connection, other(rows.map(([value]) => value))) };
  };
  return {
    ways: Object.keys(WAYS),
    time: (questions, way) =>
      timed(() =>
        onWorkers(
          connections.slice(0, WAYS[way]),
          Object.values(questions).map((question) => (connection) => answer(connection, question)),
        ),
      ),
    async answers(questions) {
      const answers = {};
      for (const [name, question] of Object.entries(questions)) answers[name] = await answer(connections[0], question);
      return answers;
    },
    close() {
      for (const connection of connections) connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The register's own SQLite file, with the settings that the server uses; it has one connection and so one way. */
export function directSqlite(file) {
  const sqlite = new Database(file);
  for (const pragma of ['busy_timeout = 20000', 'cache_size = -65536', 'temp_store = MEMORY']) sqlite.exec(`PRAGMA ${pragma}`);
  return {
    ways: ['one'],
    time: (statements) =>
      timed(async () => {
        for (const { text, params } of statements) sqlite.prepare(text).all(...params);
      }),
    close: () => sqlite.close(),
  };
}

/** The register's own MariaDB database, on connections like the server's. */
export async function directMariadb(url) {
  const {
    hosts: [{ host, port }],
    user,
    password,
    name,
  } = parseDatabaseUrl(url);
  const connections = await Promise.all(
    Array.from({ length: WAYS.both }, async () => {
      const connection = await mysql.createConnection({
        host,
        port,
        user,
        password,
        database: name,
        charset: 'utf8mb4',
        dateStrings: true,
      });
      await connection.query(mariadbSessionStatement());
      return connection;
    }),
  );
  return {
    ways: Object.keys(WAYS),
    time: (statements, way) =>
      timed(() =>
        onWorkers(
          connections.slice(0, WAYS[way]),
          statements.map(
            ({ text, params }) =>
              (connection) =>
                connection.query(text, [...params]),
          ),
        ),
      ),
    close: () => Promise.all(connections.map((connection) => connection.end())),
  };
}

/** The milliseconds that work takes. */
export async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
