import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { beginTestRegister, dialects, makeTestDatabase, type TestDatabase } from '../../../../test/databases.js';
import { BareEditions } from '../../../../test/reports/editions.js';
import { Database } from '../../../db/database.js';
import { parseDatabaseUrl } from '../../../db/database-url.js';
import { AccessService } from '../../access/access.service.js';
import { tellAdministrators } from '../delivery/tell-administrators.js';
import type { EditionMaker } from './edition-maker.js';
import { insertSchedule, type ScheduleValues, updateSchedule } from './schedule.repository.js';
import { ScheduleRunner } from './schedule-runner.js';

const MINUTE_MS = 60_000;

describe.each(dialects)('schedules on %s', (dialect) => {
  let store: TestDatabase;
  let others: Database[];
  let clock: number;
  const now = () => clock;
  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginTestRegister(store.database);
  });
  afterAll(() => store.destroy());
  beforeEach(async () => {
    others = [];
    clock = Date.parse('2006-01-01T00:00:00Z');
    await store.database.writeTransaction(async (tx) => {
      for (const table of ['report_delivery', 'report_run', 'report_schedule', 'report_edition', 'user_account'])
        await tx.execute(`DELETE FROM ${table}`);
    });
  });
  afterEach(async () => {
    for (const database of others) await database.close();
  });

  const values = (changes: Partial<ScheduleValues> = {}): ScheduleValues => ({
    definition: 'monthly',
    nameEn: 'Monthly',
    nameFr: 'Mensuel',
    rule: 'WORKING_DAY',
    cron: null,
    workingDay: 3,
    localTime: '09:00',
    timeZone: 'America/Toronto',
    holidays: 'CA-ON',
    grain: 'MONTH',
    calendar: 'FISCAL',
    enabled: 1,
    owedFrom: '2006-01-01T00:00:00.000Z',
    changedAt: '2006-01-01T00:00:00.000Z',
    ...changes,
  });
  const author = { key: 'user:1', name: 'Author' };
  const schedule = (changes: Partial<ScheduleValues> = {}) =>
    store.database.writeTransaction((tx) => insertSchedule(tx, author, values(changes)));
  /** A server of its own, with connections of its own. */
  const server = async (maker: (database: Database) => EditionMaker = (database) => new BareEditions(database)) => {
    const database = await Database.open(parseDatabaseUrl(store.url));
    others.push(database);
    const tell = (tx: Parameters<typeof tellAdministrators>[0], runId: number) =>
      tellAdministrators(tx, 'run', runId, new Date(clock).toISOString());
    return new ScheduleRunner(database, maker(database), { now, leaseMs: 10 * MINUTE_MS, tell });
  };
  const runs = () =>
    store.database.read.query<{ dueAt: string; periodStart: string; state: string; attempts: number; error: string | null }>(
      'SELECT due_at AS "dueAt", period_start AS "periodStart", state, attempts, error FROM report_run ORDER BY due_at',
    );
  const editions = () =>
    store.database.read.query<{ periodStart: string; count: number }>(
      'SELECT period_start AS "periodStart", COUNT(*) AS count FROM report_edition GROUP BY period_start ORDER BY period_start',
    );

  test('two servers and one schedule make one edition of each of a hundred months', async () => {
    await schedule();
    const servers = [await server(), await server()];
    for (let month = 0; month < 100; month += 1) {
      clock = Date.UTC(2006, month, 12);
      await Promise.all(servers.map((one) => one.tick()));
    }
    const made = await editions();
    expect(made.map(({ periodStart }) => periodStart)).toEqual(
      Array.from({ length: 100 }, (_, month) => new Date(Date.UTC(2005, 11 + month, 1)).toISOString().slice(0, 10)),
    );
    expect(made.every(({ count }) => Number(count) === 1)).toBe(true);
    const done = await runs();
    expect(done).toHaveLength(100);
    expect(new Set(done.map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(new Set(['DONE 1']));
  });

  test('after an outage what was missed is made up for, the oldest first and each once', async () => {
    await schedule();
    const asked: string[] = [];
    const one = await server((database) => {
      const bare = new BareEditions(database);
      return {
        periodsOf: (definition) => bare.periodsOf(definition),
        draft: (draft) => {
          asked.push(draft.periodStart);
          return bare.draft(draft);
        },
      };
    });
    clock = Date.parse('2006-07-20T00:00:00Z');
    await one.tick();
    expect(asked).toEqual(['2005-12-01', '2006-01-01', '2006-02-01', '2006-03-01', '2006-04-01', '2006-05-01', '2006-06-01']);
    // Ten years are not done at once, and none of them is forgotten.
    clock = Date.parse('2016-07-20T00:00:00Z');
    for (const due of [24, 48, 72, 96, 120, 120]) {
      await one.tick();
      expect(asked).toHaveLength(7 + due);
    }
    expect(new Set(asked).size).toBe(127);
    expect(asked).toEqual([...asked].sort());
  });

  test('what was due while a schedule was off, or before it was made, is owed to nobody', async () => {
    const id = await schedule({ owedFrom: '2006-03-10T00:00:00.000Z' });
    const one = await server();
    clock = Date.parse('2006-04-20T00:00:00Z');
    await one.tick();
    await store.database.writeTransaction((tx) => updateSchedule(tx, id, values({ enabled: 0 })));
    clock = Date.parse('2006-06-20T00:00:00Z');
    await one.tick();
    await store.database.writeTransaction((tx) => updateSchedule(tx, id, values({ owedFrom: new Date(clock).toISOString() })));
    clock = Date.parse('2006-07-20T00:00:00Z');
    await one.tick();
    expect((await runs()).map(({ periodStart }) => periodStart)).toEqual(['2006-03-01', '2006-06-01']);
  });

  test('of a server that dies another takes over when its claim has lapsed', async () => {
    await schedule();
    clock = Date.parse('2006-01-20T00:00:00Z');
    let begun = () => {};
    const drafting = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let fail = () => {};
    const dying = await server((database) => {
      const bare = new BareEditions(database);
      return {
        periodsOf: (definition) => bare.periodsOf(definition),
        // It makes the edition, and says nothing more.
        draft: async (asked) => {
          await bare.draft(asked);
          begun();
          return new Promise((_, reject) => {
            fail = () => reject(new Error('too late'));
          });
        },
      };
    });
    const dead = dying.tick();
    await drafting;
    const other = await server();
    await other.tick();
    expect(await runs()).toMatchObject([{ state: 'RUNNING', attempts: 1 }]);
    clock += 11 * MINUTE_MS;
    await other.tick();
    expect(await runs()).toMatchObject([{ state: 'DONE', attempts: 2 }]);
    expect(await editions()).toMatchObject([{ periodStart: '2005-12-01' }]);
    // Who comes back has nothing to say any more.
    fail();
    await dead;
    expect(await runs()).toMatchObject([{ state: 'DONE', attempts: 2, error: null }]);
  });

  test('what fails is tried again with growing waits, and then told to administrators', async () => {
    const access = new AccessService(store.database, 'local');
    for (const [email, role] of [
      ['chief@example.org', 'ADMIN'],
      ['clerk@example.org', 'OFFICER'],
    ] as const)
      await access.openAccount({ email, name: email, role, locale: 'fr', password: 'correct horse battery' });
    await schedule();
    let attempts = 0;
    const one = await server((database) => ({
      periodsOf: (definition) => new BareEditions(database).periodsOf(definition),
      draft: () => {
        attempts += 1;
        return Promise.reject(new Error(`the register is locked (${attempts})`));
      },
    }));
    clock = Date.parse('2006-01-20T00:00:00Z');
    await one.tick();
    for (const [index, minutes] of [1, 5, 15, 60, 240, 720].entries()) {
      clock += minutes * MINUTE_MS - 1;
      await one.tick();
      expect(attempts).toBe(index + 1);
      clock += 1;
      await one.tick();
      expect(attempts).toBe(index + 2);
    }
    expect(await runs()).toMatchObject([{ state: 'FAILED', attempts: 7, error: 'the register is locked (7)' }]);
    clock += 10_000 * MINUTE_MS;
    await store.database.writeTransaction((tx) => tx.execute('UPDATE report_schedule SET enabled = 0'));
    await one.tick();
    expect(attempts).toBe(7);
    expect(await store.database.read.query('SELECT address, language, state FROM report_delivery')).toEqual([
      { address: 'chief@example.org', language: 'FR', state: 'WAITING' },
    ]);
  });
});
