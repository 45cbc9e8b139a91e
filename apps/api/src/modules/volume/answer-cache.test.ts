import { describe, expect, it } from 'vitest';
import { askingAs, newEnding } from '../../db/asking.js';
import { questionKey, SharingEngine, SingleFlightCache } from './answer-cache.js';
import type { VolumeEngine } from './engine/engine.js';
import { dialectOf } from './plan/dialect.js';
import { planTotal } from './plan/plan-volume.js';
import type { VolumeQuestion } from './question.js';

const question: VolumeQuestion = {
  groupBy: ['REGION'],
  where: { kinds: ['VISIT', 'PROJECT'], regions: [2, 1] },
  calendar: 'FISCAL',
  fiscalMonth: 4,
  basis: 'STARTED',
  counting: 'WHOLE',
  schemeId: 1,
  openThrough: 13_000,
  seq: 7,
  visibility: { protectedToo: false, grantedEngagementIds: [], closedSinceIds: [] },
  measures: ['ENGAGEMENTS', 'DAYS'],
  asks: { rows: true, total: true, additive: false, overlap: false, notes: false, notRecorded: false },
};

describe('the cache', () => {
  it('computes once for a hundred who ask at the same time', async () => {
    const cache = new SingleFlightCache<number>(100, () => 1);
    let computed = 0;
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        cache.fetch('one', async () => {
          computed += 1;
          return 42;
        }),
      ),
    );
    expect(computed).toBe(1);
    expect(new Set(answers)).toEqual(new Set([42]));
  });

  it('lets go of what was asked for longest ago, by weight', async () => {
    const cache = new SingleFlightCache<number>(10, (value) => value);
    await cache.fetch('a', async () => 4);
    await cache.fetch('b', async () => 4);
    await cache.fetch('a', async () => 0);
    await cache.fetch('c', async () => 4);
    let again = 0;
    await cache.fetch('a', async () => (again += 1));
    expect(again).toBe(0);
    await cache.fetch('b', async () => (again += 1));
    expect(again).toBe(1);
  });

  it('weighs what others waited for after whoever asked first had gone', async () => {
    const cache = new SingleFlightCache<number>(10, (value) => value);
    const ending = newEnding();
    let finish: (value: number) => void = () => undefined;
    const work = () => new Promise<number>((resolve) => (finish = resolve));
    const first = askingAs({ who: 'first', signal: ending.signal }, () => cache.fetch('a', work));
    const second = askingAs({ who: 'second', signal: newEnding().signal }, () => cache.fetch('a', work));
    ending.abort(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    finish(9);
    expect(await second).toBe(9);
    await cache.fetch('b', async () => 9);
    expect(cache.size).toBe(1);
  });

  it('does not hold a failure', async () => {
    const cache = new SingleFlightCache<number>(10, () => 1);
    await expect(
      cache.fetch('a', async () => {
        throw new Error('not now');
      }),
    ).rejects.toThrow('not now');
    expect(cache.size).toBe(0);
    expect(await cache.fetch('a', async () => 1)).toBe(1);
  });
});

describe('an engine that shares', () => {
  it('runs a total once for all questions that have it, and once more for another state of the register', async () => {
    const texts: string[] = [];
    const engine: VolumeEngine = {
      name: 'counting',
      dialect: dialectOf('sqlite'),
      async run(statement) {
        texts.push(statement.text);
        return [[1]];
      },
      ensureCaughtUp: async () => undefined,
    };
    const sharing = new SharingEngine(engine);
    for (const groupBy of [['REGION'], ['KIND'], []] as VolumeQuestion['groupBy'][])
      await sharing.run(planTotal({ ...question, groupBy }, sharing.dialect));
    expect(texts).toHaveLength(1);
    await sharing.run(planTotal({ ...question, seq: 8 }, sharing.dialect));
    expect(texts).toHaveLength(2);
  });
});

describe('the key of a question', () => {
  it.each([
    ['lists in another order', { where: { regions: [1, 2, 1], kinds: ['PROJECT', 'VISIT'] } }],
    ['measures in another order', { measures: ['DAYS', 'ENGAGEMENTS'] }],
    ['empty lists', { where: { ...question.where, topics: [], scopes: undefined } }],
    ['defaults said', { fill: false, orderBy: [], where: { ...question.where, includeComponents: false } }],
  ] as [string, Partial<VolumeQuestion>][])('is the same with %s', (_, changes) => {
    expect(questionKey({ ...question, ...changes })).toBe(questionKey(question));
  });

  it.each([
    ['another state', { seq: 8 }],
    ['another viewer', { visibility: { protectedToo: true, grantedEngagementIds: [], closedSinceIds: [] } }],
    ['one closed since', { visibility: { protectedToo: false, grantedEngagementIds: [], closedSinceIds: [5] } }],
    ['a grant', { visibility: { protectedToo: false, grantedEngagementIds: [5], closedSinceIds: [] } }],
    ['another open day', { openThrough: 13_001 }],
    ['another filter', { where: { ...question.where, topics: [1] } }],
    ['the same ids on another dimension', { where: { kinds: ['VISIT', 'PROJECT'], jurisdictions: [2, 1] } }],
    ['top', { top: 5 }],
    ['having', { having: { measure: 'DAYS', atLeast: 1 } }],
    ['a comparison', { compareTo: 'PREVIOUS_PERIOD' }],
    ['another order', { orderBy: [{ measure: 'DAYS', direction: 'DESC' }] }],
    ['more asked', { asks: { ...question.asks, notes: true } }],
  ] as [string, Partial<VolumeQuestion>][])('is another with %s', (_, changes) => {
    expect(questionKey({ ...question, ...changes })).not.toBe(questionKey(question));
  });
});
