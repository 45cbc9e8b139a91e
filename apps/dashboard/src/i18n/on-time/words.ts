import { useLanguage } from '../locale';
import { en, type OnTimeWords } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of the page of schedules, recipients and deliveries in the language of the address. */
export function useOnTimeWords(): OnTimeWords {
  return WORDS[useLanguage()];
}
