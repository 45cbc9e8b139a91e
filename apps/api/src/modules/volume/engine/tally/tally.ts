import type { CutPeriod } from '../../plan/counted.js';
import { keysOf, measuresOf } from '../../plan/plan-volume.js';
import type { Counted } from '../../plan/counted.js';
import type { RawRow, RawValue } from '../../plan/statement.js';
import { type RowKey, type VolumeDimension, type VolumeMeasure, type VolumeQuestion, grainOf, isPeriod } from '../../question.js';
import { Cells } from './cells.js';
import { type CurrentFacts, NONE } from './current-facts.js';
import { describedValue, isOpenEnded } from './description.js';
import { familiesInUse, firstFrom, type Selection, select, selectionKey } from './selection.js';

/** Selections that are kept: four bytes for each fact of each. */
const MOST_SELECTIONS = 6;
/** The place of an engagement without a first day, as statements give it. */
const NO_DAY = 10_000_000;
const NOT_YET_DONE = new Set(['PLANNED', 'CONFIRMED', 'POSTPONED']);

/** Counts the facts of one state of the register, in memory: all that a statement would count under WHOLE. */
export class Tally {
  private readonly selections = new Map<string, Selection>();

  constructor(
    readonly facts: CurrentFacts,
    /** The state of the register that the facts are of. */
    private seq: number,
  ) {}

  /** The facts have become those of a later state. */
  movedTo(seq: number): void {
    this.seq = seq;
    this.selections.clear();
  }

  /** The rows that a statement would give, in no order but that which a page asks for; null where only a statement can tell. */
  count(counted: Counted): RawRow[] | null {
    const { question } = counted;
    if (question.seq !== this.seq || question.counting !== 'WHOLE' || question.visibility.closedSinceIds.length > 0) return null;
    switch (counted.part) {
      case 'ROWS':
        return this.rows(question, counted.periods);
      case 'TOTAL':
        return this.rows({ ...question, groupBy: [] }, []);
      case 'SHARED':
        return this.shared(question, counted.periods);
      case 'OTHER':
        return this.other(question, counted.periods, counted.except);
      case 'OVERLAP':
        return this.overlap(question, counted.periods, counted.shown, counted.except);
      case 'NOTES':
        return [this.notes(question, counted.columns)];
      case 'WITHHELD':
        return [[this.withheld(question)]];
      default:
        return this.behind(question, counted);
    }
  }

  private rows(question: VolumeQuestion, periods: readonly CutPeriod[]): RawRow[] | null {
    const span = this.span(question);
    const dimensions = keysOf(question);
    const cells = this.cells(question, dimensions, span, periods);
    if (!cells) return null;
    const measures = measuresOf(question);
    const sums = measures.map(() => new Float64Array(cells.size));
    const engagements = sums[0] as Float64Array;
    const adders = measures.slice(1).map((measure, index) => ({ of: this.measure(question, measure, cells, periods), sum: sums[index + 1] as Float64Array }));
    const { found } = cells;
    span.each((row) => {
      const count = cells.of(row);
      for (let index = 0; index < count; index += 1) (engagements[found[index] as number] as number) += 1;
      for (const { of, sum } of adders) {
        for (let index = 0; index < count; index += 1) {
          const value = of(row, index);
          // What is not known is not a number, and adds nothing.
          if (value === value) (sum[found[index] as number] as number) += value;
        }
      }
      return true;
    });
    const rows: RawRow[] = [];
    for (let cell = 0; cell < cells.size; cell += 1) {
      if (engagements[cell] === 0 && dimensions.length > 0) continue;
      rows.push([...cells.keyOf(cell), ...sums.map((sum) => sum[cell] as number)]);
    }
    return rows;
  }

  private shared(question: VolumeQuestion, periods: readonly CutPeriod[]): RawRow[] | null {
    const span = this.span(question);
    const cells = this.cells(question, keysOf(question), span, periods);
    if (!cells) return null;
    const counts = new Float64Array(cells.size);
    span.each((row) => {
      const count = cells.of(row);
      if (count > 1) for (let index = 0; index < count; index += 1) (counts[cells.found[index] as number] as number) += 1;
      return true;
    });
    const rows: RawRow[] = [];
    counts.forEach((count, cell) => {
      if (count > 0) rows.push([...cells.keyOf(cell), count]);
    });
    return rows;
  }

