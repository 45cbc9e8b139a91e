import type { EngagementKind } from '@entente/schema/vocabulary';
import type { Sql } from '../../db/database.js';
import { placeholders, queryIn } from '../../db/rows.js';
import type { Visibility } from '../access/viewer.js';
import { allOf, type SqlPart, visible } from '../engagements/engagement-filter.sql.js';

/** What one change did to one engagement. */
export interface RevisionRow {
  readonly id: number;
  readonly seq: number;
  readonly engagementId: number;
  /** The engagement's own, which it keeps when it is deleted. */
  readonly reference: string;
  readonly kind: EngagementKind;
  /** The engagement's version after the change. */
  readonly version: number;
  readonly action: string;
  /** JSON list of FieldChange; null where nothing is compared with. */
  readonly changes: string | null;
  /** UTC. */
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
}

/** Where a list of all revisions begins or ends. */
export type RevisionPosition = readonly [seq: number, id: number];

const columns =
  'r.id, r.seq, r.engagement_id AS "engagementId", e.reference, e.kind, r.version, r.action, r.changes, c."at", c.actor, c.reason';
/** What a revision hangs on. */
const joins = 'JOIN change_set c ON c.seq = r.seq JOIN engagement e ON e.id = r.engagement_id';

function beyond([seq, id]: RevisionPosition, sign: '>' | '<'): SqlPart {
  return { text: `r.seq ${sign}= ? AND (r.seq ${sign} ? OR r.id ${sign} ?)`, values: [seq, seq, id] };
}

/** A page of the revisions after a change of engagements that may be seen, the newest first: one statement. */
export async function listRevisions(
  sql: Sql,
  visibility: Visibility,
  since: number,
  page: { after: RevisionPosition | null; before: RevisionPosition | null; backward: boolean; limit: number },
): Promise<RevisionRow[]> {
  const where = allOf([
    visible('e', visibility),
    { text: 'r.seq > ?', values: [since] },
    ...(page.after ? [beyond(page.after, '<')] : []),
    ...(page.before ? [beyond(page.before, '>')] : []),
  ]);
  const direction = page.backward ? 'ASC' : 'DESC';
  return sql.search<RevisionRow>(
    `SELECT ${columns} FROM revision r ${joins}
     WHERE ${where.text} ORDER BY r.seq ${direction}, r.id ${direction} LIMIT ${page.limit}`,
    where.values,
  );
}

/** How many revisions there are after a change of engagements that may be seen. */
export async function countRevisions(sql: Sql, visibility: Visibility, since: number): Promise<number> {
  const seen = visible('e', visibility);
  const [row] = await sql.search<{ count: number | string }>(
    `SELECT COUNT(*) AS count FROM revision r JOIN engagement e ON e.id = r.engagement_id WHERE r.seq > ? AND ${seen.text}`,
    [since, ...seen.values],
  );
  return Number(row?.count ?? 0);
}

/** What is wanted of each engagement's revisions; versions are not included. */
export interface RevisionsOf {
  readonly afterVersion: number | null;
  readonly beforeVersion: number | null;
  /** From the oldest on. */
  readonly backward: boolean;
  readonly limit: number;
  /** The newest change of interest; null for the present. */
  readonly seq: number | null;
}

/** So many revisions of each of these engagements, in the direction of reading: one statement. */
export async function loadRevisionsOf(sql: Sql, engagementIds: readonly number[], wanted: RevisionsOf): Promise<RevisionRow[]> {
  const where = allOf([
    { text: `r.engagement_id IN (${placeholders(engagementIds.length)})`, values: engagementIds },
    ...(wanted.afterVersion === null ? [] : [{ text: 'r.version < ?', values: [wanted.afterVersion] }]),
    ...(wanted.beforeVersion === null ? [] : [{ text: 'r.version > ?', values: [wanted.beforeVersion] }]),
    ...(wanted.seq === null ? [] : [{ text: 'r.seq <= ?', values: [wanted.seq] }]),
  ]);
  return sql.query<RevisionRow>(
    `SELECT ${columns} FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY r.engagement_id ORDER BY r.version ${wanted.backward ? 'ASC' : 'DESC'}) AS place
       FROM revision r WHERE ${where.text}) AS t JOIN revision r ON r.id = t.id ${joins}
     WHERE t.place <= ${wanted.limit} ORDER BY r.engagement_id, t.place`,
    where.values,
  );
}

/** How many revisions each of these engagements has, up to a change: one statement. */
export async function countRevisionsOf(sql: Sql, engagementIds: readonly number[], seq: number | null): Promise<Map<number, number>> {
  const rows = await queryIn<{ engagementId: number; count: number | string }>(
    sql,
    engagementIds,
    (marks) =>
      `SELECT engagement_id AS "engagementId", COUNT(*) AS count FROM revision WHERE engagement_id IN (${marks})${seq === null ? '' : ` AND seq <= ${seq}`} GROUP BY engagement_id`,
  );
  return new Map(rows.map((row) => [row.engagementId, Number(row.count)]));
}

