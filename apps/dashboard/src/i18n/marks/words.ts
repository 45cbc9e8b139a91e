import { useLanguage } from '../locale';
import { en, type MarkWords } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of charts' marks in the language of the address. */
export function useMarkWords(): MarkWords {
  return WORDS[useLanguage()];
}
