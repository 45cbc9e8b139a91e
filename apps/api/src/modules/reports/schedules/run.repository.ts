import type { CalendarKind, Grain } from '@entente/schema/calendar';
import type { ReportRunState } from '@entente/schema/vocabulary';
import type { Sql } from '../../../db/database.js';
import { insertRows, queryIn } from '../../../db/rows.js';

/** One due time of a schedule, and what became of it. Instants are UTC. */
export interface RunRow {
  readonly id: number;
  readonly scheduleId: number;
  readonly dueAt: string;
  readonly periodStart: string;
  /** How long a period of its schedule is. */
  readonly grain: Grain;
  readonly calendar: CalendarKind;
  /** 1 where somebody asked for it. */
  readonly byHand: number;
  readonly state: ReportRunState;
  readonly attempts: number;
  readonly nextAttemptAt: string;
  readonly claimedBy: string | null;
  readonly leaseUntil: string | null;
  readonly editionId: number | null;
  readonly error: string | null;
  readonly finishedAt: string | null;
}

const columns = `r.id, r.schedule_id AS "scheduleId", r.due_at AS "dueAt", r.period_start AS "periodStart", s.grain, s.calendar,
  r.by_hand AS "byHand", r.state, r.attempts, r.next_attempt_at AS "nextAttemptAt", r.claimed_by AS "claimedBy", r.lease_until AS "leaseUntil",
  r.edition_id AS "editionId", r.error, r.finished_at AS "finishedAt"`;
const tables = 'report_run r JOIN report_schedule s ON s.id = r.schedule_id';
const select = `SELECT ${columns} FROM ${tables}`;

/** Writes runs that wait to be claimed. */
export async function insertRuns(
  tx: Sql,
  scheduleId: number,
  runs: readonly { readonly dueAt: string; readonly periodStart: string }[],
  byHand = false,
): Promise<void> {
  await insertRows(
    tx,
    'report_run',
    ['schedule_id', 'due_at', 'period_start', 'by_hand', 'state', 'next_attempt_at'],
    runs.map(({ dueAt, periodStart }) => [scheduleId, dueAt, periodStart, byHand ? 1 : 0, 'WAITING', dueAt]),
  );
}

/** The run of a schedule that was due at an instant. */
export async function runOfDueTime(sql: Sql, scheduleId: number, dueAt: string): Promise<RunRow | null> {
  const [row] = await sql.query<RunRow>(`${select} WHERE r.schedule_id = ? AND r.due_at = ?`, [scheduleId, dueAt]);
  return row ?? null;
}

/** A run. `locked` keeps it as it is to the end of the transaction. */
export async function runById(sql: Sql, id: number, locked = false): Promise<RunRow | null> {
  const lock = locked && sql.dialect === 'mariadb' ? ' FOR UPDATE' : '';
  const [row] = await sql.query<RunRow>(`${select} WHERE r.id = ?${lock}`, [id]);
  return row ?? null;
}

/** The numbers of the runs that may be claimed at an instant, the one that has been due longest first. Of a schedule that is off, only those that somebody asked for. */
export async function claimableRuns(sql: Sql, now: string, most: number): Promise<number[]> {
  const rows = await sql.query<{ id: number }>(
    `SELECT r.id FROM report_run r JOIN report_schedule s ON s.id = r.schedule_id
     WHERE ((r.state = 'WAITING' AND r.next_attempt_at <= ?) OR (r.state = 'RUNNING' AND r.lease_until < ?))
       AND s.deleted_at IS NULL AND (s.enabled = 1 OR r.by_hand = 1) ORDER BY r.due_at, r.id LIMIT ${most}`,
    [now, now],
  );
  return rows.map(({ id }) => id);
}

/** The last runs of each of these schedules, at most so many of each, the newest first. */
export async function lastRunsOf(sql: Sql, scheduleIds: readonly number[], most: number): Promise<RunRow[]> {
  return queryIn<RunRow>(
    sql,
    scheduleIds,
    (marks) => `SELECT * FROM (SELECT ${columns}, ROW_NUMBER() OVER (PARTITION BY r.schedule_id ORDER BY r.id DESC) AS place
      FROM ${tables} WHERE r.schedule_id IN (${marks})) x WHERE x.place <= ${most} ORDER BY x.id DESC`,
  );
}

/** Gives a run to a claim. */
export async function claimRun(tx: Sql, id: number, claim: string, leaseUntil: string): Promise<void> {
  await tx.execute("UPDATE report_run SET state = 'RUNNING', attempts = attempts + 1, claimed_by = ?, lease_until = ? WHERE id = ?", [
    claim,
    leaseUntil,
    id,
  ]);
}

/** Keeps a claim for longer, if it still stands. */
export async function renewRun(tx: Sql, id: number, claim: string, leaseUntil: string): Promise<void> {
  await tx.execute("UPDATE report_run SET lease_until = ? WHERE id = ? AND claimed_by = ? AND state = 'RUNNING'", [leaseUntil, id, claim]);
}

/** How an attempt ended: whether the run is over, and with what. */
export interface RunEnd {
  readonly state: Exclude<ReportRunState, 'RUNNING'>;
  readonly editionId: number | null;
  readonly error: string | null;
  readonly nextAttemptAt: string;
  readonly finishedAt: string | null;
}

export async function endRun(tx: Sql, id: number, end: RunEnd): Promise<void> {
  await tx.execute(
    `UPDATE report_run SET state = ?, edition_id = ?, error = ?, next_attempt_at = ?, finished_at = ?, claimed_by = NULL, lease_until = NULL
     WHERE id = ?`,
    [end.state, end.editionId, end.error, end.nextAttemptAt, end.finishedAt, id],
  );
}

/** Which runs are listed. */
export interface RunQuestion {
  readonly scheduleId: number | null;
  readonly states: readonly ReportRunState[] | null;
}

function where({ scheduleId, states }: RunQuestion): { text: string; values: (string | number)[] } {
  const conditions = [
    ...(scheduleId === null ? [] : ['r.schedule_id = ?']),
    ...(states ? [states.length === 0 ? '1 = 0' : `r.state IN (${states.map(() => '?').join(', ')})`] : []),
  ];
  return { text: conditions.join(' AND ') || '1 = 1', values: [...(scheduleId === null ? [] : [scheduleId]), ...(states ?? [])] };
}

/** A page of the runs, the newest first. */
export async function listRuns(
  sql: Sql,
  question: RunQuestion,
  page: { after: number | null; before: number | null; backward: boolean; limit: number },
): Promise<RunRow[]> {
  const { text, values } = where(question);
  return sql.query<RunRow>(
    `${select} WHERE ${text}${page.after === null ? '' : ' AND r.id < ?'}${page.before === null ? '' : ' AND r.id > ?'}
     ORDER BY r.id ${page.backward ? 'ASC' : 'DESC'} LIMIT ${page.limit}`,
    [...values, ...(page.after === null ? [] : [page.after]), ...(page.before === null ? [] : [page.before])],
  );
}

export async function countRuns(sql: Sql, question: RunQuestion): Promise<number> {
  const { text, values } = where(question);
  const [row] = await sql.query<{ runs: number }>(`SELECT COUNT(*) AS runs FROM report_run r WHERE ${text}`, values);
  return Number(row?.runs ?? 0);
}
