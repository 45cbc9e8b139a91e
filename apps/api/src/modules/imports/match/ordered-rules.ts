import type { JurisdictionRule } from './jurisdiction-rule.js';
import { aliasRule } from './rules/alias.js';
import { anachronismRule } from './rules/anachronism.js';
import { codeRule } from './rules/code.js';
import { exactNameRule } from './rules/exact-name.js';
import { foldedNameRule } from './rules/folded-name.js';
import { formerNameRule } from './rules/former-name.js';
import { governmentQualifierRule } from './rules/government-qualifier.js';
import { invertedNameRule } from './rules/inverted-name.js';
import { laterNameRule } from './rules/later-name.js';
import { nameOfTheTimeRule } from './rules/name-of-the-time.js';
import { parenthesisedNameRule } from './rules/parenthesised-name.js';
import { sharedNameRule } from './rules/shared-name.js';
import { unknownRule } from './rules/unknown.js';

// How a name is read as it stands. Sharing comes first: no later rule may settle what two states bore at once.
const readings: readonly JurisdictionRule[] = [
  sharedNameRule,
  exactNameRule,
  nameOfTheTimeRule,
  aliasRule,
  foldedNameRule,
  formerNameRule,
  laterNameRule,
  anachronismRule,
];

const inverted = invertedNameRule(readings);

/** Every rule for a jurisdiction's name, in the order in which they are asked; the first answer stands. */
export const orderedRules: readonly JurisdictionRule[] = [
  codeRule,
  ...readings,
  governmentQualifierRule([...readings, inverted]),
  inverted,
  parenthesisedNameRule([codeRule, ...readings, inverted]),
  unknownRule,
];
