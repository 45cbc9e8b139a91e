import { type CalendarPeriod, countPeriodsBetween, periodsBetween } from '@entente/schema/calendar';
import { byMatch, comparedKey, comparedQuestion, keyOfCompared, matchText } from './compose/compare.js';
import { insideWindow, isRecorded, isRecordedInPart, kindsAsked, notRecordedSpans, periodsAsked } from './compose/coverage.js';
import { figuresOf, noFigures, roundFigure, roundFigures, sumFigures } from './compose/figures.js';
import { codesOf, keyOfRow, periodOfKey, valueOn } from './compose/keys.js';
import { composeNotes, noteCounts } from './compose/notes.js';
import { selectPublished } from './compose/published.js';
import { type ComposedRow, composeRows, fillRows, havingRows, topRows } from './compose/rows.js';
import { TooManyRowsError, type VolumeEngine } from './engine/engine.js';
import type { CutPeriod, EngagementPage } from './plan/counted.js';
import { familiesIn } from './plan/families.js';
import { CONTRIBUTION_COLUMNS, planContributions } from './plan/plan-contributions.js';
import {
  cutPeriods,
  keysOf,
  measuresOf,
  needsPeriods,
  planBounds,
  planNotes,
  planOther,
  planOverlap,
  planRowEngagementCount,
  planRowEngagements,
  planRows,
  planShared,
  planTotal,
  planWithheld,
} from './plan/plan-volume.js';
import type { RawRow } from './plan/statement.js';
import {
  type CoverageSpan,
  type EngagementKind,
  grainOf,
  type KeyValue,
  type PublishedTotal,
  type RowKey,
  type ValueNames,
  type VolumeAnswer,
  type VolumeAnswerRow,
  type VolumeDimension,
  type VolumeFigures,
  type VolumeQuestion,
  VolumeQuestionError,
} from './question.js';
import { checkPeriodCount, MOST_ROWS, tooManyRows, validateQuestion } from './validate-question.js';

/** What an answer says beside its figures, at the state of the register that is counted. */
export interface AnswerContext {
  names: ValueNames;
  /** What the register claims to hold; nothing where empty. */
  coverage: readonly CoverageSpan[];
  publishedFigures: readonly PublishedTotal[];
}

/** A row whose engagements are asked for. */
export type RowIdentity = Pick<VolumeAnswerRow, 'key' | 'other'>;

