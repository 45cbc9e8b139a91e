import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects, makeTestDatabase, type TestDatabase } from '../../test/databases.js';
import { quickestOf, timeOf } from '../../test/quickest-of.js';
import { askingAs, newEnding } from './asking.js';

const ENDLESS = {
  sqlite: 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS count FROM n',
  mariadb: 'SELECT COUNT(*) AS count FROM seq_1_to_10000000 a JOIN seq_1_to_10000000 b ON a.seq <> b.seq',
} as const;

describe.each(dialects)('long statements on %s', (dialect) => {
  let made: TestDatabase;
  const search = <Row>(text: string, signal: AbortSignal, who = 'A') =>
    askingAs({ who, signal }, () => made.database.read.search<Row>(text));

  beforeAll(async () => {
    made = await makeTestDatabase(dialect);
  });
  afterAll(() => made.destroy());

  test('end with their signal, and leave the connection fit for the next', async () => {
    const reason = new Error('no time left');
    const ended = async () => {
      const ending = newEnding();
      setTimeout(() => ending.abort(reason), 100);
      const took = await timeOf(() => expect(search(ENDLESS[dialect], ending.signal)).rejects.toBe(reason));
      for (let round = 0; round < 4; round += 1) {
        expect(await search('SELECT 1 AS one', newEnding().signal)).toMatchObject([{ one: 1 }]);
      }
      return took;
    };
    expect(await quickestOf(5, ended, 1_500)).toBeLessThan(1_500);
  });

  test('hold up neither the event loop nor anybody else', async () => {
    const ending = newEnding();
    let over = 0;
    const endless = Array.from({ length: 12 }, () =>
      search(ENDLESS[dialect], ending.signal)
        .catch((error: unknown) => error)
        .finally(() => {
          over += 1;
        }),
    );
    try {
      await pause(100);
      const answered = () =>
        timeOf(async () => {
          const answers = await Promise.all([
            search('SELECT 1 AS one', newEnding().signal, 'B'),
            made.database.read.query('SELECT 2 AS two'),
          ]);
          expect(answers).toMatchObject([[{ one: 1 }], [{ two: 2 }]]);
        });
      expect(await quickestOf(10, answered, 1_000)).toBeLessThan(1_000);
      expect(over).toBe(0);
    } finally {
      // Whatever came of it: nothing else would end them.
      ending.abort(new Error('gone'));
    }
    expect(new Set((await Promise.all(endless)).map(String))).toEqual(new Set(['Error: gone']));
  });

  test('are not begun for a signal that has ended, and say their own errors', async () => {
    await expect(search('SELECT 1 AS one', AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
    await expect(search('SELECT * FROM no_such_table', newEnding().signal)).rejects.toThrow('no_such_table');
  });

  test('give rows in their order, with values of every kind', async () => {
    const text = "SELECT 2 AS id, 'é' AS word, NULL AS missing UNION ALL SELECT 1, 'b', 1.5 ORDER BY id";
    const [first, second] = await made.database.read.search<{ id: number; word: string; missing: unknown }>(text);
    expect([first, second].map((row) => [Number(row?.id), row?.word, row?.missing === null ? null : Number(row?.missing)])).toEqual([
      [1, 'b', 1.5],
      [2, 'é', null],
    ]);
  });
});
