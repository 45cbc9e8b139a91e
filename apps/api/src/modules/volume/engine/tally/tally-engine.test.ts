import { isoToDay } from '@entente/schema/calendar';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StoredFact } from '../../../../../test/volume/fact-tables.js';
import { openMirror, openSqliteStore, openTally, type TestStore } from '../../../../../test/volume/stores.js';
import { askingAs } from '../../../../db/asking.js';
import { answerVolume, rowEngagements } from '../../answer.js';
import { deriveFact, type FactSource } from '../../facts/derive.js';
import type { VolumeQuestion } from '../../question.js';
import type { VolumeEngine } from '../engine.js';
import { readFacts } from './read-facts.js';
import { Tally } from './tally.js';

const OPEN_SEQ = 2_147_483_647;
const DERIVED = { homeJurisdictionId: 1, schemes: [{ schemeId: 1, places: new Map() }], reportingCurrency: 'CAD', exchange: () => null };
const CONTEXT = {
  names: { code: (_: unknown, id: number) => String(id), sortKey: (_: unknown, id: number) => String(id), name: String },
  coverage: [],
  publishedFigures: [],
};

function fact(id: number, fromSeq: number, changes: Partial<FactSource> = {}): StoredFact {
  const engagement: FactSource = {
    engagementId: id,
    kind: 'VISIT',
    scope: 'BILATERAL',
    direction: 'INBOUND',
    status: 'COMPLETED',
    sensitivity: 'INTERNAL',
    component: false,
    startDate: `200${id % 7}-0${1 + (id % 9)}-1${id % 10}`,
    endDate: null,
    delegates: id % 5 === 0 ? null : id % 11,
    budgetCents: null,
    budgetCurrency: null,
    personMonthsMilli: null,
    partners: [2, 3, 4].filter((one) => (id + one) % 3 !== 0).map((jurisdictionId) => ({ jurisdictionId, role: 'PARTNER', share: null })),
    topicIds: id % 2 === 0 ? [1, 2] : [],
    organizationIds: [7],
    facilityIds: [],
    interventionIds: [],
    ...changes,
  };
  return { id, fromSeq, toSeq: OPEN_SEQ, derived: deriveFact(engagement, DERIVED) };
}

const question = (seq: number, changes: Partial<VolumeQuestion> = {}): VolumeQuestion => ({
  groupBy: ['YEAR', 'JURISDICTION'],
  where: {},
  calendar: 'FISCAL',
  fiscalMonth: 4,
  basis: 'STARTED',
  counting: 'WHOLE',
  schemeId: 1,
  openThrough: isoToDay('2006-03-31'),
  seq,
  visibility: { protectedToo: true, grantedEngagementIds: [], closedSinceIds: [] },
  measures: ['ENGAGEMENTS', 'DELEGATES'],
  asks: { rows: true, total: true, additive: true, overlap: true, shared: true, notes: true, notRecorded: false },
  ...changes,
});

let store: TestStore;
beforeEach(async () => {
  store = await openSqliteStore();
  await store.write(Array.from({ length: 50 }, (_, index) => fact(index + 1, 1)));
  await store.tick(1);
});
afterEach(() => store.end());

async function expectSame(one: VolumeEngine, other: VolumeEngine, asked: VolumeQuestion): Promise<void> {
  expect(await answerVolume(asked, one, CONTEXT)).toEqual(await answerVolume(asked, other, CONTEXT));
}

it('counts more facts than there was room for as the mirror does, and goes on in memory once they are read', async () => {
  const { engine, close } = await openTally(store);
  const mirror = await openMirror(store);
  try {
    await store.write(Array.from({ length: 3000 }, (_, index) => fact(100 + index, 2)));
    await store.tick(2);
    await Promise.all([engine, mirror.engine].map((one) => one.ensureCaughtUp(2)));
    await expectSame(engine, mirror.engine, question(2));
    await engine.read();
    const before = engine.counted;
    await expectSame(engine, mirror.engine, question(2));
    expect(engine.counted).toBeGreaterThan(before);
  } finally {
    await close();
    await mirror.close();
  }
});

it('leaves to the mirror what it cannot tell: shares, the past, and what has been closed to somebody since', async () => {
  const { engine, close } = await openTally(store);
  const mirror = await openMirror(store);
  try {
    await store.closeFacts([3], 2);
    await store.write([fact(51, 2, { engagementId: 3, startDate: '1999-05-05' })]);
    await store.tick(2);
    await Promise.all([engine, mirror.engine].map((one) => one.ensureCaughtUp(2)));
    const visibility = { protectedToo: false, grantedEngagementIds: [], closedSinceIds: [4] };
    for (const asked of [question(2, { counting: 'FRACTIONAL' }), question(1), question(2, { visibility })]) {
      const before = engine.counted;
      await expectSame(engine, mirror.engine, asked);
      expect(engine.counted).toBe(before);
    }
    await expectSame(engine, mirror.engine, question(2));
    expect(engine.counted).toBeGreaterThan(0);
  } finally {
    await close();
    await mirror.close();
  }
});

