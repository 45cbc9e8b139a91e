import type { JurisdictionRule } from '../jurisdiction-rule.js';
import { reworded } from '../reworded.js';

/** "Congo, Democratic Republic of" and "Korea (South)", read the other way round. */
export function invertedNameRule(readings: readonly JurisdictionRule[]): JurisdictionRule {
  return {
    name: 'inverted-name',
    label: { en: 'the name turned round at its comma or bracket', fr: 'le nom remis dans l’ordre, à la virgule ou à la parenthèse' },
    apply(question, index) {
      const [, last, first] = /^([^(),]+?)\s*(?:,|\()\s*([^(),]+?)\s*\)?$/u.exec(question.exact) ?? [];
      return last === undefined || first === undefined ? null : reworded(`${first} ${last}`, 'inverted-name', question, index, readings);
    },
  };
}
