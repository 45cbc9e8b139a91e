import type { JurisdictionRule } from '../jurisdiction-rule.js';
import { namesOfTheExisting, resolvedByOne } from '../jurisdiction-rule.js';

/** "Sri Lanka" in 1971: the state is the same, the name was still to come. */
export const laterNameRule: JurisdictionRule = {
  name: 'later-name',
  label: { en: 'a later name, used before its time', fr: 'un nom postérieur, employé avant son temps' },
  apply(question, index) {
    return resolvedByOne(namesOfTheExisting(question, index), 'later-name');
  },
};
