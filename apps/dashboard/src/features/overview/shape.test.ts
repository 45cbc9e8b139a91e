import type { EngagementKind } from '@entente/schema/gql/operations';
import { describe, expect, test } from 'vitest';
import { DEFAULT_VIEW, KINDS } from '../../lib/view';
import { makeOverview, year } from './overview.fixture';
import {
  heatCells,
  jurisdictionLines,
  kindCounts,
  NO_VALUE,
  OTHER,
  partnerCount,
  publishedBeside,
  regionLines,
  topLines,
  yearColumns,
} from './shape';

describe('years', () => {
  test('stand in order, a true zero among them, no date last', () => {
    const columns = yearColumns(makeOverview(), KINDS);
    expect(columns.map((column) => [column.key, column.total])).toEqual([
      ['2005/06', 3],
      ['2006/07', 0],
      [NO_VALUE, 2],
    ]);
    expect(columns[0]?.byKind).toEqual({ VISIT: 2, PROJECT: 0, MISSION: 1 });
    expect(columns[2]?.label).toBeNull();
  });

  test('that are not recorded have no value, and come where they belong', () => {
    const data = makeOverview();
    data.byYear.notRecorded = [year(2004)];
    const [first] = yearColumns(data, KINDS);
    expect(first).toEqual({ key: '2004/05', label: '2004/05', recorded: false, covered: false, total: 0, byKind: {} });
  });

  test('outside the coverage that hold engagements all the same show them', () => {
    const data = makeOverview();
    data.byYear.notRecorded = [year(2005), year(2006)];
    expect(yearColumns(data, KINDS).map((column) => [column.key, column.recorded])).toEqual([
      ['2005/06', true],
      ['2006/07', false],
      [NO_VALUE, true],
    ]);
  });

  test('show only the kinds that are asked for', () => {
    const kinds: EngagementKind[] = ['MISSION'];
    expect(yearColumns(makeOverview(), kinds)[0]?.byKind).toEqual({ MISSION: 1 });
  });
});

describe('regions', () => {
  test('stand by size, not specified last', () => {
    expect(regionLines(makeOverview()).map((line) => line.key)).toEqual(['150', '002', NO_VALUE]);
  });

  test('say how much of them stands in another too', () => {
    expect(regionLines(makeOverview()).map((line) => [line.key, line.shared])).toEqual([
      ['150', 1],
      ['002', 1],
      [NO_VALUE, 0],
    ]);
  });
});

test('cells of the heat map', () => {
  const cells = heatCells(makeOverview());
  expect(cells.get('002|2005/06')).toBe(2);
  expect(cells.get(`${NO_VALUE}|${NO_VALUE}`)).toBe(1);
  expect(cells.get('150|2005/06')).toBeUndefined();
});

describe('published totals', () => {
  const figure = {
    from: '2005-04-01',
    to: '2006-03-31',
    kind: 'VISIT' as const,
    direction: 'INBOUND' as const,
    measure: 'ENGAGEMENTS' as const,
    value: 60,
    statement: '',
    sourceUrl: null,
  };
  const data = makeOverview();
  data.total.publishedFigures = [figure];
  const all = DEFAULT_VIEW;

  test('stand beside what is recorded of the same year, kind and direction', () => {
    expect(publishedBeside(data, all)).toEqual([{ figure, year: '2005/06', recorded: 2 }]);
  });
  test('are left out where the filters leave their meaning out', () => {
    expect(publishedBeside(data, { ...all, regions: ['002'] })).toEqual([]);
    expect(publishedBeside(data, { ...all, direction: 'OUTBOUND' })).toEqual([]);
    expect(publishedBeside(data, { ...all, kinds: ['PROJECT'] })).toEqual([]);
    expect(publishedBeside(data, { ...all, topics: ['PAROLE'] })).toEqual([]);
    expect(publishedBeside(data, { ...all, scope: 'BILATERAL' })).toEqual([]);
  });
  test('have no counterpart where no year of the page is theirs', () => {
    const other = makeOverview();
    other.total.publishedFigures = [{ ...figure, from: '2005-01-01', to: '2005-12-31' }];
    expect(publishedBeside(other, all)[0]?.recorded).toBeNull();
  });
});

test('kinds and partners', () => {
  expect(kindCounts(makeOverview())).toEqual([
    { kind: 'VISIT', value: 4 },
    { kind: 'MISSION', value: 1 },
  ]);
  expect(partnerCount(makeOverview())).toBe(2);
});

describe('lists of the largest', () => {
  const row = (code: string | null, engagements: number, isOther = false) => ({
    isOther,
    value: code === null ? null : { code, name: code },
    figures: { engagements },
  });

  test('stand by size, equals as the API has them, then what stands under none, then all others', () => {
    expect(topLines([row(null, 9, true), row('B', 2), row(null, 4), row('A', 2), row('C', 3)]).map(({ key }) => key)).toEqual([
      'C',
      'B',
      'A',
      NO_VALUE,
      OTHER,
    ]);
  });

  test('of jurisdictions stand by size, not specified last', () => {
    expect(jurisdictionLines(makeOverview()).map(({ key, value }) => [key, value])).toEqual([
      ['NA', 2],
      ['NO', 2],
      [NO_VALUE, 1],
    ]);
  });
});
