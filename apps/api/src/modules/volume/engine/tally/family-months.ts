import { cellBefore, type SingleFamily } from './cells.js';
import { type CurrentFacts, type FactChanges, NONE } from './current-facts.js';
import { CLOSED, DESCRIPTIONS } from './description.js';
import { isInMonths, isInWindow, type MonthRange, type MonthsOfWindow } from './monthly.js';
import { Several } from './several.js';
import type { Standing } from './walks.js';

/** A grid with more places is not made: a register of few engagements in many months is walked over as fast. */
const MOST_PLACES = 4_000_000;
/** Rows that are looked at one by one for having changed: so many take no longer than what they were put together with. */
const MOST_LATE = 5_000;

/**
 * In which of a family's values all rows stand, put together by month and description: what a question asks for that is filtered by
 * neither values nor names is found in it without looking at the rows.
 */
export class FamilyMonths {
  private constructor(
    /** Of what each place is: a value's index, a month (NONE without a date) and a description, side by side. */
    private readonly values: Int32Array,
    private readonly months: Int32Array,
    private readonly descriptions: Int32Array,
    /** The rows that stand there, and those of them that stand in other values too. */
    private readonly counts: Int32Array,
    private readonly shared: Int32Array,
    private readonly several: Several,
  ) {}

  /** The rows that have changed since, of those that are no more with the opposite sign. */
  private readonly late: LateRow[] = [];

  /**
   * Takes in what has changed, with the same values in the same order as before; gives whether there is room for it: what has changed a
   * lot is better put together anew.
   */
  move({ description, startMonth, startDay }: CurrentFacts, family: SingleFamily, { closed, added }: FactChanges): boolean {
    if (this.late.length + closed.length + added.length > MOST_LATE) return false;
    const take = (row: number, how: number, sign: 1 | -1): void => {
      const values = valuesOf(family, row);
      const [month, day] = [startMonth[row] as number, startDay[row] as number];
      this.late.push({
        sign,
        month,
        day,
        description: how,
        values: values.length > 0 ? values : [family.none],
        several: values.length > 1,
      });
    };
    for (const one of closed) take(one.row, one.description, -1);
    for (const row of added) take(row, description[row] as number, 1);
    return true;
  }

  /** Of so many values, the last of which is that of none; null where the grid would be too large. */
  static of(facts: CurrentFacts, family: SingleFamily, valueCount: number, { first, last }: MonthRange): FamilyMonths | null {
    const { count, description, startMonth, scratch } = facts;
    const { offsets, slots, bySlot, none } = family;
    const used = new Int32Array(DESCRIPTIONS).fill(-1);
    const descriptions: number[] = [];
    for (let row = 0; row < count; row += 1) {
      const how = description[row] as number;
      if (how === CLOSED || used[how] !== -1) continue;
      used[how] = descriptions.length;
      descriptions.push(how);
    }
    // The place after the last month is that of no date.
    const months = last - first + 2;
    const size = valueCount * months * descriptions.length;
    if (size > MOST_PLACES) return null;
    const groupOf = (row: number): number => {
      const month = startMonth[row] as number;
      return (month === NONE ? months - 1 : month - first) * descriptions.length + (used[description[row] as number] as number);
    };
    const monthOf = (group: number): number => {
      const month = Math.floor(group / descriptions.length);
      return month === months - 1 ? NONE : first + month;
    };
    const descriptionOf = (group: number): number => descriptions[group % descriptions.length] as number;
    const counts = new Int32Array(size);
    const shared = new Int32Array(size);
    let several = 0;
    for (let row = 0; row < count; row += 1) {
      if ((used[description[row] as number] as number) < 0) continue;
      const at = groupOf(row) * valueCount;
      const from = offsets[row] as number;
      const to = offsets[row + 1] as number;
      if (to === from) {
        (counts[at + none] as number) += 1;
        continue;
      }
      let stands = 0;
      for (let place = from; place < to; place += 1) if (isFirst(slots, bySlot, from, place)) stands += 1;
      if (stands > 1) {
        scratch[several] = row;
        several += 1;
      }
      for (let place = from; place < to; place += 1) {
        if (stands > 1 && !isFirst(slots, bySlot, from, place)) continue;
        const value = at + (bySlot[slots[place] as number] as number);
        (counts[value] as number) += 1;
        if (stands > 1) (shared[value] as number) += 1;
        else break;
      }
    }
    let places = 0;
    for (const one of counts) if (one !== 0) places += 1;
    const columns = Array.from({ length: 5 }, () => new Int32Array(places)) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
    let next = 0;
    for (let place = 0; place < size; place += 1) {
      if (counts[place] === 0) continue;
      const group = Math.floor(place / valueCount);
      columns[0][next] = place % valueCount;
      columns[1][next] = monthOf(group);
      columns[2][next] = descriptionOf(group);
      columns[3][next] = counts[place] as number;
      columns[4][next] = shared[place] as number;
      next += 1;
    }
    const groups = { count: months * descriptions.length, groupOf, monthOf, descriptionOf };
    return new FamilyMonths(...columns, Several.of(facts, family, scratch.slice(0, several), groups));
  }

