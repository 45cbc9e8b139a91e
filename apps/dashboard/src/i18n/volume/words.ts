import { useLanguage } from '../locale';
import { en, type VolumeWords } from './en';
import { fr } from './fr';

const WORDS = { en, fr };

/** The words of the page of volume in the language of the address. */
export function useVolumeWords(): VolumeWords {
  return WORDS[useLanguage()];
}
