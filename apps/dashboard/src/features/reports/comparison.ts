import type { CompareReportsQuery } from '@entente/schema/gql/operations';
import { type Cell, toCsv } from '../../lib/csv';

export type ComparedCell = CompareReportsQuery['compareReportEditions']['cells'][number];

/** By how much the second is more than the first; null where one of them is not recorded. */
export function differenceOf({ before, now }: Pick<ComparedCell, 'before' | 'now'>): number | null {
  // Shares of fractional counting add up to hundredths of hundredths, which nobody reads.
  return before === null || now === null ? null : Math.round((now - before) * 1e6) / 1e6;
}

export const differs = ({ before, now }: Pick<ComparedCell, 'before' | 'now'>): boolean => before !== now;

/** The cells as a file, with the names that they have in every edition. */
export function comparisonCsv(
  heads: readonly [name: string, label: string, first: string, second: string, difference: string],
  cells: readonly ComparedCell[],
): string {
  return toCsv([heads, ...cells.map((cell): Cell[] => [cell.name, cell.label, cell.before, cell.now, differenceOf(cell)])]);
}
