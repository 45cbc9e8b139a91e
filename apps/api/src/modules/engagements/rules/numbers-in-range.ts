import type { EngagementRecord } from '../engagement-record.js';
import { largestBudget, mostDelegates, mostPersonMonths } from './limits.js';
import { type Fault, fault, type Rule } from './rule.js';

function faultOf(code: string, path: readonly (string | number)[], value: number | null, most: number, unit: number): Fault[] {
  if (value === null || (value >= 0 && value <= most * unit)) return [];
  return [
    fault(
      code,
      path,
      `${path.at(-1)} must be from 0 to ${most}: ${value / unit}`,
      `${path.at(-1)} doit être compris entre 0 et ${most} : ${value / unit}`,
    ),
  ];
}

const sumOf = (deployments: EngagementRecord['deployments']): number =>
  deployments.reduce((sum, { personMonthsMilli }) => sum + Math.max(personMonthsMilli ?? 0, 0), 0);

export const numbersInRange: Rule = {
  fields: ['delegates', 'budgetCents', 'personMonthsMilli', 'deployments'],
  standing: false,
  check: (record) => [
    ...faultOf('DELEGATES_OUT_OF_RANGE', ['delegates'], record.delegates, mostDelegates, 1),
    ...faultOf('BUDGET_OUT_OF_RANGE', ['budget'], record.budgetCents, largestBudget, 100),
    ...faultOf('PERSON_MONTHS_OUT_OF_RANGE', ['personMonths'], record.personMonthsMilli, mostPersonMonths, 1000),
    ...faultOf('PERSON_MONTHS_OUT_OF_RANGE', ['deployments'], sumOf(record.deployments), mostPersonMonths, 1000),
    ...record.deployments.flatMap(({ personMonthsMilli }, at) =>
      faultOf('PERSON_MONTHS_OUT_OF_RANGE', ['deployments', at, 'personMonths'], personMonthsMilli, mostPersonMonths, 1000),
    ),
  ],
};