  private other(question: VolumeQuestion, periods: readonly CutPeriod[], except: readonly RowKey[]): RawRow[] | null {
    const measures = measuresOf(question);
    // The days of several periods add up, those of several values do not: a statement tells them apart.
    if (measures.includes('DAYS') && question.basis === 'ACTIVE' && grainOf(question.groupBy) !== null) return null;
    const span = this.span(question);
    const cells = this.cells(question, keysOf(question), span, periods);
    if (!cells) return null;
    const excepted = this.marked(question, cells, except);
    const sums = measures.map(() => 0);
    const adders = measures.slice(1).map((measure) => this.measure(question, measure, cells, periods));
    span.each((row) => {
      const count = cells.of(row);
      for (let index = 0; index < count; index += 1) {
        if (excepted[cells.found[index] as number] === 1) continue;
        (sums[0] as number) += 1;
        adders.forEach((of, measure) => {
          const value = of(row, index);
          if (value === value) (sums[measure + 1] as number) += value;
        });
        break;
      }
      return true;
    });
    return [sums];
  }

  private overlap(
    question: VolumeQuestion,
    periods: readonly CutPeriod[],
    shown: readonly RowKey[] | null,
    except: readonly RowKey[] | null,
  ): RawRow[] | null {
    const span = this.span(question);
    const cells = this.cells(question, keysOf(question), span, periods);
    if (!cells) return null;
    const isShown = shown && this.marked(question, cells, shown);
    const excepted = except && this.marked(question, cells, except);
    let overlap = 0;
    span.each((row) => {
      const count = cells.of(row);
      if (count < 2) return true;
      let standing = count;
      if (isShown) {
        standing = 0;
        let inOther = 0;
        for (let index = 0; index < count; index += 1) {
          const cell = cells.found[index] as number;
          standing += isShown[cell] as number;
          if (excepted && excepted[cell] === 0) inOther = 1;
        }
        standing += inOther;
      }
      if (standing > 1) overlap += 1;
      return true;
    });
    return [[overlap]];
  }

  private notes(question: VolumeQuestion, columns: readonly string[]): RawRow {
    const selection = this.selection(question);
    const span = this.span(question);
    const { description, delegates, budgetCents, personMonthsMilli, startDay } = this.facts;
    let provisional = 0;
    let withoutRegion = 0;
    let unknownDelegates = 0;
    let unknownBudget = 0;
    let unknownPersonMonths = 0;
    const lacksRegion = columns.includes('no_region') ? this.lacksRegion(question, span) : null;
    span.each((row) => {
      const how = description[row] as number;
      if ((isOpenEnded(how) && startDay[row] !== NONE) || NOT_YET_DONE.has(describedValue(how, 'status') ?? '')) provisional += 1;
      if (lacksRegion?.(row)) withoutRegion += 1;
      const kind = describedValue(how, 'kind');
      if (kind === 'VISIT' && Number.isNaN(delegates[row])) unknownDelegates += 1;
      else if (kind === 'PROJECT' && Number.isNaN(budgetCents[row])) unknownBudget += 1;
      else if (kind === 'MISSION' && Number.isNaN(personMonthsMilli[row])) unknownPersonMonths += 1;
      return true;
    });
    const counts: Readonly<Record<string, number>> = {
      // No window has what has no date, so that it is counted for its own note alone.
      undated: selection.rows.length - selection.dated,
      provisional,
      no_region: withoutRegion,
      unknown_delegates: unknownDelegates,
      unknown_budget: unknownBudget,
      unknown_person_months: unknownPersonMonths,
    };
    return columns.map((name) => counts[name] ?? 0);
  }

