import type { ReportDocument } from '../compose/report-document.js';
import type { ReportFigures } from '../figures/report-figures.js';

/** The forms that a report is written in. */
export type ReportForm = 'PDF' | 'HTML' | 'XLSX' | 'JSON';

/** The sizes of paper that a PDF is set for. */
export type Paper = 'A4' | 'LETTER';

/** One report to be written in one form. */
export interface RenderJob {
  readonly form: ReportForm;
  /** Of a PDF; A4 unless given. */
  readonly paper?: Paper;
  readonly document: ReportDocument;
  /** What the document was composed from; JSON holds it too. */
  readonly figures?: ReportFigures;
}

/** What the thread that renders answers to one job. */
export type Rendered =
  | { readonly outcome: 'DONE'; readonly bytes: Uint8Array }
  | { readonly outcome: 'FAILED'; readonly name: string; readonly message: string; readonly stack: string | undefined };