/** Answers a question. Throws VolumeQuestionError for one that cannot be answered as it stands. */
export async function answerVolume(question: VolumeQuestion, engine: VolumeEngine, context: AnswerContext): Promise<VolumeAnswer> {
  validateQuestion(question);
  const { asks } = question;
  const wantsOverlap = asks.overlap || asks.notes;
  const wantsRows = asks.rows || asks.additive || wantsOverlap;
  const wantsTotal = asks.total || asks.additive || wantsOverlap;
  const compared = question.compareTo ? comparedQuestion(question) : null;

  const withheldPlan = asks.notes ? planWithheld(question) : null;
  const notesPlan = asks.notes ? planNotes(question, engine.dialect) : null;
  const sharesRows = asks.rows && asks.shared === true && mayOverlap(question);
  const [rowsRun, totalRows, comparedRun, comparedTotalRows, noteRows, withheldRows, shared] = await Promise.all([
    wantsRows ? runRows(question, engine) : null,
    wantsTotal ? runTotal(question, engine) : null,
    compared && asks.rows ? runRows(compared, engine) : null,
    compared && asks.total ? runTotal(compared, engine) : null,
    notesPlan
      ? engine.run({ ...notesPlan, counted: { part: 'NOTES', question, columns: notesPlan.columns.map(({ name }) => name) } })
      : null,
    withheldPlan ? engine.run({ ...withheldPlan, counted: { part: 'WITHHELD', question } }) : null,
    sharesRows ? runShared(question, engine) : null,
  ]);

  const total = totalRows ? figuresOf(totalRows[0], measuresOf(question), 0) : noFigures();
  const counted = rowsRun?.rows ?? [];
  const spanned = asks.rows || asks.notRecorded ? spannedPeriods(question, context.coverage, counted) : [];
  const comparedRows = comparedRun?.rows ?? [];
  const filled = question.fill
    ? fillRows(question, counted, spanned, context.coverage, compared ? keysOfCompared(question, compared, comparedRows) : [])
    : counted;
  const had = havingRows(question, filled);
  const { top, rest } = topRows(question, had, context.names);
  const others = rest.filter((row) => row.figures.engagements !== 0);
  const kept = new Set(had);
  const dropped = filled.filter((row) => !kept.has(row) && row.figures.engagements !== 0);
  const except: RowKey[] = [...top, ...dropped].map((row) => row.key);
  const other = others.length > 0 ? { except } : null;

  const partsMayOverlap = mayOverlap(question);
  const [otherFigures, otherCompared] = other
    ? await Promise.all([
        partsMayOverlap ? runOther(question, engine, rowsRun?.periods ?? [], except) : sumFigures(others.map((row) => row.figures)),
        compared ? comparedOther(question, compared, engine, comparedRun, except) : null,
      ])
    : [null, null];

  const shownSum = sumFigures([...top.map((row) => row.figures), ...(otherFigures ? [otherFigures] : [])]).engagements;
  const complete = dropped.length === 0;
  const sumIsTotal = roundFigure(shownSum) === roundFigure(total.engagements);
  let overlap = 0;
  // Where all rows are shown each engagement stands in one at least, and a sum that is the total leaves none that stands in two.
  // Without those that `having` drops, one that is missing may make up in number for one that stands twice.
  if (partsMayOverlap && !(complete && sumIsTotal) && (wantsOverlap || (asks.additive && sumIsTotal))) {
    const shown = complete && other === null ? null : top.map((row) => row.key);
    const periods = rowsRun?.periods ?? [];
    const plan = planOverlap(question, engine.dialect, periods, shown, other);
    const [row] = await engine.run({ ...plan, counted: { part: 'OVERLAP', question, periods, shown, except: other?.except ?? null } });
    overlap = Number(row?.[0] ?? 0);
  }

  const match = compared && comparedRun ? byMatch(compared, comparedRows) : null;
  const comparedFigures = (key: RowKey): VolumeFigures | null => {
    if (!compared || !match) return null;
    const found = match.get(matchText(question, key));
    if (found) return roundFigures(found);
    return isComparable(question, compared, key, context.coverage) ? noFigures() : null;
  };
  const rows = asks.rows
    ? top.map(
        (row): VolumeAnswerRow => ({
          key: row.key,
          codes: codesOf(question, row.key, context.names),
          period: periodOfKey(question, row.key),
          figures: roundFigures(row.figures),
          compared: comparedFigures(row.key),
          isOther: false,
          shared: shared?.get(JSON.stringify(row.key)) ?? 0,
          other: null,
        }),
      )
    : [];
  if (asks.rows && other && otherFigures) {
    const nulls = question.groupBy.map(() => null);
    rows.push({
      key: nulls,
      codes: nulls,
      period: null,
      figures: roundFigures(otherFigures),
      compared: otherCompared && roundFigures(otherCompared),
      isOther: true,
      shared: 0,
      other,
    });
  }

  return {
    rows,
    total: roundFigures(total),
    totalCompared: compared && comparedTotalRows ? comparedTotal(compared, comparedTotalRows, context.coverage) : null,
    additive: partsMayOverlap ? sumIsTotal && overlap === 0 : complete,
    overlap,
    notes: notesPlan ? composeNotes(question, noteCounts(notesPlan, noteRows?.[0], Number(withheldRows?.[0]?.[0] ?? 0), overlap)) : [],
    notRecorded: notRecordedSpans(question, context.coverage, spanned),
    publishedFigures: selectPublished(question, context.publishedFigures),
  };
}

/** An engagement behind a row, with its place in the order that was asked for. */
export interface EngagementBehind {
  id: number;
  place: number;
}

/** A page of the engagements behind a row; those behind the total for the key of an ungrouped question. */
export async function rowEngagements(
  question: VolumeQuestion,
  engine: VolumeEngine,
  row: RowIdentity,
  page: EngagementPage,
): Promise<EngagementBehind[]> {
  const periods = row.other ? await periodsOf(question, engine) : [];
  const plan = planRowEngagements(question, engine.dialect, periods, row, page);
  const rows = await engine.run({ ...plan, counted: { part: 'BEHIND', question, periods, row, page } });
  return rows.map(([id, place]) => ({ id: Number(id), place: Number(place) }));
}

/** How many engagements stand behind a row: its figure, under WHOLE. */
export async function countRowEngagements(question: VolumeQuestion, engine: VolumeEngine, row: RowIdentity): Promise<number> {
  const periods = row.other ? await periodsOf(question, engine) : [];
  const plan = planRowEngagementCount(question, engine.dialect, periods, row);
  const rows = await engine.run({ ...plan, counted: { part: 'COUNT_BEHIND', question, periods, row } });
  return Number(rows[0]?.[0] ?? 0);
}

