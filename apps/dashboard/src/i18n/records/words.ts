import { useLanguage } from '../locale';
import { en, type RecordsWords } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of lists and pages of records in the language of the address. */
export function useRecordsWords(): RecordsWords {
  return WORDS[useLanguage()];
}
