import type { JurisdictionRule } from '../jurisdiction-rule.js';
import { ambiguousBetween, bearers, existed, namesInUse } from '../jurisdiction-rule.js';

/** Comes before every rule that reads a name: what two states bore at the time is decided by a person. */
export const sharedNameRule: JurisdictionRule = {
  name: 'shared-name',
  label: { en: 'a name that several jurisdictions bore at the time', fr: 'un nom que portaient alors plusieurs entités' },
  apply(question, index) {
    const jurisdictions = bearers(namesInUse(question, index).filter(({ jurisdiction }) => existed(jurisdiction, question.on)));
    return jurisdictions.length > 1 ? ambiguousBetween(question, jurisdictions, 'shared-name') : null;
  },
};
