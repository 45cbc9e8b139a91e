import type { SingleFamily } from './cells.js';
import { type CurrentFacts, NONE } from './current-facts.js';

// The walks that a page of figures is made of, over rows by the hundred thousand: each a loop of its own without a call in it, which is
// several times as fast as one that is told what to do with each row.

/** In how many cells of a family's values the rows stand. */
export interface Standing {
  /** By cell: the rows that stand in it. */
  readonly counts: Int32Array;
  /** By cell: those of them that stand in another too. */
  readonly shared: Int32Array;
  /** Rows that stand in several cells. */
  readonly overlap: number;
}

/** The most values of one row that are compared with each other in place. */
const MOST_IN_PLACE = 64;

/** Counts the rows of a list, from one place to another, in the cells of one family. */
export function countStanding(
  facts: CurrentFacts,
  family: SingleFamily,
  size: number,
  rows: Int32Array,
  begin: number,
  end: number,
): Standing {
  const { description, startMonth } = facts;
  const { byDescription, byMonth, firstMonth, undated, offsets, slots, bySlot, none } = family;
  const counts = new Int32Array(size);
  const shared = new Int32Array(size);
  let found = new Int32Array(MOST_IN_PLACE);
  let overlap = 0;
  for (let at = begin; at < end; at += 1) {
    const row = rows[at] as number;
    let cell = byDescription[description[row] as number] as number;
    if (byMonth !== null) {
      const month = startMonth[row] as number;
      cell += month === NONE ? undated : (byMonth[month - firstMonth] as number);
    }
    const from = offsets[row] as number;
    const to = offsets[row + 1] as number;
    if (to - from > found.length) found = new Int32Array(2 * (to - from));
    let stands = 0;
    for (let place = from; place < to; place += 1) {
      const key = bySlot[slots[place] as number] as number;
      if (key < 0) continue;
      let index = 0;
      while (index < stands && found[index] !== key) index += 1;
      if (index < stands) continue;
      found[stands] = key;
      stands += 1;
    }
    if (stands === 0) {
      (counts[cell + none] as number) += 1;
    } else if (stands === 1) {
      (counts[cell + (found[0] as number)] as number) += 1;
    } else {
      overlap += 1;
      for (let index = 0; index < stands; index += 1) {
        const one = cell + (found[index] as number);
        (counts[one] as number) += 1;
        (shared[one] as number) += 1;
      }
    }
  }
  return { counts, shared, overlap };
}

/** How many rows of a list stand in a cell that is not marked. */
export function countUnmarked(
  facts: CurrentFacts,
  family: SingleFamily,
  marked: Uint8Array,
  rows: Int32Array,
  begin: number,
  end: number,
): number {
  const { description, startMonth } = facts;
  const { byDescription, byMonth, firstMonth, undated, offsets, slots, bySlot, none } = family;
  let unmarked = 0;
  for (let at = begin; at < end; at += 1) {
    const row = rows[at] as number;
    let cell = byDescription[description[row] as number] as number;
    if (byMonth !== null) {
      const month = startMonth[row] as number;
      cell += month === NONE ? undated : (byMonth[month - firstMonth] as number);
    }
    const to = offsets[row + 1] as number;
    let isOutside = 0;
    let stands = 0;
    for (let place = offsets[row] as number; place < to; place += 1) {
      const key = bySlot[slots[place] as number] as number;
      if (key < 0) continue;
      stands = 1;
      if (marked[cell + key] === 0) {
        isOutside = 1;
        break;
      }
    }
    if (isOutside === 1 || (stands === 0 && marked[cell + none] === 0)) unmarked += 1;
  }
  return unmarked;
}

/** How many rows of a list end on a day or later; those without an end run through `openThrough`, or their first day where that is later. */
export function countEndingFrom(
  { startDay, endDay }: CurrentFacts,
  day: number,
  openThrough: number,
  rows: Int32Array,
  begin: number,
  end: number,
): number {
  let ending = 0;
  for (let at = begin; at < end; at += 1) {
    const row = rows[at] as number;
    const ends = endDay[row] as number;
    if (ends === NONE ? openThrough >= day || (startDay[row] as number) >= day : ends >= day) ending += 1;
  }
  return ending;
}
