import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import { type CursorValue, decodeCursor, encodeCursor, pageOf, pageRequest } from './connection.js';
import { InputError } from './input-error.js';

const problem = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.code} ${error.path.join('.')}`;
  }
};

/** A list of the numbers below `size`, read as a repository does. */
function numbers(size: number, request: ReturnType<typeof pageRequest>): number[] {
  const all = Array.from({ length: size }, (_, index) => index);
  const after = request.after ? Number(request.after[0]) : -1;
  const before = request.before ? Number(request.before[0]) : size;
  const inside = all.filter((value) => value > after && value < before);
  return (request.backward ? inside.reverse() : inside).slice(0, request.limit + 1);
}

function page(size: number, given: Parameters<typeof pageRequest>[0]) {
  const request = pageRequest(given, 1);
  return pageOf(
    request,
    numbers(size, request),
    (value) => value,
    (value) => [value],
    () => size,
  );
}

describe('a connection', () => {
  test('walks forward to the end, each node once', () => {
    const seen: number[] = [];
    let after: string | null = null;
    for (;;) {
      const one = page(7, { first: 3, after });
      seen.push(...one.nodes);
      if (!one.pageInfo.hasNextPage) break;
      after = one.pageInfo.endCursor;
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('walks backward to the beginning, in the same order', () => {
    const last = page(7, { last: 3 });
    expect(last.nodes).toEqual([4, 5, 6]);
    expect(last.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    expect(page(7, { last: 9, before: last.pageInfo.startCursor }).nodes).toEqual([0, 1, 2, 3]);
  });

  test('an empty page has no cursors', () => {
    expect(page(0, { first: 5 }).pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  test('a page of none still tells whether there is more', () => {
    expect(page(3, { first: 0 })).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true } });
  });

  test('refuses what cannot be meant', () => {
    expect(problem(() => pageRequest({ first: 1, last: 1 }, 1))).toBe('FIRST_AND_LAST last');
    expect(problem(() => pageRequest({ first: -1 }, 1))).toBe('PAGE_SIZE first');
    expect(problem(() => pageRequest({ last: 501 }, 1))).toBe('PAGE_SIZE last');
    expect(problem(() => pageRequest({ after: 'x' }, 1))).toBe('BAD_CURSOR after');
    expect(problem(() => pageRequest({ before: encodeCursor([1, 2]) }, 1))).toBe('BAD_CURSOR before');
    expect(problem(() => pageRequest({ after: Buffer.from('[{}]').toString('base64url') }, 1))).toBe('BAD_CURSOR after');
  });

  test.each<[CursorValue[]]>([[['é', null, 3]], [[-1.5]], [['"', '\\', 0]]])('a cursor holds %j', (values) => {
    expect(decodeCursor(encodeCursor(values), values.length, 'after')).toEqual(values);
  });
});
