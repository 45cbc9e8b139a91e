// A report in one language, as it is to be seen: what every form (PDF, HTML, XLSX, JSON) is written from. Nothing here is computed by a form.
import type { Drawing } from './drawing.js';

/** One piece of text of a table, with the number behind it where it is one. */
export interface DocumentCell {
  /** As it is read: `1 234,5`, `5–8 Oct`, `not recorded`. */
  readonly text: string;
  /** The number that `text` shows, for forms that keep numbers as numbers; absent for words. */
  readonly value?: number;
  /** How a workbook shows `value`: a count without decimals, money in whole units, months with one decimal, or a difference with its sign. */
  readonly format?: 'COUNT' | 'MONEY' | 'MONTHS' | 'CHANGE';
  /** A local date `2006-03-14`, where `text` is a whole date. */
  readonly date?: string;
  /** The mark of a kind before the text; its name stands in the text or beside it. */
  readonly kind?: 'VISIT' | 'PROJECT' | 'MISSION';
  /** A code set in small quiet type after the text: `M49 019`, `NA`. */
  readonly code?: string;
  /** A second line under the text, in quiet type. */
  readonly under?: string;
  /** How many rows this cell stands for, downwards; the cells that it covers are left out of the rows below. 1 unless given. */
  readonly rowSpan?: number;
  /** The cell of the edition that is shown, to be looked up again: `kind.toDate|VISIT|ENGAGEMENTS`. */
  readonly cell?: string;
}

/** A column of a table. */
export interface DocumentColumn {
  readonly label: string;
  /** NUMBER columns are set flush right with tabular digits. */
  readonly is: 'TEXT' | 'NUMBER';
  /** Share of the table's width; all shares of a table add up to 1. */
  readonly width: number;
}

/** A table whose first row is its header, and in which the first cell of a row is the row's header. */
export interface DocumentTable {
  readonly is: 'TABLE';
  /** `Table 2. By region`. */
  readonly caption: string;
  /** Under the caption: unit, scheme, what overlaps. */
  readonly note?: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly { readonly cells: readonly DocumentCell[]; readonly strong?: boolean }[];
  /** What stands under the table: overlaps, what is left out, how many more there are. */
  readonly foot: readonly string[];
  /** Said instead of the table where it has no rows. */
  readonly empty: string;
}

/** A chart: a drawing, the finding in words, and the same values as a table for whoever cannot see it. */
export interface DocumentChart {
  readonly is: 'CHART';
  /** `Figure 1. Engagements started, by month and kind`. */
  readonly caption: string;
  readonly note?: string;
  /** The text alternative: the finding with every value that is drawn. */
  readonly alternative: string;
  readonly drawing: Drawing;
}

/** Numbers in large type beside each other. */
export interface DocumentKeyFigures {
  readonly is: 'KEY_FIGURES';
  readonly items: readonly { readonly label: string; readonly figure: DocumentCell; readonly under: DocumentCell }[];
}

/** Running text; commentary that people have written comes as paragraphs too. */
export interface DocumentText {
  readonly is: 'TEXT';
  readonly style: 'LEAD' | 'BODY' | 'NOTE' | 'COMMENTARY';
  readonly text: string;
}

export type DocumentBlock = DocumentTable | DocumentChart | DocumentKeyFigures | DocumentText;

/** A part of the report with a heading of its own: a bookmark of the PDF, a sheet of the workbook, a landmark of the page. */
export interface DocumentSection {
  /** Unique within the document, and the same in every language: `region`. */
  readonly id: string;
  readonly heading: string;
  /** Whether the section begins on a new page. */
  readonly newPage: boolean;
  readonly blocks: readonly DocumentBlock[];
}

/** A report in one language. */
export interface ReportDocument {
  readonly language: 'EN' | 'FR';
  /** The instant (UTC) as of which the register was counted: the date that forms carry, so that they are the same bytes whenever they are written. */
  readonly asOf: string;
  /** `International engagements`. */
  readonly title: string;
  /** `October 2026, with the fiscal year to date`. */
  readonly subtitle: string;
  /** Whose register it is. */
  readonly publisher: string;
  /** Head of every page, left: `International engagements, October 2026`. */
  readonly runningTitle: string;
  /** Head of every page, right: `Sample data · Draft 3, not approved`; empty for what is sealed and real. */
  readonly runningMark: string;
  /** Foot of every page: as of when, by which rules. */
  readonly foot: string;
  /** The word before the page's number, where a form needs one: `Page`. */
  readonly pageWord: string;
  /** SHA-256 of the figures in hexadecimal, in groups of four, printed on every page; null for a draft. */
  readonly fingerprint: string | null;
  /** What `fingerprint` is called: `SHA-256 of the figures`. */
  readonly fingerprintLabel: string;
  readonly sections: readonly DocumentSection[];
  /** What a workbook says of itself on its last sheet: label and value, in order. */
  readonly provenance: readonly { readonly label: string; readonly value: string }[];
  /** The name of the provenance sheet: `About this report`. */
  readonly provenanceTitle: string;
}
