import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../test/databases.js';

const tool = new URL('../../tools/schema-diff.mjs', import.meta.url).pathname;

let sqlite: TestDatabase;
let mariadb: TestDatabase;
beforeAll(async () => {
  [sqlite, mariadb] = await Promise.all([makeTestDatabase('sqlite'), makeTestDatabase('mariadb')]);
});
afterAll(async () => {
  await sqlite?.destroy();
  await mariadb?.destroy();
});

const compare = () => {
  const { status, stdout } = spawnSync(process.execPath, [tool, sqlite.url, mariadb.url], { encoding: 'utf8' });
  return { status, stdout };
};
const change = ({ database }: TestDatabase, text: string) => database.writeTransaction((tx) => tx.execute(text));

test('migrations and entities agree, and where they do not the check of a migration says it', async () => {
  expect(compare()).toEqual({ status: 0, stdout: 'better-sqlite3: 0 differences\nmariadb: 0 differences\n' });
  await change(mariadb, 'ALTER TABLE visit DROP CONSTRAINT ck_visit_direction');
  await change(mariadb, 'ALTER TABLE coverage DROP CONSTRAINT ck_coverage_span');
  await change(mariadb, 'ALTER TABLE coverage ADD CONSTRAINT ck_coverage_span CHECK (through_day > from_day)');
  await change(mariadb, 'DROP TRIGGER tr_revision_exactly_one_kind');
  await change(sqlite, 'DROP INDEX uq_engagement_source');
  const { status, stdout } = compare();
  expect(status).toBe(1);
  for (const found of [
    'better-sqlite3: 1 differences',
    'CREATE UNIQUE INDEX "uq_engagement_source"',
    'a check that no migration has made: visit ck_visit_direction',
    'a check that no entity has: coverage ck_coverage_span through_day>from_day',
    'a trigger of the first database alone: tr_revision_exactly_one_kind',
  ])
    expect(stdout).toContain(found);
});