/** What is wanted of each change's revisions; the ids are not included. */
export interface RevisionsIn {
  readonly afterId: number | null;
  readonly beforeId: number | null;
  /** From the last one on. */
  readonly backward: boolean;
  readonly limit: number;
}

/** Selects that are joined into one: fewer than SQLite takes. */
const SELECTS = 200;

/**
 * So many revisions of each of these changes, of engagements that may be seen, in the direction of reading: one
 * statement. Each change has a select of its own, as one that is an import may have a hundred thousand.
 */
export async function loadRevisionsIn(
  sql: Sql,
  visibility: Visibility,
  seqs: readonly number[],
  { afterId, beforeId, backward, limit }: RevisionsIn,
): Promise<RevisionRow[]> {
  const rows: RevisionRow[] = [];
  for (let start = 0; start < seqs.length; start += SELECTS) {
    const parts = seqs
      .slice(start, start + SELECTS)
      .map((seq) =>
        allOf([
          { text: 'r.seq = ?', values: [seq] },
          visible('e', visibility),
          ...(afterId === null ? [] : [{ text: 'r.id > ?', values: [afterId] }]),
          ...(beforeId === null ? [] : [{ text: 'r.id < ?', values: [beforeId] }]),
        ]),
      );
    const selects = parts.map(
      ({ text }, index) =>
        `SELECT * FROM (SELECT ${columns} FROM revision r ${joins} WHERE ${text} ORDER BY r.id ${backward ? 'DESC' : 'ASC'} LIMIT ${limit}) AS t${index}`,
    );
    const values = parts.flatMap((part) => part.values);
    rows.push(...(await sql.query<RevisionRow>(selects.join(' UNION ALL '), values)));
  }
  // The order of what is joined is nobody's promise.
  return rows.sort((a, b) => a.seq - b.seq || (backward ? b.id - a.id : a.id - b.id));
}

/** How many revisions each of these changes has of engagements that may be seen: one statement. */
export async function countRevisionsIn(sql: Sql, visibility: Visibility, seqs: readonly number[]): Promise<Map<number, number>> {
  const where = allOf([{ text: `r.seq IN (${placeholders(seqs.length)})`, values: seqs }, visible('e', visibility)]);
  const rows = await sql.search<{ seq: number; count: number | string }>(
    `SELECT r.seq, COUNT(*) AS count FROM revision r JOIN engagement e ON e.id = r.engagement_id WHERE ${where.text} GROUP BY r.seq`,
    where.values,
  );
  return new Map(rows.map(({ seq, count }) => [seq, Number(count)]));
}

/** A revision of an engagement that may be seen; null where there is none. */
export async function loadRevision(sql: Sql, id: number, visibility: Visibility): Promise<RevisionRow | null> {
  const seen = visible('e', visibility);
  const [row] = await sql.query<RevisionRow>(`SELECT ${columns} FROM revision r ${joins} WHERE r.id = ? AND ${seen.text}`, [
    id,
    ...seen.values,
  ]);
  return row ?? null;
}

/** What a change did to an engagement; null where it did nothing: one statement. */
export async function loadRevisionAt(sql: Sql, engagementId: number, seq: number): Promise<RevisionRow | null> {
  const [row] = await sql.query<RevisionRow>(`SELECT ${columns} FROM revision r ${joins} WHERE r.engagement_id = ? AND r.seq = ?`, [
    engagementId,
    seq,
  ]);
  return row ?? null;
}

/** A revision by its number, or all those of a change, in the order in which they were written: one statement. */
export async function loadRevisionsBy(sql: Sql, what: 'id' | 'seq', value: number): Promise<RevisionRow[]> {
  return sql.query<RevisionRow>(`SELECT ${columns} FROM revision r ${joins} WHERE r.${what} = ? ORDER BY r.id`, [value]);
}

/** The engagements that a change did something to, in the order of their entry: one statement. */
export async function loadRevisionIds(sql: Sql, seq: number): Promise<number[]> {
  const rows = await sql.query<{ id: number }>('SELECT engagement_id AS id FROM revision WHERE seq = ? ORDER BY engagement_id', [seq]);
  return rows.map(({ id }) => id);
}

/** What has been done to engagements after a change. */
export async function loadLaterRevisions(sql: Sql, engagementIds: readonly number[], seq: number): Promise<RevisionRow[]> {
  return queryIn<RevisionRow>(
    sql,
    engagementIds,
    (marks) => `SELECT ${columns} FROM revision r ${joins} WHERE r.seq > ${seq} AND r.engagement_id IN (${marks}) ORDER BY r.version`,
  );
}
