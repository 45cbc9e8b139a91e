import { parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Register } from '../../lib/api';
import { DEFAULT_VIEW } from '../../lib/view';
import { COLUMNS, USUAL_SORT } from './list-address';
import { listFilter, listQuestion } from './list-question';

const register = { defaultFrom: '2022-04-01', defaultTo: '2026-11-24' } as Register;

test('a list asks for what the overview is narrowed to, of every status and with components', () => {
  expect(listFilter({ view: DEFAULT_VIEW, text: '', counted: false }, register)).toEqual({
    from: '2022-04-01',
    to: '2026-11-24',
    includeComponents: true,
  });
  const view = {
    ...DEFAULT_VIEW,
    span: 'all' as const,
    kinds: ['VISIT' as const],
    regions: ['002'],
    scheme: 'FSG',
    basis: 'ACTIVE' as const,
  };
  expect(listFilter({ view, text: 'cœur', counted: false }, register)).toEqual({
    kinds: ['VISIT'],
    regions: ['002'],
    scheme: 'FSG',
    text: 'cœur',
    includeComponents: true,
  });
});

test('or for what figures count', () => {
  const view = { ...DEFAULT_VIEW, span: 'all' as const };
  expect(listFilter({ view, text: '', counted: true }, register)).toEqual({ statuses: ['ACTIVE', 'COMPLETED'], includeComponents: false });
  expect(listFilter({ view: { ...view, statuses: ['PLANNED'] }, text: '', counted: true }, register)).toEqual({
    statuses: ['PLANNED'],
    includeComponents: false,
  });
});

test('the question of a list has its columns, and the reference in any case', () => {
  const { query, variables } = listQuestion({ kinds: ['VISIT'] }, USUAL_SORT, COLUMNS, '2026-11-24T14:12:00.000Z', 'FR');
  expect(() => parse(query)).not.toThrow();
  expect(query).toContain('topics { code name(locale: FR) }');
  expect(JSON.parse(variables)).toEqual({
    where: { kinds: ['VISIT'] },
    orderBy: [{ field: 'START_DATE', direction: 'DESC' }],
    asOf: '2026-11-24T14:12:00.000Z',
  });
  expect(listQuestion({}, USUAL_SORT, ['title'], null, 'EN').query).toContain('      reference\n      title(locale: EN)\n');
});
