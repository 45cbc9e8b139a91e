import { firstDayOfMonth, lastDayOfMonth, monthIndex } from '@entente/schema/calendar';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Chance, randomQuestion, randomRegister } from '../../../../../test/volume/random-register.js';
import { openMirror, openSqliteStore, type TestStore } from '../../../../../test/volume/stores.js';
import { answerVolume } from '../../answer.js';
import type { RowKey, ValueNames, VolumeAnswer, VolumeQuestion } from '../../question.js';
import type { VolumeEngine } from '../engine.js';

const SEED = Number(process.env['ENTENTE_TEST_SEED'] ?? Math.trunc(performance.timeOrigin % 1_000_000_000));
const REGISTERS = 12;
const QUESTIONS = 60;
const OPEN_SEQ = 2_147_483_647;
const NAMES: ValueNames = { code: (_, id) => String(id), sortKey: (_, id) => String(id).padStart(9, '0'), name: (_, id) => `No. ${id}` };
const CONTEXT = { names: NAMES, coverage: [{ from: null, through: null, kinds: null }], publishedFigures: [] };

let store: TestStore;
beforeAll(async () => {
  store = await openSqliteStore();
});
afterAll(async () => {
  await store?.end();
});

/** A question that a rollup may answer, with a window that often begins and ends with a month, and with at most one family. */
function randomRolledUp(chance: Chance, newest: number): VolumeQuestion {
  const question = randomQuestion(chance, newest);
  const { from, to, kinds, statuses, scopes, directions, includeComponents } = question.where;
  const places = ['REGION', 'SUBREGION', 'JURISDICTION', 'TOPIC', 'ORGANIZATION', 'FACILITY', 'INTERVENTION'];
  const place = question.groupBy.find((dimension) => places.includes(dimension));
  return {
    ...question,
    groupBy: question.groupBy.filter((dimension) => !places.includes(dimension) || dimension === place),
    where: {
      from: from === undefined || chance.happens(0.4) ? from : firstDayOfMonth(monthIndex(from)),
      to: to === undefined || chance.happens(0.4) ? to : lastDayOfMonth(monthIndex(to)),
      kinds,
      statuses,
      scopes,
      directions,
      includeComponents,
    },
    basis: 'STARTED',
    counting: 'WHOLE',
    visibility: { protectedToo: chance.happens(0.5), grantedEngagementIds: [], closedSinceIds: [] },
    measures: question.measures.filter((measure) => measure !== 'DAYS'),
    orderBy: [],
    having: question.having?.measure === 'DAYS' ? undefined : question.having,
  };
}

/** An answer in which the keys that "Other" leaves out, of which the order says nothing, stand in one. */
function settled(answer: VolumeAnswer): VolumeAnswer {
  const inOrder = (keys: readonly RowKey[]) => [...keys].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { ...answer, rows: answer.rows.map((row) => ({ ...row, other: row.other && { except: inOrder(row.other.except) } })) };
}

it(`rollups give the figures of the facts at every state, however the mirror came there, seed ${SEED}`, async () => {
  let rolledUp = 0;
  for (let number = 0; number < REGISTERS; number += 1) {
    const chance = new Chance(SEED + number * 104_729);
    const { facts, newest } = randomRegister(chance);
    await store.clear();
    const begun = chance.whole(0, newest);
    await store.write(
      facts.filter(({ fromSeq }) => fromSeq <= begun).map((fact) => ({ ...fact, toSeq: fact.toSeq > begun ? OPEN_SEQ : fact.toSeq })),
    );
    for (let seq = 1; seq <= begun; seq += 1) await store.tick(seq);
    const { mirror, engine, close } = await openMirror(store);
    for (let seq = begun + 1; seq <= newest; seq += 1) {
      for (const { id, fromSeq, toSeq } of facts) if (toSeq === seq && fromSeq < seq) await store.closeFacts([id], seq);
      await store.write(
        facts.filter(({ fromSeq }) => fromSeq === seq).map((fact) => ({ ...fact, toSeq: fact.toSeq > seq ? OPEN_SEQ : fact.toSeq })),
      );
      await store.tick(seq);
      // Now with every change, and now several of them at once.
      if (chance.happens(0.6)) await engine.ensureCaughtUp(seq);
    }
    await engine.ensureCaughtUp(newest);
    expect(mirror.rolledUpSince).toBe(begun);
    const watched: VolumeEngine = {
      ...engine,
      name: engine.name,
      dialect: engine.dialect,
      ensureCaughtUp: (seq) => engine.ensureCaughtUp(seq),
      run(statement) {
        if (statement.text.includes('rollup_')) rolledUp += 1;
        return engine.run(statement);
      },
    };
    const plain: VolumeEngine = {
      ...watched,
      dialect: { ...engine.dialect, rolledUpSince: null },
      run: (statement) => engine.run(statement),
    };
    for (let asked = 0; asked < QUESTIONS; asked += 1) {
      const question = randomRolledUp(chance, newest);
      const [answer, expected] = await Promise.all([watched, plain].map((one) => answerVolume(question, one, CONTEXT)));
      expect(answer && settled(answer), `seed ${SEED}, register ${number}, question ${asked}: ${JSON.stringify(question)}`).toEqual(
        expected && settled(expected),
      );
    }
    await close();
  }
  expect(rolledUp).toBeGreaterThan(REGISTERS * QUESTIONS);
});
