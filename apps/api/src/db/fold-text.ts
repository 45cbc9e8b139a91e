const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/**
 * A text as it is searched: capitals, accents, ligatures (`œ` is `oe`), the shape of apostrophes and that of spaces make no
 * difference. Neither database folds all of these by itself, so that both look through texts that are folded already.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđðþı]/gu, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[‐‑]/gu, '-')
    .replace(/\s+/gu, ' ');
}

/** Bytes of a part: a MariaDB `text` holds a few more. */
const LONGEST_PART = 65_000;

/** Folds texts into as few parts as hold them, each of them whole in one part. */
export function foldedParts(texts: readonly (string | null)[]): string[] {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const text of texts) {
    if (text === null || text === '') continue;
    let folded = foldText(text);
    let size = Buffer.byteLength(folded);
    // Only letters that are several when folded can make a text that long of one that was let in.
    if (size > LONGEST_PART) {
      folded = Buffer.from(folded)
        .subarray(0, LONGEST_PART - 3)
        .toString('utf8')
        .replace(/\uFFFD$/, '');
      size = Buffer.byteLength(folded);
    }
    if (part !== '' && bytes + 1 + size > LONGEST_PART) {
      parts.push(part);
      part = '';
      bytes = 0;
    }
    // A line break parts the texts: no word that is looked for holds one.
    part += part === '' ? folded : `\n${folded}`;
    bytes += size + 1;
  }
  return part === '' ? parts : [...parts, part];
}

/** Folds texts into one line of at most so many letters, or of as many as a MariaDB `text` holds. */
export function foldedLine(texts: readonly (string | null)[], letters?: number): string {
  const [line = ''] = foldedParts([texts.filter((text) => text !== null && text !== '').join(' ')]);
  return letters === undefined ? line : [...line].slice(0, letters).join('');
}
