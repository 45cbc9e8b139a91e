import { periodLabel, periodsBetween } from '@entente/schema/calendar';
import type { Moment } from '../../register/register.service.js';
import { insideWindow, isRecorded, isRecordedInPart } from '../../volume/compose/coverage.js';
import { type CoverageSpan, type EngagementKind, grainOf, type VolumeQuestion } from '../../volume/question.js';

const KINDS: readonly EngagementKind[] = ['MISSION', 'PROJECT', 'VISIT'];

/** Whether the register claims to hold anything of a question's window; one that claims nothing is taken at its figures. */
export function isWindowRecorded({ where: { from, to } }: VolumeQuestion, { state }: Pick<Moment, 'state'>): boolean {
  if (state.coverage.length === 0) return true;
  return from !== undefined && to !== undefined && isRecordedInPart(spansOf(state), from, to, KINDS);
}

/** Tells of rows by their codes whether the register claims to hold what they count: where not, one that is missing is no zero. */
export function rowsRecorded(question: VolumeQuestion, { state }: Pick<Moment, 'state'>): (codes: readonly (string | null)[]) => boolean {
  const { groupBy, calendar, fiscalMonth, where } = question;
  const grain = grainOf(groupBy);
  if (grain === null || where.from === undefined || where.to === undefined || state.coverage.length === 0) return () => true;
  const coverage = spansOf(state);
  const periods = new Map(
    periodsBetween(where.from, where.to, grain, calendar, fiscalMonth).map((period) => [
      periodLabel(period.key, grain, calendar, fiscalMonth, 'EN'),
      insideWindow(question, period),
    ]),
  );
  return (codes) => {
    const days = periods.get(codes[groupBy.indexOf(grain)] ?? '');
    const kind = groupBy.includes('KIND') ? (codes[groupBy.indexOf('KIND')] as EngagementKind | null | undefined) : null;
    return days !== undefined && isRecorded(coverage, days.first, days.last, kind ? [kind] : KINDS);
  };
}

function spansOf({ coverage }: Moment['state']): CoverageSpan[] {
  return coverage.map(({ fromDay, throughDay, kind }) => ({
    from: fromDay,
    through: throughDay,
    kinds: kind === null ? null : [kind],
  }));
}
