import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.js';
import { suggestNames } from './suggest-names.js';

test.each([
  ['samoa', 'samoa', 0],
  ['somoa', 'samoa', 1],
  ['czehcia', 'czechia', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
])('from %s to %s it is %i', (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance);
  expect(editDistance(b, a, 3)).toBe(distance);
});

test('a distance beyond the limit is not measured out', () => {
  expect(editDistance('austria', 'mozambique', 2)).toBe(3);
});

const names = [
  { key: 'samoa', code: 'WS' },
  { key: 'western samoa', code: 'WS' },
  { key: 'somalia', code: 'SO' },
  { key: 'bosnia and herzegovina', code: 'BA' },
  { key: 'russian federation', code: 'RU' },
];

test('the misspelt name comes first, and each code once', () => {
  expect(suggestNames('somoa', names)).toEqual(['WS']);
});

test('a telling word is enough, a common one is not', () => {
  expect(suggestNames('bosnian federation', names)).toEqual(['BA']);
  expect(suggestNames('federation', names)).toEqual([]);
});

test('short names are suggested for nothing', () => {
  expect(suggestNames('usa', [{ key: 'uae', code: 'AE' }])).toEqual([]);
});
