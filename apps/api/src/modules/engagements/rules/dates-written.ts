import { partialDateProblem } from '@entente/schema/calendar';
import type { EngagementRecord } from '../engagement-record.js';
import { fault, type Rule } from './rule.js';

type Placed = readonly [path: readonly (string | number)[], text: string | null];

function datesOf(record: EngagementRecord): Placed[] {
  return [
    [['startDate'], record.startDate],
    [['endDate'], record.endDate],
    [['plannedStart'], record.plannedStart],
    [['plannedEnd'], record.plannedEnd],
    ...record.agenda.map((a, at): Placed => [['agenda', at, 'day'], a.day]),
    ...record.deployments.flatMap((d, at): Placed[] => [
      [['deployments', at, 'from'], d.fromDate],
      [['deployments', at, 'to'], d.toDate],
    ]),
    ...record.aroseFrom.map((o, at): Placed => [['aroseFrom', at, 'date'], o.onDate]),
    ...record.followUps.flatMap((f, at): Placed[] => [
      [['followUps', at, 'dueDate'], f.dueDate],
      [['followUps', at, 'doneDate'], f.doneDate],
    ]),
  ];
}

export const datesWritten: Rule = {
  fields: ['startDate', 'endDate', 'plannedStart', 'plannedEnd', 'agenda', 'deployments', 'aroseFrom', 'followUps'],
  standing: false,
  check: (record) =>
    datesOf(record).flatMap(([path, text]) => {
      const problem = text === null ? null : partialDateProblem(text);
      return problem === null ? [] : [fault(problem.code, path, problem.en, problem.fr)];
    }),
};
