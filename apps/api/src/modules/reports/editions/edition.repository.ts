import type { ReportAccess, ReportForm, ReportSection, ReportStatus, ReportStepName } from '@entente/schema/vocabulary';
import type { Sql } from '../../../db/database.js';
import { queryIn } from '../../../db/rows.js';

/** An edition as it stands in its table. */
export interface EditionRow {
  readonly id: number;
  readonly definition: string;
  /** JSON. */
  readonly definedAs: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  /** 1 for the first edition of a period. */
  readonly number: number;
  readonly status: ReportStatus;
  readonly draft: number;
  /** UTC. */
  readonly asOf: string;
  readonly asOfSeq: number;
  readonly version: number;
  /** `user:7`, `demo:OFFICER` or `schedule:3`. */
  readonly authorKey: string;
  readonly authorName: string;
  readonly approverKey: string | null;
  readonly approverName: string | null;
  readonly figuresHash: string | null;
  readonly filesHash: string | null;
  /** UTC. */
  readonly sealedAt: string | null;
  readonly reason: string | null;
  readonly supersedesId: number | null;
}

/** What an edition is begun with. */
export type NewEdition = Pick<
  EditionRow,
  | 'definition'
  | 'definedAs'
  | 'periodStart'
  | 'periodEnd'
  | 'number'
  | 'asOf'
  | 'asOfSeq'
  | 'authorKey'
  | 'authorName'
  | 'reason'
  | 'supersedesId'
>;

/** One step of an edition's way. */
export interface StepRow {
  readonly editionId: number;
  /** UTC. */
  readonly at: string;
  readonly actorKey: string;
  readonly actor: string;
  readonly did: ReportStepName;
  readonly note: string | null;
}

/** Commentary of one section in one language. */
export interface CommentaryRow {
  readonly editionId: number;
  readonly section: ReportSection;
  readonly language: 'EN' | 'FR';
  readonly text: string;
  readonly writtenBy: string;
  /** UTC. */
  readonly writtenAt: string;
}

