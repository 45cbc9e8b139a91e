import type { ReportAccess } from '../figures/report-figures.js';

/** The forms in which an edition is mailed. */
export type MailedForm = 'PDF_A4' | 'PDF_LETTER' | 'HTML' | 'XLSX' | 'JSON';

/** What deliveries ask of editions that are sealed. */
export interface SealedEditions {
  /** The files of an edition for one kind of reader, as they were sealed. */
  filesFor(
    editionId: number,
    access: ReportAccess,
    language: 'EN' | 'FR',
    forms: readonly MailedForm[],
  ): Promise<readonly { readonly fileName: string; readonly mediaType: string; readonly bytes: Buffer }[]>;
  /** What a message says of an edition: paragraphs with an empty line between them. They may hold figures, so they too are for one kind of reader. */
  wordsOf(editionId: number, access: ReportAccess, language: 'EN' | 'FR'): Promise<{ readonly subject: string; readonly text: string }>;
}
