import { useLanguage } from '../locale';
import { en, type FollowUpWords } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of the list of what was promised in the language of the address. */
export function useFollowUpWords(): FollowUpWords {
  return WORDS[useLanguage()];
}
