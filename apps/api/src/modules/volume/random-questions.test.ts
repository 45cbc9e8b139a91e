import { type VolumeDimension, volumeDimensions } from '@entente/schema/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredFact } from '../../../test/volume/fact-tables.js';
import { Chance, type RandomRegister, randomQuestion, randomRegister } from '../../../test/volume/random-register.js';
import { openMariaStore, openMirror, openSqliteStore, openTally, type TestStore } from '../../../test/volume/stores.js';
import {
  answerVolume,
  countDistinct,
  countRowEngagements,
  type DistinctValues,
  distinctValues,
  type RowIdentity,
  rowEngagements,
} from './answer.js';
import { FIGURE_OF, roundFigure } from './compose/figures.js';
import type { VolumeEngine } from './engine/engine.js';
import { type NaiveAnswer, type NaiveRow, naiveVolume } from './naive/naive.js';
import type { ValueNames, VolumeAnswer, VolumeAnswerRow, VolumeFigures, VolumeQuestion } from './question.js';

const REGISTERS = 46;
const QUESTIONS = 46;
const DIMENSIONS = Object.keys(volumeDimensions) as VolumeDimension[];
const OPEN_SEQ = 2_147_483_647;
// A run can be had again: the seed stands in the message of a failure.
const SEED = Number(process.env['ENTENTE_TEST_SEED'] ?? Math.trunc(performance.timeOrigin % 1_000_000_000));

const NAMES: ValueNames = { code: (_, id) => String(id), sortKey: (_, id) => String(id).padStart(9, '0'), name: (_, id) => `No. ${id}` };
const CONTEXT = { names: NAMES, coverage: [{ from: null, through: null, kinds: null }], publishedFigures: [] };

describe(`random questions on random registers, seed ${SEED}`, () => {
  let sqlite: TestStore;
  let maria: TestStore;
  let counted = 0;

  beforeAll(async () => {
    [sqlite, maria] = await Promise.all([openSqliteStore(), openMariaStore()]);
  });

  afterAll(async () => {
    await sqlite?.end();
    await maria?.end();
  });

  it.each(Array.from({ length: REGISTERS }, (_, index) => index))(
    `register %i: ${QUESTIONS} questions get one answer from all engines`,
    async (number) => {
      const chance = new Chance(SEED + number * 7919);
      const made = randomRegister(chance);
      const [early] = await Promise.all([writeEarly(maria, made, chance), writeState(sqlite, made, made.newest)]);
      // The mirror is opened on an early state and catches up with the rest.
      const mirrored = await openMirror(maria);
      const tallied = await openTally(maria);
      try {
        await askOfAll(tallied.engine, chance, early);
        await writeLate(maria, made);
        await Promise.all([mirrored.engine, tallied.engine].map((engine) => engine.ensureCaughtUp(made.newest)));
        for (let asked = 0; asked < QUESTIONS; asked += 1) {
          const question = randomQuestion(chance, made.newest);
          const naive = naiveVolume(question, made.register);
          const picked = chance.next();
          const of = chance.happens(1 / 3) ? chance.one(DIMENSIONS.filter((dimension) => !question.groupBy.includes(dimension))) : null;
          const wide = of && naiveVolume(broken(question, of), made.register);
          await Promise.all(
            [sqlite.engine, maria.engine, mirrored.engine, tallied.engine].map(async (engine) => {
              try {
                const { rows } = await compare(question, naive, engine, picked);
                if (of && wide) compareDistinct(question, rows, wide, await distinctValues(question, engine, of));
              } catch (error) {
                throw new Error(`${engine.name}, seed ${SEED}, register ${number}, question ${asked}: ${JSON.stringify(question)}`, {
                  cause: error,
                });
              }
            }),
          );
        }
        counted += tallied.engine.counted;
      } finally {
        await mirrored.close();
        await tallied.close();
      }
    },
  );

  it('counts much of it in memory', () => {
    expect(counted).toBeGreaterThan(REGISTERS * QUESTIONS);
  });
});

