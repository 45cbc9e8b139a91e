import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import libsql from 'libsql';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseAddress } from './database-url.js';
import { entityList } from './entity-list.js';
import { migrationList } from './migration-list.js';

/**
 * While SQLite waits for another's write the event loop stands still, so it waits no longer than this; who must wait
 * longer asks again (see Database).
 */
const SQLITE_BUSY_MS = 10;
/** Opening a database may meet another process that is just doing the same. */
const SQLITE_OPENING_MS = 5_000;

/**
 * Session settings that make MariaDB mean what SQLite means; strict, so that nothing is cut or guessed; and as patient with
 * who else writes as a writer of SQLite is, since an import of a million rows takes a while.
 */
const MARIADB_SESSION =
  "SET SESSION sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT,STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', optimizer_switch = 'semijoin=off,exists_to_in=off', group_concat_max_len = 1048576, innodb_lock_wait_timeout = 120";

/** A data source for one address; `poolSize` is ignored by SQLite, which has one connection. */
export function createDataSource(address: DatabaseAddress, poolSize = 10): DataSource {
  const common = { entities: entityList, migrations: migrationList, synchronize: false, logging: false } as const;
  if (address.dialect === 'sqlite') {
    mkdirSync(dirname(address.file), { recursive: true });
    const options: DataSourceOptions = {
      ...common,
      type: 'better-sqlite3',
      driver: libsql,
      database: address.file,
      prepareDatabase: (db: { exec(sql: string): void; pragma?(sql: string): unknown }) => {
        db.exec(`PRAGMA busy_timeout = ${SQLITE_OPENING_MS}`);
        db.exec('PRAGMA journal_mode = WAL');
        // FULL: what was acknowledged survives a power cut, not only a crash of the process.
        db.exec('PRAGMA synchronous = FULL');
        db.exec('PRAGMA foreign_keys = ON');
        db.exec('PRAGMA cache_size = -65536');
        db.exec('PRAGMA temp_store = MEMORY');
        db.exec(`PRAGMA busy_timeout = ${SQLITE_BUSY_MS}`);
      },
    };
    return new DataSource(options);
  }
  const [first] = address.hosts;
  return new DataSource({
    ...common,
    type: 'mariadb',
    host: first!.host,
    port: first!.port,
    username: address.user,
    password: address.password,
    database: address.name,
    timezone: 'Z',
    charset: 'utf8mb4',
    dateStrings: true,
    poolSize,
    // A text is a text: what is JSON is read where it is wanted, on both databases alike.
    extra: { jsonStrings: true, flags: ['-FOUND_ROWS'] },
  });
}

/** Runs once on every new MariaDB connection. */
export function mariadbSessionStatement(): string {
  return MARIADB_SESSION;
}
