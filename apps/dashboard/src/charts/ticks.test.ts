import { expect, test } from 'vitest';
import { namedEvery, ticksTo } from './ticks';

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [9, [0, 4, 8, 12]],
  [16, [0, 4, 8, 12, 16]],
  [19, [0, 5, 10, 15, 20]],
  [60, [0, 20, 40, 60]],
  [3264, [0, 1000, 2000, 3000, 4000]],
])('counts up to %d', (largest, ticks) => expect(ticksTo(largest, true)).toEqual(ticks));

test('shares may need finer steps', () => {
  expect(ticksTo(0.5, false).at(-1)).toBeGreaterThanOrEqual(0.5);
  expect(ticksTo(0.5, false).length).toBeLessThanOrEqual(5);
});

test.each([
  [0.003, [0, 0.01]],
  [0.09, [0, 0.04, 0.08, 0.12]],
  [0.5, [0, 0.2, 0.4, 0.6]],
  [9.5, [0, 2.5, 5, 7.5, 10]],
])('shares are counted up to %d in hundredths, as they are written', (largest, ticks) => expect(ticksTo(largest, false)).toEqual(ticks));

test.each(Array.from({ length: 200 }, (_, index) => index * 7 + 1))('four steps at most, whole, and enough: %d', (largest) => {
  const ticks = ticksTo(largest, true);
  expect(ticks.length).toBeLessThanOrEqual(5);
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest);
  expect(ticks.every(Number.isInteger)).toBe(true);
});

test.each([
  [1, 12, 1],
  [5, 12, 6],
  [7, 12, 12],
  [13, 12, 24],
  [3, 4, 4],
  [5, 4, 8],
  [1, 1, 1],
  [7, 1, 7],
])('with room for one of %d in rounds of %d, one in %d is named', (least, round, every) => expect(namedEvery(least, round)).toBe(every));
