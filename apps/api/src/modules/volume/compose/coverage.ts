import { type CalendarPeriod, type Day, dayToIso, periodsBetween } from '@entente/schema/calendar';
import { type CoverageSpan, type EngagementKind, grainOf, type NotRecordedSpan, type VolumeQuestion } from '../question.js';

const ALL_KINDS: readonly EngagementKind[] = ['MISSION', 'PROJECT', 'VISIT'];

/** The kinds that a question asks about. */
export function kindsAsked(question: VolumeQuestion): readonly EngagementKind[] {
  const { kinds } = question.where;
  return kinds && kinds.length > 0 ? ALL_KINDS.filter((kind) => kinds.includes(kind)) : ALL_KINDS;
}

/** Whether the register claims to hold all engagements of at least one of the kinds on all of the days. */
export function isRecorded(coverage: readonly CoverageSpan[], first: Day, last: Day, kinds: readonly EngagementKind[]): boolean {
  return kinds.some((kind) => {
    let next = first;
    // Spans may follow on each other, in any order.
    for (let grown = true; grown && next <= last; ) {
      grown = false;
      for (const span of coverage) {
        if (span.kinds !== null && !span.kinds.includes(kind)) continue;
        const through = span.through ?? Infinity;
        if ((span.from ?? -Infinity) <= next && through >= next) {
          next = through + 1;
          grown = true;
        }
      }
    }
    return next > last;
  });
}

/** Whether the register claims to hold the engagements of at least one of the kinds on any of the days. */
export function isRecordedInPart(coverage: readonly CoverageSpan[], first: Day, last: Day, kinds: readonly EngagementKind[]): boolean {
  return coverage.some(
    (span) =>
      (span.from ?? -Infinity) <= last &&
      (span.through ?? Infinity) >= first &&
      (span.kinds === null || span.kinds.some((kind) => kinds.includes(kind))),
  );
}

/** The periods that a question spans: those of its window, else those from the first to the last that is recorded or counted. */
export function periodsAsked(
  question: VolumeQuestion,
  coverage: readonly CoverageSpan[],
  counted: readonly CalendarPeriod[],
): CalendarPeriod[] {
  const grain = grainOf(question.groupBy);
  if (grain === null) return [];
  const { from, to } = question.where;
  const begins = from ?? least([...counted.map((period) => period.first), ...coverage.map((span) => span.from)]);
  const ends = to ?? greatest([...counted.map((period) => period.last), ...coverage.map((span) => span.through ?? question.openThrough)]);
  if (begins === null || ends === null) return [];
  return periodsBetween(begins, ends, grain, question.calendar, question.fiscalMonth);
}

/** A period as far as it lies inside the window. */
export function insideWindow(question: VolumeQuestion, period: CalendarPeriod): { first: Day; last: Day } {
  return {
    first: Math.max(period.first, question.where.from ?? -Infinity),
    last: Math.min(period.last, question.where.to ?? Infinity),
  };
}

/** What of a question's span the register does not claim to hold: its periods, or the whole window where it has none. */
export function notRecordedSpans(
  question: VolumeQuestion,
  coverage: readonly CoverageSpan[],
  periods: readonly CalendarPeriod[],
): NotRecordedSpan[] {
  const kinds = kindsAsked(question);
  if (grainOf(question.groupBy) !== null) {
    return periods
      .filter((period) => {
        const { first, last } = insideWindow(question, period);
        return !isRecorded(coverage, first, last, kinds);
      })
      .map(({ label, first, last }) => ({ label, first, last }));
  }
  const { from, to } = question.where;
  if (from === undefined || to === undefined || isRecordedInPart(coverage, from, to, kinds)) return [];
  return [{ label: `${dayToIso(from)}/${dayToIso(to)}`, first: from, last: to }];
}

function least(days: readonly (Day | null)[]): Day | null {
  const known = days.filter((day): day is Day => day !== null);
  return known.length > 0 ? known.reduce((a, b) => Math.min(a, b)) : null;
}

function greatest(days: readonly (Day | null)[]): Day | null {
  const known = days.filter((day): day is Day => day !== null);
  return known.length > 0 ? known.reduce((a, b) => Math.max(a, b)) : null;
}
