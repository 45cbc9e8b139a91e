import { useLanguage } from '../locale';
import { en, type ReportWords } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of the reports' pages in the language of the address. */
export function useReportWords(): ReportWords {
  return WORDS[useLanguage()];
}
