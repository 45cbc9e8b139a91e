import { isPeriod, type VolumeDimension, type VolumeMeasure } from '../../volume/question.js';
import type { MeasuredFigures, ReportFigure, ReportRow } from '../figures/report-figures.js';
import type { RestatedCell } from './restatement.js';

/** A cell that holds another number now, before it is known why. */
export type ChangedCell = Omit<RestatedCell, 'causes'>;

/** What of a figure is compared. */
type Compared = Pick<ReportFigure, 'total' | 'recorded'> & { readonly rows: readonly Pick<ReportRow, 'codes' | 'names' | 'figures'>[] };

/** A figure asked again. */
export type FigureNow = Compared & {
  /** Whether the register claims to hold what a row of these codes counts. */
  readonly isRowRecorded: (codes: ReportRow['codes']) => boolean;
};

/** The most that two sums of the same shares may differ once they are rounded to six decimals: by one of the last, and by their noise. */
const SAME_SHARES = 1.5e-6;
const NOISE = 1e-12;

/** The cells of a sealed figure that hold another number now, in the order of the edition: row by row, then the total. */
export function changedCells(sealed: ReportFigure, now: FigureNow): ChangedCell[] {
  const cells: ChangedCell[] = [];
  const compare = (row: Pick<ReportRow, 'codes' | 'names'>, before: Values, after: Values): void => {
    for (const measure of sealed.measures) {
      const cell = { before: before(measure), now: after(measure) };
      if (!differs(sealed, cell)) continue;
      const { codes, names } = row;
      cells.push({ id: cellId(sealed.id, codes, measure), figure: sealed.id, codes, names, measure, ...cell });
    }
  };
  // The one row of a figure that is not broken down is its total.
  if (sealed.asked.groupBy.length > 0) {
    const before = new Side(sealed.asked, sealed, now.isRowRecorded);
    const after = new Side(sealed.asked, now, now.isRowRecorded);
    for (const row of rowsOfBoth(sealed.asked.groupBy, sealed.rows, now.rows))
      compare(row, before.valuesOf(row.codes), after.valuesOf(row.codes));
  }
  compare({ codes: [], names: [] }, valuesOf(sealed.total, sealed.recorded), valuesOf(now.total, now.recorded));
  return cells;
}

/** `kind.toDate|VISIT|ENGAGEMENTS`; a value that there is none of is empty. */
export function cellId(figure: string, codes: ReportRow['codes'], measure: VolumeMeasure): string {
  return [figure, ...codes.map((code) => code ?? ''), measure].join('|');
}

type Values = (measure: VolumeMeasure) => number | null;

/** Nothing that was counted is "not recorded", and of what is not recorded nothing is zero. */
function valuesOf(figures: MeasuredFigures, recorded: boolean): Values {
  const counted = Object.values(figures).some((value) => value !== 0);
  return (measure) => (recorded || counted ? (figures[measure] ?? 0) : null);
}

function differs({ asked: { counting } }: ReportFigure, { before, now }: Pick<RestatedCell, 'before' | 'now'>): boolean {
  if (before === null || now === null || counting === 'WHOLE') return before !== now;
  return Math.abs(now - before) > SAME_SHARES + NOISE * Math.max(Math.abs(before), Math.abs(now));
}

/** A figure as it was sealed, or as it is now: what its cells hold, whether they stand in a row or not. */
class Side {
  private readonly rows = new Map<string, MeasuredFigures>();
  /** The values that stand in rows beside their periods, where each of them has a row for every period that is recorded. */
  private readonly filled = new Set<string>();

  constructor(
    private readonly asked: Pick<ReportFigure['asked'], 'groupBy' | 'fill'>,
    private readonly figure: Compared,
    private readonly isRowRecorded: FigureNow['isRowRecorded'],
  ) {
    for (const { codes, figures } of figure.rows) {
      const text = JSON.stringify(codes);
      // Two values of one name, such as organizations, are one to whoever reads.
      this.rows.set(text, sum(this.rows.get(text), figures));
      if (asked.fill && asked.groupBy.some(isPeriod)) this.filled.add(this.besidePeriods(codes));
    }
  }

  valuesOf(codes: ReportRow['codes']): Values {
    const figures = this.rows.get(JSON.stringify(codes));
    return figures ? valuesOf(figures, this.figure.recorded) : () => (this.isZero(codes) ? 0 : null);
  }

  /** Whether a row that is not there is a true zero. What the register claimed to hold then is known by the rows that it was filled with. */
  private isZero(codes: ReportRow['codes']): boolean {
    return this.figure.recorded && !this.filled.has(this.besidePeriods(codes)) && this.isRowRecorded(codes);
  }

  private besidePeriods(codes: ReportRow['codes']): string {
    return JSON.stringify(codes.filter((_, index) => !isPeriod(this.asked.groupBy[index] ?? 'KIND')));
  }
}

function sum(known: MeasuredFigures | undefined, more: MeasuredFigures): MeasuredFigures {
  if (!known) return more;
  return Object.fromEntries(Object.entries(more).map(([measure, value]) => [measure, value + (known[measure as VolumeMeasure] ?? 0)]));
}

type NamedRow = Pick<ReportRow, 'codes' | 'names'>;

/** The rows of either, each once, in the order in which an answer has them: that of their values, none last. */
function rowsOfBoth(groupBy: readonly VolumeDimension[], sealed: readonly NamedRow[], now: readonly NamedRow[]): NamedRow[] {
  const rows = new Map<string, NamedRow>();
  for (const row of [...now, ...sealed]) rows.set(JSON.stringify(row.codes), row);
  return [...rows.values()].sort((a, b) => {
    for (const [index, dimension] of groupBy.entries()) {
      const order = compareValues(dimension, orderedBy(dimension, a, index), orderedBy(dimension, b, index));
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** Topics are in the order of their English names, all else in that of its codes; labels of periods are in that of time. */
function orderedBy(dimension: VolumeDimension, { codes, names }: NamedRow, index: number): string | null {
  const code = codes[index] ?? null;
  return dimension === 'TOPIC' ? (names[index]?.en ?? code) : code;
}

const byName = new Intl.Collator('en');
const NAMED: readonly VolumeDimension[] = ['TOPIC', 'ORGANIZATION', 'FACILITY', 'INTERVENTION'];

function compareValues(dimension: VolumeDimension, a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (NAMED.includes(dimension)) return byName.compare(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}
