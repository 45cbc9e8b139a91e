import type { JurisdictionRule } from '../jurisdiction-rule.js';
import { ambiguousBetween, bearers, namesOfTheExisting, resolvedAs } from '../jurisdiction-rule.js';

/** "Burma" in 2013, "Turkey" in 2024: the state is the same, the name had passed. Undated names fall under it, too. */
export const formerNameRule: JurisdictionRule = {
  name: 'former-name',
  label: { en: 'a former name, used after its time', fr: 'un ancien nom, employé après son temps' },
  apply(question, index) {
    const names = namesOfTheExisting(question, index);
    // An undated name of a state that is no more can only mean that state.
    const considered = names.length === 0 && question.on === null ? (index.byKey.get(question.key) ?? []) : names;
    const jurisdictions = bearers(considered);
    if (jurisdictions.length > 1) return ambiguousBetween(question, jurisdictions, 'former-name');
    const [only] = jurisdictions;
    const { on } = question;
    return only && (on === null || considered.some(({ last }) => last < on.first)) ? resolvedAs(only, 'former-name') : null;
  },
};
