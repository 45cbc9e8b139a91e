import type { SheetColumn } from '../stages.js';

/** The characters that each column can hold. Long texts stay within a MariaDB `text` whatever their letters. */
export const columnLengths: Readonly<Record<SheetColumn, number>> = {
  reference: 64,
  kind: 100,
  scope: 100,
  direction: 100,
  status: 100,
  title: 1000,
  title_fr: 1000,
  summary: 16_000,
  summary_fr: 16_000,
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
  head_of_delegation: 300,
  budget: 100,
  budget_currency: 100,
  mandate: 16_000,
  person_months: 100,
  part_of: 64,
  arose_from: 20_000,
  sensitivity: 100,
  source: 100,
  source_id: 200,
  source_url: 2000,
  source_note: 16_000,
};

/** The characters that one name of a list can hold. */
export const nameLength = 300;

const severalLines: ReadonlySet<SheetColumn> = new Set(['summary', 'summary_fr', 'source_note', 'mandate']);

// Everything that is wide of nothing: blanks of every width, and marks that no reader sees.
const unseen = /[\u00ad\u200b\u2060\ufeff]/;
const oddBlanks = /[\t\r\n\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const otherThanAscii = /[^\x20-\x7e]/;

/** Text as the register keeps it: NFC, without blanks around it, wrapped lines joined; apostrophes stay as they are. */
export function cleanText(raw: string): string {
  // Most cells need nothing done: looking first is half the time of this stage at 100,000 rows.
  let text = raw;
  if (otherThanAscii.test(text)) {
    text = text.normalize('NFC');
    if (unseen.test(text)) text = text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
    if (oddBlanks.test(text)) text = text.replace(/[\s\u0085]+/g, ' ');
  }
  if (text.includes('  ')) text = text.replace(/ {2,}/g, ' ');
  return text.trim();
}

/** Like `cleanText`, but a blank line still parts paragraphs. */
export function cleanParagraphs(raw: string): string {
  if (!oddBlanks.test(raw)) return cleanText(raw);
  return raw
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map(cleanText)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The text of one column. */
export function cleanColumn(column: SheetColumn, raw: string): string {
  return severalLines.has(column) ? cleanParagraphs(raw) : cleanText(raw);
}

// Tabs and line ends are blanks; the marks that turn the direction of writing can disguise a name.
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/;
const lost = /\ufffd|Ã[\u0080-\u00bf]|â€[\u0098-\u009d™œ]/;

/** `U+0007` for the first character that no text should hold, or null. */
export function controlCharacter(text: string): string | null {
  const found = control.exec(text)?.[0];
  return found === undefined ? null : `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

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
