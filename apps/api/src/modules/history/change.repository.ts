import type { ChangeOrigin } from '@entente/schema/vocabulary';
import type { Sql } from '../../db/database.js';
import { queryIn } from '../../db/rows.js';
import type { Visibility } from '../access/viewer.js';
import { allOf, type SqlPart, visible } from '../engagements/engagement-filter.sql.js';
import type { ChangeOrigin as RecordedOrigin } from './change-clock.js';

/** One change of the register. */
export interface ChangeRow {
  readonly seq: number;
  /** UTC. */
  readonly at: string;
  readonly origin: ChangeOrigin;
  readonly actor: string;
  readonly reason: string | null;
  /** Of an import alone. */
  readonly fileName: string | null;
}

/** A part of the list of all changes: numbers are not included. */
export interface ChangesPage {
  readonly after: number | null;
  readonly before: number | null;
  readonly backward: boolean;
  readonly limit: number;
}

type Recorded = Omit<ChangeRow, 'origin'> & { readonly origin: RecordedOrigin };

const columns = 'c.seq, c."at", c.origin, c.actor, c.reason, b.file_name AS "fileName"';
const tables = 'change_set c LEFT JOIN import_batch b ON b.id = c.import_batch_id';

function changeOf(row: Recorded): ChangeRow {
  return { ...row, origin: row.origin === 'IMPORT' || row.origin === 'REFERENCE' ? row.origin : 'EDIT' };
}

/**
 * The changes that may be told of: of reference data, and of at least one engagement that may be seen. LIMIT keeps MariaDB
 * from reading all revisions into a table of its own, as it would for EXISTS.
 */
function told(visibility: Visibility): SqlPart {
  const seen = visible('e', visibility);
  return {
    text: `(c.origin = 'REFERENCE' OR (SELECT r.id FROM revision r JOIN engagement e ON e.id = r.engagement_id WHERE r.seq = c.seq AND ${seen.text} LIMIT 1) IS NOT NULL)`,
    values: seen.values,
  };
}

/** A page of the changes after a number that may be told of, the oldest first: one statement. */
export async function listChanges(sql: Sql, visibility: Visibility, since: number, page: ChangesPage): Promise<ChangeRow[]> {
  const where = allOf([
    { text: 'c.seq > ?', values: [Math.max(since, page.after ?? since)] },
    ...(page.before === null ? [] : [{ text: 'c.seq < ?', values: [page.before] }]),
    told(visibility),
  ]);
  const rows = await sql.search<Recorded>(
    `SELECT ${columns} FROM ${tables} WHERE ${where.text} ORDER BY c.seq ${page.backward ? 'DESC' : 'ASC'} LIMIT ${page.limit}`,
    where.values,
  );
  return rows.map(changeOf);
}

/** How many changes after a number may be told of. */
export async function countChanges(sql: Sql, visibility: Visibility, since: number): Promise<number> {
  const where = allOf([{ text: 'c.seq > ?', values: [since] }, told(visibility)]);
  const [row] = await sql.search<{ count: number | string }>(
    `SELECT COUNT(*) AS count FROM change_set c WHERE ${where.text}`,
    where.values,
  );
  return Number(row?.count ?? 0);
}

/** A change that may be told of; null where there is none. */
export async function loadChange(sql: Sql, seq: number, visibility: Visibility): Promise<ChangeRow | null> {
  const where = allOf([{ text: 'c.seq = ?', values: [seq] }, told(visibility)]);
  const [row] = await sql.query<Recorded>(`SELECT ${columns} FROM ${tables} WHERE ${where.text}`, where.values);
  return row ? changeOf(row) : null;
}

/** Changes by their numbers, whoever may see what they did: one statement. */
export async function loadChanges(sql: Sql, seqs: readonly number[]): Promise<Map<number, ChangeRow>> {
  const rows = await queryIn<Recorded>(sql, seqs, (marks) => `SELECT ${columns} FROM ${tables} WHERE c.seq IN (${marks})`);
  return new Map(rows.map((row) => [row.seq, changeOf(row)]));
}
