import { expect, test } from 'vitest';
import type { Register, SchemeInfo } from '../../lib/api';
import { DEFAULT_VIEW, type FigureDimension, OTHERS, type OtherValues, type RecordsKey, type View } from '../../lib/view';
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

function questionOf(key: RecordsKey, view: View, others: OtherValues = {}) {
  const question = recordsQuestion(key, view, register, m49, others);
  if (question === null) throw new Error('nothing is left');
  return question;
}

test('a mark is asked for by its own values, inside the window', () => {
  expect(
    questionOf(
      [
        { dimension: 'YEAR', value: '2026/27' },
        { dimension: 'KIND', value: 'VISIT' },
      ],
      DEFAULT_VIEW,
    ),
  ).toEqual({
    groupBy: ['YEAR', 'KIND'],
    where: { from: '2026-04-01', to: '2026-11-24', kinds: ['VISIT'] },
    top: 1,
  });
});

test('a region narrows, unless regions were chosen', () => {
  const key = [{ dimension: 'REGION' as const, value: '002' }];
  expect(questionOf(key, DEFAULT_VIEW).where.regions).toEqual(['002']);
  expect(questionOf(key, { ...DEFAULT_VIEW, regions: ['202'] }).where.regions).toEqual(['202']);
});

test('a jurisdiction, a topic and an organization narrow to themselves beside what is chosen otherwise', () => {
  const view: View = { ...DEFAULT_VIEW, span: 'all', regions: ['202'], jurisdictions: ['NA', 'ZM'], scope: 'BILATERAL' };
  const of = (dimension: FigureDimension, value: string) => questionOf([{ dimension, value }], view).where;
  expect(of('JURISDICTION', 'NA')).toEqual({ scopes: ['BILATERAL'], regions: ['202'], jurisdictions: ['NA'] });
  expect(of('TOPIC', 'PAROLE')).toEqual({ scopes: ['BILATERAL'], regions: ['202'], jurisdictions: ['NA', 'ZM'], topics: ['PAROLE'] });
  expect(of('ORGANIZATION', 'T3Jn')).toMatchObject({ jurisdictions: ['NA', 'ZM'], organizations: ['T3Jn'] });
  expect(of('STATUS', 'COMPLETED')).toMatchObject({ statuses: ['COMPLETED'] });
  expect(of('DIRECTION', 'INBOUND')).toMatchObject({ directions: ['INBOUND'] });
});

test('what has no value is found among the rows', () => {
  expect(questionOf([{ dimension: 'REGION', value: null }], { ...DEFAULT_VIEW, span: 'all' })).toEqual({
    groupBy: ['REGION'],
    where: {},
    top: null,
  });
});

test('the total has no groups', () => {
  expect(questionOf([], DEFAULT_VIEW)).toEqual({
    groupBy: [],
    where: { from: '2022-04-01', to: '2026-11-24' },
    top: null,
  });
});

test('a quarter and a subregion are the one row that there is', () => {
  const key = [
    { dimension: 'QUARTER' as const, value: '2024/25 Q2' },
    { dimension: 'SUBREGION' as const, value: '202' },
  ];
  expect(questionOf(key, DEFAULT_VIEW)).toEqual({
    groupBy: ['QUARTER', 'SUBREGION'],
    where: { from: '2024-07-01', to: '2024-09-30', regions: ['202'] },
    top: 1,
  });
  expect(questionOf(key, { ...DEFAULT_VIEW, regions: ['002'] }).top).toBeNull();
});

test('what is left beside the largest is asked for by each of its values, and is one row of what else it is of', () => {
  const others = { TOPIC: ['SECURITY', 'HEALTH'], JURISDICTION: ['NA', 'ZM'] };
  const view: View = { ...DEFAULT_VIEW, span: 'all', jurisdictions: ['NA', 'ZM', 'KE'] };
  expect(questionOf([{ dimension: 'JURISDICTION', value: OTHERS }], view, others)).toEqual({
    groupBy: [],
    where: { jurisdictions: ['NA', 'ZM'] },
    top: null,
  });
  const key = [
    { dimension: 'KIND' as const, value: 'VISIT' },
    { dimension: 'TOPIC' as const, value: OTHERS },
  ];
  expect(questionOf(key, view, others)).toEqual({
    groupBy: ['KIND'],
    where: { jurisdictions: ['NA', 'ZM', 'KE'], topics: ['SECURITY', 'HEALTH'], kinds: ['VISIT'] },
    top: 1,
  });
  expect(recordsQuestion(key, view, register, m49, {})).toBeNull();
});

test('what the API leaves beside the largest rows is one row of the same question', () => {
  const view: View = { ...DEFAULT_VIEW, span: 'all', regions: ['002'] };
  const key = [{ dimension: 'TOPIC' as const, value: `${OTHERS}8` }];
  expect(questionOf(key, view)).toEqual({ groupBy: ['TOPIC'], where: { regions: ['002'] }, top: 8 });
});
