import { useLanguage } from '../locale';
import { type ExplorerWords, en } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of the explorer in the language of the address. */
export function useExplorerWords(): ExplorerWords {
  return WORDS[useLanguage()];
}
