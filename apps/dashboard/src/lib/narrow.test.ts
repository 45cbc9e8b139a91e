import { describe, expect, test } from 'vitest';
import { isNarrowedTo, narrowedTo, type Surroundings, widenedFrom } from './narrow';
import { DEFAULT_VIEW, type RecordsKey, type View } from './view';

const around: Surroundings = {
  register: { defaultFrom: '2022-04-01', defaultTo: '2026-11-24', fiscalMonth: 4 },
  scheme: {
    id: '1',
    code: 'M49',
    version: '1',
    name: 'UN M49',
    regions: [{ id: '2', code: '002', name: 'Africa', children: [{ id: '3', code: '202', name: 'Sub-Saharan Africa' }] }],
  },
};
const year = (value: string): RecordsKey => [{ dimension: 'YEAR', value }];
const region: RecordsKey = [{ dimension: 'REGION', value: '002' }];

describe('a shape filters by its value', () => {
  test.each<[string, Partial<View>, RecordsKey, Partial<View>]>([
    ['a year', {}, year('2024/25'), { span: { from: '2024-04-01', to: '2025-03-31' } }],
    ['the running year to the day looked at', {}, year('2026/27'), { span: { from: '2026-04-01', to: '2026-11-24' } }],
    ['a year of all', { span: 'all' }, year('1998/99'), { span: { from: '1998-04-01', to: '1999-03-31' } }],
    ['a calendar year', { calendar: 'CALENDAR' }, year('2025'), { span: { from: '2025-01-01', to: '2025-12-31' } }],
    [
      'a year cut by the days looked at',
      { span: { from: '2004-07-01', to: '2009-12-31' } },
      year('2004/05'),
      { span: { from: '2004-07-01', to: '2005-03-31' } },
    ],
    ['a region', { regions: ['019'] }, region, { regions: ['002'] }],
    ['a region by those of its parts that were chosen', { regions: ['150', '202'] }, region, { regions: ['202'] }],
    [
      'a part of a column by both of its values',
      {},
      [...year('2024/25'), { dimension: 'KIND', value: 'VISIT' }],
      { span: { from: '2024-04-01', to: '2025-03-31' }, kinds: ['VISIT'] },
    ],
    ['an organization', {}, [{ dimension: 'ORGANIZATION', value: 'T3Jn' }], { organizations: ['T3Jn'] }],
    ['a status', {}, [{ dimension: 'STATUS', value: 'COMPLETED' }], { statuses: ['COMPLETED'] }],
  ])('%s', (_, set, key, patch) => {
    const view = { ...DEFAULT_VIEW, ...set };
    expect(isNarrowedTo(view, key, around)).toBe(false);
    expect(narrowedTo(view, key, around)).toEqual(patch);
    expect(isNarrowedTo({ ...view, ...patch }, key, around)).toBe(true);
  });

  test('nothing filters by what has no value, or by the total', () => {
    expect(narrowedTo(DEFAULT_VIEW, [{ dimension: 'REGION', value: null }], around)).toBeNull();
    expect(narrowedTo(DEFAULT_VIEW, [...year('2024/25'), { dimension: 'REGION', value: null }], around)).toBeNull();
    expect(narrowedTo(DEFAULT_VIEW, [], around)).toBeNull();
  });

  test('a year outside the days looked at is no filter', () => {
    expect(narrowedTo(DEFAULT_VIEW, year('1998/99'), around)).toBeNull();
  });
});

test('without memory of before, a second click shows all again', () => {
  expect(widenedFrom([...year('2024/25'), { dimension: 'KIND', value: 'VISIT' }])).toEqual({ span: 'default', kinds: [] });
});
