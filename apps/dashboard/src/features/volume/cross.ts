import type {
  MeasuredFragment,
  VolumeDimension,
  VolumeOthersQuery,
  VolumePageQuery,
  VolumeValueFragment,
} from '@entente/schema/gql/operations';
import { KINDS, SCOPES, STATUSES } from '../../lib/view';
import { isTime, MEASURE_FIELDS, type VolumeSettings } from '../../lib/volume-settings';

/** The keys of what has no value, and of what is left beside the largest values; no label or code of the API reads so. */
export const NO_VALUE = '-';
export const OTHER = '+';

/** One value of a dimension, with what is counted of it in all: counted directly, never summed. */
export interface Value {
  key: string;
  /** A period's label, a code, an id; null for no value, and for what is left. */
  code: string | null;
  /** As the API names it; null where the page does. */
  name: string | null;
  /** False for a period of which nothing is claimed to be recorded. */
  recorded: boolean;
  /** False for a period that holds something outside the coverage: what it does not show is not known to be nought. */
  covered: boolean;
  figure: number;
  /** The same of the span compared with; null where that is not recorded, or nothing is compared. */
  before: number | null;
  /** What a source states of exactly this, for the measure shown. */
  published: { value: number; statement: string; sourceUrl: string | null }[];
}

/** The codes that are left beside the largest values, of either dimension. */
export interface Rest {
  by: string[];
  split: string[];
}

/** A figure by one dimension or two. */
export interface Cross {
  by: Value[];
  /** Null without a second dimension. */
  split: Value[] | null;
  /** What is counted of two values together; null where that is not known. */
  cell: (by: Value, split: Value) => number | null;
  /** The same of the span compared with; null where that is not recorded, or nothing is compared. */
  cellBefore: (by: Value, split: Value) => number | null;
  total: number;
  totalBefore: number | null;
  /** Whether the parts of every value add up to it, so that they can be stacked. */
  stacks: boolean;
}

type CellRow = NonNullable<VolumePageQuery['cells']>['rows'][number];

const ORDERS: Partial<Record<VolumeDimension, readonly string[]>> = {
  KIND: KINDS,
  SCOPE: SCOPES,
  DIRECTION: ['INBOUND', 'OUTBOUND'],
  STATUS: STATUSES,
};

/** The value of a row on a dimension: its key, but for what has a name for its key, its id. */
function codeIn(row: Pick<CellRow, 'keys' | 'organization' | 'facility'>, dimension: VolumeDimension, index: number): string | null {
  if (dimension === 'ORGANIZATION') return row.organization?.id ?? null;
  if (dimension === 'FACILITY') return row.facility?.id ?? null;
  return row.keys[index] ?? null;
}

function nameIn(row: VolumeValueFragment): string | null {
  const named = row.region ?? row.subregion ?? row.jurisdiction ?? row.topic ?? row.organization ?? row.facility ?? row.intervention;
  return named?.name ?? null;
}

const figureIn = (figures: MeasuredFragment | null | undefined, settings: VolumeSettings): number =>
  figures?.[MEASURE_FIELDS[settings.measure]] ?? 0;

interface Breakdown {
  rows: (VolumeValueFragment & Partial<Pick<VolumePageQuery['by']['rows'][number], 'compared' | 'publishedFigures'>>)[];
  notRecorded: { label: string; start: string }[];
}

/**
 * The values of a breakdown in the order in which they are shown: periods in time, states in their order, all else by size, and equals as
 * the API has them: where a list is cut must be the same for every reader.
 */
export function valuesOf(breakdown: Breakdown, dimension: VolumeDimension, settings: VolumeSettings): Value[] {
  const outside = new Map(breakdown.notRecorded.map((period) => [period.label, period.start]));
  const starts = new Map(outside);
  const values = new Map<string, Value>();
  for (const label of outside.keys())
    values.set(label, { key: label, code: label, name: null, recorded: false, covered: false, figure: 0, before: null, published: [] });
  for (const row of breakdown.rows) {
    const code = codeIn(row, dimension, 0);
    const figure = figureIn(row.figures, settings);
    if (row.period) starts.set(row.period.label, row.period.start);
    // Nought outside the coverage is not known to be nought.
    if (code !== null && outside.has(code) && figure === 0) continue;
    values.set(code ?? NO_VALUE, {
      key: code ?? NO_VALUE,
      code,
      name: nameIn(row),
      recorded: true,
      covered: code === null || !outside.has(code),
      figure,
      before: row.compared ? figureIn(row.compared, settings) : null,
      published: (row.publishedFigures ?? []).filter((published) => published.measure === settings.measure),
    });
  }
  const order = ORDERS[dimension];
  return [...values.values()].sort((a, b) => {
    if (a.code === null || b.code === null) return Number(a.code === null) - Number(b.code === null);
    if (isTime(dimension)) return (starts.get(a.code) ?? '') < (starts.get(b.code) ?? '') ? -1 : 1;
    if (order) return order.indexOf(a.code) - order.indexOf(b.code);
    return b.figure - a.figure;
  });
}

