import type { JurisdictionRule } from '../jurisdiction-rule.js';
import { namesInUse, resolvedByOne } from '../jurisdiction-rule.js';

/** "Cote d’Ivoire" without its accent, "St. Christopher and Nevis", "The Gambia". */
export const foldedNameRule: JurisdictionRule = {
  name: 'folded-name',
  label: {
    en: 'the same name but for accents, capitals, apostrophes, hyphens, articles or “St.”',
    fr: 'le même nom aux accents, majuscules, apostrophes, traits d’union, articles ou « St. » près',
  },
  apply(question, index) {
    return resolvedByOne(namesInUse(question, index), 'folded-name');
  },
};
