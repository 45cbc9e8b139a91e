import { useLanguage } from '../locale';
import { en, type KeyWords } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of the keys in the language of the address. */
export function useKeyWords(): KeyWords {
  return WORDS[useLanguage()];
}
