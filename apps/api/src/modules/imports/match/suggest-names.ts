import { editDistance } from './edit-distance.js';

/** A name that can be suggested, folded, and the code that it stands for. */
interface Suggestible {
  key: string;
  code: string;
}

const enough = 5;
// Words that many names share say nothing about which of them was meant.
const commonWords = new Set(
  (
    'republic republique democratic democratique people peoples populaire kingdom royaume united unis unie islands iles island ile states etats ' +
    'federation federal federale federated federative socialist socialiste government gouvernement southern northern eastern western south north ' +
    'east west nord ouest saint sainte french british netherlands territory territoire former union national province principality commonwealth ' +
    'arab arabe islamic islamique general central africa afrique america amerique offenders offender programs programmes services service prison'
  ).split(' '),
);

function shareStem(a: string, b: string): boolean {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length >= enough && length >= 0.6 * Math.max(a.length, b.length);
}

const tellingWords = (key: string): string[] => key.split(' ').filter((word) => word.length >= enough && !commonWords.has(word));

function closeness(key: string, candidate: string): number | null {
  const limit = Math.min(2, Math.floor(key.length / 4));
  const distance = limit === 0 ? limit + 1 : editDistance(key, candidate, limit);
  if (distance <= limit) return distance;
  // Past any misspelling, so that these come after the misspelt ones.
  const words = tellingWords(candidate);
  return tellingWords(key).some((word) => words.some((other) => shareStem(word, other))) ? 10 + candidate.length / 100 : null;
}

/** Codes of the names most like a folded one, best first: misspellings, then names that share a telling word. */
export function suggestNames(key: string, names: Iterable<Suggestible>, most = 5): string[] {
  const best = new Map<string, number>();
  for (const { key: candidate, code } of names) {
    const score = closeness(key, candidate);
    if (score !== null && score < (best.get(code) ?? Infinity)) best.set(code, score);
  }
  return [...best]
    .sort(([codeA, a], [codeB, b]) => a - b || (codeA < codeB ? -1 : 1))
    .slice(0, most)
    .map(([code]) => code);
}
