import { foldText } from '../db/fold-text.js';
import { InputError } from './input-error.js';

const MOST_WORDS = 10;
const LONGEST_WORD = 100;

/** The words of a text to look for, folded. Throws InputError for more than a database or a list is to be searched for. */
export function searchWords(text: string | null | undefined, path: readonly (string | number)[]): string[] {
  const words = foldText(text ?? '')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length > MOST_WORDS) {
    throw new InputError(
      'TOO_MANY_WORDS',
      path,
      `a text to look for must have at most ${MOST_WORDS} words: ${words.length}`,
      `un texte à chercher doit compter au plus ${MOST_WORDS} mots : ${words.length}`,
    );
  }
  const longest = Math.max(0, ...words.map((word) => word.length));
  if (longest > LONGEST_WORD) {
    throw new InputError(
      'WORD_TOO_LONG',
      path,
      `a word to look for must have at most ${LONGEST_WORD} letters: ${longest}`,
      `un mot à chercher doit compter au plus ${LONGEST_WORD} lettres : ${longest}`,
    );
  }
  return words;
}

/** Whether all words occur in some of the names; capitals, accents and ligatures make no difference. */
export function wordsMatch(words: readonly string[], names: readonly (string | null)[]): boolean {
  if (words.length === 0) return true;
  const all = names.map((name) => foldText(name ?? '')).join('\n');
  return words.every((word) => all.includes(word));
}