  /** Whether a row stands where no region is named. */
  private lacksRegion(question: VolumeQuestion, span: Span): ((row: number) => boolean) | null {
    const regional: VolumeDimension[] = [question.groupBy.includes('REGION') ? 'REGION' : 'SUBREGION'];
    const cells = this.cells({ ...question, groupBy: regional }, regional, span, []);
    const nowhere = cells?.cellOf([null]) ?? -1;
    if (!cells) return null;
    return (row) => {
      const count = cells.of(row);
      for (let index = 0; index < count; index += 1) if (cells.found[index] === nowhere) return true;
      return false;
    };
  }

  /** Of the whole register, so that no filter can probe it. */
  private withheld({ visibility }: VolumeQuestion): number {
    const { count, description, engagementId } = this.facts;
    const granted = new Set(visibility.grantedEngagementIds);
    let withheld = 0;
    for (let row = 0; row < count; row += 1) {
      const isClosed = describedValue(description[row] as number, 'sensitivity') === 'PROTECTED';
      if (isClosed && !granted.has(engagementId[row] as number)) withheld += 1;
    }
    return withheld;
  }

  private behind(question: VolumeQuestion, counted: Extract<Counted, { part: 'BEHIND' | 'COUNT_BEHIND' }>): RawRow[] | null {
    const { periods, row: asked } = counted;
    const grain = grainOf(question.groupBy);
    if (question.basis === 'ACTIVE' && grain !== null && periods.length === 0) return null;
    const span = this.span(question);
    const cells = this.cells(question, keysOf(question), span, periods);
    if (!cells) return null;
    const excepted = asked.other && this.marked(question, cells, asked.other.except);
    const cell = asked.other ? -1 : cells.cellOf(statementKey(question, asked.key));
    const stands = (row: number): boolean => {
      const count = cells.of(row);
      for (let index = 0; index < count; index += 1) {
        const one = cells.found[index] as number;
        if (excepted ? excepted[one] === 0 : one === cell) return true;
      }
      return false;
    };
    if (counted.part === 'COUNT_BEHIND') {
      let engagements = 0;
      span.each((row) => {
        if (stands(row)) engagements += 1;
        return true;
      });
      return [[engagements]];
    }
    const { order = 'ENTERED', after, first } = counted.page;
    const { engagementId, startDay } = this.facts;
    if (order === 'ENTERED') return smallest(first, (take) => span.each((row) => {
      const id = engagementId[row] as number;
      if ((!after || id > after.id) && stands(row)) take(id);
      return true;
    })).map((id) => [id, id]);
    const page: RawValue[][] = [];
    span.inOrder(order === 'LATEST', (row) => {
      const day = startDay[row] as number;
      const place = day === NONE ? NO_DAY : order === 'LATEST' ? -day : day;
      const id = engagementId[row] as number;
      if ((!after || place > after.place || (place === after.place && id > after.id)) && stands(row)) page.push([id, place]);
      return page.length < first;
    });
    return page;
  }

  private cells(question: VolumeQuestion, dimensions: readonly VolumeDimension[], { selection }: Span, periods: readonly CutPeriod[]): Cells | null {
    return Cells.of(this.facts, question, dimensions, selection, periods, (row) => this.endDay(question, row));
  }

  /** By cell, whether it is one of those that the keys name. */
  private marked(question: VolumeQuestion, cells: Cells, keys: readonly RowKey[]): Uint8Array {
    const marked = new Uint8Array(cells.size);
    for (const key of keys) {
      const cell = cells.cellOf(statementKey(question, key));
      if (cell >= 0) marked[cell] = 1;
    }
    return marked;
  }

  /** A measure of a row, in the cell that was found at an index; not a number where it is not known. */
  private measure(question: VolumeQuestion, measure: VolumeMeasure, cells: Cells, periods: readonly CutPeriod[]): (row: number, index: number) => number {
    const { delegates, budgetCents, personMonthsMilli, startDay } = this.facts;
    switch (measure) {
      case 'DELEGATES':
        return (row) => delegates[row] as number;
      case 'BUDGET':
        return (row) => budgetCents[row] as number;
      case 'PERSON_MONTHS':
        return (row) => personMonthsMilli[row] as number;
      case 'ENGAGEMENTS':
        return () => 1;
      default: {
        const { from = -Infinity, to = Infinity } = question.basis === 'ACTIVE' ? question.where : {};
        const byPeriod = question.basis === 'ACTIVE' && keysOf(question).some(isPeriod);
        return (row, index) => {
          const begins = startDay[row] as number;
          if (begins === NONE) return Number.NaN;
          const period = byPeriod ? periods[cells.periods[index] as number] : undefined;
          return Math.min(this.endDay(question, row), period?.last ?? to) - Math.max(begins, period?.first ?? from) + 1;
        };
      }
    }
  }

