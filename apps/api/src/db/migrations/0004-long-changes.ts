import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeRevisionRules } from './0001-register.js';

/** SQLite keeps texts of any length, but its table must say the same as MariaDB's: a column's type is changed by making the table anew. */
const sqlite = [
  'ALTER TABLE "revision" RENAME TO "revision_before"',
  'CREATE TABLE "revision" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "seq" integer NOT NULL, "engagement_id" integer NOT NULL, "version" integer NOT NULL, "action" varchar(8) NOT NULL, "changes" json, CONSTRAINT "ck_revision_action" CHECK (action IN (\'CREATE\',\'UPDATE\',\'DELETE\',\'RESTORE\')), CONSTRAINT "fk_revision_change_set" FOREIGN KEY ("seq") REFERENCES "change_set" ("seq") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_revision_engagement" FOREIGN KEY ("engagement_id") REFERENCES "engagement" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)',
  'INSERT INTO "revision" (id, seq, engagement_id, version, action, changes) SELECT id, seq, engagement_id, version, action, changes FROM "revision_before" ORDER BY id',
  // Its triggers go with it.
  'DROP TABLE "revision_before"',
  'CREATE INDEX "ix_revision_seq" ON "revision" ("seq")',
  'CREATE UNIQUE INDEX "uq_revision_version" ON "revision" ("engagement_id", "version")',
];

/** A revision holds long texts before and after, in both languages: more than a MariaDB `text` does. */
export class LongChanges1700000000004 implements MigrationInterface {
  name = 'LongChanges1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type === 'better-sqlite3') {
      for (const statement of sqlite) await runner.query(statement);
      await makeRevisionRules(runner);
    } else {
      await runner.query('ALTER TABLE `revision` MODIFY `changes` json NULL');
    }
  }

  async down(): Promise<void> {
    throw new Error('Long changes would be cut; a register does not go back');
  }
}
