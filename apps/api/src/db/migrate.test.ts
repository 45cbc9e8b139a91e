import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { afterEach, describe, expect, test } from 'vitest';
import { dialects } from '../../test/databases.js';
import { Database } from './database.js';
import { parseDatabaseUrl } from './database-url.js';
import { migrationList } from './migration-list.js';

const cli = new URL('../../dist/cli.js', import.meta.url).pathname;
/** Starts that are killed. Where it can be seen, others follow until one of them was ended in the midst: a busy machine lets many a one run on. */
const KILLS = 3;
const MOST_KILLS = 24;
const clean: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step();
});

interface EmptyDatabase {
  readonly url: string;
  readonly folder: string;
  /** Null on SQLite. */
  readonly name: string | null;
}

async function emptyDatabase(dialect: 'sqlite' | 'mariadb'): Promise<EmptyDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  clean.push(() => rmSync(folder, { recursive: true, force: true }));
  if (dialect === 'sqlite') return { url: `sqlite:${join(folder, 'register.sqlite')}`, folder, name: null };
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = await administrator();
  await admin.query(`CREATE DATABASE ${name}`);
  clean.push(async () => {
    await admin.query(`DROP DATABASE ${name}`);
  });
  return { url: `${server()}${name}`, folder, name };
}

const server = () => (process.env['ENTENTE_TEST_MARIADB'] ?? '').replace(/\/?$/, '/');
async function administrator(): Promise<mysql.Connection> {
  const admin = await mysql.createConnection(server());
  clean.push(() => admin.end());
  return admin;
}

const migrationsOf = async ({ read }: Database) => (await read.query<{ name: string }>('SELECT name FROM migrations ORDER BY id')).length;

describe.each(dialects)('the tables on %s', (dialect) => {
  test('are made once, by servers that all start at the same time', async () => {
    const { url } = await emptyDatabase(dialect);
    const opened = await Promise.all([1, 2, 3, 4].map(() => Database.open(parseDatabaseUrl(url))));
    for (const database of opened) expect(await migrationsOf(database)).toBe(migrationList.length);
    for (const database of opened) await database.close();
  });

  test('are made by a later start, at whatever moment the first was killed', async () => {
    const admin = dialect === 'mariadb' ? await administrator() : null;
    let halfMade = 0;
    for (let attempt = 0; attempt < KILLS || (admin && halfMade === 0 && attempt < MOST_KILLS); attempt += 1) {
      const { url, folder, name } = await emptyDatabase(dialect);
      const made = async () => {
        if (!admin) return 0;
        const [rows] = await admin.query('SELECT COUNT(*) AS n FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?', [name]);
        return Number((rows as { n: number }[])[0]?.n);
      };
      const { PATH, HOME } = process.env;
      const child = spawn(process.execPath, [cli, 'migrate'], {
        env: { PATH, HOME, DATABASE_URL: url, ENTENTE_DATA: folder },
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      // Where the tables can be seen being made, among them; elsewhere some time after the program has begun to run.
      if (admin) while (child.exitCode === null && (await made()) <= (attempt % KILLS) * 16) await setTimeout(2);
      else await setTimeout(500 + attempt * 300);
      child.kill('SIGKILL');
      await ended;
      if (admin) {
        const [migrations] = await admin.query('SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?', [
          name,
          'revision',
        ]);
        if ((migrations as unknown[]).length === 0 && (await made()) > 0) halfMade += 1;
      }
      const database = await Database.open(parseDatabaseUrl(url));
      expect(await migrationsOf(database)).toBe(migrationList.length);
      expect(await database.read.query('SELECT seq FROM change_clock')).toEqual([{ seq: 0 }]);
      await database.close();
    }
    if (admin) expect(halfMade).toBeGreaterThan(0);
  }, 600_000);
});

test('a database with tables of somebody else is left as it is', async () => {
  const { url, name } = await emptyDatabase('mariadb');
  const admin = await administrator();
  await admin.query(`CREATE TABLE ${name}.session (id int)`);
  await admin.query(`INSERT INTO ${name}.session VALUES (7)`);
  for (let start = 0; start < 2; start += 1) {
    await expect(Database.open(parseDatabaseUrl(url))).rejects.toThrow('the database has a table "session" that Entente did not make');
  }
  const [rows] = await admin.query(`SELECT id FROM ${name}.session`);
  expect(rows).toEqual([{ id: 7 }]);
});

test('a database that does not answer is named, without the password', async () => {
  const failure = await Database.open(parseDatabaseUrl('mysql://desk:secret@127.0.0.1:1/register')).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    name: 'DatabaseUnreachableError',
    message: expect.stringContaining('mysql://desk@127.0.0.1:1/register'),
  });
  expect(String(failure)).not.toContain('secret');
});
