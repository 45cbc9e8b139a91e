import type { CalendarKind, Grain } from '@entente/schema/calendar';
import type { Sql, SqlValue } from '../../../db/database.js';
import type { Timetable } from './due-times.js';

/** A schedule as it stands. */
export interface ScheduleRow {
  readonly id: number;
  readonly definition: string;
  readonly nameEn: string | null;
  readonly nameFr: string | null;
  readonly rule: 'CRON' | 'WORKING_DAY';
  readonly cron: string | null;
  readonly workingDay: number | null;
  readonly localTime: string | null;
  readonly timeZone: string;
  readonly holidays: string | null;
  readonly grain: Grain;
  readonly calendar: CalendarKind;
  /** 0 or 1. */
  readonly enabled: number;
  /** UTC. */
  readonly owedFrom: string;
  readonly authorKey: string;
  readonly authorName: string;
  readonly version: number;
  /** UTC. */
  readonly changedAt: string;
  /** UTC; null while it is there. */
  readonly deletedAt: string | null;
}

/** What a schedule is written with. */
export type ScheduleValues = Omit<ScheduleRow, 'id' | 'authorKey' | 'authorName' | 'version' | 'deletedAt'>;

/** A schedule, and what it is reckoned from. */
export interface OwedSchedule extends ScheduleRow {
  readonly fiscalMonth: number;
  /** UTC; the last due time that there is a run of, null where there is none. */
  readonly lastDueAt: string | null;
}

const COLUMNS: Readonly<Record<keyof ScheduleValues, string>> = {
  definition: 'definition',
  nameEn: 'name_en',
  nameFr: 'name_fr',
  rule: 'rule',
  cron: 'cron',
  workingDay: 'working_day',
  localTime: 'local_time',
  timeZone: 'time_zone',
  holidays: 'holidays',
  grain: 'grain',
  calendar: 'calendar',
  enabled: 'enabled',
  owedFrom: 'owed_from',
  changedAt: 'changed_at',
};
const names = Object.keys(COLUMNS) as (keyof ScheduleValues)[];
const list = [
  's.id',
  ...names.map((name) => `s.${COLUMNS[name]} AS "${name}"`),
  's.author_key AS "authorKey", s.author_name AS "authorName", s.version, s.deleted_at AS "deletedAt"',
].join(', ');
const written = (values: ScheduleValues): SqlValue[] => names.map((name) => values[name]);

/** All schedules but deleted ones. */
export async function listSchedules(sql: Sql): Promise<ScheduleRow[]> {
  return sql.query<ScheduleRow>(`SELECT ${list} FROM report_schedule s WHERE s.deleted_at IS NULL`);
}

/** A schedule, deleted or not. `locked` keeps it as it is to the end of the transaction. */
export async function scheduleById(sql: Sql, id: number, locked = false): Promise<ScheduleRow | null> {
  // SQLite has no such words, and needs none: a transaction that writes is alone there.
  const lock = locked && sql.dialect === 'mariadb' ? ' FOR UPDATE' : '';
  const [row] = await sql.query<ScheduleRow>(`SELECT ${list} FROM report_schedule s WHERE s.id = ?${lock}`, [id]);
  return row ?? null;
}

const owed = `SELECT ${list}, (SELECT fiscal_month FROM register) AS "fiscalMonth",
  (SELECT MAX(r.due_at) FROM report_run r WHERE r.schedule_id = s.id AND r.by_hand = 0) AS "lastDueAt" FROM report_schedule s`;

/** The schedules that are on, of a register that has been made. */
export async function owedSchedules(sql: Sql): Promise<OwedSchedule[]> {
  return sql.query<OwedSchedule>(`${owed} WHERE s.enabled = 1 AND s.deleted_at IS NULL AND EXISTS (SELECT 1 FROM register)`);
}

/** One of them, whether it is on or not. */
export async function owedScheduleById(sql: Sql, id: number): Promise<OwedSchedule | null> {
  const [row] = await sql.query<OwedSchedule>(`${owed} WHERE s.id = ? AND s.deleted_at IS NULL AND EXISTS (SELECT 1 FROM register)`, [id]);
  return row ?? null;
}

/** Writes a new schedule, and gives its number. */
export async function insertSchedule(tx: Sql, author: { key: string; name: string }, values: ScheduleValues): Promise<number> {
  const columns = names.map((name) => COLUMNS[name]).join(', ');
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO report_schedule (${columns}, author_key, author_name, version) VALUES (${names.map(() => '?').join(', ')}, ?, ?, 1) RETURNING id`,
    [...written(values), author.key, author.name],
  );
  if (!row) throw new Error('a schedule that was written has no number');
  return row.id;
}

export async function updateSchedule(tx: Sql, id: number, values: ScheduleValues): Promise<void> {
  const set = names.map((name) => `${COLUMNS[name]} = ?`).join(', ');
  await tx.execute(`UPDATE report_schedule SET ${set}, version = version + 1 WHERE id = ?`, [...written(values), id]);
}

export async function markScheduleDeleted(tx: Sql, id: number, deletedAt: string): Promise<void> {
  await tx.execute('UPDATE report_schedule SET deleted_at = ?, version = version + 1 WHERE id = ?', [deletedAt, id]);
}

/** Takes a deletion back; what was due meanwhile is not owed. */
export async function markScheduleRestored(tx: Sql, id: number, now: string): Promise<void> {
  await tx.execute('UPDATE report_schedule SET deleted_at = NULL, owed_from = ?, changed_at = ?, version = version + 1 WHERE id = ?', [
    now,
    now,
    id,
  ]);
}

/** When a schedule is due. */
export function timetableOf(row: ScheduleRow, fiscalMonth: number): Timetable {
  return {
    rule:
      row.rule === 'CRON'
        ? { kind: 'CRON', expression: row.cron ?? '' }
        : { kind: 'WORKING_DAY', ordinal: row.workingDay ?? 1, at: row.localTime ?? '00:00' },
    timeZone: row.timeZone,
    grain: row.grain,
    calendar: row.calendar,
    fiscalMonth,
  };
}
