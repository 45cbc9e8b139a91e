import { findCircles } from '../../engagements/rules/circles.js';
import type { ProblemCode } from '../problems/catalog.js';
import { rowProblem } from '../problems/problem.js';
import type { ExistingEngagement, NormalisedRow, Problem } from '../stages.js';

/** Why a row stays out; null while it comes in. */
export type HeldBackBy = 'PROBLEM' | 'DECISION' | 'SKIPPED' | 'FILE';

export interface LinkOptions {
  existingByReference(reference: string): ExistingEngagement | null;
  /** The line of a row with that reference that was held back before it could be normalised. */
  brokenLine(reference: string): number | null;
  /** Why the row with this number is held back so far. */
  heldBackBy(row: number): HeldBackBy | null;
  /** Holds a row back because of another. */
  holdBack(row: number, by: HeldBackBy): void;
  tell(found: Problem): void;
}

type LinkColumn = 'part_of' | 'arose_from';

const codes: Readonly<Record<LinkColumn, { itself: ProblemCode; unknown: ProblemCode; cycle: ProblemCode }>> = {
  part_of: { itself: 'PART_OF_ITSELF', unknown: 'PART_OF_UNKNOWN', cycle: 'PART_OF_CYCLE' },
  arose_from: { itself: 'AROSE_FROM_ITSELF', unknown: 'AROSE_FROM_UNKNOWN', cycle: 'AROSE_FROM_CYCLE' },
};

function linksOfRow(row: NormalisedRow, column: LinkColumn): readonly string[] {
  return column === 'part_of' ? (row.partOf === null ? [] : [row.partOf]) : row.aroseFrom;
}

function linksOfExisting(engagement: ExistingEngagement, column: LinkColumn): readonly string[] {
  return column === 'part_of' ? (engagement.partOf === null ? [] : [engagement.partOf]) : engagement.aroseFrom;
}

const shownSteps = 12;

function shownPath(path: readonly string[]): string {
  const shown = path.length > shownSteps ? [...path.slice(0, shownSteps - 2), '…', ...path.slice(-1)] : path;
  return shown.join(' → ');
}

function checkColumn(
  column: LinkColumn,
  rows: readonly NormalisedRow[],
  byReference: ReadonlyMap<string, NormalisedRow>,
  options: LinkOptions,
): void {
  const stands = (reference: string) => options.existingByReference(reference)?.deleted === false;
  for (const row of rows) {
    for (const link of linksOfRow(row, column)) {
      const itself = link === row.reference;
      if (!itself && (byReference.has(link) || stands(link))) continue;
      const broken = itself ? null : options.brokenLine(link);
      if (broken !== null) options.tell(rowProblem('REFERS_TO_HELD_BACK', row, column, link, { other: broken }));
      else options.tell(rowProblem(itself ? codes[column].itself : codes[column].unknown, row, column, link));
      options.holdBack(row.row, 'PROBLEM');
    }
  }
  const follow = (reference: string): readonly string[] => {
    const row = byReference.get(reference);
    if (row) return linksOfRow(row, column);
    const existing = options.existingByReference(reference);
    return existing ? linksOfExisting(existing, column) : [];
  };
  const starts = rows.flatMap(({ reference }) => reference ?? []);
  for (const circle of findCircles(starts, follow)) {
    if (circle.length < 2) continue;
    circle.forEach((reference, index) => {
      const row = byReference.get(reference);
      if (!row) return;
      const path = [...circle.slice(index), ...circle.slice(0, index), reference];
      options.tell(rowProblem(codes[column].cycle, row, column, path[1] ?? null, { path: shownPath(path) }));
      options.holdBack(row.row, 'PROBLEM');
    });
  }
}

/**
 * Checks `part_of` and `arose_from` over the file and the register: no link to oneself, to nothing, or in a circle. A
 * row that refers to one that is held back, and that the register does not have either, is held back with it.
 */
export function checkLinks(rows: readonly NormalisedRow[], options: LinkOptions): void {
  const linked = rows.filter(({ partOf, aroseFrom }) => partOf !== null || aroseFrom.length > 0);
  if (linked.length === 0) return;
  const byReference = new Map<string, NormalisedRow>();
  for (const row of rows) if (row.reference !== null) byReference.set(row.reference, row);
  checkColumn('part_of', linked, byReference, options);
  checkColumn('arose_from', linked, byReference, options);

  const referrers = new Map<string, { row: NormalisedRow; column: LinkColumn }[]>();
  for (const row of linked) {
    for (const column of ['part_of', 'arose_from'] as const) {
      for (const link of linksOfRow(row, column)) {
        const list = referrers.get(link);
        if (list) list.push({ row, column });
        else referrers.set(link, [{ row, column }]);
      }
    }
  }
  const held = rows.filter(({ row, reference }) => reference !== null && options.heldBackBy(row) !== null);
  for (let row = held.pop(); row !== undefined; row = held.pop()) {
    const by = options.heldBackBy(row.row);
    if (row.reference === null || by === null || options.existingByReference(row.reference)?.deleted === false) continue;
    for (const referrer of referrers.get(row.reference) ?? []) {
      if (options.heldBackBy(referrer.row.row) !== null) continue;
      options.tell(rowProblem('REFERS_TO_HELD_BACK', referrer.row, referrer.column, row.reference, { other: row.line }));
      options.holdBack(referrer.row.row, by === 'FILE' ? 'PROBLEM' : by);
      held.push(referrer.row);
    }
  }
}
