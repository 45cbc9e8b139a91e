import type { Sql } from '../../db/database.js';

/** A view that somebody keeps. */
export interface SavedViewRow {
  readonly id: number;
  readonly nameEn: string | null;
  readonly nameFr: string | null;
  readonly address: string;
  /** 0 or 1. */
  readonly shared: number;
  /** `user:7` or `demo:VIEWER`. */
  readonly ownerKey: string;
  /** Null in demo mode. */
  readonly ownerName: string | null;
  readonly version: number;
  /** UTC. */
  readonly changedAt: string;
  /** UTC; null while it is there. */
  readonly deletedAt: string | null;
}

/** What a view is written with. */
export type SavedViewValues = Pick<SavedViewRow, 'nameEn' | 'nameFr' | 'address' | 'shared' | 'changedAt'>;

/** Whose a view is. */
export interface ViewOwner {
  readonly key: string;
  readonly userId: number | null;
}

const select = `SELECT v.id, v.name_en AS "nameEn", v.name_fr AS "nameFr", v.address, v.shared, v.owner_key AS "ownerKey",
  u.name AS "ownerName", v.version, v.changed_at AS "changedAt", v.deleted_at AS "deletedAt"
  FROM saved_view v LEFT JOIN user_account u ON u.id = v.owner_id`;
const seen = '(v.owner_key = ? OR v.shared = 1)';

/** All views that are somebody's own or shared, deleted ones left out. */
export async function listSavedViews(sql: Sql, ownerKey: string): Promise<SavedViewRow[]> {
  return sql.query<SavedViewRow>(`${select} WHERE ${seen} AND v.deleted_at IS NULL`, [ownerKey]);
}

/** A view, deleted or not, if it is somebody's own or shared. `locked` keeps it as it is to the end of the transaction. */
export async function savedViewById(sql: Sql, ownerKey: string, id: number, locked = false): Promise<SavedViewRow | null> {
  // SQLite has no such words, and needs none: a transaction that writes is alone there.
  const lock = locked && sql.dialect === 'mariadb' ? ' FOR UPDATE' : '';
  const [row] = await sql.query<SavedViewRow>(`${select} WHERE v.id = ? AND ${seen}${lock}`, [id, ownerKey]);
  return row ?? null;
}

/** How many views somebody has. */
export async function countSavedViews(sql: Sql, ownerKey: string): Promise<number> {
  const [row] = await sql.query<{ views: number }>('SELECT COUNT(*) AS views FROM saved_view WHERE owner_key = ? AND deleted_at IS NULL', [
    ownerKey,
  ]);
  return Number(row?.views ?? 0);
}

const written = (values: SavedViewValues) => [values.nameEn, values.nameFr, values.address, values.shared, values.changedAt];

/** Writes a new view, and gives its number. */
export async function insertSavedView(tx: Sql, owner: ViewOwner, values: SavedViewValues): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO saved_view (name_en, name_fr, address, shared, changed_at, owner_key, owner_id, version)
       VALUES (?, ?, ?, ?, ?, ?, ?, 1) RETURNING id`,
    [...written(values), owner.key, owner.userId],
  );
  if (!row) throw new Error('a view that was written has no number');
  return row.id;
}

export async function updateSavedView(tx: Sql, id: number, values: SavedViewValues): Promise<void> {
  await tx.execute(
    'UPDATE saved_view SET name_en = ?, name_fr = ?, address = ?, shared = ?, changed_at = ?, version = version + 1 WHERE id = ?',
    [...written(values), id],
  );
}

/** Deletes a view, or with null brings it back. */
export async function markSavedViewDeleted(tx: Sql, id: number, deletedAt: string | null): Promise<void> {
  await tx.execute('UPDATE saved_view SET deleted_at = ? WHERE id = ?', [deletedAt, id]);
}

/** Forgets the views that were deleted before an instant. */
export async function forgetSavedViews(tx: Sql, before: string): Promise<void> {
  await tx.execute('DELETE FROM saved_view WHERE deleted_at < ?', [before]);
}
