import type { JurisdictionRule } from '../jurisdiction-rule.js';
import { namesInUse, resolvedByOne } from '../jurisdiction-rule.js';

/** "Upper Volta" in 1973. */
export const nameOfTheTimeRule: JurisdictionRule = {
  name: 'name-of-the-time',
  label: { en: 'the name at the time, letter for letter', fr: 'le nom de l’époque, lettre pour lettre' },
  apply(question, index) {
    const names = namesInUse(question, index).filter(({ exact, kind }) => exact === question.exact && kind === 'FORMER');
    return resolvedByOne(names, 'name-of-the-time');
  },
};
