import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldedLine } from '../fold-text.js';

const COLUMNS = {
  sqlite: ['title_sort_en', 'title_sort_fr'].map(
    (column) => `ALTER TABLE "engagement" ADD COLUMN "${column}" varchar(300) NOT NULL DEFAULT ('')`,
  ),
  mariadb: [
    `ALTER TABLE engagement ADD COLUMN IF NOT EXISTS title_sort_en varchar(300) NOT NULL DEFAULT '',
      ADD COLUMN IF NOT EXISTS title_sort_fr varchar(300) NOT NULL DEFAULT ''`,
  ],
};
/** Made when the columns are filled, which is faster than filling them under the indexes. */
const INDEXES = {
  sqlite: ['en', 'fr'].map((language) => `CREATE INDEX "ix_engagement_title_${language}" ON "engagement" ("title_sort_${language}", "id")`),
  mariadb: ['en', 'fr'].map(
    (language) => `CREATE INDEX IF NOT EXISTS ix_engagement_title_${language} ON engagement (title_sort_${language}, id)`,
  ),
};

interface Titles {
  id: number;
  en: string | null;
  fr: string | null;
}

const AT_ONCE = 200;
/** As many letters as the columns hold. */
const LETTERS = 300;

/** Folds the titles of the engagements that stand in a register already. */
async function foldTitles(runner: QueryRunner): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = (await runner.query(
      `SELECT id, title_en AS en, title_fr AS fr FROM engagement WHERE id > ? ORDER BY id LIMIT ${AT_ONCE}`,
      [after],
    )) as Titles[];
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const cases = `CASE id ${rows.map(() => 'WHEN ? THEN ?').join(' ')} ELSE '' END`;
    await runner.query(
      `UPDATE engagement SET title_sort_en = ${cases}, title_sort_fr = ${cases} WHERE id IN (${rows.map(() => '?').join(', ')})`,
      [
        ...rows.flatMap(({ id, en, fr }) => [id, foldedLine([en ?? fr], LETTERS)]),
        ...rows.flatMap(({ id, en, fr }) => [id, foldedLine([fr ?? en], LETTERS)]),
        ...rows.map(({ id }) => id),
      ],
    );
  }
}

/** A list is in the order of the titles that are read: in each language those of that language, accents and capitals apart. */
export class TitleOrder1700000000012 implements MigrationInterface {
  name = 'TitleOrder1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    for (const statement of COLUMNS[dialect]) await runner.query(statement);
    await foldTitles(runner);
    for (const statement of INDEXES[dialect]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Cursors of lists by title would lead nowhere; a register does not go back');
  }
}
