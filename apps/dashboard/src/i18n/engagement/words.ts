import { useLanguage } from '../locale';
import { type EngagementWords, en } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of an engagement's page in the language of the address. */
export function useEngagementWords(): EngagementWords {
  return WORDS[useLanguage()];
}
