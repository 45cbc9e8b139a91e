import type { QueryRunner } from 'typeorm';

export interface NewCheck {
  readonly table: string;
  readonly name: string;
  readonly expression: string;
}

/** Gives tables the CHECKs that their entities have come to state. May be run again where it was interrupted. */
export async function addChecks(runner: QueryRunner, checks: readonly NewCheck[]): Promise<void> {
  if (runner.connection.options.type === 'better-sqlite3') {
    const tables = [...new Set(checks.map(({ table }) => table))];
    for (const table of tables) {
      await makeAnew(
        runner,
        table,
        checks.filter((check) => check.table === table),
      );
    }
    return;
  }
  for (const { table, name, expression } of checks) {
    await runner.query(`ALTER TABLE \`${table}\` DROP CONSTRAINT IF EXISTS \`${name}\``);
    await runner.query(`ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` CHECK (${expression})`);
  }
}

/**
 * SQLite knows no other way than to make a table anew under another name and to put it in the place of the old one. That is
 * done while foreign keys are not looked at, and without changing what in other tables and triggers names this one.
 */
async function makeAnew(runner: QueryRunner, table: string, checks: readonly NewCheck[]): Promise<void> {
  const objects = (await runner.query('SELECT type, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL', [table])) as {
    type: string;
    sql: string;
  }[];
  const created = objects.find(({ type }) => type === 'table')?.sql;
  if (created === undefined) throw new Error(`there is no table "${table}"`);
  const anew = `${table}_anew`;
  const constraints = checks.map(({ name, expression }) => `, CONSTRAINT "${name}" CHECK (${expression})`).join('');
  const body = created.slice(created.indexOf('('), created.lastIndexOf(')'));
  await runner.query('PRAGMA legacy_alter_table = ON');
  await runner.query(`CREATE TABLE "${anew}" ${body}${constraints})`);
  await runner.query(`INSERT INTO "${anew}" SELECT * FROM "${table}"`);
  await runner.query(`DROP TABLE "${table}"`);
  await runner.query(`ALTER TABLE "${anew}" RENAME TO "${table}"`);
  await runner.query('PRAGMA legacy_alter_table = OFF');
  for (const { type, sql } of objects) if (type !== 'table') await runner.query(sql);
}
