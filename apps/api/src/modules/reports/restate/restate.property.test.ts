import { dayToIso, isoToDay, parsePartialDate, periodsBetween } from '@entente/schema/calendar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../../test/databases.js';
import { randomEdit } from '../../../../test/random-edits.js';
import { standingRecords } from '../../../../test/register-state.js';
import { beginRegisterToEdit } from '../../../../test/register-to-edit.js';
import { Chance } from '../../../../test/volume/random-register.js';
import { maySeeEngagement, type Viewer } from '../../access/viewer.js';
import { loadEngagements } from '../../engagements/engagement.repository.js';
import { deleteEngagements, updateEngagements } from '../../engagements/engagement-writer.js';
import { loadFactContext } from '../../engagements/fact-context.js';
import { closeFacts, factSourceOf, insertFacts } from '../../engagements/fact-writer.js';
import { beginChange, OPEN_SEQ } from '../../history/change-clock.js';
import type { Moment } from '../../register/register.service.js';
import { FIGURE_OF, roundFigure } from '../../volume/compose/figures.js';
import type { FactSource } from '../../volume/facts/derive.js';
import { type NaiveRegister, naiveVolume } from '../../volume/naive/naive.js';
import { isReference, type VolumeFigures, type VolumeMeasure, type VolumeQuestion } from '../../volume/question.js';
import { valueNamesOf } from '../../volume/value-names.js';
import { argumentsOf } from '../figures/answered-figure.js';
import type { AskedFigure, ReportFigure, ReportFigures } from '../figures/report-figures.js';
import { cellId } from './changed-cells.js';
import { RestateService } from './restate.service.js';
import type { CellMove } from './restatement.js';
import { sealedAt } from './sealed.fixture.js';

const SEED = Number(process.env['ENTENTE_TEST_SEED'] ?? Math.trunc(performance.timeOrigin % 1_000_000_000));
const RUNS = Number(process.env['ENTENTE_TEST_RESTATE_RUNS'] ?? 3);
const EDITS_BEFORE = 12;
const EDITS_SINCE = 12;
/** The register claims to hold what began in this year and later. */
const RECORDED_FROM = '2004-04-01';

const open: Viewer = { userId: null, name: 'Reader', role: 'VIEWER', demo: true, grantedEngagementIds: [] };
const full: Viewer = { ...open, name: 'Officer', role: 'OFFICER' };

const WINDOW = { from: '2003-01-01', to: '2006-12-31' };
const asked = (parts: Partial<AskedFigure>): AskedFigure => ({
  groupBy: [],
  where: WINDOW,
  calendar: 'FISCAL',
  basis: 'STARTED',
  counting: 'WHOLE',
  scheme: 'M49',
  openThrough: '2006-10-31',
  fill: false,
  ...parts,
});
const ALL: readonly VolumeMeasure[] = ['ENGAGEMENTS', 'DELEGATES', 'DAYS', 'BUDGET', 'PERSON_MONTHS'];
const FIGURES: readonly { readonly id: string; readonly asked: AskedFigure; readonly measures: readonly VolumeMeasure[] }[] = [
  { id: 'all', asked: asked({}), measures: ALL },
  { id: 'kind', asked: asked({ groupBy: ['KIND'] }), measures: ALL },
  { id: 'region', asked: asked({ groupBy: ['REGION'] }), measures: ['ENGAGEMENTS', 'BUDGET'] },
  { id: 'jurisdiction', asked: asked({ groupBy: ['JURISDICTION'] }), measures: ['ENGAGEMENTS'] },
  { id: 'month', asked: asked({ groupBy: ['MONTH', 'KIND'], fill: true }), measures: ['ENGAGEMENTS'] },
  { id: 'year', asked: asked({ groupBy: ['YEAR', 'KIND'], fill: true }), measures: ['ENGAGEMENTS', 'DAYS'] },
  { id: 'active', asked: asked({ groupBy: ['MONTH'], basis: 'ACTIVE' }), measures: ['ENGAGEMENTS', 'DAYS'] },
  { id: 'shares', asked: asked({ groupBy: ['REGION', 'KIND'], counting: 'FRACTIONAL' }), measures: ['ENGAGEMENTS', 'BUDGET'] },
  { id: 'topic', asked: asked({ groupBy: ['TOPIC'], where: { ...WINDOW, regions: ['002', '150'] } }), measures: ['ENGAGEMENTS'] },
  { id: 'before', asked: asked({ groupBy: ['KIND'], where: { from: '2003-01-01', to: '2003-12-31' } }), measures: ['ENGAGEMENTS'] },
];

