import { foldName } from '../fold-name.js';
import type { JurisdictionResolution, JurisdictionRule } from '../jurisdiction-rule.js';
import { reworded } from '../reworded.js';

const qualifiers = new Set(
  [
    'government-in-exile',
    'government in exile',
    'in exile',
    'provisional government',
    'interim government',
    'transitional government',
    'caretaker government',
    'interim authority',
    'transitional authority',
    'provisional authority',
    'gouvernement en exil',
    'en exil',
    'gouvernement provisoire',
    'gouvernement intérimaire',
    'gouvernement de transition',
    'autorité intérimaire',
    'autorité provisoire',
    'autorité de transition',
  ].map(foldName),
);

/** "Poland (government-in-exile)": whoever governs, the engagement is with the state. */
export function governmentQualifierRule(readings: readonly JurisdictionRule[]): JurisdictionRule {
  return {
    name: 'government-qualifier',
    label: {
      en: 'the state whose government in exile, provisional government or interim authority is named',
      fr: 'l’État dont le gouvernement en exil ou provisoire, ou l’autorité intérimaire, est nommé',
    },
    apply(question, index): JurisdictionResolution | null {
      const [, state, qualifier] = /^([^()]+?)\s*[(,]\s*([^()]+?)\s*\)?$/u.exec(question.exact) ?? [];
      if (state === undefined || qualifier === undefined || !qualifiers.has(foldName(qualifier))) return null;
      return reworded(state, 'government-qualifier', question, index, readings);
    },
  };
}
