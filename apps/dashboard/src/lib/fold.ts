const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', '’': "'" };

/** A text as it is looked for: capitals, accents and ligatures make no difference. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[œæßøłđı’]/g, (letter) => LIGATURES[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** Whether all words of a text that was typed occur in the names. */
export function isNamed(typed: string, names: readonly (string | null)[]): boolean {
  const all = fold(names.join('\n'));
  return fold(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
