import { expect, test } from 'vitest';
import { shadeEnds, shadeOf, shadeStarts } from './shades';

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

test('five classes, zero its own', () => {
  expect([0, 1, 2, 3, 4, 5].map((value) => shadeOf(value, 5, true))).toEqual([0, 1, 2, 3, 4, 5]);
  expect([0, 1, 3, 4, 6, 12].map((value) => shadeOf(value, 12, true))).toEqual([0, 1, 1, 2, 2, 4]);
  expect(shadeOf(0.25, 0.5, true)).toBe(1);
  expect(shadeStarts(3)).toEqual([1, 2, 3]);
  expect(shadeStarts(12)).toEqual([1, 4, 7, 10]);
  expect(shadeStarts(0)).toEqual([]);
});
