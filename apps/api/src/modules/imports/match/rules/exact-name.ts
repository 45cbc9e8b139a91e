import type { JurisdictionRule } from '../jurisdiction-rule.js';
import { namesInUse, resolvedByOne } from '../jurisdiction-rule.js';

export const exactNameRule: JurisdictionRule = {
  name: 'exact-name',
  label: { en: 'the current or official name, letter for letter', fr: 'le nom courant ou officiel, lettre pour lettre' },
  apply(question, index) {
    const names = namesInUse(question, index).filter(
      ({ exact, kind }) => exact === question.exact && (kind === 'CURRENT' || kind === 'OFFICIAL'),
    );
    return resolvedByOne(names, 'exact-name');
  },
};
