import { longText, textLengths } from '../../engagements/rules/limits.js';
import { cleanParagraphs, cleanText } from '../../engagements/rules/text.js';
import type { SheetColumn } from '../stages.js';

/** The characters that each column can hold. */
export const columnLengths: Readonly<Record<SheetColumn, number>> = {
  reference: textLengths.reference,
  kind: 100,
  scope: 100,
  direction: 100,
  status: 100,
  title: textLengths.titleEn,
  title_fr: textLengths.titleFr,
  summary: longText,
  summary_fr: longText,
  start_date: 100,
  end_date: 100,
  planned_start: 100,
  planned_end: 100,
  partners: 20_000,
  organizations: 20_000,
  topics: 20_000,
  interventions: 20_000,
  facilities: 20_000,
  delegates: 100,
  head_of_delegation: textLengths.headOfDelegation,
  budget: 100,
  budget_currency: 100,
  mandate: longText,
  person_months: 100,
  part_of: textLengths.reference,
  arose_from: 20_000,
  sensitivity: 100,
  source: textLengths.source,
  source_id: textLengths.sourceId,
  source_url: textLengths.sourceUrl,
  source_note: longText,
};

/** The characters that one name of a list can hold: a new one is entered as it stands. */
export const nameLengths = {
  partners: 300,
  organizations: 300,
  topics: 200,
  interventions: 200,
  facilities: 300,
  // What must be a reference is told that it is none.
  arose_from: columnLengths.arose_from,
} as const;

const severalLines: ReadonlySet<SheetColumn> = new Set(['summary', 'summary_fr', 'source_note', 'mandate']);

/** The text of one column. */
export function cleanColumn(column: SheetColumn, raw: string): string {
  return severalLines.has(column) ? cleanParagraphs(raw) : cleanText(raw);
}

const lost = /\ufffd|Ã[\u0080-\u00bf]|â€[\u0098-\u009d™œ]/;

/** What tells that an earlier program read the text in the wrong encoding, or null. */
export function lostLetters(text: string): string | null {
  return lost.exec(text)?.[0] ?? null;
}

const folded = new Map<string, string>();
const mostFolded = 20_000;

/** For comparing what people write: no accents, no case, no points, one kind of apostrophe and blank. */
export function foldWord(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const fold = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\s_\u00a0.-]+/g, ' ')
    .trim()
    .toUpperCase();
  // Names return by the thousand; the limit keeps a hostile file from growing the table.
  if (folded.size >= mostFolded) folded.clear();
  folded.set(text, fold);
  return fold;
}
