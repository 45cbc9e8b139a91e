import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Saved queries and access tokens as they are first written. The tables of the first migration have never held a row,
 * and so are made anew.
 */
const sqlite = [
  'DROP TABLE "saved_query"',
  `CREATE TABLE "saved_query" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "slug" varchar(100) NOT NULL, "shared_slug" varchar(100),
    "name_en" varchar(200) NOT NULL, "name_fr" varchar(200), "description_en" text, "description_fr" text, "document" text NOT NULL,
    "variables" text, "grain" varchar(10), "owner_key" varchar(20) NOT NULL, "owner_id" integer, "version" integer NOT NULL DEFAULT (1),
    "changed_at" varchar(24) NOT NULL, CONSTRAINT "ck_saved_query_shared" CHECK (shared_slug IS NULL OR shared_slug = slug),
    CONSTRAINT "fk_saved_query_owner" FOREIGN KEY ("owner_id") REFERENCES "user_account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  'CREATE UNIQUE INDEX "uq_saved_query_owner_slug" ON "saved_query" ("owner_key", "slug")',
  'CREATE UNIQUE INDEX "uq_saved_query_shared_slug" ON "saved_query" ("shared_slug")',
  'CREATE INDEX "ix_saved_query_owner" ON "saved_query" ("owner_id")',
  'DROP TABLE "access_token"',
  `CREATE TABLE "access_token" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "user_id" integer, "demo_role" varchar(8),
    "name" varchar(200) NOT NULL, "token_hash" varchar(64) NOT NULL, "created_at" varchar(24) NOT NULL, "expires_on" varchar(10),
    "last_used_at" varchar(24), "revoked_at" varchar(24),
    CONSTRAINT "ck_access_token_owner" CHECK ((user_id IS NULL) <> (demo_role IS NULL)),
    CONSTRAINT "fk_access_token_user" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE ON UPDATE NO ACTION)`,
  'CREATE UNIQUE INDEX "uq_access_token_hash" ON "access_token" ("token_hash")',
  'CREATE INDEX "ix_access_token_user" ON "access_token" ("user_id")',
];

/** Each can be run again, where a statement after it was interrupted. */
const mariadb = [
  'DROP TABLE IF EXISTS saved_query',
  `CREATE TABLE saved_query (id int NOT NULL AUTO_INCREMENT, slug varchar(100) NOT NULL, shared_slug varchar(100) NULL,
    name_en varchar(200) NOT NULL, name_fr varchar(200) NULL, description_en text NULL, description_fr text NULL, document text NOT NULL,
    variables text NULL, grain varchar(10) NULL, owner_key varchar(20) NOT NULL, owner_id int NULL, version int NOT NULL DEFAULT '1',
    changed_at varchar(24) NOT NULL, UNIQUE INDEX uq_saved_query_owner_slug (owner_key, slug),
    UNIQUE INDEX uq_saved_query_shared_slug (shared_slug), INDEX ix_saved_query_owner (owner_id), PRIMARY KEY (id),
    CONSTRAINT ck_saved_query_shared CHECK (shared_slug IS NULL OR shared_slug = slug),
    CONSTRAINT fk_saved_query_owner FOREIGN KEY (owner_id) REFERENCES user_account (id) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB`,
  'DROP TABLE IF EXISTS access_token',
  `CREATE TABLE access_token (id int NOT NULL AUTO_INCREMENT, user_id int NULL, demo_role varchar(8) NULL, name varchar(200) NOT NULL,
    token_hash varchar(64) NOT NULL, created_at varchar(24) NOT NULL, expires_on varchar(10) NULL, last_used_at varchar(24) NULL,
    revoked_at varchar(24) NULL, INDEX ix_access_token_user (user_id), UNIQUE INDEX uq_access_token_hash (token_hash), PRIMARY KEY (id),
    CONSTRAINT ck_access_token_owner CHECK ((user_id IS NULL) <> (demo_role IS NULL)),
    CONSTRAINT fk_access_token_user FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE NO ACTION) ENGINE=InnoDB`,
];

export class Queries1700000000003 implements MigrationInterface {
  name = 'Queries1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of runner.connection.options.type === 'better-sqlite3' ? sqlite : mariadb) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Saved queries and access tokens cannot be kept in the tables of before');
  }
}