  /**
   * Adds what is asked for, by description, in whole months of a window to the cells of a grid; gives how many of those rows stand in
   * several values.
   */
  addTo({ counts, shared }: Pick<Standing, 'counts' | 'shared'>, family: SingleFamily, asked: Uint8Array, window: MonthsOfWindow): number {
    const { first, last } = window;
    const { byDescription, byMonth, firstMonth, undated, stride } = family;
    const from = first ?? -NONE;
    const to = last ?? NONE;
    const withUndated = first === null && last === null;
    for (let index = 0; index < this.counts.length; index += 1) {
      const how = this.descriptions[index] as number;
      if (asked[how] !== 1) continue;
      const month = this.months[index] as number;
      if (month === NONE ? !withUndated : month < from || month > to) continue;
      let cell = (byDescription[how] as number) + (this.values[index] as number) * stride;
      if (byMonth !== null) cell += month === NONE ? undated : (byMonth[month - firstMonth] as number);
      (counts[cell] as number) += this.counts[index] as number;
      (shared[cell] as number) += this.shared[index] as number;
    }
    let several = this.several.count(asked, window);
    for (const { sign, month, description, values, several: isSeveral } of this.late) {
      if (asked[description] !== 1 || !isInMonths({ month }, window)) continue;
      const cell = cellBefore(family, description, month);
      for (const value of values) {
        (counts[cell + value * stride] as number) += sign;
        if (isSeveral) (shared[cell + value * stride] as number) += sign;
      }
      if (isSeveral) several += sign;
    }
    return several;
  }

  /** Of the rows that stand in several values: how many that are asked for in a window stand in a cell of a grid that is not marked. */
  countUnmarked(family: SingleFamily, marked: Uint8Array, asked: Uint8Array, window: MonthsOfWindow): number {
    const { stride } = family;
    let unmarked = this.several.countUnmarked(family, marked, asked, window);
    for (const { sign, month, day, description, values, several } of this.late) {
      if (!several || asked[description] !== 1 || !isInWindow(month, day, window)) continue;
      const cell = cellBefore(family, description, month);
      if (values.some((value) => marked[cell + value * stride] === 0)) unmarked += sign;
    }
    return unmarked;
  }
}

/** A row that has come, or with the opposite sign one that has gone. */
interface LateRow {
  readonly sign: 1 | -1;
  readonly month: number;
  readonly day: number;
  readonly description: number;
  /** Each once; that of none where it has none. */
  readonly values: readonly number[];
  readonly several: boolean;
}

function valuesOf({ offsets, slots, bySlot }: SingleFamily, row: number): number[] {
  const all = slots.subarray(offsets[row], offsets[row + 1]);
  return [...new Set(Array.from(all, (slot) => bySlot[slot] as number))];
}

/** Whether no slot before it, from a place on, stands for the same. */
function isFirst(slots: Uint32Array, bySlot: Int32Array, from: number, place: number): boolean {
  const value = bySlot[slots[place] as number];
  for (let before = from; before < place; before += 1) if (bySlot[slots[before] as number] === value) return false;
  return true;
}
