import { FIGURE_OF, roundFigure } from '../../volume/compose/figures.js';
import type { SeqRange } from '../../volume/plan/plan-volume.js';
import type { VolumeFigures } from '../../volume/question.js';
import { type ChangedCell } from './changed-cells.js';
import type { CellMove } from './restatement.js';

/** Both ends of a difference are rounded to six decimals, and the moves between them are not. */
const LEFT_BY_ROUNDING = 2e-6;
const NOISE = 1e-12;

/** What an engagement added to a row of a figure, or to its total, from one change on and up to another. */
export interface CellContribution {
  readonly engagementId: number;
  readonly fromSeq: number;
  readonly toSeq: number;
  /** None for the total. */
  readonly codes: readonly (string | null)[];
  readonly figures: VolumeFigures;
}

/** What a change did to what an engagement adds to cells: by cell, not rounded. */
export interface EngagementMoves {
  readonly seq: number;
  readonly engagementId: number;
  readonly moves: ReadonlyMap<string, number>;
}

/**
 * Gathers, over all figures, what each change of a range did to what each engagement adds to the cells that have changed. A change
 * moves a cell exactly where what an engagement adds to it is not the same just after as just before.
 */
export class MovesByChange {
  private readonly moves = new Map<number, Map<number, Map<string, number>>>();

  constructor(private readonly range: SeqRange) {}

  /** Adds what engagements contribute to one figure: each contribution begins with one change, and ends with another. */
  add(cells: readonly ChangedCell[], contributions: readonly CellContribution[]): void {
    const byRow = new Map<string, ChangedCell[]>();
    for (const cell of cells) {
      const text = JSON.stringify(cell.codes);
      byRow.set(text, [...(byRow.get(text) ?? []), cell]);
    }
    for (const { engagementId, fromSeq, toSeq, codes, figures } of contributions) {
      for (const { id, measure } of byRow.get(JSON.stringify(codes)) ?? []) {
        const value = figures[FIGURE_OF[measure]];
        this.move(fromSeq, engagementId, id, value);
        this.move(toSeq, engagementId, id, -value);
      }
    }
  }

  /** All moves, by change and then engagement. */
  all(): EngagementMoves[] {
    const all: EngagementMoves[] = [];
    for (const [seq, engagements] of [...this.moves].sort(([a], [b]) => a - b)) {
      for (const [engagementId, byCell] of [...engagements].sort(([a], [b]) => a - b)) {
        const moves = new Map([...byCell].filter(([, by]) => roundFigure(by) !== 0));
        if (moves.size > 0) all.push({ seq, engagementId, moves });
      }
    }
    return all;
  }

  private move(seq: number, engagementId: number, cell: string, by: number): void {
    if (seq <= this.range.after || seq > this.range.through || by === 0) return;
    let engagements = this.moves.get(seq);
    if (!engagements) this.moves.set(seq, (engagements = new Map()));
    let cells = engagements.get(engagementId);
    if (!cells) engagements.set(engagementId, (cells = new Map()));
    cells.set(cell, (cells.get(cell) ?? 0) + by);
  }
}

/** Moves of several engagements together, in the order of the cells; what makes up for each other is 0. */
export function movesTogether(placeOf: ReadonlyMap<string, number>, all: readonly EngagementMoves[]): CellMove[] {
  return [...sumsOf(all)]
    .sort(([a], [b]) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0))
    .map(([cell, by]) => ({ cell, by: roundFigure(by) }));
}

/**
 * How far the moves that may be told of leave cells from what they hold now: of the cells that withheld engagements moved as well.
 * What the sealed copy withheld already has moved nothing, whatever the register says of that time.
 */
export function movesLeft(
  cells: readonly ChangedCell[],
  told: readonly EngagementMoves[],
  withheld: readonly EngagementMoves[],
): CellMove[] {
  const sums = sumsOf(told);
  const touched = sumsOf(withheld);
  return cells.flatMap(({ id, before, now }) => {
    const by = (now ?? 0) - (before ?? 0) - (sums.get(id) ?? 0);
    const isMove = touched.has(id) && Math.abs(by) > LEFT_BY_ROUNDING + NOISE * Math.abs(now ?? 0);
    return isMove ? [{ cell: id, by: roundFigure(by) }] : [];
  });
}

function sumsOf(all: readonly EngagementMoves[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { moves } of all) for (const [cell, by] of moves) sums.set(cell, (sums.get(cell) ?? 0) + by);
  return sums;
}
