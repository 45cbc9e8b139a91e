import type { ReportAccess, ReportDeliveryState } from '@entente/schema/vocabulary';
import type { Sql, SqlValue } from '../../../db/database.js';
import { insertRows, queryIn } from '../../../db/rows.js';
import type { AccountOfAddress } from './copy-now.js';

/** One message to one address, and what became of it. Instants are UTC. */
export interface DeliveryRow {
  readonly id: number;
  /** One of the three says what it is about: an edition, or what an administrator is told of. */
  readonly editionId: number | null;
  readonly runId: number | null;
  readonly deliveryId: number | null;
  readonly address: string;
  readonly name: string;
  readonly language: 'EN' | 'FR';
  readonly access: ReportAccess;
  readonly sentAccess: ReportAccess | null;
  readonly forms: string;
  readonly state: ReportDeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: string;
  readonly claimedBy: string | null;
  readonly leaseUntil: string | null;
  readonly messageId: string;
  readonly lastAnswer: string | null;
  readonly madeAt: string;
  readonly sentAt: string | null;
  readonly version: number;
}

const select = `SELECT d.id, d.edition_id AS "editionId", d.run_id AS "runId", d.delivery_id AS "deliveryId", d.address, d.name, d.language, d.access,
  d.sent_access AS "sentAccess", d.forms, d.state, d.attempts, d.next_attempt_at AS "nextAttemptAt", d.claimed_by AS "claimedBy",
  d.lease_until AS "leaseUntil", d.message_id AS "messageId", d.last_answer AS "lastAnswer", d.made_at AS "madeAt", d.sent_at AS "sentAt", d.version
  FROM report_delivery d`;

/** A delivery that is yet to be written. */
export type NewDelivery = Pick<
  DeliveryRow,
  'editionId' | 'runId' | 'deliveryId' | 'address' | 'name' | 'language' | 'access' | 'forms' | 'messageId' | 'madeAt'
>;

/** Writes deliveries that wait to be sent. */
export async function insertDeliveries(tx: Sql, rows: readonly NewDelivery[]): Promise<void> {
  await insertRows(
    tx,
    'report_delivery',
    [
      'edition_id',
      'run_id',
      'delivery_id',
      'address',
      'name',
      'language',
      'access',
      'forms',
      'state',
      'next_attempt_at',
      'message_id',
      'made_at',
    ],
    rows.map((row): SqlValue[] => [
      row.editionId,
      row.runId,
      row.deliveryId,
      row.address,
      row.name,
      row.language,
      row.access,
      row.forms,
      'WAITING',
      row.madeAt,
      row.messageId,
      row.madeAt,
    ]),
  );
}

/** What a delivery is about. */
export type DeliverySubject = 'edition' | 'run' | 'delivery';

/** The addresses that are told of something already, and the numbers of their deliveries. */
export async function deliveriesAbout(sql: Sql, subject: DeliverySubject, id: number): Promise<Map<string, number>> {
  const rows = await sql.query<{ id: number; address: string }>(`SELECT id, address FROM report_delivery WHERE ${subject}_id = ?`, [id]);
  return new Map(rows.map((row) => [row.address, row.id]));
}

/** A delivery. `locked` keeps it as it is to the end of the transaction. */
export async function deliveryById(sql: Sql, id: number, locked = false): Promise<DeliveryRow | null> {
  const lock = locked && sql.dialect === 'mariadb' ? ' FOR UPDATE' : '';
  const [row] = await sql.query<DeliveryRow>(`${select} WHERE d.id = ?${lock}`, [id]);
  return row ?? null;
}

/** The number of the delivery that has waited longest and may be claimed at an instant; null where none may. */
export async function claimableDelivery(sql: Sql, now: string): Promise<number | null> {
  const [row] = await sql.query<{ id: number }>(
    `SELECT d.id FROM report_delivery d WHERE (d.state = 'WAITING' AND d.next_attempt_at <= ?) OR (d.state = 'CLAIMED' AND d.lease_until < ?)
     ORDER BY d.next_attempt_at, d.id LIMIT 1`,
    [now, now],
  );
  return row?.id ?? null;
}

/** The deliveries that were being sent by somebody who has said nothing since. */
export async function abandonedDeliveries(sql: Sql, now: string): Promise<number[]> {
  const rows = await sql.query<{ id: number }>("SELECT id FROM report_delivery WHERE state = 'SENDING' AND lease_until < ?", [now]);
  return rows.map(({ id }) => id);
}

/** Gives a delivery to a claim: nothing has been said to a mail server yet. */
export async function claimDelivery(tx: Sql, id: number, claim: string, leaseUntil: string): Promise<void> {
  await tx.execute("UPDATE report_delivery SET state = 'CLAIMED', attempts = attempts + 1, claimed_by = ?, lease_until = ? WHERE id = ?", [
    claim,
    leaseUntil,
    id,
  ]);
}

/** From here on a message may have arrived. */
export async function markSending(tx: Sql, id: number, access: ReportAccess | null): Promise<void> {
  await tx.execute("UPDATE report_delivery SET state = 'SENDING', sent_access = ? WHERE id = ?", [access, id]);
}

