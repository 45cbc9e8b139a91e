import { foldedLine } from '../../db/fold-text.js';
import type { EngagementRecord } from './engagement-record.js';

type Titled = Pick<EngagementRecord, 'titleEn' | 'titleFr'>;

/** How many letters of a title a list is put in order by: as many as an index of MariaDB can hold. */
const ORDERED_LETTERS = 300;

/** What a list is put in order by where titles are read in English: the title as a dictionary has it, without accents and capitals. */
export function titleOrderEn({ titleEn, titleFr }: Titled): string {
  return foldedLine([titleEn ?? titleFr], ORDERED_LETTERS);
}

/** The same where titles are read in French. */
export function titleOrderFr({ titleEn, titleFr }: Titled): string {
  return foldedLine([titleFr ?? titleEn], ORDERED_LETTERS);
}
