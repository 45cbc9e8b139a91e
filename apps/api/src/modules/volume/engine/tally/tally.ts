import { monthOffset, monthsIn } from '@entente/schema/calendar';
import type { Counted, CutPeriod } from '../../plan/counted.js';
import { keysOf, measuresOf, statementKey } from '../../plan/plan-volume.js';
import type { RawRow, RawValue } from '../../plan/statement.js';
import {
  grainOf,
  isPeriod,
  isReference,
  type RowKey,
  type VolumeDimension,
  type VolumeMeasure,
  type VolumeQuestion,
} from '../../question.js';
import { Cells, describedAxis } from './cells.js';
import { type CurrentFacts, type FactChanges, NONE } from './current-facts.js';
import { CLOSED, DESCRIPTIONS, describedValue, isOpenEnded } from './description.js';
import { FamilyMonths } from './family-months.js';
import { type Alike, alone, byMonth, isInMonths, type MonthRange, monthsOf, moveByMonth } from './monthly.js';
import { outcomesOf } from './outcomes.js';
import { askedDescriptions, familiesInUse, firstFrom, type Selection, select, selectionKey } from './selection.js';
import { Span } from './span.js';
import { FactsMovedError, PATIENCE, type Patience, Stretch } from './stretch.js';
import { countEndingFrom, countStanding, countUnmarked, type Standing } from './walks.js';

/** Selections that are kept: four bytes for each fact of each. */
const MOST_SELECTIONS = 8;
/** Grids of standing rows that are kept, and the cells of the largest of them: a page asks for a few, of some thousand. */
const MOST_STANDINGS = 24;
const LARGEST_KEPT = 50_000;
/** Families for which all rows are kept put together, of some megabytes each. */
const MOST_TOGETHERS = 12;
/** Windows that are kept, of a few thousand months and descriptions each. */
const MOST_WINDOWS = 32;
/** The place of an engagement without a first day, as statements give it. */
const NO_DAY = 10_000_000;
/** So many days of a window are looked at first for what began last. */
const LAST_DAYS = 31;
const NOT_YET_DONE = new Set(['PLANNED', 'CONFIRMED', 'POSTPONED']);

interface StandingIn {
  readonly cells: Cells;
  readonly standing: Standing;
}

interface Together {
  /** What it was put together for, grouped by the values of one family. */
  readonly question: VolumeQuestion;
  readonly values: number;
  readonly range: MonthRange;
  readonly months: FamilyMonths;
}

/** Counts the facts of one state of the register, in memory: all that a statement would count under WHOLE. */
export class Tally {
  private readonly selections = new Map<string, Selection>();
  /** By selection, what lies in its window put together by month. */
  private readonly months = new WeakMap<Selection, readonly Alike[]>();
  /** All rows put together by month; null where nobody has asked yet. */
  private all: readonly Alike[] | null = null;
  /** What lies in windows of them, by what was asked. */
  private readonly windows = new Map<string, readonly Alike[]>();
  /** By what was asked, in which cells the rows stand. */
  private readonly standings = new Map<string, StandingIn | null>();
  /** By family, all rows put together. */
  private readonly togethers = new Map<string, Together | null>();

  constructor(
    readonly facts: CurrentFacts,
    /** The state of the register that the facts are of. */
    private seq: number,
    private readonly patience: Patience = PATIENCE,
  ) {
    facts.takeChanges();
  }

  /** The facts are about to become those of a later state: what is being counted is given up. */
  leave(): void {
    this.seq = Number.NaN;
  }

  /** The facts have become those of a later state. */
  movedTo(seq: number): void {
    this.seq = seq;
    this.selections.clear();
    this.windows.clear();
    this.standings.clear();
    // To put a million rows together takes a quarter of a second, to take in a change next to nothing.
    const changes = this.facts.takeChanges();
    this.all = this.all && moveByMonth(this.facts, this.all, changes);
    for (const [key, together] of this.togethers) {
      const moved = together && this.moved(together, changes);
      if (moved) this.togethers.set(key, moved);
      else this.togethers.delete(key);
    }
  }

  /**
   * The rows that a statement would give, in no order but that which a page asks for; null where only a statement can tell. Others are
   * answered meanwhile.
   */
  async count(counted: Counted): Promise<RawRow[] | null> {
    const { question } = counted;
    if (question.seq !== this.seq || question.counting !== 'WHOLE' || question.visibility.closedSinceIds.length > 0) return null;
    try {
      return await this.counted(counted);
    } catch (error) {
      if (error instanceof FactsMovedError) return null;
      throw error;
    }
  }

