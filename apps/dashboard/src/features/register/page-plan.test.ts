import { expect, test } from 'vitest';
import { pageArguments, pagesOf } from './page-plan';

const ends = (name: string) => ({ startCursor: `${name}:start`, endCursor: `${name}:end` });
const said = (...args: Parameters<typeof pageArguments>) =>
  Object.fromEntries(Object.entries(pageArguments(...args)).filter(([, value]) => value !== null));

test('rows stand on pages', () => {
  expect(pagesOf(0, 30)).toEqual([0]);
  expect(pagesOf(90, 101)).toEqual([0, 1]);
  expect(pagesOf(100, 200)).toEqual([1]);
  expect(pagesOf(5, 5)).toEqual([]);
});

test('a page is read on from its neighbour, or from the nearer end of the list', () => {
  expect(said(0, null, new Map())).toEqual({ first: 100, skip: 0 });
  expect(said(4, 100_000, new Map([[3, ends('c')]]))).toEqual({ first: 100, after: 'c:end' });
  expect(said(4, 100_000, new Map([[5, ends('e')]]))).toEqual({ last: 100, before: 'e:start' });
  expect(said(500, 100_000, new Map())).toEqual({ first: 100, skip: 50_000 });
  expect(said(900, 100_000, new Map())).toEqual({ last: 100, skip: 9_900 });
  expect(said(999, 99_950, new Map())).toEqual({ last: 50, skip: 0 });
});
