import { monthIndex } from '@entente/schema/calendar';
import { cellBefore, type SingleFamily } from './cells.js';
import type { CurrentFacts } from './current-facts.js';
import { isInMonths, type MonthsOfWindow } from './monthly.js';

/** Rows of one month, NONE without a date, that are described alike: from one place of a list to another. */
interface Run {
  readonly month: number;
  readonly description: number;
  readonly begin: number;
  readonly end: number;
}

/** What rows are told apart by: so many groups, each of a month and a description. */
export interface Groups {
  readonly count: number;
  groupOf(row: number): number;
  monthOf(group: number): number;
  descriptionOf(group: number): number;
}

/**
 * The rows that stand in several of a family's values, those of one month and description side by side. What a walk over them looks at
 * stands in the order of the walk: the processor fetches what comes next in time, where it would wait for each row's own places.
 */
export class Several {
  private constructor(
    private readonly runs: readonly Run[],
    /** By place: the first day. */
    private readonly days: Int32Array,
    /** The values of a place stand from `offsets[place]` to `offsets[place + 1]`, one of them perhaps twice. */
    private readonly offsets: Int32Array,
    private readonly values: Int32Array,
  ) {}

  /** Of rows that stand in several values each; the family's stride is 1. */
  static of({ startDay }: CurrentFacts, { offsets, slots, bySlot }: SingleFamily, rows: Int32Array, groups: Groups): Several {
    const next = new Int32Array(groups.count);
    let length = 0;
    for (const row of rows) {
      (next[groups.groupOf(row)] as number) += 1;
      length += (offsets[row + 1] as number) - (offsets[row] as number);
    }
    const runs: Run[] = [];
    let begin = 0;
    for (let group = 0; group < groups.count; group += 1) {
      const end = begin + (next[group] as number);
      next[group] = begin;
      if (end > begin) runs.push({ month: groups.monthOf(group), description: groups.descriptionOf(group), begin, end });
      begin = end;
    }
    const ordered = new Int32Array(rows.length);
    for (const row of rows) {
      const group = groups.groupOf(row);
      ordered[next[group] as number] = row;
      (next[group] as number) += 1;
    }
    const days = new Int32Array(rows.length);
    const starts = new Int32Array(rows.length + 1);
    const values = new Int32Array(length);
    let to = 0;
    ordered.forEach((row, place) => {
      days[place] = startDay[row] as number;
      starts[place] = to;
      const until = offsets[row + 1] as number;
      for (let from = offsets[row] as number; from < until; from += 1, to += 1) values[to] = bySlot[slots[from] as number] as number;
    });
    starts[rows.length] = to;
    return new Several(runs, days, starts, values);
  }

  /** How many are asked for, by description, in the whole months of a window. */
  count(asked: Uint8Array, window: MonthsOfWindow): number {
    let count = 0;
    for (const run of this.runs) if (asked[run.description] === 1 && isInMonths(run, window)) count += run.end - run.begin;
    return count;
  }

  /** How many that are asked for in a window stand in a cell of a grid that is not marked. */
  countUnmarked(family: SingleFamily, marked: Uint8Array, asked: Uint8Array, window: MonthsOfWindow): number {
    const { stride } = family;
    const { days, offsets, values } = this;
    let unmarked = 0;
    for (const run of this.runs) {
      const { month, description, begin, end } = run;
      if (asked[description] !== 1) continue;
      const edges = window.edges.filter(({ from }) => monthIndex(from) === month);
      if (edges.length === 0 && !isInMonths(run, window)) continue;
      const cell = cellBefore(family, description, month);
      for (let place = begin; place < end; place += 1) {
        if (edges.length > 0) {
          const day = days[place] as number;
          if (!edges.some(({ from, to }) => day >= from && day <= to)) continue;
        }
        const until = offsets[place + 1] as number;
        let at = offsets[place] as number;
        while (at < until && marked[cell + (values[at] as number) * stride] === 1) at += 1;
        if (at < until) unmarked += 1;
      }
    }
    return unmarked;
  }
}