  private async counted(counted: Counted): Promise<RawRow[] | null> {
    const { question } = counted;
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
      case 'NOTES': {
        const notes = await this.notes(question, counted.columns);
        return notes && [notes];
      }
      case 'OUTCOMES':
        return outcomesOf(this.facts, question);
      case 'WITHHELD':
        return [[this.withheld(question)]];
      default:
        return this.behind(question, counted);
    }
  }

  private async rows(question: VolumeQuestion, periods: readonly CutPeriod[]): Promise<RawRow[] | null> {
    const measures = measuresOf(question);
    const started = question.basis === 'STARTED';
    const grouped = familiesInUse(this.facts, question).some(({ keys }) => keys.length > 0);
    if (started && !grouped && !measures.includes('DAYS')) return this.rowsOfMonths(question, measures);
    if (measures.length === 1 && started) {
      const found = this.standing(question);
      if (found) return rowsOf(question, found.cells, [found.standing.counts]);
    }
    if (measures.length === 1 && question.groupBy.length === 0) return [[this.countActive(question)]];
    const span = this.span(question);
    const cells = this.grid(question, span, periods);
    if (!cells) return null;
    const engagements = new Int32Array(cells.size);
    const sums = measures.slice(1).map((measure) => ({
      of: this.measure(question, measure, cells, periods),
      sum: new Float64Array(cells.size),
    }));
    const { found } = cells;
    await span.each((row) => {
      const count = cells.of(row);
      for (let index = 0; index < count; index += 1) (engagements[found[index] as number] as number) += 1;
      for (const { of, sum } of sums) {
        for (let index = 0; index < count; index += 1) {
          const value = of(row, index);
          // What is not known is not a number, and adds nothing.
          if (!Number.isNaN(value)) (sum[found[index] as number] as number) += value;
        }
      }
      return true;
    });
    return rowsOf(question, cells, [engagements, ...sums.map(({ sum }) => sum)]);
  }

  /** Rows that no values are grouped by, from what each month holds. */
  private rowsOfMonths(question: VolumeQuestion, measures: readonly VolumeMeasure[]): RawRow[] {
    const dimensions = keysOf(question);
    const described = describedAxis(dimensions);
    const period = dimensions.find(isPeriod);
    const offset = monthOffset(question.calendar, question.fiscalMonth);
    const months = period ? monthsIn(period) : 1;
    const periodOf = ({ month }: Alike): number | null => {
      if (period === undefined || month === NONE) return null;
      return month - offset - ((month - offset) % months);
    };
    const byPeriod = new Map<number | null, Map<number, number[]>>();
    const sumsOf = (key: number | null, index: number): number[] => {
      const ofPeriod = byPeriod.get(key) ?? new Map<number, number[]>();
      byPeriod.set(key, ofPeriod);
      const sums = ofPeriod.get(index) ?? measures.map(() => 0);
      ofPeriod.set(index, sums);
      return sums;
    };
    if (dimensions.length === 0) sumsOf(null, 0);
    for (const alike of this.alike(question)) {
      const sums = sumsOf(periodOf(alike), described.byDescription[alike.description] as number);
      for (let index = 0; index < measures.length; index += 1) (sums[index] as number) += SUMS[measures[index] as VolumeMeasure](alike);
    }
    return [...byPeriod].flatMap(([key, ofPeriod]) =>
      [...ofPeriod].map(([index, sums]) => {
        const row: RawValue[] = dimensions.map((dimension) => (isPeriod(dimension) ? key : null));
        described.places.forEach((place, of) => {
          row[place] = described.values[index]?.[of] ?? null;
        });
        return [...row, ...sums];
      }),
    );
  }

  /** What lies in the window of a STARTED question, put together by month. */
  private alike(question: VolumeQuestion): readonly Alike[] {
    // What no values are asked of is put together once for all questions; what was opened to somebody by name is in none of it.
    if (this.isDescribed(question)) return this.ofAll(question);
    const { selection, begin, end } = this.span(question);
    const found = this.months.get(selection) ?? byMonth(this.facts, selection.rows.subarray(begin, end));
    this.months.set(selection, found);
    return found;
  }

  /** Whether a description tells if a row is asked for, in whatever window. */
  private isDescribed(question: VolumeQuestion): boolean {
    return question.visibility.grantedEngagementIds.length === 0 && familiesInUse(this.facts, { ...question, groupBy: [] }).length === 0;
  }

  private allByMonth(): readonly Alike[] {
    if (this.all !== null) return this.all;
    const { count, description, scratch } = this.facts;
    let length = 0;
    for (let row = 0; row < count; row += 1) {
      if (description[row] === CLOSED) continue;
      scratch[length] = row;
      length += 1;
    }
    this.all = byMonth(this.facts, scratch.subarray(0, length));
    return this.all;
  }

  /** How many rows without a date are asked for, whatever the window. */
  private undated(question: VolumeQuestion): number {
    if (!this.isDescribed(question)) {
      const { rows, dated } = this.selection(question);
      return rows.length - dated;
    }
    const asked = askedDescriptions(question);
    return this.allByMonth().reduce(
      (sum, { month, description, count }) => (month === NONE && asked[description] === 1 ? sum + count : sum),
      0,
    );
  }

  /** The same as `alike` where a description tells whether a row is asked for. */
  private ofAll(question: VolumeQuestion): readonly Alike[] {
    const key = selectionKey(question);
    const found = this.windows.get(key);
    if (found) return found;
    const asked = askedDescriptions(question);
    const window = monthsOf(question.where);
    const whole = this.allByMonth().filter((alike) => asked[alike.description] === 1 && isInMonths(alike, window));
    const edges = window.edges.flatMap(({ from, to }) => {
      const { rows, dated } = select(this.facts, { ...question, groupBy: [], where: { ...question.where, from, to } });
      return byMonth(this.facts, rows.subarray(0, dated));
    });
    const inWindow = [...whole, ...edges];
    if (this.windows.size >= MOST_WINDOWS) this.windows.clear();
    this.windows.set(key, inWindow);
    return inWindow;
  }

  /**
   * In which cells of one family's values the rows of a STARTED question stand; null where it has several families, or none, or too many
   * cells. What has no period is counted by year, which a page asks for as well, and put together.
   */
  private standing(question: VolumeQuestion): StandingIn | null {
    const dimensions = keysOf(question);
    if (!dimensions.some(isPeriod)) {
      const byYear = this.standing({ ...question, groupBy: ['YEAR', ...question.groupBy] });
      const cells = byYear && this.cells(question, dimensions, null, []);
      if (!byYear || !cells) return null;
      const counts = new Int32Array(cells.size);
      const shared = new Int32Array(cells.size);
      byYear.standing.counts.forEach((count, cell) => {
        if (count === 0) return;
        const whole = byYear.cells.withoutPeriod(cell);
        (counts[whole] as number) += count;
        (shared[whole] as number) += byYear.standing.shared[cell] as number;
      });
      return { cells, standing: { counts, shared, overlap: byYear.standing.overlap } };
    }
    const key = JSON.stringify([dimensions, selectionKey(question), question.calendar, question.fiscalMonth, question.schemeId]);
    const found = this.standings.get(key);
    if (found !== undefined) return found;
    const counted = this.standingOfAll(question, dimensions) ?? this.standingOfRows(question, dimensions);
    if (counted && counted.cells.size > LARGEST_KEPT) return counted;
    if (this.standings.size >= MOST_STANDINGS) this.standings.clear();
    this.standings.set(key, counted);
    return counted;
  }

  private standingOfRows(question: VolumeQuestion, dimensions: readonly VolumeDimension[]): StandingIn | null {
    const span = this.span(question);
    const cells = this.cells(question, dimensions, this.monthsOfSelection(span.selection), []);
    if (!cells?.single) return null;
    return { cells, standing: countStanding(this.facts, cells.single, cells.size, span.selection.rows, span.begin, span.end) };
  }

  /** The same from what all rows were put together to, where a description tells whether a row is asked for. */
  private standingOfAll(question: VolumeQuestion, dimensions: readonly VolumeDimension[]): StandingIn | null {
    const together = this.together(question);
    if (!together) return null;
    const cells = this.cells(question, dimensions, together.range, []);
    if (!cells?.single) return null;
    const counts = new Int32Array(cells.size);
    const shared = new Int32Array(cells.size);
    const window = monthsOf(question.where);
    let overlap = together.months.addTo({ counts, shared }, cells.single, askedDescriptions(question), window);
    for (const { from, to } of window.edges) {
      const { rows, dated } = this.selection({ ...question, where: { ...question.where, from, to } });
      const edge = countStanding(this.facts, cells.single, cells.size, rows, 0, dated);
      for (let cell = 0; cell < cells.size; cell += 1) {
        (counts[cell] as number) += edge.counts[cell] as number;
        (shared[cell] as number) += edge.shared[cell] as number;
      }
      overlap += edge.overlap;
    }
    return { cells, standing: { counts, shared, overlap } };
  }

  /** All rows put together by the values of a question's only family; null where the question asks for more than descriptions tell. */
  private together(question: VolumeQuestion): Together | null {
    if (!this.isDescribed(question)) return null;
    const groupBy = question.groupBy.filter(isReference);
    const key = JSON.stringify([groupBy, question.schemeId]);
    const found = this.togethers.get(key);
    if (found !== undefined) return found;
    const range = this.monthRange();
    const cells = range && this.cells({ ...question, groupBy }, groupBy, null, []);
    const months = cells?.single ? FamilyMonths.of(this.facts, cells.single, cells.size, range ?? { first: 0, last: 0 }) : null;
    const together = cells && range && months ? { question: { ...question, groupBy }, values: cells.size, range, months } : null;
    if (this.togethers.size >= MOST_TOGETHERS) this.togethers.clear();
    this.togethers.set(key, together);
    return together;
  }

  /** The same after changes; null where there are other values now, or too many changes. */
  private moved({ question, values, range, months }: Together, changes: FactChanges): Together | null {
    const cells = this.cells(question, question.groupBy, null, []);
    if (!cells?.single || cells.size !== values || !months.move(this.facts, cells.single, changes)) return null;
    const begun = changes.added.map((row) => this.facts.startMonth[row] as number).filter((month) => month !== NONE);
    const within = { first: Math.min(range.first, ...begun), last: Math.max(range.last, ...begun) };
    return { question, values, range: within, months };
  }

  /** The first and the last month in which something begins, closed facts among it; null where nothing is dated. */
  private monthRange(): MonthRange | null {
    const { count, startMonth } = this.facts;
    let first = NONE;
    let last = -NONE;
    for (let row = 0; row < count; row += 1) {
      const month = startMonth[row] as number;
      if (month === NONE) continue;
      if (month < first) first = month;
      if (month > last) last = month;
    }
    return first === NONE ? null : { first, last };
  }

  private monthsOfSelection({ rows, dated }: Selection): MonthRange | null {
    if (dated === 0) return null;
    const { startMonth } = this.facts;
    return { first: startMonth[rows[0] as number] as number, last: startMonth[rows[dated - 1] as number] as number };
  }

  private countActive(question: VolumeQuestion): number {
    const { selection, begin, end } = this.span(question);
    const { from } = question.where;
    return from === undefined ? end - begin : countEndingFrom(this.facts, from, question.openThrough, selection.rows, begin, end);
  }

  private async shared(question: VolumeQuestion, periods: readonly CutPeriod[]): Promise<RawRow[] | null> {
    const standing = question.basis === 'STARTED' ? this.standing(question) : null;
    if (standing) return rowsOf({ ...question, measures: [] }, standing.cells, [standing.standing.shared]);
    const span = this.span(question);
    const cells = this.grid(question, span, periods);
    if (!cells) return null;
    const counts = new Int32Array(cells.size);
    await span.each((row) => {
      const count = cells.of(row);
      if (count > 1) for (let index = 0; index < count; index += 1) (counts[cells.found[index] as number] as number) += 1;
      return true;
    });
    return rowsOf({ ...question, measures: [] }, cells, [counts]);
  }

  private async other(question: VolumeQuestion, periods: readonly CutPeriod[], except: readonly RowKey[]): Promise<RawRow[] | null> {
    const measures = measuresOf(question);
    // The days of several periods add up, those of several values do not: a statement tells them apart.
    if (measures.includes('DAYS') && question.basis === 'ACTIVE' && grainOf(question.groupBy) !== null) return null;
    const together = measures.length === 1 && question.basis === 'STARTED' ? this.together(question) : null;
    const standing = together && this.standing(question);
    if (together && standing?.cells.single) {
      const excepted = this.marked(question, standing.cells, except);
      const { counts, shared } = standing.standing;
      let engagements = 0;
      // What stands in one row alone is known by its cell; what stands in several is looked at.
      for (let cell = 0; cell < counts.length; cell += 1) {
        if (excepted[cell] === 0) engagements += (counts[cell] as number) - (shared[cell] as number);
      }
      const window = monthsOf(question.where);
      const several = together.months.countUnmarked(standing.cells.single, excepted, askedDescriptions(question), window);
      return [[engagements + several]];
    }
    const span = this.span(question);
    const cells = this.grid(question, span, periods);
    if (!cells) return null;
    const excepted = this.marked(question, cells, except);
    if (measures.length === 1 && question.basis === 'STARTED' && cells.single) {
      return [[countUnmarked(this.facts, cells.single, excepted, span.selection.rows, span.begin, span.end)]];
    }
    const sums = measures.map(() => 0);
    const adders = measures.slice(1).map((measure) => this.measure(question, measure, cells, periods));
    await span.each((row) => {
      const count = cells.of(row);
      for (let index = 0; index < count; index += 1) {
        if (excepted[cells.found[index] as number] === 1) continue;
        (sums[0] as number) += 1;
        adders.forEach((of, measure) => {
          const value = of(row, index);
          if (!Number.isNaN(value)) (sums[measure + 1] as number) += value;
        });
        break;
      }
      return true;
    });
    return [sums];
  }

  private async overlap(
    question: VolumeQuestion,
    periods: readonly CutPeriod[],
    shown: readonly RowKey[] | null,
    except: readonly RowKey[] | null,
  ): Promise<RawRow[] | null> {
    const standing = shown === null && question.basis === 'STARTED' ? this.standing(question) : null;
    if (standing) return [[standing.standing.overlap]];
    const span = this.span(question);
    const cells = this.grid(question, span, periods);
    if (!cells) return null;
    const isShown = shown && this.marked(question, cells, shown);
    const excepted = except && this.marked(question, cells, except);
    let overlap = 0;
    await span.each((row) => {
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

  private async notes(question: VolumeQuestion, columns: readonly string[]): Promise<RawRow | null> {
    const counts: Record<string, number> = {
      // No window has what has no date, so that it is counted for its own note alone.
      undated: this.undated(question),
      provisional: 0,
      no_region: 0,
      unknown_delegates: 0,
      unknown_budget: 0,
      unknown_person_months: 0,
    };
    const add = (name: string, count: number): void => {
      counts[name] = (counts[name] ?? 0) + count;
    };
    const take = ({ description, month, count, unknownDelegates, unknownBudget, unknownPersonMonths }: Alike): void => {
      const isOpen = isOpenEnded(description) && month !== NONE;
      if (isOpen || NOT_YET_DONE.has(describedValue(description, 'status') ?? '')) add('provisional', count);
      const kind = describedValue(description, 'kind');
      if (kind === 'VISIT') add('unknown_delegates', unknownDelegates);
      else if (kind === 'PROJECT') add('unknown_budget', unknownBudget);
      else add('unknown_person_months', unknownPersonMonths);
    };
    if (question.basis === 'STARTED') {
      for (const alike of this.alike(question)) take(alike);
    } else {
      await this.span(question).each((row) => {
        take(alone(this.facts, row));
        return true;
      });
    }
    if (columns.includes('no_region')) {
      const regional: VolumeDimension[] = [question.groupBy.includes('REGION') ? 'REGION' : 'SUBREGION'];
      const nowhere = await this.behind(
        { ...question, groupBy: regional },
        { part: 'COUNT_BEHIND', question, periods: [], row: { key: [null], other: null } },
      );
      if (!nowhere) return null;
      counts['no_region'] = Number(nowhere[0]?.[0] ?? 0);
    }
    return columns.map((name) => counts[name] ?? 0);
  }

  /** Of the whole register, so that no filter can probe it. */
  private withheld({ visibility }: VolumeQuestion): number {
    const { count, description, engagementId } = this.facts;
    const granted = new Set(visibility.grantedEngagementIds);
    const isProtected = Uint8Array.from({ length: DESCRIPTIONS }, (_, how) => (describedValue(how, 'sensitivity') === 'PROTECTED' ? 1 : 0));
    let withheld = 0;
    for (let row = 0; row < count; row += 1) {
      if (isProtected[description[row] as number] === 1 && !granted.has(engagementId[row] as number)) withheld += 1;
    }
    return withheld;
  }

  private async behind(question: VolumeQuestion, counted: Extract<Counted, { part: 'BEHIND' | 'COUNT_BEHIND' }>): Promise<RawRow[] | null> {
    const { periods, row: asked } = counted;
    const grain = grainOf(question.groupBy);
    if (question.basis === 'ACTIVE' && grain !== null && periods.length === 0) return null;
    const standing = counted.part === 'COUNT_BEHIND' && !asked.other && question.basis === 'STARTED' ? this.standing(question) : null;
    if (standing) return [[standing.standing.counts[standing.cells.cellOf(statementKey(question, asked.key))] ?? 0]];
    const latest = counted.part === 'BEHIND' && (await this.latest(question, counted));
    if (latest) return latest;
    const span = this.span(question);
    const cells = this.grid(question, span, periods);
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
      await span.each((row) => {
        if (stands(row)) engagements += 1;
        return true;
      });
      return [[engagements]];
    }
    const { order = 'ENTERED', after, first } = counted.page;
    const { engagementId, startDay } = this.facts;
    if (order === 'ENTERED') {
      const ids = await span.smallest(first, (row) => {
        const id = engagementId[row] as number;
        return (!after || id > after.id) && stands(row) ? id : null;
      });
      return ids.map((id) => [id, id]);
    }
    const page: RawValue[][] = [];
    await span.inOrder(order === 'LATEST', (row) => {
      const day = startDay[row] as number;
      const place = day === NONE ? NO_DAY : order === 'LATEST' ? -day : day;
      const id = engagementId[row] as number;
      if ((!after || place > after.place || (place === after.place && id > after.id)) && stands(row)) page.push([id, place]);
      return page.length < first;
    });
    return page;
  }

  /** A page of the last that begin in a window, if its last days have so many; null where more has to be looked at. */
  private async latest(question: VolumeQuestion, counted: Extract<Counted, { part: 'BEHIND' }>): Promise<RawRow[] | null> {
    const { order, after, first } = counted.page;
    const { from = -NONE, to } = question.where;
    if (order !== 'LATEST' || question.basis !== 'STARTED' || to === undefined || to - from <= LAST_DAYS) return null;
    const last = after ? Math.min(to, -after.place) : to;
    const begins = Math.max(from, last - LAST_DAYS);
    if (begins === from) return null;
    const page = await this.behind({ ...question, where: { ...question.where, from: begins, to: last } }, counted);
    return page?.length === first ? page : null;
  }

  private cells(
    question: VolumeQuestion,
    dimensions: readonly VolumeDimension[],
    months: MonthRange | null,
    periods: readonly CutPeriod[],
  ): Cells | null {
    return Cells.of(this.facts, question, dimensions, months, periods, (row) => this.endDay(question, row));
  }

  /** The cells of a question for rows of a span. */
  private grid(question: VolumeQuestion, { selection }: Span, periods: readonly CutPeriod[]): Cells | null {
    return this.cells(question, keysOf(question), this.monthsOfSelection(selection), periods);
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
  private measure(
    question: VolumeQuestion,
    measure: VolumeMeasure,
    cells: Cells,
    periods: readonly CutPeriod[],
  ): (row: number, index: number) => number {
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
    const { seq } = this;
    const stretch = new Stretch(this.patience, () => this.seq === seq);
    return new Span(this.facts, stretch, selection, begin, end, isInside);
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

/** What each measure adds to a row; days depend on more than the month. */
const SUMS: Readonly<Record<VolumeMeasure, (alike: Alike) => number>> = {
  ENGAGEMENTS: ({ count }) => count,
  DELEGATES: ({ delegates }) => delegates,
  DAYS: () => 0,
  BUDGET: ({ budgetCents }) => budgetCents,
  PERSON_MONTHS: ({ personMonthsMilli }) => personMonthsMilli,
};

/** The cells in which something stands as a statement's rows; a question that is not broken down has one row in any case. */
function rowsOf(question: VolumeQuestion, cells: Cells, sums: readonly (Int32Array | Float64Array)[]): RawRow[] {
  const rows: RawRow[] = [];
  for (let cell = 0; cell < cells.size; cell += 1) {
    if (sums[0]?.[cell] === 0 && question.groupBy.length > 0) continue;
    rows.push([...cells.keyOf(cell), ...sums.map((sum) => sum[cell] as number)]);
  }
  return rows;
}
