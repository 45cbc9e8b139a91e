/** How a long list of rows of one height stands in an element that scrolls. */
export interface Rows {
  readonly count: number;
  readonly rowHeight: number;
  /** Pixels of rows that can be seen at once. */
  readonly viewport: number;
}

/** Browsers draw nothing beyond some tens of millions of pixels (Firefox 17); a longer list is scrolled through faster. */
const TALLEST = 12_000_000;

/** The height that all rows take. */
export function totalHeight({ count, rowHeight }: Rows): number {
  return Math.min(count * rowHeight, TALLEST);
}

const isSqueezed = ({ count, rowHeight }: Rows) => count * rowHeight > TALLEST;
const rowsSeen = ({ viewport, rowHeight }: Rows) => viewport / rowHeight;

/** The first row that is seen, as a fraction where it is seen in part, at a place of scrolling. */
export function rowAt(rows: Rows, scrollTop: number): number {
  if (!isSqueezed(rows)) return scrollTop / rows.rowHeight;
  const way = Math.min(1, Math.max(0, scrollTop / (totalHeight(rows) - rows.viewport)));
  return way * (rows.count - rowsSeen(rows));
}

/** Where one scrolls to for a row to be the first that is seen. */
export function placeOf(rows: Rows, row: number): number {
  const last = Math.max(0, totalHeight(rows) - rows.viewport);
  if (!isSqueezed(rows)) return Math.min(last, row * rows.rowHeight);
  return Math.min(last, (row / (rows.count - rowsSeen(rows))) * last);
}

/** The rows to draw, the last one not included, and where the first of them stands. */
export function drawnRows(rows: Rows, scrollTop: number, beyond: number): { first: number; end: number; top: number } {
  const at = rowAt(rows, scrollTop);
  const first = Math.max(0, Math.floor(at) - beyond);
  const end = Math.min(rows.count, Math.ceil(at + rowsSeen(rows)) + beyond);
  const top = isSqueezed(rows) ? scrollTop - (at - first) * rows.rowHeight : first * rows.rowHeight;
  return { first, end, top };
}

/** Where to scroll for a row to be seen whole; the same place where it is. */
export function revealed(rows: Rows, scrollTop: number, row: number): number {
  const at = rowAt(rows, scrollTop);
  if (row < at) return placeOf(rows, row);
  const lastWhole = row + 1 - rowsSeen(rows);
  return lastWhole > at ? placeOf(rows, lastWhole) : scrollTop;
}
