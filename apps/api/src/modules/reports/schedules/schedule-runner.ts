import { randomUUID } from 'node:crypto';
import type { Database, Sql } from '../../../db/database.js';
import { GROWING_WAITS_MS, holdingClaim, instant } from '../claim.js';
import { toldInBoth, toldOf } from '../told.js';
import { dueTimes } from './due-times.js';
import type { EditionMaker } from './edition-maker.js';
import { type Holidays, holidaysOf, noHolidays } from './holidays.js';
import { claimableRuns, claimRun, endRun, insertRuns, type RunRow, renewRun, runById } from './run.repository.js';
import { type OwedSchedule, owedScheduleById, owedSchedules, scheduleById, timetableOf } from './schedule.repository.js';

/** What an outage of years has left undone is not all done at once. */
const MOST_MISSED = 24;
const LEASE_MS = 5 * 60_000;
const SERVERS_STOPPED = {
  en: 'each server that had it stopped before it was done',
  fr: 'chaque serveur qui s’en chargeait s’est arrêté avant la fin',
};

/** What a runner is told beside its database; a test gives its own. */
export interface RunnerOptions {
  /** Milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
  /** How long a claim holds of a server that says nothing more. */
  readonly leaseMs?: number;
  /** Writes down, in the same transaction, that administrators are to be told of a run that failed for good. */
  readonly tell: (tx: Sql, runId: number) => Promise<void>;
}

/** The holidays that a schedule goes by. */
export async function holidaysOfSchedule({ holidays }: { readonly holidays: string | null }): Promise<Holidays> {
  return holidays === null ? noHolidays : ((await holidaysOf(holidays)) ?? noHolidays);
}

/**
 * Drafts what is due. However many servers do this, each due time is written down once, which its key sees to, and one of them has it
 * at a time; of a server that dies another takes over when its claim has lapsed, and is given the same edition if there is one already.
 */
export class ScheduleRunner {
  private readonly now: () => number;
  private readonly leaseMs: number;

  constructor(
    private readonly database: Database,
    private readonly editions: EditionMaker,
    private readonly options: RunnerOptions,
  ) {
    this.now = options.now ?? Date.now;
    this.leaseMs = options.leaseMs ?? LEASE_MS;
  }

  /** Writes down what has become due, and does what is to be done, the oldest first, until there is nothing left or the signal ends. */
  async tick(signal?: AbortSignal): Promise<void> {
    for (const schedule of await owedSchedules(this.database.read)) {
      if (signal?.aborted) return;
      if ((await this.missed(schedule)).length > 0) await this.writeDown(schedule.id);
    }
    while (!signal?.aborted) {
      const run = await this.claim();
      if (!run) return;
      await this.make(run);
    }
  }

  /** The due times that there are no runs of yet. */
  private async missed(schedule: OwedSchedule): Promise<{ dueAt: string; periodStart: string }[]> {
    const { owedFrom, lastDueAt, fiscalMonth } = schedule;
    const after = Date.parse(lastDueAt !== null && lastDueAt > owedFrom ? lastDueAt : owedFrom);
    const found = dueTimes(timetableOf(schedule, fiscalMonth), await holidaysOfSchedule(schedule), {
      after,
      through: this.now(),
      most: MOST_MISSED,
    });
    return found.map(({ at, periodStart }) => ({ dueAt: instant(at), periodStart }));
  }

  private async writeDown(id: number): Promise<void> {
    await this.database.writeTransaction(async (tx) => {
      // Servers that come to this together do it one after the other, and the second finds it done.
      await scheduleById(tx, id, true);
      const schedule = await owedScheduleById(tx, id);
      if (schedule?.enabled === 1) await insertRuns(tx, id, await this.missed(schedule));
    });
  }

  private async claim(): Promise<(RunRow & { claim: string }) | null> {
    for (;;) {
      const now = this.now();
      const [id] = await claimableRuns(this.database.read, instant(now), 1);
      if (id === undefined) return null;
      const claimed = await this.database.writeTransaction(async (tx) => {
        const run = await runById(tx, id, true);
        if (!run || !isClaimable(run, instant(now))) return null;
        if (run.attempts > GROWING_WAITS_MS.length) {
          await this.fail(tx, run, toldInBoth(SERVERS_STOPPED));
          return null;
        }
        const claim = randomUUID();
        await claimRun(tx, id, claim, instant(now + this.leaseMs));
        return { ...run, attempts: run.attempts + 1, claim };
      });
      if (claimed) return claimed;
    }
  }

  private async make(run: RunRow & { claim: string }): Promise<void> {
    const renew = () => this.database.writeTransaction((tx) => renewRun(tx, run.id, run.claim, instant(this.now() + this.leaseMs)));
    const end = (write: (tx: Sql) => Promise<void>) =>
      this.database.writeTransaction(async (tx) => {
        const now = await runById(tx, run.id, true);
        // Who was taken over leaves the word to who took over.
        if (now?.state === 'RUNNING' && now.claimedBy === run.claim) await write(tx);
      });
    let editionId: number;
    try {
      editionId = await holdingClaim(renew, this.leaseMs, () => this.draft(run));
    } catch (error) {
      await end((tx) => this.fail(tx, run, toldOf(error)));
      return;
    }
    const at = instant(this.now());
    await end((tx) => endRun(tx, run.id, { state: 'DONE', editionId, error: null, nextAttemptAt: at, finishedAt: at }));
  }

  private async draft(run: RunRow): Promise<number> {
    const schedule = await scheduleById(this.database.read, run.scheduleId);
    if (!schedule) throw new Error(`a run is of a schedule that is not there: ${run.scheduleId}`);
    const { definition, authorKey, authorName } = schedule;
    const { editionId } = await this.editions.draft({
      definition,
      periodStart: run.periodStart,
      author: { key: authorKey, name: authorName },
    });
    return editionId;
  }

  /** Waits longer each time, and after the last time says so to administrators. */
  private async fail(tx: Sql, run: RunRow, error: string): Promise<void> {
    const now = this.now();
    const wait = GROWING_WAITS_MS[run.attempts - 1];
    const nextAttemptAt = instant(now + (wait ?? 0));
    if (wait !== undefined) {
      await endRun(tx, run.id, { state: 'WAITING', editionId: null, error, nextAttemptAt, finishedAt: null });
      return;
    }
    await endRun(tx, run.id, { state: 'FAILED', editionId: null, error, nextAttemptAt, finishedAt: instant(now) });
    await this.options.tell(tx, run.id);
  }
}

function isClaimable(run: RunRow, now: string): boolean {
  if (run.state === 'WAITING') return run.nextAttemptAt <= now;
  return run.state === 'RUNNING' && run.leaseUntil !== null && run.leaseUntil < now;
}
