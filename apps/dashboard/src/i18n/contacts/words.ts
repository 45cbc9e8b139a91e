import { useLanguage } from '../locale';
import { type ContactWords, en } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of contacts in the language of the address. */
export function useContactWords(): ContactWords {
  return WORDS[useLanguage()];
}
