import { rowProblem } from '../problems/problem.js';
import type { NormalisedRow, Problem } from '../stages.js';

function lineOf(row: NormalisedRow): string {
  return row.file === null ? String(row.line) : `${row.line} (${row.file})`;
}

/**
 * What only shows when rows are laid beside each other: references and source ids that stand twice hold back every row
 * that bears them, for none can be told to be the right one; rows that look alike are kept, and said.
 */
export function findRowsAlike(rows: readonly NormalisedRow[], tell: (found: Problem) => void): void {
  const byReference = new Map<string, NormalisedRow[]>();
  const bySource = new Map<string, NormalisedRow[]>();
  const byLook = new Map<string, NormalisedRow>();
  for (const row of rows) {
    if (row.reference !== null) gather(byReference, row.reference.toLowerCase(), row);
    if (row.source !== null && row.sourceId !== null)
      gather(bySource, `${row.source.toLowerCase()}\u0000${row.sourceId.toLowerCase()}`, row);
    if (row.start === null) continue;
    const look = [row.kind, row.direction ?? '', row.start.text, row.title, ...row.partners.map(({ name }) => name)].join('\u0000');
    const alike = byLook.get(look);
    if (alike)
      tell(rowProblem('POSSIBLE_DUPLICATE', row, 'title', row.title, { other: lineOf(alike), value: `${row.title}, ${row.start.text}` }));
    else byLook.set(look, row);
  }
  for (const group of byReference.values()) {
    if (group.length > 1)
      for (const row of group) tell(rowProblem('REFERENCE_TWICE', row, 'reference', row.reference, { other: otherThan(group, row) }));
  }
  for (const group of bySource.values()) {
    if (group.length > 1)
      for (const row of group)
        tell(rowProblem('SOURCE_ID_TWICE', row, 'source_id', row.sourceId, { other: otherThan(group, row), source: row.source ?? '' }));
  }
}

// The databases compare these without regard to case, so here they are, too.
function gather(map: Map<string, NormalisedRow[]>, key: string, row: NormalisedRow): void {
  const group = map.get(key);
  if (group) group.push(row);
  else map.set(key, [row]);
}

function otherThan(group: readonly NormalisedRow[], row: NormalisedRow): string {
  const other = group.find((each) => each !== row);
  return other ? lineOf(other) : '';
}