/** The values that are not among the largest so many; none where all are shown, or where there is but one more. */
export function restOf(values: readonly Value[], top: number | null): string[] {
  const named = values.filter((value) => value.code !== null);
  // One value alone is named rather than called "Other".
  if (top === null || named.length <= top + 1) return [];
  return named.slice(top).map((value) => value.key);
}

/** The figure of the answers; what is left beside the largest values is one value, counted by itself. */
export function crossOf(data: VolumePageQuery, others: VolumeOthersQuery | null, rest: Rest, settings: VolumeSettings): Cross {
  const { by: byDimension, split: splitDimension } = settings;
  const by = withOther(valuesOf(data.by, byDimension, settings), rest.by, others?.otherBy, settings);
  const split =
    splitDimension !== null && data.split
      ? withOther(valuesOf(data.split, splitDimension, settings), rest.split, others?.otherSplit, settings)
      : null;
  const cells = new Map<string, { figure: number; before: number | null }>();
  const put = (row: CellRow, keys: (dimension: (index: number, of: VolumeDimension) => string) => [string, string]) => {
    cells.set(keys((index, of) => codeIn(row, of, index) ?? NO_VALUE).join('|'), {
      figure: figureIn(row.figures, settings),
      before: row.compared ? figureIn(row.compared, settings) : null,
    });
  };
  if (splitDimension !== null) {
    for (const row of data.cells?.rows ?? []) put(row, (key) => [key(0, byDimension), key(1, splitDimension)]);
    for (const row of others?.otherBy?.rows ?? []) put(row, (key) => [OTHER, key(0, splitDimension)]);
    for (const row of others?.otherSplit?.rows ?? []) put(row, (key) => [key(0, byDimension), OTHER]);
    if (others?.otherBoth) cells.set(`${OTHER}|${OTHER}`, totalsIn(others.otherBoth, settings));
  }
  const cell = (one: Value, other: Value): number | null => {
    const value = cells.get(`${one.key}|${other.key}`)?.figure ?? 0;
    return value === 0 && !(one.covered && other.covered) ? null : value;
  };
  const cellBefore = (one: Value, other: Value): number | null => {
    const found = cells.get(`${one.key}|${other.key}`);
    if (found) return found.before;
    // What has no row now had none then: nought, if both were looked at.
    return one.before === null || other.before === null ? null : 0;
  };
  return {
    by,
    split,
    cell,
    cellBefore,
    total: figureIn(data.by.total, settings),
    totalBefore: data.by.totalCompared ? figureIn(data.by.totalCompared, settings) : null,
    stacks:
      split === null ||
      by.every((value) =>
        addsUp(
          value,
          split.map((part) => cell(value, part) ?? 0),
        ),
      ),
  };
}

function addsUp(value: Value, parts: readonly number[]): boolean {
  const sum = parts.reduce((whole, part) => whole + part, 0);
  return Math.abs(sum - value.figure) <= 1e-4 * Math.max(1, Math.abs(value.figure));
}

interface Totals {
  total: MeasuredFragment;
  totalCompared: MeasuredFragment | null;
}

function totalsIn(totals: Totals | undefined, settings: VolumeSettings): { figure: number; before: number | null } {
  const before = totals?.totalCompared;
  return { figure: figureIn(totals?.total, settings), before: before ? figureIn(before, settings) : null };
}

function withOther(values: Value[], rest: readonly string[], totals: Totals | undefined, settings: VolumeSettings): Value[] {
  if (rest.length === 0) return values;
  const left = new Set(rest);
  const kept = values.filter((value) => !left.has(value.key));
  // More of them than can be asked for as one are left out, and the page says so.
  if (!totals) return kept;
  const other: Value = {
    key: OTHER,
    code: null,
    name: null,
    recorded: true,
    covered: true,
    ...totalsIn(totals, settings),
    published: [],
  };
  const named = kept.filter((value) => value.code !== null);
  return [...named, other, ...kept.filter((value) => value.code === null)];
}
