import type { ExportGrain } from '@entente/schema/vocabulary';
import type { Sql } from '../../db/database.js';

/** A query that somebody keeps. */
export interface SavedQueryRow {
  readonly id: number;
  readonly slug: string;
  /** The slug again while it is shared. */
  readonly sharedSlug: string | null;
  readonly nameEn: string;
  readonly nameFr: string | null;
  readonly descriptionEn: string | null;
  readonly descriptionFr: string | null;
  readonly document: string;
  /** JSON object of values; null where there are none. */
  readonly variables: string | null;
  readonly grain: ExportGrain | null;
  /** `user:7` or `demo:ANALYST`. */
  readonly ownerKey: string;
  /** Null in demo mode. */
  readonly ownerName: string | null;
  readonly version: number;
  /** UTC. */
  readonly changedAt: string;
}

/** What a query is written with. */
export type SavedQueryValues = Omit<SavedQueryRow, 'id' | 'ownerKey' | 'ownerName' | 'version'>;

/** Whose a query is. */
export interface QueryOwner {
  readonly key: string;
  readonly userId: number | null;
}

const select = `SELECT q.id, q.slug, q.shared_slug AS "sharedSlug", q.name_en AS "nameEn", q.name_fr AS "nameFr",
  q.description_en AS "descriptionEn", q.description_fr AS "descriptionFr", q.document, q.variables, q.grain, q.owner_key AS "ownerKey",
  u.name AS "ownerName", q.version, q.changed_at AS "changedAt" FROM saved_query q LEFT JOIN user_account u ON u.id = q.owner_id`;
const seen = '(q.owner_key = ? OR q.shared_slug IS NOT NULL)';

/** All queries that are somebody's own or shared. */
export async function listSavedQueries(sql: Sql, ownerKey: string): Promise<SavedQueryRow[]> {
  return sql.query<SavedQueryRow>(`${select} WHERE ${seen}`, [ownerKey]);
}

/** A query by its number, if it is somebody's own or shared. `locked` keeps it as it is to the end of the transaction. */
export async function savedQueryById(sql: Sql, ownerKey: string, id: number, locked = false): Promise<SavedQueryRow | null> {
  // SQLite has no such words, and needs none: a transaction that writes is alone there.
  const lock = locked && sql.dialect === 'mariadb' ? ' FOR UPDATE' : '';
  const [row] = await sql.query<SavedQueryRow>(`${select} WHERE q.id = ? AND ${seen}${lock}`, [id, ownerKey]);
  return row ?? null;
}

/** A query by its name: somebody's own before a shared one. */
export async function savedQueryBySlug(sql: Sql, ownerKey: string, slug: string): Promise<SavedQueryRow | null> {
  const rows = await sql.query<SavedQueryRow>(`${select} WHERE q.slug = ? AND ${seen}`, [slug, ownerKey]);
  return rows.find((row) => row.ownerKey === ownerKey) ?? rows[0] ?? null;
}

/** What stands in the way of a name: another one of the owner's, or one that is shared. */
export async function slugTaken(sql: Sql, slug: string, ownerKey: string, shared: boolean, exceptId: number | null): Promise<boolean> {
  const rows = await sql.query<{ id: number }>(
    `SELECT id FROM saved_query WHERE ((owner_key = ? AND slug = ?)${shared ? ' OR shared_slug = ?' : ''}) AND id <> ?`,
    [ownerKey, slug, ...(shared ? [slug] : []), exceptId ?? 0],
  );
  return rows.length > 0;
}

const written = (values: SavedQueryValues) => [
  values.slug,
  values.sharedSlug,
  values.nameEn,
  values.nameFr,
  values.descriptionEn,
  values.descriptionFr,
  values.document,
  values.variables,
  values.grain,
  values.changedAt,
];

export async function insertSavedQuery(tx: Sql, owner: QueryOwner, values: SavedQueryValues): Promise<void> {
  await tx.execute(
    `INSERT INTO saved_query (slug, shared_slug, name_en, name_fr, description_en, description_fr, document, variables, grain, changed_at,
       owner_key, owner_id, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    [...written(values), owner.key, owner.userId],
  );
}

export async function updateSavedQuery(tx: Sql, id: number, values: SavedQueryValues): Promise<void> {
  await tx.execute(
    `UPDATE saved_query SET slug = ?, shared_slug = ?, name_en = ?, name_fr = ?, description_en = ?, description_fr = ?, document = ?,
       variables = ?, grain = ?, changed_at = ?, version = version + 1 WHERE id = ?`,
    [...written(values), id],
  );
}

export async function deleteSavedQueryRow(tx: Sql, id: number): Promise<void> {
  await tx.execute('DELETE FROM saved_query WHERE id = ?', [id]);
}
