import type { CalendarPeriod } from '@entente/schema/calendar';
import { keysOf, measuresOf } from '../plan/plan-volume.js';
import type { RawRow } from '../plan/statement.js';
import {
  type CoverageSpan,
  type EngagementKind,
  grainOf,
  type RowKey,
  type ValueNames,
  type VolumeFigures,
  type VolumeQuestion,
} from '../question.js';
import { MOST_ROWS, tooManyRows } from '../validate-question.js';
import { insideWindow, isRecorded, kindsAsked } from './coverage.js';
import { FIGURE_OF, figuresOf, noFigures, roundFigure } from './figures.js';
import { besidePeriods, compareKeys, compareValues, keyOfRow, valueOn, withPeriod } from './keys.js';

/** A row on its way: figures not yet rounded. */
export interface ComposedRow {
  key: RowKey;
  figures: VolumeFigures;
}

/** The rows of a rows statement. */
export function composeRows(question: VolumeQuestion, rows: readonly RawRow[]): ComposedRow[] {
  const measures = measuresOf(question);
  const firstMeasure = keysOf(question).length;
  // An ungrouped statement has one row even where nothing is counted; so has its answer.
  return rows.map((row) => ({ key: keyOfRow(question, row), figures: figuresOf(row, measures, firstMeasure) }));
}

/**
 * Rows of zero for the periods that are recorded and have no row, for each combination of the other keys that there is.
 * Throws VolumeQuestionError for more rows than an answer counts: a few hundred values in all months of a century are a million.
 */
export function fillRows(
  question: VolumeQuestion,
  rows: readonly ComposedRow[],
  periods: readonly CalendarPeriod[],
  coverage: readonly CoverageSpan[],
  alsoKeys: readonly RowKey[],
): ComposedRow[] {
  const present = new Set(rows.map((row) => JSON.stringify(row.key)));
  const filled = [...rows];
  const add = (key: RowKey): void => {
    const text = JSON.stringify(key);
    if (present.has(text)) return;
    if (filled.length === MOST_ROWS) throw tooManyRows();
    present.add(text);
    filled.push({ key, figures: noFigures() });
  };
  if (grainOf(question.groupBy) === null) {
    for (const key of alsoKeys) add(key);
    return filled;
  }
  const combinations = new Map<string, RowKey>();
  for (const key of [...rows.map((row) => row.key), ...alsoKeys]) combinations.set(besidePeriods(question, key), key);
  if (combinations.size === 0 && keysOf(question).length === 1)
    combinations.set(
      '',
      question.groupBy.map(() => null),
    );
  for (const key of combinations.values()) {
    const kind = question.groupBy.includes('KIND') ? (valueOn(question, key, 'KIND') as EngagementKind | null) : null;
    const kinds = kind === null ? kindsAsked(question) : [kind];
    for (const period of periods) {
      const { first, last } = insideWindow(question, period);
      if (isRecorded(coverage, first, last, kinds)) add(withPeriod(question, key, period.key));
    }
  }
  return filled;
}

/** The rows within the bounds of `having`. */
export function havingRows(question: VolumeQuestion, rows: readonly ComposedRow[]): ComposedRow[] {
  const { having } = question;
  if (!having) return [...rows];
  return rows.filter(({ figures }) => {
    const value = roundFigure(figures[FIGURE_OF[having.measure]]);
    return (having.atLeast === undefined || value >= having.atLeast) && (having.atMost === undefined || value <= having.atMost);
  });
}

/** The rows in the order asked for: by their keys unless another is, or by size where only the largest are wanted. */
export function orderRows(question: VolumeQuestion, rows: readonly ComposedRow[], names: ValueNames): ComposedRow[] {
  return sorted(question, rows, names, question.orderBy ?? []);
}

/** The largest rows, in order, and the rest. */
export function topRows(
  question: VolumeQuestion,
  rows: readonly ComposedRow[],
  names: ValueNames,
): { top: ComposedRow[]; rest: ComposedRow[] } {
  if (question.top === undefined) return { top: orderRows(question, rows, names), rest: [] };
  const measured = question.orderBy?.find((order) => order.measure !== undefined);
  const bySize = sorted(question, rows, names, [measured ?? { measure: 'ENGAGEMENTS', direction: 'DESC' }]);
  const top = bySize.slice(0, question.top);
  return { top: question.orderBy && question.orderBy.length > 0 ? orderRows(question, top, names) : top, rest: bySize.slice(question.top) };
}

function sorted(
  question: VolumeQuestion,
  rows: readonly ComposedRow[],
  names: ValueNames,
  orders: NonNullable<VolumeQuestion['orderBy']>,
): ComposedRow[] {
  const byKey = compareKeys(question, names);
  const comparisons = orders.map(({ measure, dimension, direction }) => {
    const sign = direction === 'DESC' ? -1 : 1;
    if (measure) {
      const name = FIGURE_OF[measure];
      // Rounded, or the noise of a sum would decide between equals.
      return (a: ComposedRow, b: ComposedRow) => sign * (roundFigure(a.figures[name]) - roundFigure(b.figures[name]));
    }
    if (!dimension) return () => 0;
    const compare = compareValues(dimension, names);
    return (a: ComposedRow, b: ComposedRow) => {
      const left = valueOn(question, a.key, dimension);
      const right = valueOn(question, b.key, dimension);
      return left === null || right === null ? compare(left, right) : sign * compare(left, right);
    };
  });
  return [...rows].sort((a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return byKey(a.key, b.key);
  });
}
