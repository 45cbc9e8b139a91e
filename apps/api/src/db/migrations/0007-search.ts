import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldedParts } from '../fold-text.js';

const sqlite = [
  'CREATE TABLE "engagement_text" ("engagement_id" integer NOT NULL, "part" integer NOT NULL, "folded" text NOT NULL, CONSTRAINT "fk_engagement_text_engagement" FOREIGN KEY ("engagement_id") REFERENCES "engagement" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("engagement_id", "part"))',
  'CREATE INDEX "ix_volume_fact_organization_organization" ON "volume_fact_organization" ("organization_id")',
  'CREATE INDEX "ix_volume_fact_facility_facility" ON "volume_fact_facility" ("facility_id")',
];

/** Each can be run again, where a statement after it was interrupted. */
const mariadb = [
  'CREATE TABLE IF NOT EXISTS `engagement_text` (`engagement_id` int NOT NULL, `part` int NOT NULL, `folded` text NOT NULL, PRIMARY KEY (`engagement_id`, `part`), CONSTRAINT `fk_engagement_text_engagement` FOREIGN KEY (`engagement_id`) REFERENCES `engagement` (`id`) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB',
  'CREATE INDEX IF NOT EXISTS `ix_volume_fact_organization_organization` ON `volume_fact_organization` (`organization_id`)',
  'CREATE INDEX IF NOT EXISTS `ix_volume_fact_facility_facility` ON `volume_fact_facility` (`facility_id`)',
];

interface Texts {
  id: number;
  [column: string]: string | number | null;
}

interface MoreText {
  id: number;
  text: string | null;
}

const AT_ONCE = 500;

const OWN = `SELECT e.id, e.reference, e.title_en, e.title_fr, e.summary_en, e.summary_fr, v.purpose, m.mandate, p.agreement, p.results, e.source_id
  FROM engagement e LEFT JOIN visit v ON v.engagement_id = e.id LEFT JOIN mission m ON m.engagement_id = e.id
  LEFT JOIN project p ON p.engagement_id = e.id WHERE e.id > ? AND NOT EXISTS (SELECT 1 FROM engagement_text t WHERE t.engagement_id = e.id)
  ORDER BY e.id LIMIT ${AT_ONCE}`;

/** Folds the texts of the engagements that stand in a register already: those that an interruption has left without. */
async function foldTexts(runner: QueryRunner): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = (await runner.query(OWN, [after])) as Texts[];
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const ids = rows.map(({ id }) => id);
    const marks = ids.map(() => '?').join(', ');
    const more = [
      ...((await runner.query(
        `SELECT engagement_id AS id, name_as_recorded AS text FROM engagement_partner WHERE engagement_id IN (${marks}) ORDER BY engagement_id, position`,
        ids,
      )) as MoreText[]),
      ...((await runner.query(
        `SELECT visit_id AS id, title AS text FROM agenda_item WHERE visit_id IN (${marks}) ORDER BY visit_id, position`,
        ids,
      )) as MoreText[]),
    ];
    const others = new Map<number, (string | null)[]>(ids.map((id) => [id, []]));
    for (const { id, text } of more) others.get(id)?.push(text);
    const parts = rows.flatMap(({ id, ...texts }) =>
      foldedParts([...Object.values(texts).map((text) => (text === null ? null : String(text))), ...(others.get(id) ?? [])]).map(
        (folded, part) => [id, part, folded],
      ),
    );
    await runner.query(
      `INSERT INTO engagement_text (engagement_id, part, folded) VALUES ${parts.map(() => '(?, ?, ?)').join(', ')}`,
      parts.flat(),
    );
  }
}

/**
 * What a search looks through is kept folded, as neither database folds accents and ligatures by itself; and organizations and
 * facilities are found in the facts, by which it is known who may see them.
 */
export class Search1700000000007 implements MigrationInterface {
  name = 'Search1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of runner.connection.options.type === 'better-sqlite3' ? sqlite : mariadb) await runner.query(statement);
    await foldTexts(runner);
  }

  async down(): Promise<void> {
    throw new Error('What is looked for would no longer be found; a register does not go back');
  }
}
