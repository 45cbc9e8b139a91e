import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTING_CASES, COUNTING_NAMES, countingRegister, questionOf } from '../../../test/volume/counting-cases.js';
import { openMariaStore, openMirror, openSqliteStore, openTally, type TestStore } from '../../../test/volume/stores.js';
import { answerVolume, countRowEngagements, rowEngagements } from './answer.js';
import { roundFigures } from './compose/figures.js';
import type { VolumeEngine } from './engine/engine.js';
import { naiveVolume } from './naive/naive.js';
import { dialectOf } from './plan/dialect.js';
import { planContributions } from './plan/plan-contributions.js';
import { planRows, planTotal } from './plan/plan-volume.js';

const { facts, register } = countingRegister();
const CONTEXT = { names: COUNTING_NAMES, coverage: [{ from: null, through: null, kinds: null }], publishedFigures: [] };

const ENGINES: Record<string, () => Promise<{ engine: VolumeEngine; close(): Promise<void> }>> = {
  'SQLite push-down': async () => {
    const store = await filled(await openSqliteStore());
    return { engine: store.engine, close: () => store.end() };
  },
  'MariaDB push-down': async () => {
    const store = await filled(await openMariaStore());
    return { engine: store.engine, close: () => store.end() };
  },
  'the DuckDB mirror of SQLite': async () => {
    const store = await filled(await openSqliteStore());
    const { engine, close } = await openMirror(store);
    return {
      engine,
      async close() {
        await close();
        await store.end();
      },
    };
  },
  'the DuckDB mirror of MariaDB': async () => {
    const store = await filled(await openMariaStore());
    const { engine, close } = await openMirror(store);
    return {
      engine,
      async close() {
        await close();
        await store.end();
      },
    };
  },
  'memory, read from SQLite': async () => tallied(await filled(await openSqliteStore())),
  'memory, read from MariaDB': async () => tallied(await filled(await openMariaStore())),
};

async function tallied(store: TestStore): Promise<{ engine: VolumeEngine; close(): Promise<void> }> {
  const { engine, close } = await openTally(store);
  return {
    engine,
    async close() {
      await close();
      await store.end();
    },
  };
}

async function filled(store: TestStore): Promise<TestStore> {
  await store.write(facts);
  await store.tick(1);
  return store;
}

it('there are 35 cases', () => {
  expect(COUNTING_CASES).toHaveLength(35);
});

describe.each(Object.keys(ENGINES))('counted on %s', (name) => {
  let engine: VolumeEngine;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const opened = await ENGINES[name]?.();
    if (!opened) throw new Error(`no engine ${name}`);
    ({ engine, close } = opened);
  });

  afterAll(() => close?.());

  it.each(COUNTING_CASES.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const question = questionOf(one);
    const answer = await answerVolume(question, engine, CONTEXT);
    const { personMonths: _none, ...total } = answer.total;
    expect(total).toEqual(one.expect.total);
    expect(answer.rows.map(({ codes, figures: { personMonths: _months, ...figures } }) => ({ keys: codes, ...figures }))).toEqual(
      one.expect.rows,
    );

    for (const row of answer.rows) {
      const ids = await rowEngagements(question, engine, row, { after: null, first: 1000 });
      expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
      expect(await countRowEngagements(question, engine, row)).toBe(ids.length);
      if (question.counting === 'WHOLE') expect(ids).toHaveLength(row.figures.engagements);
      const first = await rowEngagements(question, engine, row, { after: null, first: 2 });
      const then = first.length < 2 ? [] : await rowEngagements(question, engine, row, { after: first[1] ?? null, first: 1000 });
      expect([...first, ...then]).toEqual(ids);
    }
    const behindTotal = await countRowEngagements({ ...question, groupBy: [] }, engine, { key: [], other: null });
    if (question.counting === 'WHOLE') expect(behindTotal).toBe(answer.total.engagements);
  });
});

describe('counted by walking', () => {
  it.each(COUNTING_CASES.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const question = questionOf(one);
    const answer = naiveVolume(question, register);
    const { personMonths: _none, ...total } = roundFigures(answer.total);
    expect(total).toEqual(one.expect.total);
    const coded = answer.rows.map(({ key, figures }) => {
      const { personMonths: _months, ...rest } = roundFigures(figures);
      return { keys: key.map((value, index) => codeOf(question.groupBy[index] ?? 'KIND', value)), ...rest };
    });
    // A question that is not broken down has one row, which is its total.
    const rows = question.groupBy.length === 0 ? coded.slice(0, 1) : coded;
    const text = (row: { keys: unknown }): string => JSON.stringify(row.keys);
    expect([...rows].sort((a, b) => (text(a) < text(b) ? -1 : 1))).toEqual(
      [...one.expect.rows].sort((a, b) => (text(a) < text(b) ? -1 : 1)),
    );
  });
});

describe('the SQL of', () => {
  it.each(COUNTING_CASES.map((one) => [one.name, one] as const))('%s', async (name, one) => {
    const question = questionOf(one);
    const periods = [{ key: 24060, first: 12874, last: 13238 }];
    const texts = (['sqlite', 'duckdb'] as const).flatMap((dialect) => [
      `-- ${dialect}: rows`,
      planRows(question, dialectOf(dialect), periods).text,
      `-- ${dialect}: total`,
      planTotal(question, dialectOf(dialect)).text,
    ]);
    for (const dialect of ['sqlite', 'mariadb', 'duckdb'] as const) {
      const range = { after: 7, through: 9 };
      texts.push(`-- ${dialect}: contributions`, planContributions(question, dialectOf(dialect), periods, range).text);
    }
    await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot(`plan/__snapshots__/${name}.sql`);
  });
});

function codeOf(dimension: Parameters<typeof COUNTING_NAMES.code>[0] | string, value: string | null): string | null {
  if (value === null) return null;
  return ['REGION', 'SUBREGION', 'JURISDICTION', 'TOPIC'].includes(dimension)
    ? COUNTING_NAMES.code(dimension as Parameters<typeof COUNTING_NAMES.code>[0], Number(value))
    : value;
}