/** A file of a sealed edition, without its bytes. */
export interface FileRow {
  readonly id: number;
  readonly editionId: number;
  readonly access: ReportAccess;
  readonly language: 'EN' | 'FR';
  readonly form: ReportForm;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

const select = `SELECT id, definition, defined_as AS "definedAs", period_start AS "periodStart", period_end AS "periodEnd", number, status, draft,
  as_of AS "asOf", as_of_seq AS "asOfSeq", version, author_key AS "authorKey", author_name AS "authorName", approver_key AS "approverKey",
  approver_name AS "approverName", figures_hash AS "figuresHash", files_hash AS "filesHash", sealed_at AS "sealedAt", reason,
  supersedes_id AS "supersedesId" FROM report_edition`;

/** All editions of some statuses, the newest period first and of one the newest edition. */
export async function listEditions(sql: Sql, statuses: readonly ReportStatus[]): Promise<EditionRow[]> {
  return sql.query<EditionRow>(
    `${select} WHERE status IN (${statuses.map(() => '?').join(', ')}) ORDER BY period_start DESC, definition, number DESC`,
    statuses,
  );
}

/** An edition. `locked` keeps it as it is to the end of the transaction. */
export async function editionById(sql: Sql, id: number, locked = false): Promise<EditionRow | null> {
  // SQLite has no such words, and needs none: a transaction that writes is alone there.
  const lock = locked && sql.dialect === 'mariadb' ? ' FOR UPDATE' : '';
  const [row] = await sql.query<EditionRow>(`${select} WHERE id = ?${lock}`, [id]);
  return row ?? null;
}

/** Editions by their ids, in no order. */
export async function editionsByIds(sql: Sql, ids: readonly number[]): Promise<EditionRow[]> {
  return queryIn<EditionRow>(sql, ids, (marks) => `${select} WHERE id IN (${marks})`);
}

/** The editions of one period, the first first. */
export async function editionsOfPeriod(sql: Sql, definition: string, periodStart: string): Promise<EditionRow[]> {
  return sql.query<EditionRow>(`${select} WHERE definition = ? AND period_start = ? ORDER BY number`, [definition, periodStart]);
}

/** The newest sealed edition of a period before a day. */
export async function sealedBefore(sql: Sql, definition: string, periodStart: string): Promise<EditionRow | null> {
  const [row] = await sql.query<EditionRow>(
    `${select} WHERE definition = ? AND period_start < ? AND status = 'SEALED' ORDER BY period_start DESC, number DESC LIMIT 1`,
    [definition, periodStart],
  );
  return row ?? null;
}

/** Begins an edition, and gives its id. */
export async function insertEdition(tx: Sql, edition: NewEdition): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO report_edition (definition, defined_as, period_start, period_end, number, status, draft, as_of, as_of_seq, version,
       author_key, author_name, reason, supersedes_id) VALUES (?, ?, ?, ?, ?, 'DRAFT', 1, ?, ?, 1, ?, ?, ?, ?) RETURNING id`,
    [
      edition.definition,
      edition.definedAs,
      edition.periodStart,
      edition.periodEnd,
      edition.number,
      edition.asOf,
      edition.asOfSeq,
      edition.authorKey,
      edition.authorName,
      edition.reason,
      edition.supersedesId,
    ],
  );
  if (!row) throw new Error('an edition that was written has no number');
  return row.id;
}

/** Moves an edition on its way; its version is counted up. */
export async function moveEdition(tx: Sql, id: number, status: ReportStatus): Promise<void> {
  await tx.execute('UPDATE report_edition SET status = ?, version = version + 1 WHERE id = ?', [status, id]);
}

/** Says who answers for an edition from now on. */
export async function takeAuthor(tx: Sql, id: number, key: string, name: string): Promise<void> {
  await tx.execute('UPDATE report_edition SET author_key = ?, author_name = ? WHERE id = ?', [key, name, id]);
}

/** Notes that the figures were taken anew. */
export async function noteRefreshed(tx: Sql, id: number, asOf: string, asOfSeq: number): Promise<void> {
  await tx.execute('UPDATE report_edition SET as_of = ?, as_of_seq = ?, draft = draft + 1, version = version + 1 WHERE id = ?', [
    asOf,
    asOfSeq,
    id,
  ]);
}

/** Counts the version up, where something beside the row has changed. */
export async function touchEdition(tx: Sql, id: number): Promise<void> {
  await tx.execute('UPDATE report_edition SET version = version + 1 WHERE id = ?', [id]);
}

/** Seals an edition. */
export async function sealEdition(
  tx: Sql,
  id: number,
  seal: {
    readonly approverKey: string;
    readonly approverName: string;
    readonly figuresHash: string;
    readonly filesHash: string;
    readonly sealedAt: string;
  },
): Promise<void> {
  await tx.execute(
    `UPDATE report_edition SET status = 'SEALED', approver_key = ?, approver_name = ?, figures_hash = ?, files_hash = ?, sealed_at = ?,
       version = version + 1 WHERE id = ?`,
    [seal.approverKey, seal.approverName, seal.figuresHash, seal.filesHash, seal.sealedAt, id],
  );
}

/** The figures of a copy, as canonical JSON. */
export async function loadCopy(sql: Sql, editionId: number, access: ReportAccess): Promise<string | null> {
  const [row] = await sql.query<{ figures: string }>('SELECT figures FROM report_copy WHERE edition_id = ? AND access = ?', [
    editionId,
    access,
  ]);
  return row?.figures ?? null;
}

/** The figures of one copy of each of these editions, as canonical JSON. */
export async function loadCopies(
  sql: Sql,
  editionIds: readonly number[],
  access: ReportAccess,
): Promise<{ readonly editionId: number; readonly figures: string }[]> {
  return queryIn(
    sql,
    editionIds,
    (marks) => `SELECT edition_id AS "editionId", figures FROM report_copy WHERE access = ? AND edition_id IN (${marks})`,
    [access],
  );
}

/** How many cells the restatement of each edition's copy has; null where there is no earlier edition. One statement. */
export async function countRestated(sql: Sql, ids: readonly number[], access: ReportAccess): Promise<Map<number, number | null>> {
  const length = sql.dialect === 'sqlite' ? 'json_array_length' : 'JSON_LENGTH';
  const rows = await queryIn<{ id: number; cells: number | string | null }>(
    sql,
    ids,
    (marks) =>
      `SELECT edition_id AS id, ${length}(figures, '$.restatement.cells') AS cells FROM report_copy WHERE access = '${access}' AND edition_id IN (${marks})`,
  );
  return new Map(rows.map(({ id, cells }) => [id, cells === null ? null : Number(cells)]));
}

/** Keeps the figures of a copy in place of those before. */
export async function keepCopy(tx: Sql, editionId: number, access: ReportAccess, figures: string): Promise<void> {
  await tx.execute('DELETE FROM report_copy WHERE edition_id = ? AND access = ?', [editionId, access]);
  await tx.execute('INSERT INTO report_copy (edition_id, access, figures) VALUES (?, ?, ?)', [editionId, access, figures]);
}

export async function noteStep(tx: Sql, step: StepRow): Promise<void> {
  await tx.execute('INSERT INTO report_step (edition_id, "at", actor_key, actor, did, note) VALUES (?, ?, ?, ?, ?, ?)', [
    step.editionId,
    step.at,
    step.actorKey,
    step.actor,
    step.did,
    step.note,
  ]);
}

/** The steps of editions, the first first. */
export async function loadSteps(sql: Sql, ids: readonly number[]): Promise<StepRow[]> {
  return queryIn<StepRow>(
    sql,
    ids,
    (marks) =>
      `SELECT edition_id AS "editionId", "at", actor_key AS "actorKey", actor, did, note FROM report_step WHERE edition_id IN (${marks}) ORDER BY id`,
  );
}

/** The commentary of editions. */
export async function loadCommentary(sql: Sql, ids: readonly number[]): Promise<CommentaryRow[]> {
  return queryIn<CommentaryRow>(
    sql,
    ids,
    (marks) =>
      `SELECT edition_id AS "editionId", section, language, text, written_by AS "writtenBy", written_at AS "writtenAt"
       FROM report_commentary WHERE edition_id IN (${marks}) ORDER BY section, language`,
  );
}

/** Keeps what somebody wrote in place of what stood there; an empty text takes it away. */
export async function keepCommentary(tx: Sql, row: CommentaryRow): Promise<void> {
  await tx.execute('DELETE FROM report_commentary WHERE edition_id = ? AND section = ? AND language = ?', [
    row.editionId,
    row.section,
    row.language,
  ]);
  if (row.text === '') return;
  await tx.execute(
    'INSERT INTO report_commentary (edition_id, section, language, text, written_by, written_at) VALUES (?, ?, ?, ?, ?, ?)',
    [row.editionId, row.section, row.language, row.text, row.writtenBy, row.writtenAt],
  );
}

/** Characters of one piece of a file's Base64: a whole number of triples of bytes, and less than a MariaDB `text` holds. */
const PART = 60_000;

/** Keeps a file with its bytes. */
export async function keepFile(tx: Sql, file: Omit<FileRow, 'id'>, bytes: Buffer): Promise<void> {
  const [row] = await tx.query<{ id: number }>(
    'INSERT INTO report_file (edition_id, access, language, form, sha256, size) VALUES (?, ?, ?, ?, ?, ?) RETURNING id',
    [file.editionId, file.access, file.language, file.form, file.sha256, file.size],
  );
  if (!row) throw new Error('a file that was written has no number');
  const content = bytes.toString('base64');
  for (let position = 0; position * PART < content.length; position += 1) {
    await tx.execute('INSERT INTO report_file_part (file_id, position, content) VALUES (?, ?, ?)', [
      row.id,
      position,
      content.slice(position * PART, (position + 1) * PART),
    ]);
  }
}

const selectFile = 'SELECT id, edition_id AS "editionId", access, language, form, sha256, size FROM report_file';

/** The files of editions without their bytes. */
export async function loadFiles(sql: Sql, ids: readonly number[]): Promise<FileRow[]> {
  return queryIn<FileRow>(sql, ids, (marks) => `${selectFile} WHERE edition_id IN (${marks}) ORDER BY access DESC, language, form`);
}

/** A file's bytes. */
export async function loadBytes(sql: Sql, fileId: number): Promise<Buffer> {
  const parts = await sql.query<{ content: string }>('SELECT content FROM report_file_part WHERE file_id = ? ORDER BY position', [fileId]);
  return Buffer.from(parts.map(({ content }) => content).join(''), 'base64');
}

/** Which of these engagements are PROTECTED now. */
export async function protectedNow(sql: Sql, ids: readonly number[]): Promise<number[]> {
  const rows = await queryIn<{ id: number }>(
    sql,
    ids,
    (marks) => `SELECT id FROM engagement WHERE sensitivity = 'PROTECTED' AND id IN (${marks})`,
  );
  return rows.map(({ id }) => id);
}