  /** The last day of a row that has a first one. */
  private endDay({ openThrough }: VolumeQuestion, row: number): number {
    const { startDay, endDay } = this.facts;
    const ends = endDay[row] as number;
    return ends === NONE ? Math.max(startDay[row] as number, openThrough) : ends;
  }

  private span(question: VolumeQuestion): Span {
    const selection = this.selection(question);
    const { from, to } = question.where;
    const { rows, dated } = selection;
    const windowed = from !== undefined || to !== undefined;
    const begin = question.basis === 'STARTED' && from !== undefined ? firstFrom(this.facts, rows, dated, from) : 0;
    const end = to !== undefined ? firstFrom(this.facts, rows, dated, to + 1) : windowed ? dated : rows.length;
    const isInside = question.basis === 'ACTIVE' && from !== undefined ? (row: number) => this.endDay(question, row) >= from : null;
    return new Span(this.facts, selection, begin, end, isInside);
  }

  private selection(question: VolumeQuestion): Selection {
    const key = selectionKey(question);
    const found = this.selections.get(key) ?? select(this.facts, question);
    this.selections.delete(key);
    this.selections.set(key, found);
    for (const oldest of this.selections.keys()) {
      if (this.selections.size <= MOST_SELECTIONS) break;
      this.selections.delete(oldest);
    }
    return found;
  }
}

/** The part of a selection that lies in a question's window. */
class Span {
  constructor(
    private readonly facts: CurrentFacts,
    readonly selection: Selection,
    private readonly begin: number,
    private readonly end: number,
    private readonly isInside: ((row: number) => boolean) | null,
  ) {}

  /** Every row, the first days first, until told `false`. */
  each(take: (row: number) => boolean): void {
    const { rows } = this.selection;
    const { end, isInside } = this;
    for (let at = this.begin; at < end; at += 1) {
      const row = rows[at] as number;
      if (isInside !== null && !isInside(row)) continue;
      if (!take(row)) return;
    }
  }

  /** The same, or with the last days first and those of none last still; of one day by engagement in both. */
  inOrder(latest: boolean, take: (row: number) => boolean): void {
    if (!latest) {
      this.each(take);
      return;
    }
    const { rows, dated } = this.selection;
    const { startDay } = this.facts;
    const allow = (at: number): boolean => {
      const row = rows[at] as number;
      return this.isInside !== null && !this.isInside(row) ? true : take(row);
    };
    const lastDated = Math.min(this.end, dated);
    for (let until = lastDated; until > this.begin; ) {
      const day = startDay[rows[until - 1] as number];
      let from = until - 1;
      while (from > this.begin && startDay[rows[from - 1] as number] === day) from -= 1;
      for (let at = from; at < until; at += 1) if (!allow(at)) return;
      until = from;
    }
    for (let at = Math.max(lastDated, this.begin); at < this.end; at += 1) if (!allow(at)) return;
  }
}

/** A row's key in the order of the statement's keys; the coarser periods follow from the finest. */
function statementKey(question: VolumeQuestion, key: RowKey): RowKey {
  return keysOf(question).map((dimension) => key[question.groupBy.indexOf(dimension)] ?? null);
}

/** The smallest so many of all that is taken, in their order. */
function smallest(first: number, walk: (take: (id: number) => void) => void): number[] {
  let held: number[] = [];
  let most = Infinity;
  const shrink = (): void => {
    held = held.sort((a, b) => a - b).slice(0, first);
    if (held.length === first) most = held[first - 1] ?? Infinity;
  };
  walk((id) => {
    if (id >= most) return;
    held.push(id);
    if (held.length >= 2 * first + 64) shrink();
  });
  shrink();
  return held;
}
