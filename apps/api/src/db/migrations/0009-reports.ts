import type { MigrationInterface, QueryRunner } from 'typeorm';
import { endNotBeforeStart } from '../entities/end-not-before-start.js';

const EDITION_CHECKS = `CONSTRAINT "ck_report_edition_status" CHECK (status IN ('DRAFT','SUBMITTED','SEALED','DISCARDED')),
    CONSTRAINT "ck_report_edition_sealed" CHECK (status <> 'SEALED' OR (figures_hash IS NOT NULL AND approver_key IS NOT NULL AND sealed_at IS NOT NULL)),
    CONSTRAINT "ck_report_edition_approver_is_not_author" CHECK (approver_key IS NULL OR approver_key <> author_key),
    CONSTRAINT "ck_report_edition_end_not_before_start" CHECK (${endNotBeforeStart('period_end', 'period_start')})`;
const ACCESS = (name: string) => `CONSTRAINT "${name}" CHECK (access IN ('OPEN','FULL'))`;
const LANGUAGE = (name: string) => `CONSTRAINT "${name}" CHECK (language IN ('EN','FR'))`;
const DID = `CONSTRAINT "ck_report_step_did" CHECK (did IN ('DRAFTED','REFRESHED','WRITTEN','SUBMITTED','RETURNED','SEALED','DISCARDED'))`;
const FORM = `CONSTRAINT "ck_report_file_form" CHECK (form IN ('PDF_A4','PDF_LETTER','HTML','XLSX','JSON'))`;
const ofEdition = (name: string) =>
  `CONSTRAINT "${name}" FOREIGN KEY ("edition_id") REFERENCES "report_edition" ("id") ON DELETE CASCADE ON UPDATE NO ACTION`;

/** Nothing has ever written editions in the form that the first migration gave them. */
const dropped = 'DROP TABLE IF EXISTS "report_edition"';

