import { expect, test } from 'vitest';
import type { Register, SchemeInfo } from '../../lib/api';
import { DEFAULT_VIEW } from '../../lib/view';
import { recordsQuestion } from './records-question';

const register: Register = {
  name: 'A register',
  fiscalMonth: 4,
  currency: 'CAD',
  sample: false,
  timeZone: 'America/Toronto',
  coverage: [],
  defaultFrom: '2022-04-01',
  defaultTo: '2026-11-24',
  today: '2026-11-24',
  engagementCount: 74,
  defaultScheme: { id: '1', code: 'M49' },
};
const m49: SchemeInfo = {
  id: '1',
  code: 'M49',
  version: '1',
  name: 'UN M49',
  regions: [{ id: '2', code: '002', name: 'Africa', children: [] }],
};

test('a mark is asked for by its own values, inside the window', () => {
  expect(
    recordsQuestion(
      [
        { dimension: 'YEAR', value: '2026/27' },
        { dimension: 'KIND', value: 'VISIT' },
      ],
      DEFAULT_VIEW,
      register,
      m49,
    ),
  ).toEqual({
    groupBy: ['YEAR', 'KIND'],
    where: { from: '2026-04-01', to: '2026-11-24', kinds: ['VISIT'] },
    keys: ['2026/27', 'VISIT'],
  });
});

test('a region narrows, unless regions were chosen', () => {
  const key = [{ dimension: 'REGION' as const, value: '002' }];
  expect(recordsQuestion(key, DEFAULT_VIEW, register, m49).where.regions).toEqual(['002']);
  expect(recordsQuestion(key, { ...DEFAULT_VIEW, regions: ['202'] }, register, m49).where.regions).toEqual(['202']);
});

test('what has no value is found among the rows', () => {
  expect(recordsQuestion([{ dimension: 'REGION', value: null }], { ...DEFAULT_VIEW, span: 'all' }, register, m49)).toEqual({
    groupBy: ['REGION'],
    where: {},
    keys: [null],
  });
});

test('the total has no groups', () => {
  expect(recordsQuestion([], DEFAULT_VIEW, register, m49)).toEqual({
    groupBy: [],
    where: { from: '2022-04-01', to: '2026-11-24' },
    keys: [],
  });
});
