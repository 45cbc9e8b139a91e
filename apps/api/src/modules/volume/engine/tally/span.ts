import type { CurrentFacts } from './current-facts.js';
import type { Selection } from './selection.js';
import type { Stretch } from './stretch.js';

/** The part of a selection that lies in a question's window. */
export class Span {
  constructor(
    private readonly facts: CurrentFacts,
    private readonly stretch: Stretch,
    readonly selection: Selection,
    readonly begin: number,
    readonly end: number,
    /** Whether what lies there by its first day is asked for; null where all of it is. */
    private readonly isInside: ((row: number) => boolean) | null,
  ) {}

  /** Every row, the first days first, until told `false`. Throws FactsMovedError. */
  async each(take: (row: number) => boolean): Promise<void> {
    const { rows } = this.selection;
    const { isInside, stretch } = this;
    for (let at = this.begin; at < this.end; ) {
      const until = Math.min(this.end, at + stretch.rows);
      for (; at < until; at += 1) {
        const row = rows[at] as number;
        if (isInside !== null && !isInside(row)) continue;
        if (!take(row)) return;
      }
      if (at < this.end) await stretch.letOthers();
    }
  }

  /** The same, or with the last days first and those of none last still; of one day by engagement in both. */
  async inOrder(latest: boolean, take: (row: number) => boolean): Promise<void> {
    if (!latest) return this.each(take);
    const { rows, dated } = this.selection;
    const { startDay } = this.facts;
    const allow = (at: number): boolean => {
      const row = rows[at] as number;
      return this.isInside !== null && !this.isInside(row) ? true : take(row);
    };
    const lastDated = Math.min(this.end, dated);
    let untold = 0;
    for (let until = lastDated; until > this.begin; ) {
      const day = startDay[rows[until - 1] as number];
      let from = until - 1;
      while (from > this.begin && startDay[rows[from - 1] as number] === day) from -= 1;
      for (let at = from; at < until; at += 1) if (!allow(at)) return;
      untold += until - from;
      until = from;
      if (untold < this.stretch.rows) continue;
      untold = 0;
      await this.stretch.letOthers();
    }
    for (let at = Math.max(lastDated, this.begin); at < this.end; at += 1) if (!allow(at)) return;
  }

  /** The smallest so many of all that `of` gives for a row, in their order; null gives nothing. */
  async smallest(first: number, of: (row: number) => number | null): Promise<number[]> {
    let held: number[] = [];
    let most = Infinity;
    const shrink = (): void => {
      held = held.sort((a, b) => a - b).slice(0, first);
      if (held.length === first) most = held[first - 1] ?? Infinity;
    };
    await this.each((row) => {
      const value = of(row);
      if (value === null || value >= most) return true;
      held.push(value);
      if (held.length >= 2 * first + 64) shrink();
      return true;
    });
    shrink();
    return held;
  }
}
