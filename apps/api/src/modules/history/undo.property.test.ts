import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { randomEdit } from '../../../test/random-edits.js';
import { currentFacts, presentFigures, standingRecords } from '../../../test/register-state.js';
import { beginRegisterToEdit } from '../../../test/register-to-edit.js';
import { Chance } from '../../../test/volume/random-register.js';
import type { Viewer } from '../access/viewer.js';
import { recordOf } from '../engagements/engagement-writer.js';
import { loadEngagementsAt } from './record-at.js';

const SEED = Number(process.env['ENTENTE_TEST_SEED'] ?? Math.trunc(performance.timeOrigin % 1_000_000_000));
const RUNS = Number(process.env['ENTENTE_TEST_UNDO_RUNS'] ?? 4);
const EDITS = 14;
const admin: Viewer = { userId: null, name: 'Admin', role: 'ADMIN', demo: true, grantedEngagementIds: [] };

describe.each(dialects)(`undo on %s, seed ${SEED}`, (dialect) => {
  let store: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginRegisterToEdit(store.database);
    server = await startTestServer(store.database, { dataFolder: store.folder });
  });
  afterAll(async () => {
    await server?.close();
    await store?.destroy();
  });

  async function state() {
    const figures = await presentFigures(store.database, server.container.engine);
    expect(figures.engine).toEqual(figures.naive);
    return { records: await standingRecords(store.database), facts: await currentFacts(store.database), figures: figures.engine };
  }

  const seq = async () => Number((await store.database.read.query<{ seq: number }>('SELECT seq FROM change_clock'))[0]?.seq);

  async function takeBack(change: number): Promise<void> {
    const { problems } = await server.container.undo.undoChange(admin, { seq: change });
    expect(problems, `change ${change}`).toEqual([]);
  }

  test.each(Array.from({ length: RUNS }, (_, index) => index))(
    'run %i: any sequence of changes, taken back from the newest on, gives back register, facts and figures of every step',
    async (run) => {
      const chance = new Chance(SEED + run * 7919);
      const steps = [{ seq: await seq(), state: await state() }];
      for (let edit = 0; edit < EDITS; edit += 1) {
        if (!(await randomEdit(chance, server.container))) continue;
        steps.push({ seq: await seq(), state: await state() });
      }
      const undone: number[] = [];
      for (let at = steps.length - 1; at > 0; at -= 1) {
        const [before, after] = [steps[at - 1], steps[at]];
        if (!before || !after) throw new Error('no step');
        await takeBack(after.seq);
        undone.push(await seq());
        expect(await state()).toEqual(before.state);
      }
      // The past has not moved: every step can still be read as it was.
      const ids = (await store.database.read.query<{ id: number }>('SELECT id FROM engagement')).map(({ id }) => id);
      for (const { seq: then, state: known } of steps) {
        const past = await loadEngagementsAt(store.database.read, ids, then);
        expect(new Map([...past].sort(([a], [b]) => a - b).map(([id, one]) => [id, recordOf(one)]))).toEqual(known.records);
      }
      // What was taken back is taken back in turn.
      for (const change of undone.reverse()) await takeBack(change);
      expect(await state()).toEqual(steps.at(-1)?.state);
    },
  );
});
