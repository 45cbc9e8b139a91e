import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { Database } from '../src/db/database.js';
import { parseDatabaseUrl } from '../src/db/database-url.js';
import type { Dialect } from '../src/db/dialect.js';
import { beginRegister } from '../src/modules/imports/load/begin-register.js';
import { type RegisterDefinition, readRegisterDefinition } from '../src/modules/imports/load/register-definition.js';
import { loadReferenceData } from '../src/modules/jurisdictions/reference/load-reference-data.js';
import { loadTopicVocabulary } from '../src/modules/topics/reference/load-topic-vocabulary.js';

/** Both databases, for `describe.each`. */
export const dialects: readonly Dialect[] = ['sqlite', 'mariadb'];

/** The project's open data. */
export const dataFolder = new URL('../../../data', import.meta.url).pathname;

/** A database of its own, migrated and empty, and how to be rid of it. */
export interface TestDatabase {
  readonly database: Database;
  /** As DATABASE_URL names it. */
  readonly url: string;
  /** A folder of its own, for a mirror. */
  readonly folder: string;
  destroy(): Promise<void>;
}

function mariadbServer(): string {
  const server = process.env.ENTENTE_TEST_MARIADB;
  if (!server)
    throw new Error(
      'ENTENTE_TEST_MARIADB must name a MariaDB server for the tests, as in mysql://root@127.0.0.1:3307/ ("npm test" starts one)',
    );
  return server.replace(/\/?$/, '/');
}

/** Makes an empty database in the dialect. Without the server that it needs it fails, and is not passed over. */
export async function makeTestDatabase(dialect: Dialect): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  if (dialect === 'sqlite') {
    const url = `sqlite:${join(folder, 'register.sqlite')}`;
    const database = await Database.open(parseDatabaseUrl(url));
    return {
      database,
      url,
      folder,
      destroy: async () => {
        await database.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  const server = mariadbServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = await mysql.createConnection(server);
  await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const url = `${server}${name}`;
  const database = await Database.open(parseDatabaseUrl(url));
  return {
    database,
    url,
    folder,
    destroy: async () => {
      await database.close();
      await admin.query(`DROP DATABASE ${name}`);
      await admin.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Begins a register without engagements: that of `csc`, but for what is said otherwise. */
export async function beginTestRegister(database: Database, changes: Partial<RegisterDefinition> = {}): Promise<void> {
  const definition = { ...readRegisterDefinition(dataFolder, 'csc'), ...changes };
  await database.writeTransaction((tx) =>
    beginRegister(tx, 'none', definition, loadReferenceData(dataFolder), loadTopicVocabulary(dataFolder)),
  );
}
