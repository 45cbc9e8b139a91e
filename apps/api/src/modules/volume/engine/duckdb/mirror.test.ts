import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DuckDBInstance } from '@duckdb/node-api';
import { isoToDay } from '@entente/schema/calendar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoredFact } from '../../../../../test/volume/fact-tables.js';
import { openMirror, openSqliteStore, type TestStore } from '../../../../../test/volume/stores.js';
import { deriveFact, type FactSource } from '../../facts/derive.js';
import { planRows, planTotal } from '../../plan/plan-volume.js';
import type { VolumeQuestion } from '../../question.js';
import { Mirror, UnknownSeqError } from './mirror.js';
import { databaseSource, type MirrorSource } from './source.js';

const OPEN_SEQ = 2_147_483_647;
const CONTEXT = { homeJurisdictionId: 1, schemes: [{ schemeId: 1, places: new Map() }], reportingCurrency: 'CAD', exchange: () => null };

function makeFact(id: number, fromSeq: number, changes: Partial<FactSource> = {}, toSeq = OPEN_SEQ): StoredFact {
  const engagement: FactSource = {
    engagementId: id,
    kind: 'VISIT',
    scope: 'BILATERAL',
    direction: 'INBOUND',
    status: 'COMPLETED',
    sensitivity: 'INTERNAL',
    component: false,
    startDate: '2005-05-09',
    endDate: null,
    delegates: 1,
    budgetCents: null,
    budgetCurrency: null,
    personMonthsMilli: null,
    partners: [{ jurisdictionId: 2 + (id % 3), role: 'PARTNER', share: null }],
    topicIds: id % 2 === 0 ? [1, 2] : [],
    organizationIds: [7],
    facilityIds: [],
    interventionIds: [],
    ...changes,
  };
  return { id, fromSeq, toSeq, derived: deriveFact(engagement, CONTEXT) };
}

function question(seq: number, groupBy: VolumeQuestion['groupBy'] = []): VolumeQuestion {
  return {
    groupBy,
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
    asks: { rows: true, total: true, additive: true, overlap: true, notes: true, notRecorded: true },
  };
}

