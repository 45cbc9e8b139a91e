import { useLanguage } from '../locale';
import { en, type FilterWords } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of the filters in the language of the address. */
export function useFilterWords(): FilterWords {
  return WORDS[useLanguage()];
}
