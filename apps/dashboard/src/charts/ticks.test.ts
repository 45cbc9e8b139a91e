import { expect, test } from 'vitest';
import { namedPlaces, tellApart, ticksTo } from './ticks';

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

const months = Array.from(
  { length: 30 },
  (_, index) => `${2001 + Math.floor((index + 3) / 12)}-${String(((index + 3) % 12) + 1).padStart(2, '0')}`,
);
const quarters = Array.from({ length: 12 }, (_, index) => `${2001 + Math.floor(index / 4)}/02 Q${(index % 4) + 1}`);
const years = Array.from({ length: 30 }, (_, index) => `${1874 + index}/${75 + index}`);

test.each([
  ['all months', months, 1, 12, months],
  ['every half of a year', months, 5, 12, ['2001-04', '2001-10', '2002-04', '2002-10', '2003-04']],
  ['every year’s first month', months, 7, 12, ['2001-04', '2002-04', '2003-04']],
  ['the first month of every other year', months, 13, 12, ['2001-04', '2003-04']],
  ['every other quarter', quarters, 2, 4, quarters.filter((_, index) => index % 2 === 0)],
  ['every year’s first quarter', quarters, 3, 4, ['2001/02 Q1', '2002/02 Q1', '2003/02 Q1']],
  ['years from the first on, where few are left out', years.slice(0, 6), 2, 1, ['1874/75', '1876/77', '1878/79']],
  ['round years, where many are', years, 7, 1, ['1880/81', '1890/91', '1900/101']],
])('%s', (_name, labels, least, round, named) => {
  const isNamed = namedPlaces(labels, least, round);
  expect(labels.filter((_, place) => isNamed(place))).toEqual(named);
});

test('years are written short as long as each is another', () => {
  const named = (labels: string[]) => labels.map((shortLabel) => ({ shortLabel }));
  expect(tellApart(named(['80/81', '81/82', '90/91']))).toBe(true);
  expect(tellApart(named(['80/81', '81/82', '80/81']))).toBe(false);
});