/** The different values of a dimension by the row that they stand in, whose key is told as text; no value is none. */
export type DistinctValues = ReadonlyMap<string, readonly KeyValue[]>;

/**
 * Which values of a dimension the engagements of each row have, whatever rows the answer shows; of all that is counted for a question that is
 * not broken down. Throws VolumeQuestionError for a dimension that the question is broken down by already.
 */
export async function distinctValues(question: VolumeQuestion, engine: VolumeEngine, of: VolumeDimension): Promise<DistinctValues> {
  const { orderBy, top, having, compareTo, fill, ...counted } = question;
  if (counted.groupBy.includes(of)) {
    const name = `distinct(of: ${of})`;
    throw new VolumeQuestionError(
      'of',
      'DISTINCT_OF_GROUPED',
      `${name}: rows are broken down by ${of} already`,
      `${name} : les lignes sont déjà ventilées par ${of}`,
    );
  }
  const { rows } = await runRows({ ...counted, groupBy: [...counted.groupBy, of], measures: [] }, engine);
  const values = new Map<string, KeyValue[]>();
  for (const { key, figures } of rows) {
    const value = key.at(-1) ?? null;
    if (value === null || figures.engagements === 0) continue;
    const row = JSON.stringify(key.slice(0, -1));
    const known = values.get(row);
    if (known) known.push(value);
    else values.set(row, [value]);
  }
  return values;
}

/** How many different values a row has; "Other" those of all rows that it stands for. */
export function countDistinct(values: DistinctValues, row: RowIdentity): number {
  if (!row.other) return values.get(JSON.stringify(row.key))?.length ?? 0;
  const except = new Set(row.other.except.map((key) => JSON.stringify(key)));
  return new Set([...values].flatMap(([key, found]) => (except.has(key) ? [] : found))).size;
}

/** What an engagement added to a row from one change on, and up to another. */
export interface Contribution {
  engagementId: number;
  fromSeq: number;
  /** The first change with which it no longer did. */
  toSeq: number;
  /** In the order of `groupBy`. */
  key: RowKey;
  /** Not rounded. */
  figures: VolumeFigures;
}

/**
 * What the engagements that were changed after a change, and through the question's, added to the rows before and after each of
 * those changes; to the total where the question is not broken down. One statement. A question by period under ACTIVE must have a window,
 * as what was counted then may reach further than what is counted now.
 */
export async function rowContributions(question: VolumeQuestion, engine: VolumeEngine, after: number): Promise<Contribution[]> {
  const range = { after, through: question.seq };
  const rows = await engine.run(planContributions(question, engine.dialect, await periodsOf(question, engine), range));
  const measures = measuresOf(question);
  const firstKey = CONTRIBUTION_COLUMNS.length;
  const firstMeasure = firstKey + keysOf(question).length;
  return rows.map((row) => ({
    engagementId: Number(row[0]),
    fromSeq: Number(row[1]),
    toSeq: Number(row[2]),
    key: keyOfRow(question, row.slice(firstKey)),
    figures: figuresOf(row, measures, firstMeasure),
  }));
}

function runTotal(question: VolumeQuestion, engine: VolumeEngine): Promise<RawRow[]> {
  return engine.run({ ...planTotal(question, engine.dialect), counted: { part: 'TOTAL', question } });
}

interface RowsRun {
  periods: readonly CutPeriod[];
  rows: ComposedRow[];
}

async function runRows(question: VolumeQuestion, engine: VolumeEngine): Promise<RowsRun> {
  const periods = await periodsOf(question, engine);
  const plan = planRows(question, engine.dialect, periods);
  const limited = { ...plan, text: `${plan.text} LIMIT ${MOST_ROWS + 1}`, mostRows: MOST_ROWS };
  const rows = await engine.run({ ...limited, counted: { part: 'ROWS', question, periods } }).catch((error: unknown) => {
    throw error instanceof TooManyRowsError ? tooManyRows() : error;
  });
  return { periods, rows: composeRows(question, rows) };
}

/** How many engagements of each row stand in others too, by its key as text. */
async function runShared(question: VolumeQuestion, engine: VolumeEngine): Promise<Map<string, number>> {
  const periods = await periodsOf(question, engine);
  const rows = await engine.run({ ...planShared(question, engine.dialect, periods), counted: { part: 'SHARED', question, periods } });
  return new Map(composeRows({ ...question, measures: [] }, rows).map(({ key, figures }) => [JSON.stringify(key), figures.engagements]));
}

