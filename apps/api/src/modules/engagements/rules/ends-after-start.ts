import { type PartialDate, parsePartialDate, partialDateProblem } from '@entente/schema/calendar';
import { type Fault, fault, type Rule } from './rule.js';

/** Null for what is no date; that it is none is told by another rule. */
function dateOf(text: string | null): PartialDate | null {
  return text === null || partialDateProblem(text) !== null ? null : parsePartialDate(text);
}

/** Only an end whose every possible day lies before every possible day of the start contradicts it. */
export function endBeforeStart(path: readonly (string | number)[], start: string | null, end: string | null): Fault[] {
  const from = dateOf(start);
  const to = dateOf(end);
  if (from === null || to === null || to.last >= from.first) return [];
  return [
    fault('END_BEFORE_START', path, `the end, ${end}, lies before the start, ${start}`, `la fin, ${end}, précède le début, ${start}`),
  ];
}

export const endsAfterStart: Rule = {
  fields: ['startDate', 'endDate', 'plannedStart', 'plannedEnd', 'deployments'],
  standing: false,
  check: (record) => [
    ...endBeforeStart(['endDate'], record.startDate, record.endDate),
    ...endBeforeStart(['plannedEnd'], record.plannedStart, record.plannedEnd),
    ...record.deployments.flatMap(({ fromDate, toDate }, at) => endBeforeStart(['deployments', at, 'to'], fromDate, toDate)),
  ],
};
