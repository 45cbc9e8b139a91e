import type { MigrationInterface, QueryRunner } from 'typeorm';

const sqlite = [
  `CREATE TABLE "saved_view" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "name_en" varchar(200), "name_fr" varchar(200),
    "address" varchar(2000) NOT NULL, "shared" integer NOT NULL DEFAULT (0), "owner_key" varchar(20) NOT NULL, "owner_id" integer,
    "version" integer NOT NULL DEFAULT (1), "changed_at" varchar(24) NOT NULL, "deleted_at" varchar(24),
    CONSTRAINT "ck_saved_view_named" CHECK (name_en IS NOT NULL OR name_fr IS NOT NULL),
    CONSTRAINT "ck_saved_view_shared" CHECK (shared IN (0, 1)),
    CONSTRAINT "fk_saved_view_owner" FOREIGN KEY ("owner_id") REFERENCES "user_account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  'CREATE INDEX "ix_saved_view_owner_key" ON "saved_view" ("owner_key")',
  'CREATE INDEX "ix_saved_view_owner" ON "saved_view" ("owner_id")',
  'CREATE INDEX "ix_saved_view_deleted_at" ON "saved_view" ("deleted_at")',
];

/** May be run again: a table that is there was made by an interrupted run, and holds nothing. */
const mariadb = [
  `CREATE TABLE IF NOT EXISTS saved_view (id int NOT NULL AUTO_INCREMENT, name_en varchar(200) NULL, name_fr varchar(200) NULL,
    address varchar(2000) NOT NULL, shared int NOT NULL DEFAULT '0', owner_key varchar(20) NOT NULL, owner_id int NULL,
    version int NOT NULL DEFAULT '1', changed_at varchar(24) NOT NULL, deleted_at varchar(24) NULL,
    INDEX ix_saved_view_owner_key (owner_key), INDEX ix_saved_view_owner (owner_id), INDEX ix_saved_view_deleted_at (deleted_at),
    PRIMARY KEY (id), CONSTRAINT ck_saved_view_named CHECK (name_en IS NOT NULL OR name_fr IS NOT NULL),
    CONSTRAINT ck_saved_view_shared CHECK (shared IN (0, 1)),
    CONSTRAINT fk_saved_view_owner FOREIGN KEY (owner_id) REFERENCES user_account (id) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB`,
];

/** Views that people keep under a name. */
export class Views1700000000006 implements MigrationInterface {
  name = 'Views1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of runner.connection.options.type === 'better-sqlite3' ? sqlite : mariadb) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The views that people have kept would be lost; a register does not go back');
  }
}
