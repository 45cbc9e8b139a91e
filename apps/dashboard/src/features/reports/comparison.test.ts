import { expect, test } from 'vitest';
import { comparisonCsv, differenceOf, differs } from './comparison';

const cell = (before: number | null, now: number | null) => ({
  name: 'kind.toDate|VISIT|ENGAGEMENTS',
  label: '=Visits',
  measure: 'ENGAGEMENTS' as const,
  before,
  now,
});

test('a difference is there where both are', () => {
  expect(differenceOf(cell(3, 5))).toBe(2);
  expect(differenceOf(cell(0.1, 0.3))).toBe(0.2);
  expect(differenceOf(cell(null, 5))).toBeNull();
  expect(differs(cell(null, 5))).toBe(true);
  expect(differs(cell(null, null))).toBe(false);
});

test('the file has numbers as numbers, and no formula', () => {
  expect(comparisonCsv(['Name', 'Figure', 'A', 'B', 'Difference'], [cell(5, 3), cell(null, 0)])).toBe(
    "\uFEFFName,Figure,A,B,Difference\r\nkind.toDate|VISIT|ENGAGEMENTS,'=Visits,5,3,-2\r\nkind.toDate|VISIT|ENGAGEMENTS,'=Visits,,0,\r\n",
  );
});
