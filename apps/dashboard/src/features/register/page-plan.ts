import { PAGE_ROWS } from './list.operations';

/** The ends of a page that has been read. */
export interface PageEnds {
  startCursor: string | null;
  endCursor: string | null;
}

/** The arguments that a page is asked for by. */
export interface PageArguments {
  first: number | null;
  after: string | null;
  last: number | null;
  before: string | null;
  skip: number | null;
}

const NOWHERE: PageArguments = { first: null, after: null, last: null, before: null, skip: null };

/** The pages that hold the rows from one to another, the last not included. */
export function pagesOf(first: number, end: number): number[] {
  if (end <= first) return [];
  const from = Math.floor(first / PAGE_ROWS);
  return Array.from({ length: Math.floor((end - 1) / PAGE_ROWS) - from + 1 }, (_, index) => from + index);
}

/**
 * How a page is asked for: from the cursor of a neighbour where one has been read, else counted from the nearer end of the
 * list. `total` is null while it is not known.
 */
export function pageArguments(page: number, total: number | null, read: ReadonlyMap<number, PageEnds>): PageArguments {
  const before = read.get(page - 1)?.endCursor;
  if (before) return { ...NOWHERE, first: PAGE_ROWS, after: before };
  const after = read.get(page + 1)?.startCursor;
  if (after) return { ...NOWHERE, last: PAGE_ROWS, before: after };
  const start = page * PAGE_ROWS;
  if (total === null || start <= total / 2) return { ...NOWHERE, first: PAGE_ROWS, skip: start };
  const size = Math.min(PAGE_ROWS, total - start);
  return { ...NOWHERE, last: size, skip: total - start - size };
}
