// Writes the first migration's statements from the entities, for both dialects.
// Usage: npm run build, then: node apps/api/tools/write-migration.mjs mysql://root@127.0.0.1:PORT/AN_EMPTY_DATABASE
// Later migrations are written by hand; `npm run check` tells when entities and migrations part.
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { createDataSource } from '../dist/db/data-source.js';
import { parseDatabaseUrl } from '../dist/db/database-url.js';

const file = join(tmpdir(), `entente-migration-${process.pid}.sqlite`);
const folder = new URL('../src/db/migrations/', import.meta.url);

function write(dialect, statements) {
  const body = statements.map((s) => `  ${JSON.stringify(s)},`).join('\n');
  writeFileSync(
    new URL(`0001-register.${dialect}.ts`, folder),
    `/** Made by tools/write-migration.mjs from the entities. */\nexport const registerTables: readonly string[] = [\n${body}\n];\n`,
  );
}

const sqlite = await createDataSource(parseDatabaseUrl(`sqlite:${file}`)).initialize();
await sqlite.synchronize();
const objects = await sqlite.query(
  "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name <> 'migrations' ORDER BY CASE type WHEN 'table' THEN 0 ELSE 1 END, rootpage",
);
write(
  'sqlite',
  objects.map((o) => o.sql.trim()),
);
await sqlite.destroy();
for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });

const mariadb = await createDataSource(parseDatabaseUrl(process.argv[2])).initialize();
const { upQueries } = await mariadb.driver.createSchemaBuilder().log();
const checks = mariadb.entityMetadatas.flatMap((table) =>
  table.checks.map((check) => `ALTER TABLE \`${table.tableName}\` ADD CONSTRAINT \`${check.name}\` CHECK (${check.expression})`),
);
write('mariadb', [...upQueries.map((q) => q.query.trim()), ...checks]);
await mariadb.destroy();
