import { foldName, tidyName } from './fold-name.js';
import type { JurisdictionResolution, JurisdictionRule, JurisdictionRuleName, NameQuestion } from './jurisdiction-rule.js';
import type { NameIndex } from './name-index.js';

/** The answer for another wording of the question, told as one of the rule that found the wording; null where it explains nothing. */
export function reworded(
  wording: string,
  rule: JurisdictionRuleName,
  question: NameQuestion,
  index: NameIndex,
  readings: readonly JurisdictionRule[],
): JurisdictionResolution | null {
  const asked = { exact: tidyName(wording), key: foldName(wording), on: question.on };
  for (const reading of readings) {
    const answer = reading.apply(asked, index);
    if (answer === null) continue;
    return answer.outcome === 'RESOLVED' ? { ...answer, rule, via: answer.rule } : { ...answer, rule };
  }
  return null;
}
