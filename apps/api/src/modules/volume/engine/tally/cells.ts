import { monthOffset, monthsIn } from '@entente/schema/calendar';
import type { CutPeriod } from '../../plan/counted.js';
import { isPeriod, type KeyValue, type VolumeDimension, type VolumeQuestion } from '../../question.js';
import { type CurrentFacts, type FamilyValues, NONE } from './current-facts.js';
import { DESCRIPTIONS, type DescribedColumn, describedValue } from './description.js';
import type { MonthRange } from './monthly.js';
import { type FamilyInUse, familiesInUse } from './selection.js';

/** More cells than that are counted by a statement, which has only those that something stands in. */
const MOST_CELLS = 500_000;

/** What rows are told apart by: some of the dimensions, with the values that these have together. */
interface Axis {
  /** Where its values stand in a row's key. */
  readonly places: readonly number[];
  /** By index. */
  readonly values: (readonly KeyValue[])[];
}

/** What the cell of a row with one family's values is made of. */
export interface SingleFamily {
  readonly byDescription: Int32Array;
  /** By months since the first, already in steps of the grid; null where there is no period. */
  readonly byMonth: Int32Array | null;
  readonly firstMonth: number;
  /** Of what has no date. */
  readonly undated: number;
  readonly offsets: Uint32Array;
  readonly slots: Uint32Array;
  /** By slot, in steps of the grid; negative for what a filter leaves out. */
  readonly bySlot: Int32Array;
  /** Of what has no value. */
  readonly none: number;
  /** From one value to the next. */
  readonly stride: number;
}

/** The cell of what is described so and begins in a month, NONE without a date, before the steps of its values. */
export function cellBefore({ byDescription, byMonth, firstMonth, undated }: SingleFamily, description: number, month: number): number {
  const cell = byDescription[description] as number;
  if (byMonth === null) return cell;
  return cell + (month === NONE ? undated : (byMonth[month - firstMonth] as number));
}

/** The rows of an answer as cells of a grid, and in which of them an engagement stands. */
export class Cells {
  readonly size: number;
  /** The cells of the row that was asked for last. */
  readonly found: Int32Array;
  /** The places of those cells' periods, where a question by period is ACTIVE. */
  readonly periods: Int32Array;
  /** What a walk over rows of one family looks at; null where there are several, or none, or a row may stand in several periods. */
  readonly single: SingleFamily | null;
  /** Finds the cells of a row, each once; gives how many there are. */
  readonly of: (row: number) => number;
  private readonly axes: readonly Axis[];
  private readonly strides: readonly number[];
  private readonly length: number;
  private indexes: Map<string, number>[] | null = null;

  private constructor(
    axes: readonly Axis[],
    length: number,
    find: (cells: Cells, strides: readonly number[]) => (row: number) => number,
    single: (strides: readonly number[]) => SingleFamily | null,
  ) {
    this.axes = axes;
    this.length = length;
    const strides: number[] = [];
    let size = 1;
    for (const { values } of axes) {
      strides.push(size);
      size *= values.length;
    }
    this.strides = strides;
    this.size = size;
    // No row stands in a cell twice; what is being spread over values stands beside what it is spread into.
    this.found = new Int32Array(2 * size);
    this.periods = new Int32Array(2 * size);
    this.of = find(this, strides);
    this.single = single(strides);
  }

