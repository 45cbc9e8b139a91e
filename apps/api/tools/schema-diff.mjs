// Says whether migrations and entities agree: an empty database, migrated, must leave nothing to change.
// Usage (after a build): node apps/api/tools/schema-diff.mjs sqlite:FILE mysql://root@127.0.0.1:PORT/AN_EMPTY_DATABASE
import 'reflect-metadata';
import { createDataSource } from '../dist/db/data-source.js';
import { parseDatabaseUrl } from '../dist/db/database-url.js';

let differences = 0;
for (const url of process.argv.slice(2)) {
  const source = await createDataSource(parseDatabaseUrl(url)).initialize();
  await source.runMigrations({ transaction: 'each' });
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  differences += upQueries.length;
  console.log(`${source.options.type}: ${upQueries.length} differences`);
  for (const { query } of upQueries) console.log(`  ${query}`);
  await source.destroy();
}
process.exit(differences === 0 ? 0 : 1);
