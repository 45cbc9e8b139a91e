import type { Sql } from '../../db/database.js';

/** That a contact was erased. */
export interface ContactErasureRow {
  readonly seq: number;
  /** UTC. */
  readonly at: string;
  readonly actor: string;
}

/** A part of the list of erasures: numbers are not included. */
export interface ContactErasuresPage {
  readonly after: number | null;
  readonly before: number | null;
  readonly backward: boolean;
  readonly limit: number;
}

const erasures = 'SELECT e.seq, s."at", s.actor FROM contact_erasure e JOIN change_set s ON s.seq = e.seq';

/** A page of the erasures, the newest first. */
export async function listErasures(sql: Sql, { after, before, backward, limit }: ContactErasuresPage): Promise<ContactErasureRow[]> {
  return sql.query<ContactErasureRow>(
    `${erasures} WHERE e.seq < ? AND e.seq > ? ORDER BY e.seq ${backward ? 'ASC' : 'DESC'} LIMIT ${limit}`,
    [after ?? Number.MAX_SAFE_INTEGER, before ?? 0],
  );
}

/** How many contacts have been erased. */
export async function countErasures(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ count: number | string }>('SELECT COUNT(*) AS count FROM contact_erasure');
  return Number(row?.count ?? 0);
}

/** The erasure that a change was; null where it was none. */
export async function erasureAt(sql: Sql, seq: number): Promise<ContactErasureRow | null> {
  const [row] = await sql.query<ContactErasureRow>(`${erasures} WHERE e.seq = ?`, [seq]);
  return row ?? null;
}

/** Whether the contact of a number has been erased. */
export async function isErased(sql: Sql, contactId: number): Promise<boolean> {
  return (await sql.query('SELECT seq FROM contact_erasure WHERE contact_id = ?', [contactId])).length > 0;
}
