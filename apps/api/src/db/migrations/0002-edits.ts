import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HALF_MADE } from './0001-register.js';

const followUpColumns = 'engagement_id, promise, owner, due_date, done_date, became_id';

/** A table is made anew where SQLite cannot add a column that must not be null and has no default. */
const sqlite = [
  'ALTER TABLE "follow_up" RENAME TO "follow_up_before"',
  'CREATE TABLE "follow_up" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "engagement_id" integer NOT NULL, "position" integer NOT NULL, "promise" text NOT NULL, "owner" varchar(200), "due_date" varchar(10), "done_date" varchar(10), "became_id" integer, CONSTRAINT "fk_follow_up_engagement" FOREIGN KEY ("engagement_id") REFERENCES "engagement" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_follow_up_became" FOREIGN KEY ("became_id") REFERENCES "engagement" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)',
  `INSERT INTO "follow_up" (id, position, ${followUpColumns}) SELECT id, ROW_NUMBER() OVER (PARTITION BY engagement_id ORDER BY id) - 1, ${followUpColumns} FROM "follow_up_before"`,
  'DROP TABLE "follow_up_before"',
  'CREATE INDEX "ix_follow_up_due" ON "follow_up" ("due_date")',
  'CREATE INDEX "ix_follow_up_engagement" ON "follow_up" ("engagement_id")',
  'CREATE TABLE "client_mutation" ("actor" varchar(64) NOT NULL, "client_id" varchar(128) NOT NULL, "input_hash" varchar(64) NOT NULL, "engagement_id" integer, "seq" integer, "made_at" varchar(24) NOT NULL, PRIMARY KEY ("actor", "client_id"))',
  'CREATE INDEX "ix_client_mutation_made_at" ON "client_mutation" ("made_at")',
];

/** Each can be run again, where a statement after it was interrupted. */
const mariadb = [
  // The first migration is recorded only when it has ended, so that only the second knows.
  `DROP TABLE IF EXISTS ${HALF_MADE}`,
  'ALTER TABLE `follow_up` ADD COLUMN IF NOT EXISTS `position` int NOT NULL DEFAULT 0 AFTER `engagement_id`',
  'UPDATE `follow_up` f JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY engagement_id ORDER BY id) - 1 AS place FROM `follow_up`) p ON p.id = f.id SET f.`position` = p.place',
  'ALTER TABLE `follow_up` ALTER COLUMN `position` DROP DEFAULT',
  'CREATE TABLE IF NOT EXISTS `client_mutation` (`actor` varchar(64) NOT NULL, `client_id` varchar(128) NOT NULL, `input_hash` varchar(64) NOT NULL, `engagement_id` int NULL, `seq` int NULL, `made_at` varchar(24) NOT NULL, INDEX `ix_client_mutation_made_at` (`made_at`), PRIMARY KEY (`actor`, `client_id`)) ENGINE=InnoDB',
];

/** Follow-ups have an order, and mutations that are sent twice are known again. */
export class Edits1700000000002 implements MigrationInterface {
  name = 'Edits1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    const statements = runner.connection.options.type === 'better-sqlite3' ? sqlite : mariadb;
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What clients have sent and the order of follow-ups would be lost; a register does not go back');
  }
}
