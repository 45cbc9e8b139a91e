import { expect, test } from 'vitest';
import { keyFigures, sparkBars } from './key-figure-shape';
import { figures, makeOverview, year } from './overview.fixture';

const of = (data: ReturnType<typeof makeOverview>, name: string) => keyFigures(data).find((figure) => figure.name === name);

test('partners count once in all, and once in each year', () => {
  const partners = of(makeOverview(), 'partners');
  expect(partners?.value).toBe(2);
  expect(partners?.years).toEqual([
    { key: '2005/06', label: '2005/06', value: 2 },
    { key: '2006/07', label: '2006/07', value: 0 },
    { key: '-', label: null, value: 1 },
  ]);
});

test('a year that is not recorded has no value, rather than nought', () => {
  const data = makeOverview();
  data.byYear.notRecorded = [year(2006)];
  expect(of(data, 'budget')?.years[1]).toEqual({ key: '2006/07', label: '2006/07', value: null });
});

test('what is unknown is said of those that could have it', () => {
  const data = makeOverview();
  data.total.notes = [{ code: 'UNKNOWN_DELEGATES', count: 1, text: '' }];
  expect(of(data, 'delegates')).toMatchObject({
    unknown: { count: 1, of: 4, kind: 'VISIT' },
    records: [{ dimension: 'KIND', value: 'VISIT' }],
  });
  expect(of(data, 'personMonths')?.unknown).toEqual({ count: 0, of: 1, kind: 'MISSION' });
  expect(of(data, 'budget')?.unknown).toEqual({ count: 0, of: 0, kind: 'PROJECT' });
  expect(of(data, 'engagements')?.unknown).toBeNull();
});

test('there is nothing before where nothing is recorded', () => {
  expect(keyFigures(makeOverview()).map(({ before }) => before)).toEqual([null, null, null, null, null]);
  const data = makeOverview({ earlier: { total: { ...figures(3), delegates: 12 }, distinct: 1 } });
  expect(keyFigures(data).map(({ before }) => before)).toEqual([3, 1, 12, 0, 0]);
});

test('bars stand on nought, and what is not recorded is told apart from it', () => {
  const bars = sparkBars([10, 5, 0, null], 200, 40);
  expect(bars.map(({ height, recorded }) => [height, recorded])).toEqual([
    [40, true],
    [20, true],
    [0, true],
    [40, false],
  ]);
  for (const { y, height } of bars) expect(y + height).toBe(40);
  expect(sparkBars([1, 1000], 200, 40)[0]?.height).toBe(1.5);
});
