import type { JurisdictionRule } from '../jurisdiction-rule.js';
import { candidateOf, existed } from '../jurisdiction-rule.js';
import type { IndexedJurisdiction } from '../name-index.js';

/** The last rule: a name that nothing explains waits for a person, with the names most like it. */
export const unknownRule: JurisdictionRule = {
  name: 'unknown',
  label: { en: 'a name that the register does not know', fr: 'un nom que le registre ne connaît pas' },
  apply(question, index) {
    const like = index
      .suggest(question.key)
      .map((code) => index.byCode.get(code))
      .filter((jurisdiction): jurisdiction is IndexedJurisdiction => jurisdiction !== undefined);
    const candidates = [...like.filter((one) => existed(one, question.on)), ...like.filter((one) => !existed(one, question.on))];
    const [first] = candidates;
    return {
      outcome: 'UNKNOWN',
      candidates: candidates.map(candidateOf),
      rule: 'unknown',
      reason: {
        en: `“${question.exact}” is not a name that the register knows.${first ? ` Did you mean ${first.name.en}?` : ''}`,
        fr: `« ${question.exact} » n’est pas un nom que le registre connaît.${first ? ` Vouliez-vous dire ${first.name.fr} ?` : ''}`,
      },
    };
  },
};
