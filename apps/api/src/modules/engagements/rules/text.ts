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

// Tabs and line ends are blanks; the marks that turn the direction of writing can disguise a name.
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/;

/** Half a letter, which no encoding holds: databases keep something else. */
const half = /\p{Cs}/u;

/** `U+0007` for the first character that no text should hold, or null. */
export function controlCharacter(text: string): string | null {
  const found = (control.exec(text) ?? half.exec(text))?.[0];
  return found === undefined ? null : `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
