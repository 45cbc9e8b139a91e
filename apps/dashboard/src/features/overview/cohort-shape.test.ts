import { expect, test } from 'vitest';
import { cohortLines } from './cohort-shape';
import { makeOverview, nothingLed, year } from './overview.fixture';

const cohort = (start: number | null, visits: number, open = false) => ({
  period: start === null ? null : year(start),
  open,
  closesOn: start === null ? null : `${start + 3}-03-31`,
  figures: { ...nothingLed, visits },
});

test('years stand in order, those not recorded among them and those without a date last', () => {
  const data = makeOverview();
  data.outcomes = {
    ...data.outcomes,
    cohorts: [cohort(null, 1), cohort(2004, 3), cohort(2005, 0), cohort(2006, 2, true)],
    notRecorded: [year(2003), year(2005)],
  };
  expect(cohortLines(data).map(({ key, figures, open }) => [key, figures?.visits ?? null, open])).toEqual([
    ['2003/04', null, false],
    ['2004/05', 3, false],
    ['2005/06', null, false],
    ['2006/07', 2, true],
    ['-', 1, false],
  ]);
});

test('a year outside the coverage that holds visits all the same shows them', () => {
  const data = makeOverview();
  data.outcomes = { ...data.outcomes, cohorts: [cohort(2004, 3)], notRecorded: [year(2004)] };
  expect(cohortLines(data).map(({ figures }) => figures?.visits)).toEqual([3]);
});
