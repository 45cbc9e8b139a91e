import type { ReportAccess, ReportForm } from '@entente/schema/vocabulary';

/** What deliveries ask of editions that are sealed. */
export interface SealedEditions {
  /** The files of an edition for one kind of reader, as they were sealed. */
  filesFor(
    editionId: number,
    access: ReportAccess,
    language: 'EN' | 'FR',
    forms: readonly ReportForm[],
  ): Promise<readonly { readonly fileName: string; readonly mediaType: string; readonly bytes: Buffer }[]>;
  /** What a message says of an edition: paragraphs with an empty line between them. They may hold figures, so they too are for one kind of reader. */
  wordsOf(editionId: number, access: ReportAccess, language: 'EN' | 'FR'): Promise<{ readonly subject: string; readonly text: string }>;
}
