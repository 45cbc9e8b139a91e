import type { JurisdictionRule } from '../jurisdiction-rule.js';
import { namesInUse, resolvedByOne } from '../jurisdiction-rule.js';

/** "U.S.", "Slovak Republic", "West Germany" in 1970. */
export const aliasRule: JurisdictionRule = {
  name: 'alias',
  label: { en: 'another name for it, letter for letter', fr: 'un autre nom, lettre pour lettre' },
  apply(question, index) {
    return resolvedByOne(
      namesInUse(question, index).filter(({ exact }) => exact === question.exact),
      'alias',
    );
  },
};