it('takes changes into what it has put together', async () => {
  const { engine, close } = await openTally(store);
  const mirror = await openMirror(store);
  const windows = [{}, { from: isoToDay('2001-02-05'), to: isoToDay('2004-06-12') }, { from: isoToDay('2001-01-01') }];
  const compareAll = async (seq: number) => {
    for (const where of windows) {
      for (const dimension of ['JURISDICTION', 'TOPIC', 'ORGANIZATION', 'FACILITY'] as const) {
        for (const asked of [
          { groupBy: [dimension], top: 1 },
          { groupBy: ['YEAR', dimension] as const, top: 2 },
          { groupBy: ['KIND', 'MONTH', dimension] as const },
        ]) {
          await expectSame(engine, mirror.engine, question(seq, { ...asked, where, measures: ['ENGAGEMENTS'] }));
        }
      }
      await expectSame(engine, mirror.engine, question(seq, { groupBy: ['KIND', 'MONTH'], where }));
    }
  };
  try {
    await compareAll(1);
    const changes: [closed: number[], written: StoredFact[]][] = [
      // One that stood in several values stands in one, and one in none that stood in several.
      [
        [4, 8],
        [fact(51, 2, { engagementId: 4, topicIds: [2] }), fact(52, 2, { engagementId: 8, topicIds: [], partners: [] })],
      ],
      // Something new, in a month after all others, and something old that is no more.
      [[12, 51], [fact(53, 3, { startDate: '2019-11-30', topicIds: [1, 2, 2] })]],
      // A value that nothing had, and a kind that nothing was of.
      [
        [],
        [
          fact(54, 4, { topicIds: [1, 9], facilityIds: [3] }),
          fact(55, 4, { kind: 'MISSION', direction: null, topicIds: [1, 2], startDate: null }),
        ],
      ],
      [
        [53, 55],
        [fact(56, 5, { startDate: '2001-02-07', topicIds: [1, 2] }), fact(57, 5, { startDate: '2001-02-03', topicIds: [2, 9] })],
      ],
    ];
    for (const [index, [closed, written]] of changes.entries()) {
      const seq = index + 2;
      await store.closeFacts(closed, seq);
      await store.write(written);
      await store.tick(seq);
      await Promise.all([engine, mirror.engine].map((one) => one.ensureCaughtUp(seq)));
      await compareAll(seq);
    }
  } finally {
    await close();
    await mirror.close();
  }
});

it('answers others while it counts, and gives up with whoever leaves', async () => {
  const { engine, close } = await openTally(store);
  try {
    const asked = question(1, { groupBy: ['JURISDICTION', 'TOPIC'] });
    let turns = 0;
    let counting = true;
    const others = (async () => {
      for (; counting; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    })();
    await answerVolume(asked, engine, CONTEXT);
    counting = false;
    await others;
    // Fifty rows, three at a stretch.
    expect(turns).toBeGreaterThan(50 / 3);
    const leaving = new AbortController();
    const gone = askingAs({ who: 'somebody', signal: leaving.signal }, () => answerVolume(asked, engine, CONTEXT));
    setImmediate(() => leaving.abort(new Error('gone')));
    await expect(gone).rejects.toThrow('gone');
  } finally {
    await close();
  }
});

it('gives up what it was counting when the facts move on to a later state', async () => {
  const { mirror, close } = await openMirror(store);
  const connection = await mirror.connect();
  try {
    const { facts, seq } = await readFacts(connection);
    const counted = { part: 'ROWS', question: question(1, { groupBy: ['JURISDICTION', 'TOPIC'] }), periods: [] } as const;
    const counting = () => new Tally(facts, seq, { milliseconds: 0, rows: 3 });
    expect(await counting().count(counted)).not.toHaveLength(0);
    const tally = counting();
    const rows = tally.count(counted);
    await new Promise((resolve) => setImmediate(resolve));
    tally.leave();
    facts.close(50);
    tally.movedTo(2);
    expect(await rows).toBeNull();
  } finally {
    connection.closeSync();
    await close();
  }
});

it('lists what changes have brought in its place among what was there', async () => {
  const { engine, close } = await openTally(store);
  try {
    // The first of all, one of a day that has others, and one without a date.
    const [first, same, undated] = ['1990-01-01', '2001-02-11', null].map((startDate, index) => fact(60 + index, 2, { startDate }));
    await store.write([first, same, undated].flatMap((one) => (one ? [one] : [])));
    await store.tick(2);
    await engine.ensureCaughtUp(2);
    const asked = question(2, { groupBy: [] });
    const row = { key: [], other: null };
    const earliest = await rowEngagements(asked, engine, row, { order: 'EARLIEST', after: null, first: 100 });
    expect(earliest).toHaveLength(53);
    expect(earliest[0]?.id).toBe(60);
    expect(earliest.at(-1)?.id).toBe(62);
    const latest = await rowEngagements(asked, engine, row, { order: 'LATEST', after: null, first: 100 });
    expect(latest.at(-1)?.id).toBe(62);
    expect(latest.at(-2)?.id).toBe(60);
    const ofThatDay = earliest.filter(({ place }) => place === isoToDay('2001-02-11')).map(({ id }) => id);
    expect(ofThatDay).toContain(61);
    expect(ofThatDay).toEqual([...ofThatDay].sort((a, b) => a - b));
    expect(engine.counted).toBeGreaterThan(0);
  } finally {
    await close();
  }
});
