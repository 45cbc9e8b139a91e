import type { OverviewQuery } from '@entente/schema/gql/operations';
import { NO_VALUE } from './shape';

type Figures = OverviewQuery['outcomes']['total'];

/** The visits of one year, or those without a date (`key` is then NO_VALUE). */
export interface CohortLine {
  key: string;
  label: string | null;
  /** Null where the year is not recorded. */
  figures: Figures | null;
  open: boolean;
  closesOn: string | null;
}

/** The years of visits in order, those not recorded among them, those without a date last. */
export function cohortLines(data: OverviewQuery): CohortLine[] {
  const { cohorts, notRecorded } = data.outcomes;
  const lines = cohorts.map(({ period, figures, open, closesOn }) => ({
    start: period?.start ?? null,
    line: { key: period?.label ?? NO_VALUE, label: period?.label ?? null, figures, open, closesOn },
  }));
  const known = new Set(lines.filter(({ line }) => line.figures.visits > 0).map(({ line }) => line.key));
  const missing = notRecorded
    .filter(({ label }) => !known.has(label))
    .map(({ label, start }) => ({ start, line: { key: label, label, figures: null, open: false, closesOn: null } }));
  const unknown = new Set(missing.map(({ line }) => line.key));
  return [...lines.filter(({ line }) => !unknown.has(line.key)), ...missing]
    .sort((a, b) => Number(a.start === null) - Number(b.start === null) || ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
    .map(({ line }) => line);
}
