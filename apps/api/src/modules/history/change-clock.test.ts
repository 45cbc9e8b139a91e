import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginTestRegister, dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { Database } from '../../db/database.js';
import { parseDatabaseUrl } from '../../db/database-url.js';
import { beginChange, changeAt, changeOfToday, latestChange } from './change-clock.js';

const author = { origin: 'API', actor: 'Test', reason: null } as const;
const day = (instant: string) => instant.slice(0, 10);

describe.each(dialects)('the change clock, on %s', (dialect) => {
  let target: TestDatabase;
  let second: Database;
  beforeAll(async () => {
    target = await makeTestDatabase(dialect);
    await beginTestRegister(target.database);
    // Another server on the same register.
    second = await Database.open(parseDatabaseUrl(target.url));
  });
  afterAll(async () => {
    await second.close();
    await target.destroy();
  });

  const all = () => target.database.read.query<{ seq: number; at: string }>('SELECT seq, "at" FROM change_set ORDER BY seq');

  test('many writers on two servers take every number once, each later than the one before', async () => {
    const [before] = await target.database.read.query<{ seq: number }>('SELECT seq FROM change_clock');
    const writes = Array.from({ length: 40 }, (_, i) =>
      (i % 2 === 0 ? target.database : second).writeTransaction((tx) => beginChange(tx, author)),
    );
    const changes = await Promise.all(writes);
    expect(changes.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => before!.seq + 1 + i));
    const times = (await all()).map(({ at }) => at);
    expect(times).toEqual([...new Set(times)].sort());
  });

  test('a change that fails takes no number', async () => {
    const before = await latestChange(target.database.read);
    const failing = target.database.writeTransaction(async (tx) => {
      await beginChange(tx, author);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await latestChange(target.database.read)).toEqual(before);
    expect((await target.database.writeTransaction((tx) => beginChange(tx, author))).seq).toBe(before.seq + 1);
  });

  test('a clock of the machine that is set back does not set back the register’s', async () => {
    const before = await latestChange(target.database.read);
    const change = await target.database.writeTransaction((tx) => beginChange(tx, author, () => 0));
    expect(Date.parse(change.at)).toBe(Date.parse(before.at) + 1);
  });

  test('an instant is the state of the newest change at or before it', async () => {
    const changes = await all();
    for (const [index, change] of changes.entries()) {
      expect(await changeAt(target.database.read, change.at)).toMatchObject({ seq: change.seq });
      const justBefore = new Date(Date.parse(change.at) - 1).toISOString();
      expect((await changeAt(target.database.read, justBefore)).seq).toBe(index === 0 ? 0 : changes[index - 1]!.seq);
    }
  });

  test('the first question of a day makes it tick, and no other does, though two servers ask at once', async () => {
    const tomorrow = Date.parse((await latestChange(target.database.read)).at) + 86_400_000;
    const before = await all();
    const ticks = await Promise.all(
      [target.database, second, target.database, second].map((one) => changeOfToday(one, day, () => tomorrow)),
    );
    expect(new Set(ticks.map(({ seq }) => seq)).size).toBe(1);
    expect(await all()).toHaveLength(before.length + 1);
    expect(day(ticks[0]!.at)).toBe(day(new Date(tomorrow).toISOString()));
    await changeOfToday(target.database, day, () => tomorrow + 1000);
    expect(await all()).toHaveLength(before.length + 1);
  });
});