/** The register as it stood at a change: what is counted, with budgets in the reporting currency. */
interface Step {
  readonly seq: number;
  readonly origin: string;
  readonly register: NaiveRegister;
  readonly sources: ReadonlyMap<number, FactSource>;
}

describe.each(dialects)(`restatements of random changes on %s, seed ${SEED}`, (dialect) => {
  let store: TestDatabase;
  let server: TestServer;
  let restater: RestateService;

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginRegisterToEdit(store.database, {
      coverage: [{ from: RECORDED_FROM, through: null, kinds: null }],
      exchangeRates: [{ currency: 'EUR', from: '2003-01-01', rate: 1.5, source: 'Test' }],
    });
    server = await startTestServer(store.database, { dataFolder: store.folder, engine: dialect === 'sqlite' ? 'duckdb' : 'database' });
    restater = new RestateService(store.database, server.container.volume);
  });
  const tested = { cells: 0, notRecorded: 0, edits: 0, reference: 0, withheld: 0 };
  afterAll(async () => {
    await server?.close();
    await store?.destroy();
    // Chance has come upon all that there is to be told.
    expect(tested.cells).toBeGreaterThan(0);
    expect(tested.edits).toBeGreaterThan(0);
    if (RUNS >= 10)
      expect(
        Object.values(tested).every((count) => count > 0),
        JSON.stringify(tested),
      ).toBe(true);
    if (process.env['ENTENTE_TEST_RESTATE_RUNS']) console.log(JSON.stringify({ dialect, SEED, RUNS, ...tested }));
  });

  /** The register as it stands, read from its records. */
  async function step(): Promise<Step> {
    const { read } = store.database;
    const [change] = await read.query<{ seq: number; origin: string }>('SELECT seq, origin FROM change_set ORDER BY seq DESC LIMIT 1');
    const context = await loadFactContext(read);
    const sources = new Map<number, FactSource>();
    for (const [id, record] of await standingRecords(store.database)) {
      const source = factSourceOf(id, record);
      const { budgetCents: cents, budgetCurrency: currency, startDate } = source;
      const foreign = cents !== null && currency !== null && currency !== context.reportingCurrency;
      const day = startDate === null ? null : parsePartialDate(startDate).first;
      sources.set(id, { ...source, budgetCurrency: null, budgetCents: foreign ? context.exchange(cents, currency, day) : cents });
    }
    const versions = [...sources.values()].map((engagement) => ({ fromSeq: 0, toSeq: OPEN_SEQ, engagement }));
    const { homeJurisdictionId, reportingCurrency, schemes } = context;
    return {
      seq: change?.seq ?? 0,
      origin: change?.origin ?? '',
      register: { homeJurisdictionId, reportingCurrency, schemes, versions },
      sources,
    };
  }

  /** Moves a jurisdiction to another region, or a rate; all facts are derived again, as every figure depends on them. */
  async function changeReference(chance: Chance): Promise<void> {
    const records = await standingRecords(store.database);
    await store.database.writeTransaction(async (tx) => {
      const change = await beginChange(tx, { origin: 'REFERENCE', actor: 'Statistics', reason: 'a new edition' });
      if (chance.happens(0.5)) {
        await tx.execute(`UPDATE exchange_rate SET to_seq = ? WHERE currency = 'EUR' AND to_seq = ?`, [change.seq, OPEN_SEQ]);
        await tx.execute(
          `INSERT INTO exchange_rate (currency, from_day, rate_micro, source, from_seq, to_seq) VALUES ('EUR', ?, ?, 'Test', ?, ?)`,
          [isoToDay('2003-01-01'), chance.whole(1_200_000, 1_700_000), change.seq, OPEN_SEQ],
        );
      } else {
        const regions = await tx.query<{ id: number }>(
          `SELECT r.id FROM region r JOIN region_scheme s ON s.id = r.scheme_id WHERE s.code = 'M49' AND r.level = 2 ORDER BY r.code`,
        );
        const moved = await tx.query<{ id: number; jurisdictionId: number; regionId: number }>(
          `SELECT m.id, m.jurisdiction_id AS "jurisdictionId", m.region_id AS "regionId" FROM region_member m JOIN region r ON r.id = m.region_id
           JOIN region_scheme s ON s.id = r.scheme_id JOIN jurisdiction j ON j.id = m.jurisdiction_id
           WHERE s.code = 'M49' AND m.to_seq = ? AND m.to_day IS NULL AND j.code = ?`,
          [OPEN_SEQ, chance.one(['NA', 'SE', 'XK'])],
        );
        for (const { id, jurisdictionId, regionId } of moved) {
          await tx.execute('UPDATE region_member SET to_seq = ? WHERE id = ?', [change.seq, id]);
          await tx.execute(
            'INSERT INTO region_member (region_id, jurisdiction_id, from_day, to_day, from_seq, to_seq) VALUES (?, ?, NULL, NULL, ?, ?)',
            [chance.one(regions.filter((region) => region.id !== regionId)).id, jurisdictionId, change.seq, OPEN_SEQ],
          );
        }
      }
      const all = [...records].map(([id, record]) => ({ id, record }));
      await closeFacts(
        tx,
        change,
        all.map(({ id }) => id),
      );
      await insertFacts(tx, change, all, await loadFactContext(tx));
    });
  }

  /** Deletes what earlier runs have left, so that a walk over all is short; some of it comes back by chance. */
  async function clear(): Promise<void> {
    const ids = [...(await standingRecords(store.database)).keys()];
    if (ids.length === 0) return;
    await store.database.writeTransaction(async (tx) => {
      const change = await beginChange(tx, { origin: 'API', actor: 'Test', reason: null });
      await deleteEngagements(tx, change, [...(await loadEngagements(tx, ids)).values()]);
    });
  }

  /** Closes an engagement to readers that they could see. */
  async function withhold(chance: Chance): Promise<void> {
    const live = [...(await standingRecords(store.database))].filter(([, record]) => record.sensitivity !== 'PROTECTED');
    if (live.length === 0) return;
    const [id, record] = chance.one(live);
    await store.database.writeTransaction(async (tx) => {
      const change = await beginChange(tx, { origin: 'API', actor: 'Officer', reason: 'a matter of the court' });
      const before = (await loadEngagements(tx, [id])).get(id);
      if (!before) throw new Error(`no engagement ${id}`);
      const after = { ...record, sensitivity: 'PROTECTED' as const };
      await updateEngagements(tx, change, [{ before, after, fingerprints: null }], await loadFactContext(tx));
    });
  }

  test.each(Array.from({ length: RUNS }, (_, index) => index))(
    'run %i: exactly the cells that changed, and exactly the changes that moved them',
    { timeout: 180_000 },
    async (run) => {
      const chance = new Chance(SEED + run * 7919);
      await clear();
      for (let edit = 0; edit < EDITS_BEFORE; edit += 1) await randomEdit(chance, server.container);
      const before = await server.container.register.moment();
      const sealed = new Map<Viewer, ReportFigures>();
      for (const viewer of [open, full]) sealed.set(viewer, await sealedAt(server.container.volume, FIGURES, viewer, before));
      const steps = [await step()];
      for (let edit = 0; edit < EDITS_SINCE; edit += 1) {
        if (chance.happens(0.15)) await changeReference(chance);
        else if (chance.happens(0.1)) await withhold(chance);
        else if (!(await randomEdit(chance, server.container))) continue;
        steps.push(await step());
      }
      const moment = await server.container.register.moment();
      const rows = await store.database.read.query<{ id: number; sensitivity: string }>('SELECT id, sensitivity FROM engagement');
      for (const viewer of [open, full]) {
        const edition = sealed.get(viewer);
        if (!edition) throw new Error('nothing is sealed');
        const seen = new Set(rows.filter((row) => maySeeEngagement(viewer, row)).map(({ id }) => id));
        const expected = await bruteForce(viewer, steps, seen, moment);
        const restatement = await restater.restate(edition, viewer, moment);
        expect(restatement).toMatchObject({ fromSeq: before.change.seq, toSeq: moment.change.seq });
        expect(restatement.cells.map(({ id, before: sealedValue, now }) => [id, sealedValue, now]).sort()).toEqual(
          expected.cells.map(({ id, before: sealedValue, now }) => [id, sealedValue, now]).sort(),
        );
        const told = restatement.causes.map((cause) =>
          cause.is === 'WITHHELD'
            ? { seq: 'withheld', engagementId: null, engagements: 1, moves: cause.moves }
            : { ...cause, engagementId: cause.engagement?.id ?? null },
        );
        expect(told.map(nameOf)).toEqual(expected.causes.map(nameOf));
        told.forEach(({ moves }, index) => {
          const theirs = new Map(expected.causes[index]?.moves.map(({ cell, by }) => [cell, by]));
          expect(moves.map(({ cell }) => cell).sort()).toEqual([...theirs.keys()].sort());
          for (const { cell, by } of moves) expect(by, cell).toBeCloseTo(theirs.get(cell) ?? 0, 4);
        });
        for (const { id, before: sealedValue, now, causes } of restatement.cells) {
          const theirs = restatement.causes.filter(({ moves }) => moves.some(({ cell }) => cell === id));
          expect(causes).toEqual(theirs.map((cause) => cause.id));
          const sum = theirs
            .flatMap(({ moves }) => moves)
            .filter(({ cell }) => cell === id)
            .reduce((total, { by }) => total + by, 0);
          expect(sum).toBeCloseTo((now ?? 0) - (sealedValue ?? 0), 4);
        }
        expect(new Set(restatement.cells.map(({ id }) => id)).size).toBe(restatement.cells.length);
        expect(JSON.parse(JSON.stringify(restatement))).toEqual(restatement);
        tested.cells += restatement.cells.length;
        tested.notRecorded += restatement.cells.filter((cell) => cell.before === null || cell.now === null).length;
        for (const cause of restatement.causes)
          tested[cause.is === 'WITHHELD' ? 'withheld' : cause.engagement ? 'edits' : 'reference'] += 1;
      }
    },
  );

  /** What a restatement must hold, found by asking every figure of every state, with each engagement and without it. */
  async function bruteForce(viewer: Viewer, steps: readonly Step[], seen: ReadonlySet<number>, moment: Moment) {
    const cells: { id: string; before: number | null; now: number | null }[] = [];
    const moves = new Map<string, { seq: number; engagementId: number; origin: string; moves: Map<string, number> }>();
    const withheld = new Map<string, number>();
    const [first, last] = [steps[0], steps.at(-1)];
    if (!first || !last) throw new Error('no steps');
    for (const figure of FIGURES) {
      const { question } = await server.container.volume.answer(
        viewer,
        argumentsOf(figure.asked, null),
        { measures: figure.measures, asks: { rows: true, total: true, additive: false, overlap: false, notes: false, notRecorded: false } },
        moment,
      );
      const walked = (register: NaiveRegister) => cellsOf(figure, question, register, moment);
      const [before, now] = [walked(first.register), walked(last.register)];
      const recorded = recordedIn(figure, question);
      const changed = new Set<string>();
      for (const id of new Set([...before.keys(), ...now.keys()])) {
        const [was, is] = [before, now].map((side) => {
          const cell = side.get(id);
          if (cell?.counted) return cell.value;
          return recorded(id) ? 0 : null;
        });
        if (was === undefined || is === undefined) continue;
        const same = was === null || is === null || figure.asked.counting === 'WHOLE' ? was === is : Math.abs(was - is) < 1.2e-6;
        if (same) continue;
        cells.push({ id, before: was, now: is });
        changed.add(id);
      }
      if (changed.size === 0) continue;
      const ids = new Set(steps.flatMap(({ sources }) => [...sources.keys()]));
      const whole = steps.map(({ register }) => walked(register));
      for (const engagementId of ids) {
        const added = steps.map(({ register, sources }, index) => {
          if (!sources.has(engagementId)) return new Map<string, number>();
          const rest = walked({ ...register, versions: register.versions.filter((one) => one.engagement.engagementId !== engagementId) });
          return new Map([...changed].map((id) => [id, (whole[index]?.get(id)?.exact ?? 0) - (rest.get(id)?.exact ?? 0)]));
        });
        for (const id of changed) {
          if (!seen.has(engagementId)) {
            const by = (added.at(-1)?.get(id) ?? 0) - (added[0]?.get(id) ?? 0);
            if (Math.abs(by) > 1e-5) withheld.set(id, (withheld.get(id) ?? 0) + by);
            continue;
          }
          steps.forEach(({ seq, origin }, index) => {
            const by = (added[index]?.get(id) ?? 0) - (added[index - 1]?.get(id) ?? 0);
            if (index === 0 || Math.abs(by) < 1e-6) return;
            const key = `${seq} ${engagementId}`;
            const known = moves.get(key) ?? { seq, engagementId, origin, moves: new Map() };
            known.moves.set(id, by);
            moves.set(key, known);
          });
        }
      }
    }
    const all = [...moves.values()].sort((a, b) => a.seq - b.seq || a.engagementId - b.engagementId);
    const causes: (Cause & { engagements: number; moves: CellMove[] })[] = [];
    for (const one of all) {
      const known = causes.at(-1);
      if (one.origin === 'REFERENCE' && known?.seq === one.seq) {
        known.engagements += 1;
        for (const [cell, by] of one.moves) {
          const move = known.moves.findIndex((other) => other.cell === cell);
          if (move < 0) known.moves.push({ cell, by });
          else known.moves[move] = { cell, by: (known.moves[move]?.by ?? 0) + by };
        }
        continue;
      }
      causes.push({
        seq: one.seq,
        engagementId: one.origin === 'REFERENCE' ? null : one.engagementId,
        engagements: 1,
        moves: [...one.moves].map(([cell, by]) => ({ cell, by })),
      });
    }
    if (withheld.size > 0)
      causes.push({ seq: 'withheld', engagementId: null, engagements: 1, moves: [...withheld].map(([cell, by]) => ({ cell, by })) });
    return { cells, causes };
  }
});

