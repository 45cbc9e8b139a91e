import type { Database } from '../src/db/database.js';
import { loadEngagements } from '../src/modules/engagements/engagement.repository.js';
import type { EngagementRecord } from '../src/modules/engagements/engagement-record.js';
import { recordOf } from '../src/modules/engagements/engagement-writer.js';
import { loadFactContext } from '../src/modules/engagements/fact-context.js';
import { factSourceOf } from '../src/modules/engagements/fact-writer.js';
import { OPEN_SEQ } from '../src/modules/history/change-clock.js';
import { answerVolume } from '../src/modules/volume/answer.js';
import type { VolumeEngine } from '../src/modules/volume/engine/engine.js';
import { naiveVolume } from '../src/modules/volume/naive/naive.js';
import type { ValueNames, VolumeDimension, VolumeFigures, VolumeQuestion } from '../src/modules/volume/question.js';
import { FACT_TABLE_NAMES } from './volume/fact-tables.js';

type Rows = Record<string, unknown>[];

/** The engagements that stand, by id, without what the register itself keeps about them. */
export async function standingRecords({ read }: Database): Promise<Map<number, EngagementRecord>> {
  const ids = await read.query<{ id: number }>('SELECT id FROM engagement WHERE deleted_seq IS NULL ORDER BY id');
  const stored = await loadEngagements(
    read,
    ids.map(({ id }) => id),
  );
  return new Map([...stored].sort(([a], [b]) => a - b).map(([id, one]) => [id, recordOf(one)]));
}

/** All current facts by their values: numbers of facts and of changes, which no figure depends on, are left out. */
export async function currentFacts({ read }: Database): Promise<string[]> {
  const [, ...families] = FACT_TABLE_NAMES;
  const facts: Rows = await read.query(`SELECT * FROM volume_fact WHERE to_seq = ${OPEN_SEQ}`);
  const values = new Map<number, unknown[]>();
  for (const table of families) {
    const rows: Rows = await read.query(`SELECT v.* FROM ${table} v JOIN volume_fact f ON f.id = v.fact_id WHERE f.to_seq = ${OPEN_SEQ}`);
    for (const { fact_id, ...value } of rows) values.set(Number(fact_id), [...(values.get(Number(fact_id)) ?? []), { table, ...value }]);
  }
  return facts
    .map(({ id, from_seq: _from, to_seq: _to, budget_cents, ...fact }) => {
      const cents = budget_cents === null ? null : Number(budget_cents);
      const own = (values.get(Number(id)) ?? []).map((value) => JSON.stringify(value)).sort();
      return JSON.stringify([fact, cents, own]);
    })
    .sort();
}

const NAMES: ValueNames = { code: (_, id) => String(id), sortKey: (_, id) => String(id).padStart(9, '0'), name: (_, id) => String(id) };
const CONTEXT = { names: NAMES, coverage: [], publishedFigures: [] };
const QUESTIONS: readonly (readonly VolumeDimension[])[] = [
  [],
  ['YEAR', 'KIND'],
  ['REGION', 'STATUS'],
  ['JURISDICTION'],
  ['TOPIC', 'ORGANIZATION'],
];

function questionOf(
  groupBy: readonly VolumeDimension[],
  counting: VolumeQuestion['counting'],
  seq: number,
  schemeId: number,
): VolumeQuestion {
  return {
    groupBy,
    where: { statuses: ['PLANNED', 'CONFIRMED', 'ACTIVE', 'COMPLETED', 'POSTPONED', 'CANCELLED', 'DECLINED'] },
    calendar: 'FISCAL',
    fiscalMonth: 4,
    basis: 'STARTED',
    counting,
    schemeId,
    openThrough: 14_000,
    seq,
    visibility: { protectedToo: true, grantedEngagementIds: [], closedSinceIds: [] },
    measures: ['ENGAGEMENTS', 'DELEGATES', 'BUDGET', 'PERSON_MONTHS'],
    asks: { rows: true, total: true, additive: false, overlap: true, notes: true, notRecorded: false },
  };
}

const rounded = ({ engagements, delegates, budget, personMonths }: VolumeFigures) =>
  [engagements, delegates, budget, personMonths].map((value) => Math.round(value * 1e6) / 1e6);

/** Figures of the register as it is now: from an engine, and by walking over the records. */
export async function presentFigures(database: Database, engine: VolumeEngine): Promise<{ engine: string[]; naive: string[] }> {
  const [clock] = await database.read.query<{ seq: number }>('SELECT seq FROM change_clock');
  const seq = clock?.seq ?? 0;
  await engine.ensureCaughtUp(seq);
  const { homeJurisdictionId, reportingCurrency, schemes } = await loadFactContext(database.read);
  const versions = [...(await standingRecords(database))].map(([id, record]) => ({
    fromSeq: 1,
    toSeq: OPEN_SEQ,
    engagement: factSourceOf(id, record),
  }));
  const register = { homeJurisdictionId, reportingCurrency, schemes, versions };
  const figures = { engine: [] as string[], naive: [] as string[] };
  const said = (
    rows: readonly { key: readonly (string | null)[]; figures: VolumeFigures }[],
    total: VolumeFigures,
    overlap: number | null,
  ) => JSON.stringify([rows.map((row) => JSON.stringify([row.key, rounded(row.figures)])).sort(), rounded(total), overlap]);
  for (const groupBy of QUESTIONS) {
    for (const counting of ['WHOLE', 'FRACTIONAL'] as const) {
      const question = questionOf(groupBy, counting, seq, schemes[0]?.schemeId ?? 1);
      const answer = await answerVolume(question, engine, CONTEXT);
      const naive = naiveVolume(question, register);
      const rows = groupBy.length === 0 ? [] : answer.rows.map((row) => ({ key: row.codes, figures: row.figures }));
      figures.engine.push(said(rows, answer.total, counting === 'WHOLE' ? answer.overlap : null));
      figures.naive.push(said(groupBy.length === 0 ? [] : naive.rows, naive.total, counting === 'WHOLE' ? naive.overlap : null));
    }
  }
  return figures;
}