async function compare(question: VolumeQuestion, naive: NaiveAnswer, engine: VolumeEngine, picked: number): Promise<VolumeAnswer> {
  const answer = await answerVolume(question, engine, CONTEXT);
  expectFigures(answer.total, naive.total);

  const naiveRows =
    question.groupBy.length === 0 && naive.rows.length === 0 ? [{ key: [], figures: naive.total, engagementIds: [] }] : naive.rows;
  const within = naiveRows.filter((row) => isWithin(question, row.figures));
  const dropped = naiveRows.filter((row) => !within.includes(row) && row.figures.engagements > 0);
  const shown = answer.rows.filter((row) => !row.isOther);
  expect(shown.length).toBe(Math.min(within.length, question.top ?? Infinity));
  const byKey = new Map(within.map((row) => [JSON.stringify(row.key), row]));
  const shownNaive: NaiveRow[] = [];
  for (const row of shown) {
    const expected = byKey.get(JSON.stringify(row.codes));
    if (!expected) throw new Error(`no such row: ${JSON.stringify(row.codes)}`);
    shownNaive.push(expected);
    expectFigures(row.figures, expected.figures);
  }
  const rest = within.filter((row) => !shownNaive.includes(row));
  if (rest.length > 0) {
    const smallest = Math.min(...shownNaive.map((row) => row.figures.engagements));
    for (const row of rest) expect(row.figures.engagements).toBeLessThanOrEqual(smallest + 1e-6);
  }

  const other = answer.rows.find((row) => row.isOther);
  const otherNaive = rest.some((row) => row.figures.engagements > 0)
    ? naive.otherThan([...shownNaive, ...dropped].map((row) => row.key))
    : null;
  expect(other !== undefined).toBe(otherNaive !== null);
  if (other && otherNaive) {
    const figures = question.counting === 'WHOLE' ? otherNaive.figures : sum(rest);
    expectFigures(other.figures, figures);
    const ids = await idsBehind(question, engine, other);
    expect(ids).toEqual([...new Set(otherNaive.engagementIds)].sort((a, b) => a - b));
  }

  expectShared(question, answer, naiveRows);
  expectOverlap(question, answer, shownNaive, otherNaive, dropped.length > 0);
  expectNotes(question, answer, naive);

  const row = shown[Math.floor(picked * shown.length)];
  const expected = row && shownNaive[shown.indexOf(row)];
  if (row && expected) {
    const ids = await idsBehind(question, engine, row);
    expect(ids).toEqual([...expected.engagementIds].sort((a, b) => a - b));
    expect(await countRowEngagements(question, engine, row)).toBe(ids.length);
  }
  return answer;
}

/** The same question broken down by one dimension more, all rows of it. */
function broken({ orderBy, top, having, compareTo, fill, ...question }: VolumeQuestion, of: VolumeDimension): VolumeQuestion {
  return { ...question, groupBy: [...question.groupBy, of] };
}

/** How many values of a dimension each row has, and "Other", are those that there are rows of once it is broken down by that too. */
function compareDistinct(question: VolumeQuestion, rows: readonly VolumeAnswerRow[], wide: NaiveAnswer, values: DistinctValues): void {
  const valuesWhere = (isIn: (row: string) => boolean) =>
    new Set(wide.rows.filter(({ key }) => key.at(-1) !== null && isIn(JSON.stringify(key.slice(0, -1)))).map(({ key }) => key.at(-1))).size;
  const except = new Set(rows.flatMap((row) => (row.isOther ? [] : [JSON.stringify(row.codes)])));
  for (const row of rows) {
    if (!row.isOther) expect(countDistinct(values, row)).toBe(valuesWhere((key) => key === JSON.stringify(row.codes)));
    // What `having` drops stands in no row at all.
    else if (!question.having) expect(countDistinct(values, row)).toBe(valuesWhere((key) => !except.has(key)));
  }
}

/** The ids behind a row, once its other orders have been found to hold the same ones, page after page. */
async function idsBehind(question: VolumeQuestion, engine: VolumeEngine, row: RowIdentity): Promise<number[]> {
  const entered = (await rowEngagements(question, engine, row, { after: null, first: 1000 })).map(({ id }) => id);
  for (const order of ['EARLIEST', 'LATEST'] as const) {
    const all = await rowEngagements(question, engine, row, { order, after: null, first: 1000 });
    expect(all.map(({ id }) => id).sort((a, b) => a - b)).toEqual(entered);
    expect(all).toEqual([...all].sort((a, b) => a.place - b.place || a.id - b.id));
    const half = all.slice(0, Math.ceil(all.length / 2));
    const rest = await rowEngagements(question, engine, row, { order, after: half.at(-1) ?? null, first: 1000 });
    expect([...half, ...rest]).toEqual(all);
    const few = await rowEngagements(question, engine, row, { order, after: half.at(-1) ?? null, first: 2 });
    expect(few).toEqual(all.slice(half.length, half.length + 2));
  }
  return entered;
}

/** Each row says how many of its engagements stand in another one, whether that is shown or not. */
function expectShared(question: VolumeQuestion, answer: VolumeAnswer, rows: readonly NaiveRow[]): void {
  const standing = new Map<number, number>();
  for (const row of rows) for (const id of new Set(row.engagementIds)) standing.set(id, (standing.get(id) ?? 0) + 1);
  const byKey = new Map(rows.map((row) => [JSON.stringify(row.key), row]));
  for (const { codes, isOther, shared } of answer.rows) {
    const ids = isOther || question.counting === 'FRACTIONAL' ? [] : (byKey.get(JSON.stringify(codes))?.engagementIds ?? []);
    expect(shared).toBe(new Set(ids.filter((id) => (standing.get(id) ?? 0) > 1)).size);
  }
}