/** Keeps a claim for longer, if it still stands. */
export async function renewDelivery(tx: Sql, id: number, claim: string, leaseUntil: string): Promise<void> {
  await tx.execute("UPDATE report_delivery SET lease_until = ? WHERE id = ? AND claimed_by = ? AND state IN ('CLAIMED', 'SENDING')", [
    leaseUntil,
    id,
    claim,
  ]);
}

/** How an attempt ended. */
export interface DeliveryEnd {
  readonly state: Exclude<ReportDeliveryState, 'CLAIMED' | 'SENDING'>;
  readonly answer: string;
  readonly nextAttemptAt: string;
  readonly sentAt: string | null;
}

/** The claim stays named, so that whoever was thought dead can still say that the message arrived. */
export async function endDelivery(tx: Sql, id: number, end: DeliveryEnd): Promise<void> {
  await tx.execute(
    'UPDATE report_delivery SET state = ?, last_answer = ?, next_attempt_at = ?, sent_at = ?, lease_until = NULL, version = version + 1 WHERE id = ?',
    [end.state, end.answer.slice(0, 1000), end.nextAttemptAt, end.sentAt, id],
  );
}

/** Has a message sent once more. */
export async function sendDeliveryAgain(tx: Sql, id: number, now: string): Promise<void> {
  await tx.execute(
    `UPDATE report_delivery SET state = 'WAITING', attempts = 0, next_attempt_at = ?, claimed_by = NULL, lease_until = NULL, sent_access = NULL,
     sent_at = NULL, version = version + 1 WHERE id = ?`,
    [now, id],
  );
}

/** The accounts of addresses, closed ones too, by their very own addresses: a database may take é for e. */
export async function accountsOf(sql: Sql, addresses: readonly string[]): Promise<ReadonlyMap<string, AccountOfAddress>> {
  const rows = await queryIn<AccountOfAddress>(
    sql,
    addresses,
    (marks) => `SELECT email, role, disabled_at AS "disabledAt" FROM user_account WHERE email IN (${marks})`,
  );
  return new Map(rows.map((row) => [row.email, row]));
}

/** The administrators who may sign in. */
export async function administrators(sql: Sql): Promise<{ email: string; name: string; locale: string }[]> {
  return sql.query("SELECT email, name, locale FROM user_account WHERE role = 'ADMIN' AND disabled_at IS NULL ORDER BY id");
}

/** Tells one register from another. */
export async function registerIdentity(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ identity: string }>('SELECT identity FROM register');
  return row?.identity ?? 'none';
}

/** An edition as far as its deliveries need it. */
export interface DeliveredEdition {
  readonly id: number;
  readonly definition: string;
  readonly periodStart: string;
  readonly status: string;
}

export async function deliveredEdition(sql: Sql, id: number): Promise<DeliveredEdition | null> {
  const [row] = await sql.query<DeliveredEdition>(
    'SELECT id, definition, period_start AS "periodStart", status FROM report_edition WHERE id = ?',
    [id],
  );
  return row ?? null;
}

/** What an administrator is told of a run. */
export interface FailedRun {
  readonly nameEn: string | null;
  readonly nameFr: string | null;
  readonly definition: string;
  readonly periodStart: string;
  readonly dueAt: string;
  readonly attempts: number;
  readonly error: string | null;
}

export async function failedRun(sql: Sql, id: number): Promise<FailedRun | null> {
  const [row] = await sql.query<FailedRun>(
    `SELECT s.name_en AS "nameEn", s.name_fr AS "nameFr", s.definition, r.period_start AS "periodStart", r.due_at AS "dueAt", r.attempts, r.error
     FROM report_run r JOIN report_schedule s ON s.id = r.schedule_id WHERE r.id = ?`,
    [id],
  );
  return row ?? null;
}

/** Which deliveries are listed. */
export interface DeliveryQuestion {
  readonly editionId: number | null;
  readonly states: readonly ReportDeliveryState[] | null;
}

function where({ editionId, states }: DeliveryQuestion): { text: string; values: (string | number)[] } {
  const conditions = [
    ...(editionId === null ? [] : ['d.edition_id = ?']),
    ...(states ? [states.length === 0 ? '1 = 0' : `d.state IN (${states.map(() => '?').join(', ')})`] : []),
  ];
  return { text: conditions.join(' AND ') || '1 = 1', values: [...(editionId === null ? [] : [editionId]), ...(states ?? [])] };
}

/** A page of the deliveries, the newest first. */
export async function listDeliveries(
  sql: Sql,
  question: DeliveryQuestion,
  page: { after: number | null; before: number | null; backward: boolean; limit: number },
): Promise<DeliveryRow[]> {
  const { text, values } = where(question);
  return sql.query<DeliveryRow>(
    `${select} WHERE ${text}${page.after === null ? '' : ' AND d.id < ?'}${page.before === null ? '' : ' AND d.id > ?'}
     ORDER BY d.id ${page.backward ? 'ASC' : 'DESC'} LIMIT ${page.limit}`,
    [...values, ...(page.after === null ? [] : [page.after]), ...(page.before === null ? [] : [page.before])],
  );
}

export async function countDeliveries(sql: Sql, question: DeliveryQuestion): Promise<number> {
  const { text, values } = where(question);
  const [row] = await sql.query<{ deliveries: number }>(`SELECT COUNT(*) AS deliveries FROM report_delivery d WHERE ${text}`, values);
  return Number(row?.deliveries ?? 0);
}