  /** The cells of a question, grouped by `dimensions`; null where there would be too many. */
  static of(
    facts: CurrentFacts,
    question: VolumeQuestion,
    dimensions: readonly VolumeDimension[],
    /** The months in which what is counted begins; null where nothing is dated. */
    months: MonthRange | null,
    periods: readonly CutPeriod[],
    endDay: (row: number) => number,
  ): Cells | null {
    const described = describedAxis(dimensions);
    const period = dimensions.findIndex(isPeriod);
    const active = question.basis === 'ACTIVE' && period >= 0;
    const started = period >= 0 && !active ? startedAxis(question, dimensions, months) : null;
    const overlapped = active ? { places: [period], values: [...periods.map(({ key }) => [key]), [null]] } : null;
    const families = familiesInUse(facts, question)
      .filter(({ keys }) => keys.length > 0)
      .map((use) => familyAxis(use, dimensions));
    const axes: Axis[] = [described, started ?? overlapped ?? { places: [], values: [[]] }, ...families];
    if (axes.reduce((size, { values }) => size * values.length, 1) > MOST_CELLS) return null;
    const withUndated = question.where.from === undefined && question.where.to === undefined;

    const find = (cells: Cells, [, periodStride = 0, ...strides]: readonly number[]) => {
      const { description, startDay, startMonth } = facts;
      const { found, periods: foundPeriods } = cells;
      const base = started
        ? (row: number): number => {
            const month = startMonth[row] as number;
            const index = month === NONE ? started.undated : (started.byMonth[month - started.first] as number);
            return (described.byDescription[description[row] as number] as number) + index * periodStride;
          }
        : (row: number): number => described.byDescription[description[row] as number] as number;
      const joined = families.map(({ family, bySlot, values }, index) => ({
        offsets: family.offsets,
        slots: family.slots,
        bySlot,
        none: values.length - 1,
        stride: strides[index] as number,
      }));
      if (overlapped) {
        const undated = periods.length;
        return (row: number): number => {
          const at = base(row);
          const begins = startDay[row] as number;
          let count = 0;
          if (begins !== NONE) {
            const ends = endDay(row);
            for (let index = firstPeriod(periods, begins); index < periods.length; index += 1) {
              if ((periods[index] as CutPeriod).first > ends) break;
              found[count] = at + index * periodStride;
              foundPeriods[count] = index;
              count += 1;
            }
          }
          if (count === 0) {
            if (!withUndated) return 0;
            found[0] = at + undated * periodStride;
            foundPeriods[0] = undated;
            count = 1;
          }
          for (const { offsets, slots, bySlot, none, stride } of joined) {
            const before = count;
            count = spread(found, count, offsets, slots, bySlot, none, stride, row);
            for (let index = before; index < count; index += 1) foundPeriods[index] = foundPeriods[index % before] as number;
          }
          return count;
        };
      }
      return (row: number): number => {
        found[0] = base(row);
        let count = 1;
        for (const { offsets, slots, bySlot, none, stride } of joined)
          count = spread(found, count, offsets, slots, bySlot, none, stride, row);
        return count;
      };
    };
    const single = ([, periodStride = 0, stride = 0]: readonly number[]): SingleFamily | null => {
      const [family, another] = families;
      if (!family || another || overlapped) return null;
      return {
        byDescription: described.byDescription,
        byMonth: started?.byMonth.map((index) => index * periodStride) ?? null,
        firstMonth: started?.first ?? 0,
        undated: (started?.undated ?? 0) * periodStride,
        offsets: family.family.offsets,
        slots: family.family.slots,
        bySlot: family.bySlot.map((index) => index * stride),
        none: (family.values.length - 1) * stride,
        stride,
      };
    };
    return new Cells(axes, dimensions.length, find, single);
  }

  /** The cell of the same values without the period, in the grid of the other dimensions. */
  withoutPeriod(cell: number): number {
    const [, period] = this.axes;
    const [, stride = 1] = this.strides;
    const periods = period?.values.length ?? 1;
    return (cell % stride) + Math.floor(cell / (stride * periods)) * stride;
  }

  /** The values of a cell, in the order of the dimensions. */
  keyOf(cell: number): KeyValue[] {
    const key = new Array<KeyValue>(this.length).fill(null);
    this.axes.forEach(({ places, values }, index) => {
      const value = values[Math.floor(cell / (this.strides[index] as number)) % values.length];
      places.forEach((place, of) => {
        key[place] = value?.[of] ?? null;
      });
    });
    return key;
  }

  /** The cell of values; -1 where nothing can have them. */
  cellOf(key: readonly KeyValue[]): number {
    this.indexes ??= this.axes.map(({ values }) => new Map(values.map((value, index) => [JSON.stringify(value), index])));
    let cell = 0;
    for (const [axis, { places }] of this.axes.entries()) {
      const index = this.indexes[axis]?.get(JSON.stringify(places.map((place) => key[place] ?? null)));
      if (index === undefined) return -1;
      cell += index * (this.strides[axis] as number);
    }
    return cell;
  }
}

/** Puts each of the cells found so far into those of a family's values; gives how many there are then. */
function spread(
  found: Int32Array,
  count: number,
  offsets: Uint32Array,
  slots: Uint32Array,
  bySlot: Int32Array,
  none: number,
  stride: number,
  row: number,
): number {
  let keys = 0;
  let all = count;
  const begin = offsets[row] as number;
  const end = offsets[row + 1] as number;
  next: for (let place = begin; place < end; place += 1) {
    const key = bySlot[slots[place] as number] as number;
    if (key < 0) continue;
    for (let before = begin; before < place; before += 1) if (bySlot[slots[before] as number] === key) continue next;
    keys += 1;
    // The cells as they were stand first, and are moved to the last value that is found.
    for (let index = 0; index < count; index += 1) found[all + index] = (found[index] as number) + key * stride;
    all += count;
  }
  if (keys === 0) {
    for (let index = 0; index < count; index += 1) found[index] = (found[index] as number) + none * stride;
    return count;
  }
  found.copyWithin(0, count, all);
  return all - count;
}