function expectOverlap(
  question: VolumeQuestion,
  answer: VolumeAnswer,
  shown: readonly NaiveRow[],
  other: NaiveRow | null,
  isBounded: boolean,
): void {
  const standing = new Map<number, number>();
  for (const row of [...shown, ...(other ? [other] : [])]) {
    for (const id of new Set(row.engagementIds)) standing.set(id, (standing.get(id) ?? 0) + 1);
  }
  const overlap = question.counting === 'FRACTIONAL' ? 0 : [...standing.values()].filter((rows) => rows > 1).length;
  expect(answer.overlap).toBe(overlap);
  const parts = answer.rows.reduce((total, row) => total + row.figures.engagements, 0);
  if (answer.additive) expect(parts).toBeCloseTo(answer.total.engagements, 3);
  // A share that is left out may be too small to be seen in the sum.
  const addsUp = question.counting === 'FRACTIONAL' ? !isBounded : overlap === 0 && parts === answer.total.engagements;
  expect(answer.additive).toBe(addsUp);
}

function expectNotes(question: VolumeQuestion, answer: VolumeAnswer, { notes }: NaiveAnswer): void {
  const asked = new Set(question.measures);
  const counts = Object.fromEntries(answer.notes.map((note) => [note.code, note.count]));
  const expected = {
    UNDATED: notes.undated,
    NO_REGION: notes.noRegion,
    WITHHELD: notes.withheld,
    PROVISIONAL: notes.provisional,
    UNKNOWN_DELEGATES: asked.has('DELEGATES') ? notes.unknownDelegates : 0,
    UNKNOWN_BUDGET: asked.has('BUDGET') ? notes.unknownBudget : 0,
    UNKNOWN_PERSON_MONTHS: asked.has('PERSON_MONTHS') ? notes.unknownPersonMonths : 0,
    OVERLAP: answer.overlap,
  };
  expect(counts).toEqual(Object.fromEntries(Object.entries(expected).filter(([, count]) => count > 0)));
}

function expectFigures(actual: VolumeFigures, expected: VolumeFigures): void {
  for (const name of Object.values(FIGURE_OF)) {
    const tolerance = 2e-6 + Math.abs(expected[name]) * 1e-9;
    if (Math.abs(actual[name] - expected[name]) > tolerance) expect(actual).toEqual(expected);
  }
}

function isWithin({ having }: VolumeQuestion, figures: VolumeFigures): boolean {
  if (!having) return true;
  const value = roundFigure(figures[FIGURE_OF[having.measure]]);
  return value >= (having.atLeast ?? -Infinity) && value <= (having.atMost ?? Infinity);
}

function sum(rows: readonly NaiveRow[]): VolumeFigures {
  const total = { engagements: 0, delegates: 0, days: 0, budget: 0, personMonths: 0 };
  for (const row of rows) for (const name of Object.values(FIGURE_OF)) total[name] += row.figures[name];
  return total;
}

async function writeState(store: TestStore, { facts }: RandomRegister, seq: number): Promise<void> {
  await store.clear();
  await store.write(asOf(facts, seq));
  for (let tick = 1; tick <= seq; tick += 1) await store.tick(tick);
}

async function writeEarly(store: TestStore, made: RandomRegister, chance: Chance): Promise<number> {
  const early = chance.whole(0, made.newest);
  await writeState(store, made, early);
  return early;
}

/** Asks by every family of values of all that there is, so that what is kept of the answers has changes to take in. */
async function askOfAll(engine: VolumeEngine, chance: Chance, seq: number): Promise<void> {
  for (const schemeId of [1, 2]) {
    for (const dimension of ['REGION', 'SUBREGION', 'JURISDICTION', 'TOPIC', 'ORGANIZATION', 'FACILITY', 'INTERVENTION'] as const) {
      const visibility = { protectedToo: true, grantedEngagementIds: [], closedSinceIds: [] };
      const asked = {
        ...randomQuestion(chance, seq),
        groupBy: [dimension],
        where: {},
        basis: 'STARTED',
        counting: 'WHOLE',
        schemeId,
        seq,
      } as const;
      await answerVolume({ ...asked, visibility, measures: ['ENGAGEMENTS'] }, engine, CONTEXT);
    }
  }
}

async function writeLate(store: TestStore, { facts, newest }: RandomRegister): Promise<void> {
  const [clock] = await store.query('SELECT seq FROM change_clock', []);
  const early = Number(clock?.['seq']);
  const closed = facts.filter((fact) => fact.fromSeq <= early && fact.toSeq > early && fact.toSeq !== OPEN_SEQ);
  for (const fact of closed) await store.closeFacts([fact.id], fact.toSeq);
  await store.write(facts.filter((fact) => fact.fromSeq > early));
  for (let tick = early + 1; tick <= newest; tick += 1) await store.tick(tick);
}

/** The facts as a database held them at a state of the register. */
function asOf(facts: readonly StoredFact[], seq: number): StoredFact[] {
  return facts.filter((fact) => fact.fromSeq <= seq).map((fact) => ({ ...fact, toSeq: fact.toSeq > seq ? OPEN_SEQ : fact.toSeq }));
}
