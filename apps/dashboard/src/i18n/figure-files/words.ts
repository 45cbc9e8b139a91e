import { useLanguage } from '../locale';
import { en, type FigureFileWords } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of figures' files in the language of the address. */
export function useFigureFileWords(): FigureFileWords {
  return WORDS[useLanguage()];
}
