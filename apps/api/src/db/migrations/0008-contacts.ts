import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addChecks } from '../add-checks.js';
import { foldedLine } from '../fold-text.js';

const sqlite = [
  'ALTER TABLE "contact" ADD COLUMN "honorific" varchar(100)',
  `ALTER TABLE "contact" ADD COLUMN "languages" varchar(100) NOT NULL DEFAULT ('')`,
  `ALTER TABLE "contact" ADD COLUMN "folded_name" varchar(300) NOT NULL DEFAULT ('')`,
  'ALTER TABLE "contact" ADD COLUMN "folded" text',
  'ALTER TABLE "contact" ADD COLUMN "version" integer NOT NULL DEFAULT (1)',
  'ALTER TABLE "contact" ADD COLUMN "deleted_seq" integer',
  'CREATE INDEX "ix_contact_folded_name" ON "contact" ("folded_name", "id")',
  'ALTER TABLE "affiliation" RENAME COLUMN "post" TO "post_en"',
  'ALTER TABLE "affiliation" ADD COLUMN "post_fr" varchar(300)',
  'ALTER TABLE "affiliation" ADD COLUMN "position" integer NOT NULL DEFAULT (0)',
  'ALTER TABLE "affiliation" ADD COLUMN "folded" text',
  `CREATE TABLE "contact_revision" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "seq" integer NOT NULL, "contact_id" integer NOT NULL,
    "version" integer NOT NULL, "action" varchar(8) NOT NULL, "changes" json,
    CONSTRAINT "ck_contact_revision_action" CHECK (action IN ('CREATE','UPDATE','DELETE','RESTORE')),
    CONSTRAINT "fk_contact_revision_change_set" FOREIGN KEY ("seq") REFERENCES "change_set" ("seq") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "fk_contact_revision_contact" FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  'CREATE UNIQUE INDEX "uq_contact_revision_version" ON "contact_revision" ("contact_id", "version")',
  'CREATE INDEX "ix_contact_revision_seq" ON "contact_revision" ("seq")',
];

/** Each can be run again, where a statement after it was interrupted. */
const mariadb = [
  `ALTER TABLE contact ADD COLUMN IF NOT EXISTS honorific varchar(100) NULL, ADD COLUMN IF NOT EXISTS languages varchar(100) NOT NULL DEFAULT '',
    ADD COLUMN IF NOT EXISTS folded_name varchar(300) NOT NULL DEFAULT '', ADD COLUMN IF NOT EXISTS folded text NULL,
    ADD COLUMN IF NOT EXISTS version int NOT NULL DEFAULT '1', ADD COLUMN IF NOT EXISTS deleted_seq int NULL`,
  'CREATE INDEX IF NOT EXISTS ix_contact_folded_name ON contact (folded_name, id)',
  'ALTER TABLE affiliation CHANGE COLUMN IF EXISTS post post_en varchar(300) NULL',
  `ALTER TABLE affiliation ADD COLUMN IF NOT EXISTS post_fr varchar(300) NULL, ADD COLUMN IF NOT EXISTS position int NOT NULL DEFAULT '0',
    ADD COLUMN IF NOT EXISTS folded text NULL`,
  `CREATE TABLE IF NOT EXISTS contact_revision (id int NOT NULL AUTO_INCREMENT, seq int NOT NULL, contact_id int NOT NULL, version int NOT NULL,
    action varchar(8) NOT NULL, changes json NULL, UNIQUE INDEX uq_contact_revision_version (contact_id, version),
    INDEX ix_contact_revision_seq (seq), PRIMARY KEY (id),
    CONSTRAINT ck_contact_revision_action CHECK (action IN ('CREATE','UPDATE','DELETE','RESTORE')),
    CONSTRAINT fk_contact_revision_change_set FOREIGN KEY (seq) REFERENCES change_set (seq) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT fk_contact_revision_contact FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB`,
];

/** Puts the posts of each contact in the order of their entry, and folds the texts of what stands in a register already. */
async function fillIn(runner: QueryRunner): Promise<void> {
  const contacts = (await runner.query('SELECT id, name, email, phone, note FROM contact WHERE folded IS NULL')) as {
    id: number;
    name: string;
    email: string | null;
    phone: string | null;
    note: string | null;
  }[];
  for (const { id, name, email, phone, note } of contacts) {
    await runner.query('UPDATE contact SET folded_name = ?, folded = ? WHERE id = ?', [
      foldedLine([name], 300),
      foldedLine([name, email, phone, note]),
      id,
    ]);
  }
  const affiliations = (await runner.query(
    'SELECT id, post_en AS post, ROW_NUMBER() OVER (PARTITION BY contact_id ORDER BY id) - 1 AS place FROM affiliation',
  )) as { id: number; post: string | null; place: number }[];
  for (const { id, post, place } of affiliations) {
    await runner.query('UPDATE affiliation SET position = ?, folded = ? WHERE id = ?', [Number(place), foldedLine([post]), id]);
  }
}

/** Contacts have languages and an address, posts two languages and an order; both are searched, changed and deleted as engagements are. */
export class Contacts1700000000008 implements MigrationInterface {
  name = 'Contacts1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of runner.connection.options.type === 'better-sqlite3' ? sqlite : mariadb) await runner.query(statement);
    await addChecks(runner, [{ table: 'contact', name: 'ck_contact_version', expression: 'version >= 1' }]);
    await fillIn(runner);
  }

  async down(): Promise<void> {
    throw new Error('What has been done to contacts would be forgotten; a register does not go back');
  }
}
