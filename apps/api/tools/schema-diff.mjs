// Says whether migrations and entities agree: an empty database, migrated, must leave nothing to change. TypeORM does not look at the
// CHECKs of MariaDB nor at triggers, so these are compared here: the CHECKs with the entities', the triggers between the databases.
// Usage (after a build): node apps/api/tools/schema-diff.mjs sqlite:FILE mysql://root@127.0.0.1:PORT/AN_EMPTY_DATABASE
import 'reflect-metadata';
import { createDataSource } from '../dist/db/data-source.js';
import { parseDatabaseUrl } from '../dist/db/database-url.js';
import { migrate } from '../dist/db/migrate.js';

/** An expression without what a database adds when it repeats it: quotation marks, blanks, brackets, capitals. */
const plain = (expression) =>
  expression
    .toLowerCase()
    .replace(/[\s`"()]/g, '')
    // As MariaDB says LENGTH.
    .replaceAll('octet_length', 'length');

async function checksOf(source) {
  if (source.options.type !== 'better-sqlite3') {
    const rows = await source.query(
      'SELECT TABLE_NAME AS t, CONSTRAINT_NAME AS name, CHECK_CLAUSE AS expression FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()',
    );
    // A column of type json comes with a check of its own, under the column's name.
    return rows.filter(({ name }) => name.startsWith('ck_')).map(({ t, name, expression }) => `${t} ${name} ${plain(expression)}`);
  }
  const tables = await source.query("SELECT name, sql FROM sqlite_master WHERE type = 'table'");
  return tables.flatMap(({ name: table, sql }) =>
    [...sql.matchAll(/CONSTRAINT "(ck_\w+)" CHECK \(/g)].map((match) => {
      const begin = match.index + match[0].length;
      let end = begin;
      for (let depth = 1; depth > 0; end += 1) depth += sql[end] === '(' ? 1 : sql[end] === ')' ? -1 : 0;
      return `${table} ${match[1]} ${plain(sql.slice(begin, end - 1))}`;
    }),
  );
}

const checksWanted = (source) =>
  source.entityMetadatas.flatMap((table) => table.checks.map((check) => `${table.tableName} ${check.name} ${plain(check.expression)}`));

async function triggersOf(source) {
  const rows = await source.query(
    source.options.type === 'better-sqlite3'
      ? "SELECT name FROM sqlite_master WHERE type = 'trigger'"
      : 'SELECT TRIGGER_NAME AS name FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()',
  );
  return rows.map(({ name }) => name);
}

/** What only one of two lists has, in words. */
function apart(ones, others, only, missing) {
  const [left, right] = [new Set(ones), new Set(others)];
  return [
    ...ones.filter((one) => !right.has(one)).map((one) => `${only}: ${one}`),
    ...others.filter((one) => !left.has(one)).map((one) => `${missing}: ${one}`),
  ];
}

let differences = 0;
const triggers = [];
for (const url of process.argv.slice(2)) {
  const source = await createDataSource(parseDatabaseUrl(url)).initialize();
  await migrate(source);
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  const found = [
    ...upQueries.map(({ query }) => query),
    ...apart(await checksOf(source), checksWanted(source), 'a check that no entity has', 'a check that no migration has made'),
  ];
  triggers.push(await triggersOf(source));
  differences += found.length;
  console.log(`${source.options.type}: ${found.length} differences`);
  for (const one of found) console.log(`  ${one}`);
  await source.destroy();
}
const [first = [], ...others] = triggers;
for (const other of others) {
  const found = apart(first, other, 'a trigger of the first database alone', 'a trigger of another database alone');
  differences += found.length;
  for (const one of found) console.log(`  ${one}`);
}
process.exit(differences === 0 ? 0 : 1);