interface Cause {
  readonly seq: number | string;
  readonly engagementId: number | null;
  readonly engagements: number;
}

const nameOf = ({ seq, engagementId, engagements }: Cause): string => `${seq}: ${engagementId ?? 'none'}, of ${engagements}`;

/** The cells that a walk over the records comes to. */
function cellsOf(
  figure: (typeof FIGURES)[number],
  question: VolumeQuestion,
  register: NaiveRegister,
  { state }: Moment,
): Map<string, { value: number; exact: number; counted: boolean }> {
  const answer = naiveVolume({ ...question, seq: 0 }, register);
  const names = valueNamesOf(state.reference);
  const cells = new Map<string, { value: number; exact: number; counted: boolean }>();
  const enter = (codes: readonly (string | null)[], figures: VolumeFigures) => {
    const counted = figure.measures.some((measure) => figures[FIGURE_OF[measure]] !== 0);
    for (const measure of figure.measures) {
      const exact = figures[FIGURE_OF[measure]];
      cells.set(cellId(figure.id, codes, measure), { value: roundFigure(exact), exact, counted });
    }
  };
  if (question.groupBy.length > 0) {
    for (const { key, figures } of answer.rows) {
      const codes = key.map((value, index) => {
        const dimension = question.groupBy[index] ?? 'KIND';
        return value === null || !isReference(dimension) ? value : names.code(dimension, Number(value));
      });
      enter(codes, figures);
    }
  }
  enter([], answer.total);
  return cells;
}

/** Whether the register claims to hold what a cell counts: whole periods, or anything of the window. */
function recordedIn({ id, asked: { where } }: Pick<ReportFigure, 'id' | 'asked'>, question: VolumeQuestion): (cell: string) => boolean {
  const grain = question.groupBy.find((dimension) => dimension === 'MONTH' || dimension === 'YEAR');
  const periods =
    grain === 'MONTH' || grain === 'YEAR'
      ? periodsBetween(isoToDay(where.from), isoToDay(where.to), grain, question.calendar, question.fiscalMonth)
      : [];
  return (cell) => {
    const [, period = ''] = cell.slice(id.length).split('|');
    const found = periods.find(({ label }) => label === period);
    if (found) return dayToIso(Math.max(found.first, isoToDay(where.from))) >= RECORDED_FROM;
    return where.to >= RECORDED_FROM;
  };
}
