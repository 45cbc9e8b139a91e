import { describe, expect, test } from 'vitest';
import { drawnRows, placeOf, revealed, rowAt, totalHeight } from './virtual-rows';

describe.each([
  ['a list of a few', { count: 40, rowHeight: 40, viewport: 400 }],
  ['a hundred thousand', { count: 100_000, rowHeight: 40, viewport: 400 }],
  ['more than a browser can draw', { count: 1_000_000, rowHeight: 40, viewport: 400 }],
])('%s', (_, rows) => {
  const last = totalHeight(rows) - rows.viewport;

  test('every row can be scrolled to, and the end is the end', () => {
    for (const row of [0, 1, 7, Math.floor(rows.count / 2), rows.count - 10]) expect(rowAt(rows, placeOf(rows, row))).toBeCloseTo(row, 4);
    expect(rowAt(rows, last)).toBeCloseTo(rows.count - 10, 4);
    expect(placeOf(rows, rows.count + 5)).toBe(last);
    expect(totalHeight(rows)).toBeLessThanOrEqual(12_000_000);
  });

  test('what is drawn covers what is seen, and a few rows beyond', () => {
    for (const scrollTop of [0, 13, last / 3, last]) {
      const { first, end, top } = drawnRows(rows, scrollTop, 5);
      expect(top).toBeLessThanOrEqual(scrollTop + 1e-6);
      expect(top + (end - first) * rows.rowHeight).toBeGreaterThanOrEqual(scrollTop + rows.viewport - 1e-6);
      expect(end - first).toBeLessThanOrEqual(10 + 1 + 10 + 1);
    }
  });

  test('a row that is seen is left where it is, another one is brought in at the nearer edge', () => {
    const at = placeOf(rows, 20);
    expect(revealed(rows, at, 20)).toBe(at);
    expect(revealed(rows, at, 25)).toBe(at);
    expect(rowAt(rows, revealed(rows, at, 3))).toBeCloseTo(3, 4);
    expect(rowAt(rows, revealed(rows, at, 35))).toBeCloseTo(26, 4);
    expect(revealed(rows, 0, rows.count - 1)).toBeCloseTo(last, 4);
  });
});

test('a list that fits, or is empty, is not scrolled', () => {
  const rows = { count: 3, rowHeight: 40, viewport: 400 };
  expect(drawnRows(rows, 0, 5)).toEqual({ first: 0, end: 3, top: 0 });
  expect(revealed(rows, 0, 2)).toBe(0);
  expect(drawnRows({ ...rows, count: 0 }, 0, 5)).toEqual({ first: 0, end: 0, top: 0 });
});
