import { expect, test } from 'vitest';
import { shadeEnds, shadeOf } from './shades';

test('whole steps where counts are shaded', () => {
  expect([0, 1, 9, 10, 44].map((value) => shadeOf(value, 44, true))).toEqual([0, 1, 1, 2, 5]);
  expect(shadeEnds(44, true)).toEqual([9, 18, 27, 36, 44]);
  expect(shadeEnds(2, true)).toEqual([1, 2]);
});

test('fifths where amounts are', () => {
  expect([0.1, 0.2, 0.21, 1].map((value) => shadeOf(value, 1, false))).toEqual([1, 1, 2, 5]);
  expect(shadeEnds(1, false)).toHaveLength(5);
  expect(shadeEnds(0, false)).toEqual([]);
});
