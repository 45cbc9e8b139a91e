import { foldName, tidyName } from './fold-name.js';
import type { JurisdictionResolution } from './jurisdiction-rule.js';
import type { DaySpan, NameIndex } from './name-index.js';
import { orderedRules } from './ordered-rules.js';
import { unknownRule } from './rules/unknown.js';

/**
 * What a jurisdiction's name stood for on the days of its engagement (null: undated), by the first rule that can say.
 * What no rule resolves is held back, never guessed.
 */
export function resolveJurisdiction(nameAsWritten: string, on: DaySpan | null, index: NameIndex): JurisdictionResolution {
  const question = { exact: tidyName(nameAsWritten), key: foldName(nameAsWritten), on };
  for (const rule of orderedRules) {
    const answer = rule.apply(question, index);
    if (answer) return answer;
  }
  throw new Error(`the rule "${unknownRule.name}" must answer every name: ${nameAsWritten}`);
}
