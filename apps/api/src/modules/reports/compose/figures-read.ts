import type { VolumeMeasure } from '../../volume/question.js';
import type { ReportFigure, ReportFigures, ReportList, ReportRow } from '../figures/report-figures.js';
import { count, type Language, money, months } from './in-words.js';
import type { DocumentCell } from './report-document.js';

const CELL = { ENGAGEMENTS: count, DELEGATES: count, DAYS: count, BUDGET: money, PERSON_MONTHS: months } as const;
export const NOT_RECORDED = { EN: 'not recorded', FR: 'non consigné' } as const;

/** The name of a cell of an edition: figure, codes of its row or `*` for the total, measure. */
export function cellName(figure: string, codes: readonly (string | null)[] | null, measure: VolumeMeasure): string {
  return `${figure}|${codes === null ? '*' : codes.map((code) => code ?? '').join(',')}|${measure}`;
}

/** Looks cells of a copy up, and writes them in a language. */
export class FiguresRead {
  private readonly byId: ReadonlyMap<string, ReportFigure>;
  private readonly lists: ReadonlyMap<string, ReportList>;

  constructor(
    readonly figures: ReportFigures,
    readonly language: Language,
  ) {
    this.byId = new Map(figures.figures.map((figure) => [figure.id, figure]));
    this.lists = new Map(figures.lists.map((list) => [list.id, list]));
  }

  figure(id: string): ReportFigure {
    const figure = this.byId.get(id);
    if (!figure) throw new Error(`an edition has no figure "${id}"`);
    return figure;
  }

  list(id: string): ReportList {
    const list = this.lists.get(id);
    if (!list) throw new Error(`an edition has no list "${id}"`);
    return list;
  }

  /** The number of a row's cell; null where it is not recorded. A row that is not there is a true zero. */
  value(id: string, codes: readonly (string | null)[] | null, measure: VolumeMeasure = 'ENGAGEMENTS'): number | null {
    const figure = this.figure(id);
    const row = codes === null ? null : rowOf(figure, codes);
    const found = (codes === null ? figure.total[measure] : row?.figures[measure]) ?? 0;
    return found === 0 && !figure.recorded ? null : found;
  }

  /** The same as it is written. */
  cell(id: string, codes: readonly (string | null)[] | null, measure: VolumeMeasure = 'ENGAGEMENTS'): DocumentCell {
    const value = this.value(id, codes, measure);
    if (value === null) return { text: NOT_RECORDED[this.language] };
    return CELL[measure](value, this.language, cellName(id, codes, measure));
  }

  /** What an engagement, a region or the like is called. */
  name(row: ReportRow, place = 0): string | null {
    const names = row.names[place];
    return names ? (this.language === 'FR' ? names.fr : names.en) : null;
  }

  both(names: { readonly en: string; readonly fr: string }): string {
    return this.language === 'FR' ? names.fr : names.en;
  }
}

/** The row of a figure that has these codes. */
export function rowOf(figure: ReportFigure, codes: readonly (string | null)[]): ReportRow | null {
  return figure.rows.find((row) => row.codes.length === codes.length && row.codes.every((code, index) => code === codes[index])) ?? null;
}
