const letters: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const words: Record<string, string> = { '&': 'and', et: 'and', st: 'saint', ste: 'sainte' };
const leadingArticles = new Set(['le', 'la', 'les', 'l']);

/** A name with its spaces in order (no-break ones too) and in Unicode NFC, else as it was written. */
export function tidyName(written: string): string {
  return written.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * What is left of a name when only its words count. Not told apart: capitals, accents, ligatures, the shape of
 * apostrophes, hyphens, full stops (`U.S.S.R.`), `St.` and `Saint`, `&`, `et` and `and`, `the` anywhere, and a French
 * article at the beginning or in brackets at the end. A comma is kept: it may turn a name round or part two names.
 */
export function foldName(written: string): string {
  const plain = written
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđðþı]/gu, (letter) => letters[letter] ?? letter)
    .replace(/\((?:the|le|la|les|l['’])\)/gu, ' ')
    .replace(/[.*]/gu, '')
    .replace(/&/gu, ' & ')
    .replace(/,/gu, ' , ')
    .replace(/[^\p{L}\p{N}&,]+/gu, ' ');
  const tokens = plain
    .trim()
    .split(/\s+/u)
    .filter((token) => token !== 'the')
    .map((token) => words[token] ?? token);
  if (tokens.length > 1 && leadingArticles.has(tokens[0] ?? '')) tokens.shift();
  return tokens.join(' ');
}
