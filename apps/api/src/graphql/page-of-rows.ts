import { type ConnectionArguments, type CursorValue, type PageOf, pageOf, pageRequest } from './connection.js';

/** Compares text as the databases do: by code point. */
export function compareText(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareKeys(a: readonly CursorValue[], b: readonly CursorValue[], directions: readonly (1 | -1)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    const compared = typeof left === 'string' && typeof right === 'string' ? compareText(left, right) : Number(left) - Number(right);
    if (compared !== 0) return compared * (directions[index] ?? 1);
  }
  return 0;
}

/**
 * A page of rows that are held in memory, in the order of their keys; a key has `keyLength` values and stands once. Its values
 * ascend but for those whose direction is -1.
 */
export function pageOfRows<Row, Node>(
  rows: readonly Row[],
  asked: ConnectionArguments,
  keyLength: number,
  key: (row: Row) => readonly CursorValue[],
  node: (row: Row) => Node,
  directions: readonly (1 | -1)[] = [],
): PageOf<Node> {
  const request = pageRequest(asked, keyLength);
  const { after, before } = request;
  const ordered = rows
    .map((row) => ({ row, key: key(row) }))
    .filter(
      (entry) => (!after || compareKeys(entry.key, after, directions) > 0) && (!before || compareKeys(entry.key, before, directions) < 0),
    )
    .sort((a, b) => compareKeys(a.key, b.key, directions));
  if (request.backward) ordered.reverse();
  return pageOf(
    request,
    ordered.slice(0, request.limit + 1),
    (entry) => node(entry.row),
    (entry) => entry.key,
    () => rows.length,
  );
}
