import { expect, test } from 'vitest';
import { ticksTo } from './ticks';

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

test.each(Array.from({ length: 200 }, (_, index) => index * 7 + 1))('four steps at most, whole, and enough: %d', (largest) => {
  const ticks = ticksTo(largest, true);
  expect(ticks.length).toBeLessThanOrEqual(5);
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest);
  expect(ticks.every(Number.isInteger)).toBe(true);
});
