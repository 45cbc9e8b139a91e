import type { EngagementRecord } from '../engagement-record.js';
import { agendaTimes } from './agenda-times.js';
import { approval } from './approval.js';
import { budgetHasCurrency } from './budget-has-currency.js';
import { datesWritten } from './dates-written.js';
import { endsAfterStart } from './ends-after-start.js';
import { lineageGoesForward } from './lineage-goes-forward.js';
import { linksStand } from './links-stand.js';
import { namedOnce } from './named-once.js';
import { numbersInRange } from './numbers-in-range.js';
import { promisesMade } from './promises-made.js';
import { referenceFree } from './reference-free.js';
import type { Fault, Rule, Setting } from './rule.js';
import { sharesAddUp } from './shares-add-up.js';
import { sourceFree } from './source-free.js';
import { sourceNamed } from './source-named.js';
import { stageAndStatus } from './stage-and-status.js';
import { textsFit } from './texts-fit.js';
import { titleGiven } from './title-given.js';
import { wholeStands } from './whole-stands.js';

/** All that must hold of an engagement, in the order in which a person is told. */
export const orderedRules: readonly Rule[] = [
  referenceFree,
  titleGiven,
  textsFit,
  datesWritten,
  endsAfterStart,
  numbersInRange,
  budgetHasCurrency,
  namedOnce,
  sharesAddUp,
  agendaTimes,
  promisesMade,
  sourceNamed,
  sourceFree,
  approval,
  stageAndStatus,
  wholeStands,
  lineageGoesForward,
  linksStand,
];

/**
 * What is wrong with the fields that are changed. What was recorded before a rule was made is left alone until somebody
 * touches it.
 */
export function judge(
  record: EngagementRecord,
  changed: ReadonlySet<keyof EngagementRecord>,
  setting: Setting,
  rules: readonly Rule[] = orderedRules,
): Fault[] {
  return rules.filter(({ fields }) => fields.some((field) => changed.has(field))).flatMap((rule) => rule.check(record, setting));
}
