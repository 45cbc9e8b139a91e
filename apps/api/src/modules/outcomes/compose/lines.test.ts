import { expect, test } from 'vitest';
import type { OutcomeRow } from './cohorts.js';
import { familiesOf, membersOf } from './lines.js';

const led = (visitId: number, visitDay: number | null, id: number, kind: OutcomeRow['kind'] = 'PROJECT'): OutcomeRow => ({
  visitId,
  visitDay,
  id,
  kind,
  day: (visitDay ?? 0) + 100,
});

test('visits that led to the same are one family, by however many steps they share it', () => {
  const families = familiesOf([led(1, 10, 100), led(2, 20, 100), led(2, 20, 101), led(3, 30, 101), led(4, 5, 102)]);
  expect(families.map(({ visitIds, outcomes }) => [visitIds, outcomes])).toEqual([
    [[1, 2, 3], 2],
    [[4], 1],
  ]);
});

test('those that reached a mission come first, then the latest', () => {
  const families = familiesOf([led(1, 10, 100), led(2, 90, 101), led(3, 50, 102), led(3, 50, 103, 'MISSION'), led(4, null, 104)]);
  expect(families.map(({ visitIds }) => visitIds[0])).toEqual([3, 2, 1, 4]);
});

test('a line holds all that grew, the earliest first, and nothing of another line', () => {
  const [family] = familiesOf([led(1, 10, 100)]);
  const descent = [
    { fromId: 100, id: 7, day: 400 },
    { fromId: 1, id: 100, day: 110 },
    { fromId: 7, id: 101, day: null },
    { fromId: 7, id: 102, day: 90 },
    { fromId: 55, id: 56, day: 1 },
  ];
  expect(family && membersOf(family, descent, new Map([[1, 10]]))).toEqual([1, 102, 100, 7, 101]);
});
