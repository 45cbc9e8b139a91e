import type { JurisdictionRule } from '../jurisdiction-rule.js';
import { resolvedAs } from '../jurisdiction-rule.js';
import { overlaps } from '../name-index.js';
import { heldAsAnachronism } from './anachronism.js';

/** `NA` is Namibia. Capitals only: `us` may be a word. */
export const codeRule: JurisdictionRule = {
  name: 'code',
  label: { en: 'written as a code', fr: 'écrit par son code' },
  apply(question, index) {
    const jurisdiction = index.byCode.get(question.exact);
    if (!jurisdiction) return null;
    if (question.on !== null && !overlaps(jurisdiction, question.on)) return heldAsAnachronism(question, [jurisdiction], index);
    return resolvedAs(jurisdiction, 'code');
  },
};
