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
  const references = new Twins();
  const sources = new Twins();
  const looks = new Map<string, NormalisedRow>();
  for (const row of rows) {
    if (row.reference !== null) references.add(row.reference, row);
    if (row.source !== null && row.sourceId !== null) sources.add(`${row.source}\u001f${row.sourceId}`, row);
    if (row.start === null) continue;
    const look = `${row.kind}${row.direction}${row.start.text}${row.title}\u001f${row.partners.length === 1 ? row.partners[0]?.name : row.partners.map(({ name }) => name).join('\u001f')}`;
    const alike = looks.get(look);
    if (alike) {
      const value = `${row.title}, ${row.start.text}`;
      tell(rowProblem('POSSIBLE_DUPLICATE', row, 'title', row.title, { other: lineOf(alike), value }));
    } else {
      looks.set(look, row);
    }
  }
  references.each((row, other) => tell(rowProblem('REFERENCE_TWICE', row, 'reference', row.reference, { other: lineOf(other) })));
  sources.each((row, other) =>
    tell(rowProblem('SOURCE_ID_TWICE', row, 'source_id', row.sourceId, { other: lineOf(other), source: row.source ?? '' })),
  );
}

/** Rows under one key; the databases compare keys without regard to case, so here it is no difference, either. */
class Twins {
  private readonly first = new Map<string, NormalisedRow>();
  private readonly groups = new Map<string, NormalisedRow[]>();

  add(name: string, row: NormalisedRow): void {
    const key = name.toLowerCase();
    const before = this.first.get(key);
    if (before === undefined) {
      this.first.set(key, row);
      return;
    }
    const group = this.groups.get(key);
    if (group) group.push(row);
    else this.groups.set(key, [before, row]);
  }

  /** Each row that has a twin, with one of its twins. */
  each(told: (row: NormalisedRow, other: NormalisedRow) => void): void {
    for (const group of this.groups.values()) {
      for (const row of group) told(row, group.find((each) => each !== row) ?? row);
    }
  }
}