function firstPeriod(periods: readonly CutPeriod[], day: number): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle] as CutPeriod).last < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const DESCRIBED: Partial<Record<VolumeDimension, DescribedColumn>> = {
  KIND: 'kind',
  SCOPE: 'scope',
  DIRECTION: 'direction',
  STATUS: 'status',
};

/** The dimensions that a fact's description tells, with their values by description. */
export function describedAxis(dimensions: readonly VolumeDimension[]): Axis & { byDescription: Int32Array } {
  const places: number[] = [];
  const columns: DescribedColumn[] = [];
  dimensions.forEach((dimension, place) => {
    const column = DESCRIBED[dimension];
    if (column === undefined) return;
    places.push(place);
    columns.push(column);
  });
  const name = columns.join(' ');
  const axis = DESCRIBED_AXES.get(name) ?? axisOfColumns(columns);
  DESCRIBED_AXES.set(name, axis);
  return { places, ...axis };
}

type DescribedAxis = Pick<Axis, 'values'> & { byDescription: Int32Array };

/** They are the same for every register, and there are few of them. */
const DESCRIBED_AXES = new Map<string, DescribedAxis>();

function axisOfColumns(columns: readonly DescribedColumn[]): DescribedAxis {
  const values = new Grid();
  const byDescription = new Int32Array(DESCRIPTIONS);
  for (let description = 0; description < DESCRIPTIONS; description += 1) {
    byDescription[description] = values.indexOf(columns.map((column) => describedValue(description, column)));
  }
  return { values: values.all, byDescription };
}

function startedAxis(
  question: VolumeQuestion,
  dimensions: readonly VolumeDimension[],
  range: MonthRange | null,
): Axis & { byMonth: Int32Array; first: number; undated: number } {
  const place = dimensions.findIndex(isPeriod);
  const dimension = dimensions[place];
  const months = dimension !== undefined && isPeriod(dimension) ? monthsIn(dimension) : 1;
  const offset = monthOffset(question.calendar, question.fiscalMonth);
  const values = new Grid();
  if (range === null) return { places: [place], values: [[null]], byMonth: new Int32Array(0), first: 0, undated: 0 };
  const { first, last } = range;
  const byMonth = new Int32Array(last - first + 1);
  for (let month = first; month <= last; month += 1) {
    const moved = month - offset;
    byMonth[month - first] = values.indexOf([moved - (moved % months)]);
  }
  return { places: [place], values: values.all, byMonth, first, undated: values.indexOf([null]) };
}

/** The last of its values is that of none. */
function familyAxis(
  { family, keys, allowed }: FamilyInUse,
  dimensions: readonly VolumeDimension[],
): Axis & { family: FamilyValues; bySlot: Int32Array } {
  const values = new Grid();
  const bySlot = Int32Array.from(family.values, (value, slot) =>
    allowed && allowed[slot] === 0 ? -1 : values.indexOf(keys.map(({ column }) => value[column] ?? null)),
  );
  // A value that has none of what is grouped by stands with what has no value at all.
  const none = keys.map(() => null);
  const found = values.find(none);
  if (found >= 0) {
    const last = values.all.length - 1;
    values.all[found] = values.all[last] ?? none;
    values.all[last] = none;
    for (let slot = 0; slot < bySlot.length; slot += 1) {
      if (bySlot[slot] === found) bySlot[slot] = last;
      else if (bySlot[slot] === last) bySlot[slot] = found;
    }
  } else values.all.push(none);
  return { places: keys.map(({ dimension }) => dimensions.indexOf(dimension)), values: values.all, family, bySlot };
}

/** Lists of values, each once. */
class Grid {
  readonly all: (readonly KeyValue[])[] = [];
  private readonly indexes = new Map<string, number>();

  find(values: readonly KeyValue[]): number {
    return this.indexes.get(JSON.stringify(values)) ?? -1;
  }

  indexOf(values: readonly KeyValue[]): number {
    const key = JSON.stringify(values);
    const found = this.indexes.get(key);
    if (found !== undefined) return found;
    this.indexes.set(key, this.all.length);
    return this.all.push(values) - 1;
  }
}
