import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quickestOf, timeOf } from '../../../../../test/quickest-of.js';
import { askingAs, newEnding } from '../../../../db/asking.js';
import type { VolumeStatement } from '../../plan/statement.js';
import { DuckDbEngine } from './duckdb-engine.js';
import type { Mirror } from './mirror.js';

const statement = (text: string): VolumeStatement => ({ text, params: [], columns: [{ name: 'n', type: 'NUMBER' }], firstRows: false });
const ENDLESS = statement('SELECT SUM(i * 7 % 13) AS n FROM range(1000000000000) a(i)');
const SHORT = statement('SELECT 7 AS n');

let instance: DuckDBInstance;
let engine: DuckDbEngine;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  engine = await DuckDbEngine.create({ connect: () => instance.connect() } as unknown as Mirror);
});
afterAll(() => {
  engine.close();
  instance.closeSync();
});

test('a statement ends with its signal, and others go on meanwhile and afterwards', async () => {
  const ended = () =>
    timeOf(async () => {
      const ending = newEnding();
      const endless = Array.from({ length: 5 }, () =>
        askingAs({ who: 'A', signal: ending.signal }, () => engine.run(ENDLESS)).catch((error: unknown) => error),
      );
      expect(await askingAs({ who: 'B', signal: newEnding().signal }, () => engine.run(SHORT))).toEqual([[7]]);
      const reason = new Error('no time left');
      ending.abort(reason);
      expect(new Set(await Promise.all(endless))).toEqual(new Set([reason]));
    });
  expect(await quickestOf(5, ended, 2_000)).toBeLessThan(2_000);
  for (let round = 0; round < 4; round += 1) expect(await engine.run(SHORT)).toEqual([[7]]);
});
