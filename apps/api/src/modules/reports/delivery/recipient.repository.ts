import type { ReportAccess } from '@entente/schema/vocabulary';
import type { Sql, SqlValue } from '../../../db/database.js';

/** An address that editions are mailed to. */
export interface RecipientRow {
  readonly id: number;
  /** One of the two: all editions of a definition, or those of a schedule. */
  readonly definition: string | null;
  readonly scheduleId: number | null;
  readonly email: string;
  readonly name: string;
  readonly language: 'EN' | 'FR';
  /** The most that is wanted. */
  readonly access: ReportAccess;
  /** `PDF_A4,XLSX`. */
  readonly forms: string;
  readonly version: number;
  /** UTC. */
  readonly changedAt: string;
}

/** What a recipient is written with. */
export type RecipientValues = Omit<RecipientRow, 'id' | 'version'>;

const select = `SELECT p.id, p.definition, p.schedule_id AS "scheduleId", p.email, p.name, p.language, p.access, p.forms, p.version,
  p.changed_at AS "changedAt" FROM report_recipient p`;
const written = (values: RecipientValues): SqlValue[] => [
  values.definition,
  values.scheduleId,
  values.email,
  values.name,
  values.language,
  values.access,
  values.forms,
  values.changedAt,
];

/** The recipients of a definition, of a schedule, or all. */
export async function listRecipients(sql: Sql, of: { definition: string | null; scheduleId: number | null }): Promise<RecipientRow[]> {
  const conditions = [...(of.definition === null ? [] : ['p.definition = ?']), ...(of.scheduleId === null ? [] : ['p.schedule_id = ?'])];
  return sql.query<RecipientRow>(
    `${select} WHERE ${conditions.join(' AND ') || '1 = 1'}`,
    [of.definition, of.scheduleId].filter((value) => value !== null),
  );
}

/**
 * Whom an edition goes to: the recipients of its definition, and of the schedules that have drafted one for its period, so that a
 * correction reaches whoever got what it corrects.
 */
export async function recipientsOfEdition(sql: Sql, edition: { definition: string; periodStart: string }): Promise<RecipientRow[]> {
  return sql.query<RecipientRow>(
    `${select} WHERE p.definition = ? OR p.schedule_id IN (SELECT r.schedule_id FROM report_run r JOIN report_edition e ON e.id = r.edition_id
     WHERE e.definition = ? AND e.period_start = ?) ORDER BY p.id`,
    [edition.definition, edition.definition, edition.periodStart],
  );
}

/** A recipient. `locked` keeps it as it is to the end of the transaction. */
export async function recipientById(sql: Sql, id: number, locked = false): Promise<RecipientRow | null> {
  const lock = locked && sql.dialect === 'mariadb' ? ' FOR UPDATE' : '';
  const [row] = await sql.query<RecipientRow>(`${select} WHERE p.id = ?${lock}`, [id]);
  return row ?? null;
}

/** Writes a new recipient, and gives its number. */
export async function insertRecipient(tx: Sql, values: RecipientValues): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO report_recipient (definition, schedule_id, email, name, language, access, forms, changed_at, version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1) RETURNING id`,
    written(values),
  );
  if (!row) throw new Error('a recipient that was written has no number');
  return row.id;
}

export async function updateRecipient(tx: Sql, id: number, values: RecipientValues): Promise<void> {
  await tx.execute(
    `UPDATE report_recipient SET definition = ?, schedule_id = ?, email = ?, name = ?, language = ?, access = ?, forms = ?, changed_at = ?,
     version = version + 1 WHERE id = ?`,
    [...written(values), id],
  );
}

/** An address that is no longer needed is forgotten; what it was sent stays on record. */
export async function deleteRecipient(tx: Sql, id: number): Promise<void> {
  await tx.execute('DELETE FROM report_recipient WHERE id = ?', [id]);
}

/** Whether a schedule is there, deleted ones left out. */
export async function scheduleStands(sql: Sql, id: number): Promise<boolean> {
  const [row] = await sql.query('SELECT id FROM report_schedule WHERE id = ? AND deleted_at IS NULL', [id]);
  return row !== undefined;
}