describe('the mirror', () => {
  let folder: string;
  let path: string;
  let store: TestStore;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-mirror-'));
    path = join(folder, 'data', 'mirror.duckdb');
    store = await openSqliteStore();
    await store.write([makeFact(1, 1), makeFact(2, 1), makeFact(3, 1)]);
    await store.tick(1);
  });

  afterEach(async () => {
    await store.end();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Replaces one engagement, adds one, and ticks. */
  async function change(seq: number): Promise<void> {
    await store.closeFacts([1], seq);
    await store.write([{ ...makeFact(2 * seq, seq, { engagementId: 1, delegates: 5 }) }, makeFact(2 * seq + 1, seq)]);
    await store.tick(seq);
  }

  it('is found again after a restart, and follows what happened meanwhile', async () => {
    const first = await openMirror(store, { path });
    expect(first.mirror.rebuilt).toBe(true);
    await first.close();
    await change(2);
    const again = await openMirror(store, { path });
    expect(again.mirror.rebuilt).toBe(false);
    expect(again.mirror.seq).toBe(2);
    expect(await again.engine.run(planTotal(question(2), again.engine.dialect))).toEqual([[4, 8]]);
    expect(await again.engine.run(planTotal(question(1), again.engine.dialect))).toEqual([[3, 3]]);
    expect(await again.engine.run(planRows(question(2, ['TOPIC']), again.engine.dialect, []))).toHaveLength(3);
    await again.close();
  });

  it('is let go of where the register does not answer, so that another server may have it', async () => {
    await (await openMirror(store, { path })).close();
    const source = databaseSource(store.query, async () => 'test register');
    const silent = new Error('the register does not answer');
    await expect(Mirror.open({ ...source, seq: () => Promise.reject(silent) }, { path })).rejects.toThrow(silent);
    const script = `import('@duckdb/node-api').then(({ DuckDBInstance }) => DuckDBInstance.create(process.argv[1]))`;
    const { stderr } = spawnSync(process.execPath, ['-e', script, path], { cwd: import.meta.dirname, encoding: 'utf8' });
    expect(stderr).toBe('');
  });

  it('shows its writer a change with the next answer', async () => {
    const { engine, close } = await openMirror(store);
    await change(2);
    await engine.ensureCaughtUp(2);
    expect(await engine.run(planTotal(question(2), engine.dialect))).toEqual([[4, 8]]);
    await close();
  });

  it('serves many who wait for one change by one reading of it', async () => {
    const { mirror, close } = await openMirror(store);
    await change(2);
    await Promise.all(Array.from({ length: 50 }, () => mirror.ensure(2)));
    expect(mirror.seq).toBe(2);
    await close();
  });

  it('says of a state that the register never had that there is none', async () => {
    const { mirror, close } = await openMirror(store);
    await expect(mirror.ensure(9)).rejects.toThrow(UnknownSeqError);
    await close();
  });

  it('closes many facts at once', async () => {
    const many = Array.from({ length: 900 }, (_, index) => makeFact(10 + index, 2));
    await store.write(many);
    await store.tick(2);
    const { engine, close } = await openMirror(store);
    await store.closeFacts(
      many.map((fact) => fact.id),
      3,
    );
    await store.tick(3);
    await engine.ensureCaughtUp(3);
    expect(await engine.run(planTotal(question(2), engine.dialect))).toEqual([[903, 903]]);
    expect(await engine.run(planTotal(question(3), engine.dialect))).toEqual([[3, 3]]);
    await close();
  });

  it.each([
    ['of another register', async () => databaseSource(store.query, async () => 'another register')],
    [
      'of a past that was restored away',
      async () => {
        await store.query('SELECT 1', []);
        return { ...databaseSource(store.query, async () => 'test register'), stamp: async () => 'another moment' };
      },
    ],
  ])('%s is made anew', async (_, sourceOf: () => Promise<MirrorSource>) => {
    await (await openMirror(store, { path })).close();
    const mirror = await Mirror.open(await sourceOf(), { path });
    expect(mirror.rebuilt).toBe(true);
    expect(mirror.seq).toBe(1);
    await mirror.close();
  });

  it('ahead of the register is made anew', async () => {
    await change(2);
    await (await openMirror(store, { path })).close();
    await store.clear();
    await store.write([makeFact(1, 1)]);
    await store.tick(1);
    const { mirror, engine, close } = await openMirror(store, { path });
    expect(mirror.rebuilt).toBe(true);
    expect(await engine.run(planTotal(question(1), engine.dialect))).toEqual([[1, 1]]);
    await close();
  });

  it.each([
    ['cut short', () => truncateSync(path, Math.floor(statSync(path).size / 3))],
    ['no DuckDB file', () => writeFileSync(path, 'What is this?')],
    ['empty', () => truncateSync(path, 0)],
  ])('%s is made anew', async (_, spoil) => {
    await (await openMirror(store, { path })).close();
    spoil();
    const { mirror, engine, close } = await openMirror(store, { path });
    expect(mirror.rebuilt).toBe(true);
    expect(await engine.run(planTotal(question(1), engine.dialect))).toEqual([[3, 3]]);
    await close();
  });

  it('left half-way at its first making is made anew', async () => {
    const source = databaseSource(store.query, async () => 'test register');
    let reads = 0;
    const failing: MirrorSource = {
      ...source,
      query(text, params) {
        reads += 1;
        if (reads > 3) throw new Error('the connection broke');
        return source.query(text, params);
      },
    };
    await expect(Mirror.open(failing, { path })).rejects.toThrow('the connection broke');
    const { mirror, engine, close } = await openMirror(store, { path });
    expect(mirror.rebuilt).toBe(true);
    expect(await engine.run(planTotal(question(1), engine.dialect))).toEqual([[3, 3]]);
    await close();
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'keeps its old state where following breaks at read %i, and follows the next time',
    async (breaksAt) => {
      const source = databaseSource(store.query, async () => 'test register');
      let left = Infinity;
      let broken = false;
      const failing: MirrorSource = {
        ...source,
        async query(text, params) {
          left -= 1;
          if (left < 0) throw new Error('the connection broke');
          // Nothing of the broken attempt may come back when its memory is collected in the middle of the next.
          if (broken && text.includes('volume_fact_jurisdiction')) await collectGarbage();
          return source.query(text, params);
        },
      };
      const mirror = await Mirror.open(failing, { path });
      await change(2);
      left = breaksAt;
      await expect(mirror.ensure(2)).rejects.toThrow('the connection broke');
      left = Infinity;
      broken = true;
      expect(mirror.seq).toBe(1);
      expect(await totalIn(mirror, 1)).toEqual(3);
      expect(await totalIn(mirror, 2)).toEqual(3);
      await mirror.ensure(2);
      expect(await totalIn(mirror, 1)).toEqual(3);
      expect(await totalIn(mirror, 2)).toEqual(4);
      await mirror.close();
      // What the file holds is whole, too.
      const file = await DuckDBInstance.create(path);
      const connection = await file.connect();
      expect((await connection.runAndReadAll('SELECT seq, (SELECT COUNT(*) FROM volume_fact) FROM mirror_state')).getRows()).toEqual([
        [2, 5n],
      ]);
      connection.closeSync();
      file.closeSync();
    },
  );

  it('shows nobody half a change', async () => {
    const { mirror, engine, close } = await openMirror(store);
    // Each change replaces engagement 1 and adds one: its total at the newest state is 2 plus the state.
    let reading = true;
    const readers = Array.from({ length: 4 }, async () => {
      const seen: unknown[] = [];
      while (reading) {
        const seq = mirror.seq;
        const [[engagements] = []] = await engine.run(planTotal(question(seq), engine.dialect));
        const rows = await engine.run(planRows(question(seq, ['JURISDICTION']), engine.dialect, []));
        seen.push(
          engagements,
          rows.reduce((sum, row) => sum + Number(row[1]), 0),
        );
        expect(seen.slice(-2)).toEqual([seq + 2, seq + 2]);
      }
      return seen.length;
    });
    let current = 1;
    for (let seq = 2; seq <= 25; seq += 1) {
      await store.closeFacts([current], seq);
      current = 2 * seq;
      await store.write([makeFact(current, seq, { engagementId: 1 }), makeFact(current + 1, seq)]);
      await store.tick(seq);
      await engine.ensureCaughtUp(seq);
    }
    reading = false;
    for (const reads of await Promise.all(readers)) expect(reads).toBeGreaterThan(0);
    await close();
  });
});

async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
  await new Promise((resolve) => setTimeout(resolve, 2));
}

async function totalIn(mirror: Mirror, seq: number): Promise<number> {
  const connection = await mirror.connect();
  const rows = (await connection.runAndReadAll('SELECT COUNT(*) FROM volume_fact WHERE from_seq <= $1 AND to_seq > $1', [seq])).getRows();
  connection.closeSync();
  return Number(rows[0]?.[0]);
}
