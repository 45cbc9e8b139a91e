import type { MigrationInterface, QueryRunner } from 'typeorm';

const sqlite = [
  `CREATE TABLE "contact_erasure" ("seq" integer PRIMARY KEY NOT NULL, "contact_id" integer NOT NULL,
    CONSTRAINT "fk_contact_erasure_change_set" FOREIGN KEY ("seq") REFERENCES "change_set" ("seq") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  'CREATE UNIQUE INDEX "uq_contact_erasure_contact" ON "contact_erasure" ("contact_id")',
];

/** May be run again: a table that is there was made by an interrupted run, and holds nothing. */
const mariadb = [
  `CREATE TABLE IF NOT EXISTS contact_erasure (seq int NOT NULL, contact_id int NOT NULL,
    UNIQUE INDEX uq_contact_erasure_contact (contact_id), PRIMARY KEY (seq),
    CONSTRAINT fk_contact_erasure_change_set FOREIGN KEY (seq) REFERENCES change_set (seq) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB`,
];

/** A person who asks to be forgotten is: what stays is that a contact was erased, by whom and when. */
export class Erasures1700000000011 implements MigrationInterface {
  name = 'Erasures1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of runner.connection.options.type === 'better-sqlite3' ? sqlite : mariadb) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('That contacts were erased would be forgotten; a register does not go back');
  }
}
