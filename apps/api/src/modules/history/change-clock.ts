import type { Database, Sql } from '../../db/database.js';

/** `to_seq` of what is current: the largest number that a 32-bit column holds. */
export const OPEN_SEQ = 2_147_483_647;

/** API changes engagements and contacts alone; IMPORT and REFERENCE may bring what they refer to; DAY changes nothing. */
export type ChangeOrigin = 'IMPORT' | 'API' | 'REFERENCE' | 'DAY';

/** The change that a transaction is. */
export interface Change {
  readonly seq: number;
  /** UTC, `2026-11-24T09:12:00.000Z`; strictly later than that of every earlier change. */
  readonly at: string;
}

/** Who makes a change, by what way, and why. */
export interface ChangeAuthor {
  readonly origin: ChangeOrigin;
  readonly actor: string;
  readonly reason: string | null;
  readonly importBatchId?: number;
}

/** Now, as milliseconds since the epoch; a test gives its own. */
export type Now = () => number;

/**
 * Locks the clock until the transaction ends, and reads its number. The first statement of every writing transaction:
 * MariaDB shows all later reads of it what was committed by now, and not what was when it began.
 */
export async function lockClock(tx: Sql): Promise<number> {
  const lock = tx.dialect === 'mariadb' ? ' FOR UPDATE' : '';
  const [clock] = await tx.query<{ seq: number }>(`SELECT seq FROM change_clock WHERE id = 1${lock}`);
  return clock?.seq ?? 0;
}

/**
 * Takes the clock's row under a lock that holds until the transaction ends, and its next number. So order of commit is
 * order of number, and every id given under the lock is given once.
 */
export async function beginChange(tx: Sql, author: ChangeAuthor, now: Now = Date.now): Promise<Change> {
  const previous = await lockClock(tx);
  const [last] = await tx.query<{ at: string }>('SELECT "at" FROM change_set WHERE seq = ?', [previous]);
  const earliest = last ? Date.parse(last.at) + 1 : Number.NEGATIVE_INFINITY;
  const change = { seq: previous + 1, at: new Date(Math.max(now(), earliest)).toISOString() };
  await tx.execute('UPDATE change_clock SET seq = ? WHERE id = 1', [change.seq]);
  await tx.execute('INSERT INTO change_set (seq, "at", origin, actor, reason, import_batch_id) VALUES (?, ?, ?, ?, ?, ?)', [
    change.seq,
    change.at,
    author.origin,
    author.actor,
    author.reason,
    author.importBatchId ?? null,
  ]);
  return change;
}

/** The newest change, or number 0 at the epoch for a register without any. */
export async function latestChange(sql: Sql): Promise<Change> {
  const [row] = await sql.query<Change>('SELECT seq, "at" FROM change_set ORDER BY seq DESC LIMIT 1');
  return row ?? { seq: 0, at: '1970-01-01T00:00:00.000Z' };
}

/** Whether all changes after one and through another were made by hand, and so to no reference data; or by the turn of a day. */
export async function onlyEngagementsChanged(sql: Sql, after: number, through: number): Promise<boolean> {
  const [other] = await sql.query<{ seq: number }>(
    "SELECT seq FROM change_set WHERE seq > ? AND seq <= ? AND origin NOT IN ('API', 'DAY') LIMIT 1",
    [after, through],
  );
  return other === undefined;
}

/** The newest change at or before an instant; number 0 where the register was not yet begun. */
export async function changeAt(sql: Sql, instant: string): Promise<Change> {
  const [row] = await sql.query<Change>('SELECT seq, "at" FROM change_set WHERE "at" <= ? ORDER BY "at" DESC LIMIT 1', [instant]);
  return row ?? { seq: 0, at: '1970-01-01T00:00:00.000Z' };
}

/** The number of the newest change at an instant, after which a list goes on; 0 for the beginning where none is given. */
export async function changeSince(sql: Sql, instant: string | null | undefined): Promise<number> {
  return instant ? (await changeAt(sql, new Date(Date.parse(instant)).toISOString())).seq : 0;
}

/**
 * An answer names the newest change's time as its `asOf`. Its day also says through when open engagements run, so the
 * clock must have ticked on the present day: the first question of a day makes it tick.
 */
export async function changeOfToday(database: Database, dayOf: (instant: string) => string, now: Now = Date.now): Promise<Change> {
  const today = dayOf(new Date(now()).toISOString());
  const latest = await latestChange(database.read);
  if (dayOf(latest.at) >= today) return latest;
  return database.writeTransaction(async (tx) => {
    await lockClock(tx);
    const seen = await latestChange(tx);
    if (dayOf(seen.at) >= today) return seen;
    return beginChange(tx, { origin: 'DAY', actor: 'Entente', reason: null }, now);
  });
}
