// A large engagement sheet brought in by the way all files come in, against the databases' own loading of the same rows.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importServiceOf } from '../apps/api/dist/modules/imports/load/fill-register.js';
import { openSources } from '../apps/api/dist/modules/imports/source-files.js';
import { loadIntoMariadb, loadIntoSqlite, readTables, removeLoadFiles, writeLoadFiles } from './bulk-load.mjs';
import { inventedEngagements, sheetLines } from './invented.mjs';
import { duration } from './measure.mjs';
import { openRegister, vocabularyOf } from './register.mjs';
import { mariadbDatabase } from './stores.mjs';

/** Imports a sheet into a newly begun register; gives the milliseconds from the file to the commit. */
async function importSheet(url, sheet, rows) {
  const database = await openRegister(url);
  try {
    const { codes } = await vocabularyOf(database);
    writeFileSync(sheet, `${[...sheetLines(inventedEngagements(rows, codes))].join('\n')}\n`);
    const service = importServiceOf(database, 'benchmark', 'America/Toronto');
    const start = performance.now();
    const prepared = await service.prepare({ name: 'benchmark.csv', files: await openSources(sheet), map: null, decisions: null });
    const read = performance.now() - start;
    const { counts } = await service.write(prepared);
    const whole = performance.now() - start;
    if (counts.created !== rows)
      throw new Error(`the import took in ${counts.created} of ${rows} rows: ${JSON.stringify(prepared.report.problems.slice(0, 3))}`);
    return { read, whole };
  } finally {
    await database.close();
  }
}

function removeSqlite(file) {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

/** Both databases, each beside its own bulk load. */
export async function measureImport(results, folder, mariadbServer, rows) {
  const label = `${rows.toLocaleString('en')} rows`;
  const sheet = join(folder, 'benchmark.csv');
  const imported = join(folder, 'imported.sqlite');
  const loaded = join(folder, 'loaded.sqlite');
  removeSqlite(imported);
  removeSqlite(loaded);
  const onSqlite = await importSheet(`sqlite:${imported}`, sheet, rows);
  await (await openRegister(`sqlite:${loaded}`)).close();
  const sqliteFloor = loadIntoSqlite(loaded, readTables(imported));
  results.ratio(
    label,
    `import of a sheet into SQLite (${duration(onSqlite.read)} until it can be shown)`,
    onSqlite.whole,
    sqliteFloor,
    'prepared inserts of the same rows',
    4,
  );
  if (mariadbServer) {
    const target = await mariadbDatabase(mariadbServer, 'entente_bench_import');
    const onMariadb = await importSheet(target.url, sheet, rows);
    await target.drop();
    const floor = await mariadbDatabase(mariadbServer, 'entente_bench_load');
    await (await openRegister(floor.url)).close();
    const files = await writeLoadFiles(folder, imported);
    const mariadbFloor = await loadIntoMariadb(floor.url, files);
    await removeLoadFiles(files);
    await floor.drop();
    results.ratio(label, 'import of a sheet into MariaDB', onMariadb.whole, mariadbFloor, 'LOAD DATA of the same rows', 4);
  }
  removeSqlite(imported);
  removeSqlite(loaded);
  rmSync(sheet);
}
