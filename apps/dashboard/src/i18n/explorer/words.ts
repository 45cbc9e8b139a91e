import { useLanguage } from '../locale';
import { en, type ExplorerWords } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of the explorer in the language of the address. */
export function useExplorerWords(): ExplorerWords {
  return WORDS[useLanguage()];
}
