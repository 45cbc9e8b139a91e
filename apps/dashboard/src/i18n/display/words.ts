import { useLanguage } from '../locale';
import { type DisplayWords, en } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of the display's settings in the language of the address. */
export function useDisplayWords(): DisplayWords {
  return WORDS[useLanguage()];
}
