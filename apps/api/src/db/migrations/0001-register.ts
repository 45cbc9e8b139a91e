import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DatabaseNotEmptyError } from '../database.errors.js';
import { registerTables as mariadbTables } from './0001-register.mariadb.js';
import { registerTables as sqliteTables } from './0001-register.sqlite.js';

/**
 * Rules over several rows, which no CHECK can state. No change is recorded without a revision, and a revision is
 * the last row of a change to be written, so here an engagement is whole and can be judged.
 */
const counted = "role IN ('PARTNER','BENEFICIARY','SENDING','HOSTING')";
const sharesDoNotAddUp = `EXISTS (SELECT 1 FROM engagement_partner p WHERE p.engagement_id = NEW.engagement_id AND p.share IS NOT NULL)
  AND (COALESCE((SELECT SUM(p.share) FROM engagement_partner p WHERE p.engagement_id = NEW.engagement_id), 0) <> 10000
    OR EXISTS (SELECT 1 FROM engagement_partner p WHERE p.engagement_id = NEW.engagement_id AND ${counted} AND p.share IS NULL)
    OR EXISTS (SELECT 1 FROM engagement_partner p WHERE p.engagement_id = NEW.engagement_id AND NOT (${counted}) AND p.share IS NOT NULL))`;
const notExactlyOneKind = `(SELECT (CASE WHEN e.kind = 'MISSION' THEN 1 ELSE 0 END = (SELECT COUNT(*) FROM mission m WHERE m.engagement_id = e.id))
    AND (CASE WHEN e.kind = 'PROJECT' THEN 1 ELSE 0 END = (SELECT COUNT(*) FROM project j WHERE j.engagement_id = e.id))
    AND (CASE WHEN e.kind = 'VISIT' THEN 1 ELSE 0 END = (SELECT COUNT(*) FROM visit v WHERE v.engagement_id = e.id))
  FROM engagement e WHERE e.id = NEW.engagement_id) = 0`;

const rules = [
  {
    name: 'partner_shares_add_up',
    broken: sharesDoNotAddUp,
    says: 'the shares of the counted partners must add up to 100 %, and all have one or none',
  },
  { name: 'exactly_one_kind', broken: notExactlyOneKind, says: 'an engagement is exactly one of a mission, a project or a visit' },
];

/** The rules as triggers of the table of revisions. */
export async function makeRevisionRules(runner: QueryRunner): Promise<void> {
  const sqlite = runner.connection.options.type === 'better-sqlite3';
  for (const { name, broken, says } of rules) {
    await runner.query(
      sqlite
        ? `CREATE TRIGGER tr_revision_${name} BEFORE INSERT ON revision WHEN ${broken} BEGIN SELECT RAISE(ABORT, '${name}: ${says}'); END`
        : `CREATE TRIGGER tr_revision_${name} BEFORE INSERT ON revision FOR EACH ROW IF ${broken} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}: ${says}'; END IF`,
    );
  }
}

/** Stands on MariaDB until the tables have been made for the first time: what is there beside it is ours, and holds nothing yet. */
export const HALF_MADE = 'entente_half_made';

const tableNames = mariadbTables.flatMap((statement) => /^CREATE TABLE `(\w+)`/.exec(statement)?.[1] ?? []);

/** Takes away what an earlier attempt had made when it was interrupted. Throws DatabaseNotEmptyError before tables of somebody else's. */
async function clearHalfMade(runner: QueryRunner): Promise<void> {
  const found = (await runner.query('SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()')) as {
    name: string;
  }[];
  const there = new Set(found.map(({ name }) => name));
  const ours = tableNames.filter((name) => there.has(name));
  if (there.has(HALF_MADE)) {
    await runner.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const name of ours) await runner.query(`DROP TABLE \`${name}\``);
    await runner.query('SET FOREIGN_KEY_CHECKS = 1');
    return;
  }
  const [other] = ours;
  if (other !== undefined) throw new DatabaseNotEmptyError(other);
  await runner.query(`CREATE TABLE ${HALF_MADE} (id int)`);
}

export class Register1700000000001 implements MigrationInterface {
  name = 'Register1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type === 'better-sqlite3') {
      for (const statement of sqliteTables) await runner.query(statement);
    } else {
      await clearHalfMade(runner);
      // Binary collation: codes and references are as different here as they are in SQLite.
      await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin');
      for (const statement of mariadbTables) await runner.query(statement);
    }
    await makeRevisionRules(runner);
    await runner.query('INSERT INTO change_clock (id, seq) VALUES (1, 0)');
  }

  async down(): Promise<void> {
    throw new Error('The first migration made the register; there is nothing before it to return to');
  }
}