/** The periods that the plan of an ACTIVE question joins: of its window as far as anything counted reaches. */
async function periodsOf(question: VolumeQuestion, engine: VolumeEngine): Promise<CutPeriod[]> {
  const grain = grainOf(question.groupBy);
  if (!needsPeriods(question) || grain === null) return [];
  const { calendar, fiscalMonth } = question;
  let { from, to } = question.where;
  if (from === undefined || to === undefined) {
    const [bounds] = await engine.run(planBounds(question, engine.dialect));
    if (bounds?.[0] == null || bounds[1] == null) return [];
    from = Math.max(Number(bounds[0]), from ?? -Infinity);
    to = Math.min(Number(bounds[1]), to ?? Infinity);
  }
  checkPeriodCount(countPeriodsBetween(from, to, grain, calendar, fiscalMonth));
  return cutPeriods(periodsBetween(from, to, grain, calendar, fiscalMonth), question);
}

async function runOther(
  question: VolumeQuestion,
  engine: VolumeEngine,
  periods: readonly CutPeriod[],
  except: readonly RowKey[],
): Promise<VolumeFigures> {
  const plan = planOther(question, engine.dialect, periods, { except });
  const [row] = await engine.run({ ...plan, counted: { part: 'OTHER', question, periods, except } });
  return figuresOf(row, measuresOf(question), 0);
}

/** "Other" in the span compared with: what is left of it without the counterparts of the rows that stand for themselves. */
async function comparedOther(
  question: VolumeQuestion,
  compared: VolumeQuestion,
  engine: VolumeEngine,
  run: RowsRun | null,
  except: readonly RowKey[],
): Promise<VolumeFigures | null> {
  if (!run) return null;
  const keys = except.map((key) => comparedKey(question, compared, key)).filter((key): key is RowKey => key !== null);
  if (mayOverlap(compared)) return runOther(compared, engine, run.periods, keys);
  const left = new Set(keys.map((key) => JSON.stringify(key)));
  return sumFigures(run.rows.filter((row) => !left.has(JSON.stringify(row.key))).map((row) => row.figures));
}

/** Whether an engagement may stand in more than one row as a whole. */
function mayOverlap(question: VolumeQuestion): boolean {
  if (question.counting === 'FRACTIONAL') return false;
  return needsPeriods(question) || familiesIn(question).some((use) => use.keys.length > 0);
}

function spannedPeriods(question: VolumeQuestion, coverage: readonly CoverageSpan[], counted: readonly ComposedRow[]): CalendarPeriod[] {
  const rows = counted.map((row) => periodOfKey(question, row.key)).filter((period) => period !== null);
  const periods = periodsAsked(question, coverage, rows);
  checkPeriodCount(periods.length);
  return periods;
}

function keysOfCompared(question: VolumeQuestion, compared: VolumeQuestion, rows: readonly ComposedRow[]): RowKey[] {
  return rows.map((row) => keyOfCompared(question, compared, row.key)).filter((key): key is RowKey => key !== null);
}

/** Whether the absence of a compared row is a true zero. */
function isComparable(question: VolumeQuestion, compared: VolumeQuestion, key: RowKey, coverage: readonly CoverageSpan[]): boolean {
  const kind = question.groupBy.includes('KIND') ? (valueOn(question, key, 'KIND') as EngagementKind | null) : null;
  const kinds = kind === null ? kindsAsked(question) : [kind];
  const { from = 0, to = 0 } = compared.where;
  if (grainOf(question.groupBy) === null) return isRecordedInPart(coverage, from, to, kinds);
  const counterpart = comparedKey(question, compared, key);
  const period = counterpart && periodOfKey(compared, counterpart);
  if (!period) return false;
  const { first, last } = insideWindow(compared, period);
  return isRecorded(coverage, first, last, kinds);
}

function comparedTotal(compared: VolumeQuestion, rows: readonly RawRow[], coverage: readonly CoverageSpan[]): VolumeFigures | null {
  const figures = roundFigures(figuresOf(rows[0], measuresOf(compared), 0));
  const { from = 0, to = 0 } = compared.where;
  if (figures.engagements === 0 && !isRecordedInPart(coverage, from, to, kindsAsked(compared))) return null;
  return figures;
}
