import type { RawRow } from '../../plan/statement.js';
import type { VolumeQuestion } from '../../question.js';
import { type CurrentFacts, NONE } from './current-facts.js';
import { describedValue } from './description.js';
import { askedBy } from './selection.js';

/**
 * The projects and missions that the visits of a question led to, directly or by way of projects: the visit, its first day, the outcome,
 * its kind and its first day, each pair once.
 */
export function outcomesOf(facts: CurrentFacts, question: VolumeQuestion): RawRow[] {
  const { startDay, engagementId, description } = facts;
  const { from = -Infinity, to = Infinity } = question.where;
  const windowed = question.where.from !== undefined || question.where.to !== undefined;
  const grown = facts.grownFrom();
  const isInWindow = (row: number): boolean => {
    const day = startDay[row] as number;
    return day === NONE ? !windowed : day >= from && day <= to;
  };
  const visits = askedBy(facts, { ...question, where: { ...question.where, kinds: ['VISIT'] } });
  // What something led to counts by itself or with its whole, whatever the visits are filtered by.
  const counted = askedBy(facts, { ...question, groupBy: [], where: { kinds: ['PROJECT', 'MISSION'], includeComponents: true } });
  const dayOf = (row: number): number | null => (startDay[row] === NONE ? null : (startDay[row] as number));
  const rows: RawRow[] = [];
  for (const visitId of grown.keys()) {
    const visit = facts.rowOfNewest(visitId);
    if (visit < 0 || !isInWindow(visit) || !visits.has(visit)) continue;
    const reached = new Set<number>();
    const open = [visitId];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const row of grown.get(id) ?? []) {
        if (reached.has(row) || !counted.has(row)) continue;
        reached.add(row);
        const kind = describedValue(description[row] as number, 'kind');
        rows.push([visitId, dayOf(visit), engagementId[row] as number, kind, dayOf(row)]);
        if (kind === 'PROJECT') open.push(engagementId[row] as number);
      }
    }
  }
  return rows;
}
