import { isoToDay, monthIndex, periodLabel, periodOf } from '@entente/schema/calendar';
import type { ReportDefinition } from '../definitions/report-definition.js';
import type { ReportFigures, ReportSpan } from '../figures/report-figures.js';
import { FiguresRead } from './figures-read.js';
import { type Language, longDay, monthsOfSpan, periodName } from './in-words.js';
import { type ReportWords, reportWords } from './words.js';

/** What the sections of one document share: the figures, the words, what its spans are called, and the running numbers of figures and tables. */
export class SectionContext {
  readonly read: FiguresRead;
  readonly words: ReportWords;
  private figureCount = 0;
  private tableCount = 0;

  constructor(
    readonly definition: ReportDefinition,
    readonly figures: ReportFigures,
    readonly language: Language,
  ) {
    this.read = new FiguresRead(figures, language);
    this.words = reportWords[language];
  }

  get currency(): string {
    return this.figures.register.currency;
  }

  figure(title: string): string {
    this.figureCount += 1;
    return this.words.figure(this.figureCount, title);
  }

  table(title: string): string {
    this.tableCount += 1;
    return this.words.table(this.tableCount, title);
  }

  /** `October 2026`. */
  get period(): string {
    return this.periodOf(this.figures.spans.period.to);
  }

  periodOf(day: string): string {
    return periodName(day, this.definition, this.figures.register.fiscalMonth, this.language);
  }

  /** The period that an edition is of, after "edition of": French says "de mars" and "d’avril". */
  editionOf(day: string): string {
    const name = this.periodOf(day);
    if (this.language === 'EN') return name;
    return /^[aeiouyéh]/i.test(name) ? `d’${name}` : `de ${name}`;
  }

  /** `Oct 2026`, `Apr–Oct 2026`, or the name of a longer period. */
  span(span: ReportSpan): string {
    return monthsOfSpan(span, this.language);
  }

  /** `2026/27`. */
  year(day: string): string {
    const { calendar } = this.definition;
    const { fiscalMonth } = this.figures.register;
    const { key } = periodOf(isoToDay(day), 'YEAR', calendar, fiscalMonth);
    return periodLabel(key, 'YEAR', calendar, fiscalMonth, this.language);
  }

  /** The label of a period in the API's answers, in this document's language. */
  label(code: string, grain: 'YEAR' | 'MONTH'): string {
    if (grain === 'MONTH') return monthsOfSpan({ from: `${code}-01`, to: `${code}-01` }, this.language);
    return this.yearsByCode().get(code) ?? code;
  }

  day(iso: string): string {
    return longDay(iso, this.language);
  }

  /** Whether the fiscal year to date is more than the period alone. */
  get hasToDate(): boolean {
    return this.figures.spans.toDate.from !== this.figures.spans.period.from;
  }

  private yearsByCode(): ReadonlyMap<string, string> {
    const { trend } = this.figures.spans;
    const { calendar } = this.definition;
    const { fiscalMonth } = this.figures.register;
    const names = new Map<string, string>();
    for (let month = monthIndex(isoToDay(trend.from)); month <= monthIndex(isoToDay(trend.to)); month += 1) {
      const day = isoToDay(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`);
      const { key, label } = periodOf(day, 'YEAR', calendar, fiscalMonth);
      names.set(label, periodLabel(key, 'YEAR', calendar, fiscalMonth, this.language));
    }
    return names;
  }
}
