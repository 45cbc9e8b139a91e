import { useLanguage } from '../locale';
import { en, type OverviewWords } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of the overview's own figures in the language of the address. */
export function useOverviewWords(): OverviewWords {
  return WORDS[useLanguage()];
}
