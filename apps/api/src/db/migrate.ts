import type { DataSource, QueryRunner } from 'typeorm';
import { beginWhenFree } from './begin-when-free.js';
import { MigrationsUnderWayError } from './database.errors.js';

const LOCK_SECONDS = 120;

/**
 * Brings a database up to date. One process at a time does, so that several servers may start at once. What is
 * interrupted leaves nothing behind on SQLite; on MariaDB, where making a table ends a transaction, every migration can be
 * begun again where it was left. Throws DatabaseProblem.
 */
export async function migrate(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    if (await isUpToDate(source, runner)) return;
    await (source.options.type === 'better-sqlite3' ? migrateSqlite(source, runner) : migrateMariadb(source, runner));
  } finally {
    await runner.release();
  }
}

async function isUpToDate(source: DataSource, runner: QueryRunner): Promise<boolean> {
  if (!(await runner.hasTable('migrations'))) return false;
  const done = (await runner.query('SELECT name FROM migrations')) as { name: string }[];
  return source.migrations.every(({ name }) => done.some((one) => one.name === name));
}

async function migrateSqlite(source: DataSource, runner: QueryRunner): Promise<void> {
  // A table that is made anew is missing for a moment. Inside of a transaction this would not be heard.
  await runner.query('PRAGMA foreign_keys = OFF');
  try {
    await beginWhenFree(runner);
    try {
      // There is one connection, and so one transaction for all of it.
      await source.runMigrations({ transaction: 'none' });
      const [dangling] = (await runner.query('PRAGMA foreign_key_check')) as { table: string; parent: string }[];
      if (dangling) throw new Error(`a migration has left rows of "${dangling.table}" that point to nothing in "${dangling.parent}"`);
      await runner.query('COMMIT');
    } catch (error) {
      await runner.query('ROLLBACK');
      throw error;
    }
  } finally {
    await runner.query('PRAGMA foreign_keys = ON');
  }
}

async function migrateMariadb(source: DataSource, runner: QueryRunner): Promise<void> {
  const [database] = (await runner.query('SELECT DATABASE() AS name')) as { name: string }[];
  // The server's locks are of all its databases together, and their names have at most 64 characters.
  const lock = `entente migrate ${database?.name ?? ''}`.slice(0, 64);
  const [got] = (await runner.query('SELECT GET_LOCK(?, ?) AS held', [lock, LOCK_SECONDS])) as { held: number | string | null }[];
  if (Number(got?.held) !== 1) throw new MigrationsUnderWayError();
  try {
    await source.runMigrations({ transaction: 'none' });
  } finally {
    await runner.query('SELECT RELEASE_LOCK(?)', [lock]);
  }
}
