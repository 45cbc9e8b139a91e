// Where the registers that are measured are kept: a folder of SQLite files and mirrors, and databases of a MariaDB server.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { loadIntoMariadb, removeLoadFiles, writeLoadFiles } from './bulk-load.mjs';
import { fillWithInvented, openRegister } from './register.mjs';

/** The folder of one size, and the SQLite register in it, made where it is not there yet. */
export async function sqliteRegister(folder, size) {
  const home = join(folder, String(size));
  mkdirSync(home, { recursive: true });
  const file = join(home, 'entente.sqlite');
  const whole = join(home, 'whole');
  if (!existsSync(whole)) {
    // No renaming of one that is whole: SQLite would go on with the old name's log as long as this process lives.
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    const database = await openRegister(`sqlite:${file}`);
    await fillWithInvented(database, size);
    await database.read.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    await database.close();
    writeFileSync(whole, '');
  }
  return { home, file, url: `sqlite:${file}`, mirror: join(home, 'analytics.duckdb') };
}

/** A new empty MariaDB database; `drop` removes it. */
export async function mariadbDatabase(server, name) {
  const admin = await mysql.createConnection(server);
  await admin.query(`DROP DATABASE IF EXISTS ${name}`);
  await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return {
    url: `${server.replace(/\/?$/, '/')}${name}`,
    async drop() {
      await admin.query(`DROP DATABASE IF EXISTS ${name}`);
      await admin.end();
    },
  };
}

/** The same register on MariaDB. */
export async function copyToMariadb(server, { home, file }, size) {
  const database = await mariadbDatabase(server, `entente_bench_${size}`);
  await (await openRegister(database.url)).close();
  const files = await writeLoadFiles(home, file);
  await loadIntoMariadb(database.url, files, { checked: false });
  await removeLoadFiles(files);
  const connection = await mysql.createConnection(database.url);
  await connection.query(`ANALYZE TABLE ${files.map(({ table }) => table).join(', ')}`);
  await connection.end();
  return database;
}

/** Forgets the mirror of a register, so that the next server makes it anew. */
export function forgetMirror({ mirror }) {
  for (const suffix of ['', '.wal', '.tmp']) rmSync(mirror + suffix, { force: true, recursive: true });
}