const sqlite = [
  dropped,
  `CREATE TABLE "report_edition" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "definition" varchar(64) NOT NULL, "defined_as" json NOT NULL,
    "period_start" varchar(10) NOT NULL, "period_end" varchar(10) NOT NULL, "number" integer NOT NULL, "status" varchar(9) NOT NULL,
    "draft" integer NOT NULL DEFAULT (1), "as_of" varchar(24) NOT NULL, "as_of_seq" integer NOT NULL, "version" integer NOT NULL DEFAULT (1),
    "author_key" varchar(20) NOT NULL, "author_name" varchar(200) NOT NULL, "approver_key" varchar(20), "approver_name" varchar(200),
    "figures_hash" varchar(64), "files_hash" varchar(64), "sealed_at" varchar(24), "reason" varchar(1000), "supersedes_id" integer,
    ${EDITION_CHECKS},
    CONSTRAINT "fk_report_edition_supersedes" FOREIGN KEY ("supersedes_id") REFERENCES "report_edition" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  'CREATE UNIQUE INDEX "uq_report_edition_number" ON "report_edition" ("definition", "period_start", "number")',
  'CREATE INDEX "ix_report_edition_supersedes" ON "report_edition" ("supersedes_id")',
  'CREATE INDEX "ix_report_edition_sealed_at" ON "report_edition" ("sealed_at")',
  `CREATE TABLE "report_copy" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "edition_id" integer NOT NULL, "access" varchar(4) NOT NULL,
    "figures" json NOT NULL, ${ACCESS('ck_report_copy_access')}, ${ofEdition('fk_report_copy_edition')})`,
  'CREATE UNIQUE INDEX "uq_report_copy" ON "report_copy" ("edition_id", "access")',
  `CREATE TABLE "report_commentary" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "edition_id" integer NOT NULL, "section" varchar(40) NOT NULL,
    "language" varchar(2) NOT NULL, "text" varchar(8000) NOT NULL, "written_by" varchar(200) NOT NULL, "written_at" varchar(24) NOT NULL,
    ${LANGUAGE('ck_report_commentary_language')}, ${ofEdition('fk_report_commentary_edition')})`,
  'CREATE UNIQUE INDEX "uq_report_commentary" ON "report_commentary" ("edition_id", "section", "language")',
  `CREATE TABLE "report_step" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "edition_id" integer NOT NULL, "at" varchar(24) NOT NULL,
    "actor_key" varchar(20) NOT NULL, "actor" varchar(200) NOT NULL, "did" varchar(9) NOT NULL, "note" varchar(1000), ${DID}, ${ofEdition('fk_report_step_edition')})`,
  'CREATE INDEX "ix_report_step_edition" ON "report_step" ("edition_id")',
  `CREATE TABLE "report_file" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "edition_id" integer NOT NULL, "access" varchar(4) NOT NULL,
    "language" varchar(2) NOT NULL, "form" varchar(10) NOT NULL, "sha256" varchar(64) NOT NULL, "size" integer NOT NULL,
    ${ACCESS('ck_report_file_access')}, ${LANGUAGE('ck_report_file_language')}, ${FORM}, ${ofEdition('fk_report_file_edition')})`,
  'CREATE UNIQUE INDEX "uq_report_file" ON "report_file" ("edition_id", "access", "language", "form")',
  `CREATE TABLE "report_file_part" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "file_id" integer NOT NULL, "position" integer NOT NULL,
    "content" text NOT NULL, CONSTRAINT "fk_report_file_part_file" FOREIGN KEY ("file_id") REFERENCES "report_file" ("id") ON DELETE CASCADE ON UPDATE NO ACTION)`,
  'CREATE UNIQUE INDEX "uq_report_file_part" ON "report_file_part" ("file_id", "position")',
];

/** May be run again where it was interrupted: until it has run to its end nothing writes editions. */
const mariadb = [
  'DROP TABLE IF EXISTS report_file_part, report_file, report_step, report_commentary, report_copy',
  dropped,
  `CREATE TABLE report_edition (id int NOT NULL AUTO_INCREMENT, definition varchar(64) NOT NULL, defined_as json NOT NULL,
    period_start varchar(10) NOT NULL, period_end varchar(10) NOT NULL, number int NOT NULL, status varchar(9) NOT NULL,
    draft int NOT NULL DEFAULT '1', as_of varchar(24) NOT NULL, as_of_seq int NOT NULL, version int NOT NULL DEFAULT '1',
    author_key varchar(20) NOT NULL, author_name varchar(200) NOT NULL, approver_key varchar(20) NULL, approver_name varchar(200) NULL,
    figures_hash varchar(64) NULL, files_hash varchar(64) NULL, sealed_at varchar(24) NULL, reason varchar(1000) NULL, supersedes_id int NULL,
    UNIQUE INDEX uq_report_edition_number (definition, period_start, number), INDEX ix_report_edition_supersedes (supersedes_id),
    INDEX ix_report_edition_sealed_at (sealed_at), PRIMARY KEY (id), ${EDITION_CHECKS},
    CONSTRAINT fk_report_edition_supersedes FOREIGN KEY (supersedes_id) REFERENCES report_edition (id) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB`,
  `CREATE TABLE report_copy (id int NOT NULL AUTO_INCREMENT, edition_id int NOT NULL, access varchar(4) NOT NULL, figures json NOT NULL,
    UNIQUE INDEX uq_report_copy (edition_id, access), PRIMARY KEY (id), ${ACCESS('ck_report_copy_access')}, ${ofEdition('fk_report_copy_edition')}) ENGINE=InnoDB`,
  `CREATE TABLE report_commentary (id int NOT NULL AUTO_INCREMENT, edition_id int NOT NULL, section varchar(40) NOT NULL, language varchar(2) NOT NULL,
    text varchar(8000) NOT NULL, written_by varchar(200) NOT NULL, written_at varchar(24) NOT NULL,
    UNIQUE INDEX uq_report_commentary (edition_id, section, language), PRIMARY KEY (id),
    ${LANGUAGE('ck_report_commentary_language')}, ${ofEdition('fk_report_commentary_edition')}) ENGINE=InnoDB`,
  `CREATE TABLE report_step (id int NOT NULL AUTO_INCREMENT, edition_id int NOT NULL, at varchar(24) NOT NULL, actor_key varchar(20) NOT NULL, actor varchar(200) NOT NULL,
    did varchar(9) NOT NULL, note varchar(1000) NULL, INDEX ix_report_step_edition (edition_id), PRIMARY KEY (id), ${DID},
    ${ofEdition('fk_report_step_edition')}) ENGINE=InnoDB`,
  `CREATE TABLE report_file (id int NOT NULL AUTO_INCREMENT, edition_id int NOT NULL, access varchar(4) NOT NULL, language varchar(2) NOT NULL,
    form varchar(10) NOT NULL, sha256 varchar(64) NOT NULL, size int NOT NULL,
    UNIQUE INDEX uq_report_file (edition_id, access, language, form), PRIMARY KEY (id),
    ${ACCESS('ck_report_file_access')}, ${LANGUAGE('ck_report_file_language')}, ${FORM}, ${ofEdition('fk_report_file_edition')}) ENGINE=InnoDB`,
  `CREATE TABLE report_file_part (id int NOT NULL AUTO_INCREMENT, file_id int NOT NULL, position int NOT NULL, content text NOT NULL,
    UNIQUE INDEX uq_report_file_part (file_id, position), PRIMARY KEY (id),
    CONSTRAINT fk_report_file_part_file FOREIGN KEY (file_id) REFERENCES report_file (id) ON DELETE CASCADE ON UPDATE NO ACTION) ENGINE=InnoDB`,
];

/** Whether the edition of a row is sealed; `row` is OLD or NEW. */
const sealed = {
  report_edition: (row: string) => `${row}.status = 'SEALED'`,
  report_copy: (row: string) => `EXISTS (SELECT 1 FROM report_edition e WHERE e.id = ${row}.edition_id AND e.status = 'SEALED')`,
  report_commentary: (row: string) => `EXISTS (SELECT 1 FROM report_edition e WHERE e.id = ${row}.edition_id AND e.status = 'SEALED')`,
  report_file: (row: string) => `EXISTS (SELECT 1 FROM report_edition e WHERE e.id = ${row}.edition_id AND e.status = 'SEALED')`,
  report_file_part: (row: string) =>
    `EXISTS (SELECT 1 FROM report_file f JOIN report_edition e ON e.id = f.edition_id WHERE f.id = ${row}.file_id AND e.status = 'SEALED')`,
} as const;

/** What is sealed stays as it is, whoever writes to the database. */
async function makeSealRules(runner: QueryRunner): Promise<void> {
  const sqlite = runner.connection.options.type === 'better-sqlite3';
  for (const [table, broken] of Object.entries(sealed)) {
    for (const action of ['INSERT', 'UPDATE', 'DELETE']) {
      if (table === 'report_edition' && action === 'INSERT') continue;
      const name = `tr_${table}_sealed_${action.toLowerCase()}`;
      const condition = broken(action === 'INSERT' ? 'NEW' : 'OLD');
      const says = 'what is sealed stays as it is';
      await runner.query(
        sqlite
          ? `CREATE TRIGGER ${name} BEFORE ${action} ON ${table} WHEN ${condition} BEGIN SELECT RAISE(ABORT, '${says}'); END`
          : `CREATE TRIGGER ${name} BEFORE ${action} ON ${table} FOR EACH ROW IF ${condition} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${says}'; END IF`,
      );
    }
  }
}

/** Editions of reports: their figures, commentary, files, and how they came to be. */
export class Reports1700000000009 implements MigrationInterface {
  name = 'Reports1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type === 'better-sqlite3') for (const statement of sqlite) await runner.query(statement);
    // Not every session of MariaDB takes double quotes for those of names.
    else for (const statement of mariadb) await runner.query(statement.replaceAll('"', ''));
    await makeSealRules(runner);
  }

  async down(): Promise<void> {
    throw new Error('The editions of reports would be lost; a register does not go back');
  }
}
