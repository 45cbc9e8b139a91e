import type { DocumentCell, DocumentTable } from '../compose/report-document.js';

/** A cell at a place of a table. */
interface PlacedCell {
  readonly cell: DocumentCell;
  /** How many rows it stands for, from its own on; never more than there are. */
  readonly rowSpan: number;
  /** Whether it reaches here from a row above. */
  readonly covered: boolean;
}

/** What stands in each row under each column, cells that stand for several rows in all of them; null where a row has none. */
export function gridOf({ columns, rows }: DocumentTable): (PlacedCell | null)[][] {
  const reaching: { cell: DocumentCell; rowSpan: number; left: number }[] = [];
  return rows.map(({ cells }, at) => {
    let next = 0;
    return columns.map((_, index) => {
      const above = reaching[index];
      if (above && above.left > 0) {
        above.left -= 1;
        return { cell: above.cell, rowSpan: above.rowSpan, covered: true };
      }
      const cell = cells[next];
      next += 1;
      if (cell === undefined) return null;
      const rowSpan = Math.max(1, Math.min(Math.trunc(cell.rowSpan ?? 1), rows.length - at));
      reaching[index] = { cell, rowSpan, left: rowSpan - 1 };
      return { cell, rowSpan, covered: false };
    });
  });
}
