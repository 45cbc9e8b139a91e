import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chance, type RandomRegister, randomQuestion, randomRegister } from '../../../test/volume/random-register.js';
import { openMariaStore, openMirror, openSqliteStore, type TestStore } from '../../../test/volume/stores.js';
import { type Contribution, rowContributions } from './answer.js';
import { FIGURE_OF } from './compose/figures.js';
import { codesOf } from './compose/keys.js';
import type { VolumeEngine } from './engine/engine.js';
import { naiveVolume } from './naive/naive.js';
import { dialectOf } from './plan/dialect.js';
import { planContributions } from './plan/plan-contributions.js';
import type { ValueNames, VolumeFigures, VolumeQuestion } from './question.js';

const REGISTERS = 16;
const QUESTIONS = 24;
// A run can be had again: the seed stands in the message of a failure.
const SEED = Number(process.env['ENTENTE_TEST_SEED'] ?? Math.trunc(performance.timeOrigin % 1_000_000_000));
const NAMES: ValueNames = { code: (_, id) => String(id), sortKey: (_, id) => String(id).padStart(9, '0'), name: (_, id) => `No. ${id}` };

/** `engagement from-to key`, with what it adds. */
type Told = Map<string, VolumeFigures>;

describe(`what changed engagements add to rows, seed ${SEED}`, () => {
  let sqlite: TestStore;
  let maria: TestStore;

  beforeAll(async () => {
    [sqlite, maria] = await Promise.all([openSqliteStore(), openMariaStore()]);
  });

  afterAll(async () => {
    await sqlite?.end();
    await maria?.end();
  });

  it.each(Array.from({ length: REGISTERS }, (_, index) => index))(
    `register %i: ${QUESTIONS} questions get what a walk over each version comes to, from all engines`,
    async (number) => {
      const chance = new Chance(SEED + number * 7919);
      const made = randomRegister(chance);
      for (const store of [sqlite, maria]) {
        await store.clear();
        await store.write(made.facts);
        for (let tick = 1; tick <= made.newest; tick += 1) await store.tick(tick);
      }
      const mirrored = await openMirror(maria);
      try {
        await mirrored.engine.ensureCaughtUp(made.newest);
        for (let count = 0; count < QUESTIONS; count += 1) {
          const question = windowed(chance, randomQuestion(chance, made.newest));
          const after = chance.whole(0, question.seq);
          const walked = walk(question, made, after);
          for (const engine of [sqlite.engine, maria.engine, mirrored.engine])
            await compare(question, engine, after, walked).catch((error: unknown) => {
              throw new Error(`${engine.name}, register ${number}, question ${count} after ${after}: ${JSON.stringify(question)}`, {
                cause: error,
              });
            });
        }
      } finally {
        await mirrored.close();
      }
    },
  );

  it('finds the facts of a range by the indexes of their ends, and reads no other', async () => {
    const question = { ...randomQuestion(new Chance(1), 1), groupBy: ['REGION'], where: {}, basis: 'STARTED' } as VolumeQuestion;
    const plan = planContributions(question, dialectOf('sqlite'), [], { after: 1, through: 2 });
    const steps = (await sqlite.query(`EXPLAIN QUERY PLAN ${plan.text}`, [...plan.params])).map((row) => String(row['detail']));
    expect(steps.filter((step) => step.includes('from_seq>') || step.includes('to_seq>'))).toHaveLength(2);
    expect(steps.filter((step) => /^SCAN (?!c$)/.test(step))).toEqual([]);
  });
});

/** A question by period under ACTIVE needs a window, and so has every question of an edition. */
function windowed(chance: Chance, question: VolumeQuestion): VolumeQuestion {
  const { from = chance.whole(10_900, 12_500), to = chance.whole(12_500, 14_000) } = question.where;
  return { ...question, where: { ...question.where, from, to: Math.max(from, to) } };
}

/** What each version that a change of the range began or ended adds to the rows, walked over by itself. */
function walk(question: VolumeQuestion, { register }: RandomRegister, after: number): Told {
  const within = (seq: number): boolean => seq > after && seq <= question.seq;
  const told: Told = new Map();
  for (const version of register.versions) {
    if (!within(version.fromSeq) && !within(version.toSeq)) continue;
    const alone = naiveVolume({ ...question, seq: version.fromSeq }, { ...register, versions: [version] });
    for (const { key, figures } of alone.rows)
      told.set(`${version.engagement.engagementId} ${version.fromSeq}-${version.toSeq} ${JSON.stringify(key)}`, figures);
  }
  return told;
}

async function compare(question: VolumeQuestion, engine: VolumeEngine, after: number, walked: Told): Promise<void> {
  const found = await rowContributions(question, engine, after);
  const text = ({ engagementId, fromSeq, toSeq, key }: Contribution): string =>
    `${engagementId} ${fromSeq}-${toSeq} ${JSON.stringify(codesOf(question, key, NAMES))}`;
  expect(found.map(text).sort()).toEqual([...walked.keys()].sort());
  for (const one of found) {
    const expected = walked.get(text(one));
    for (const name of Object.values(FIGURE_OF)) {
      const tolerance = 2e-6 + Math.abs(expected?.[name] ?? 0) * 1e-9;
      if (Math.abs(one.figures[name] - (expected?.[name] ?? 0)) > tolerance) expect(one.figures).toEqual(expected);
    }
  }
}
