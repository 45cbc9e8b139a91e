import { describe, expect, test } from 'vitest';
import type { Register, SchemeInfo } from '../../lib/api';
import { DEFAULT_VIEW } from '../../lib/view';
import { codesByRegion, questionOf } from './question';

const register: Register = {
  name: 'A register',
  fiscalMonth: 4,
  currency: 'CAD',
  sample: false,
  timeZone: 'America/Toronto',
  coverage: [{ from: '2017-04-01', through: null, kinds: null }],
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
  regions: [
    {
      id: '2',
      code: '002',
      name: 'Africa',
      children: [
        { id: '15', code: '015', name: 'Northern Africa' },
        { id: '202', code: '202', name: 'Sub-Saharan Africa' },
      ],
    },
    { id: '150', code: '150', name: 'Europe', children: [] },
  ],
};

describe('codes by region', () => {
  test('each region its own where nothing is chosen', () =>
    expect([...codesByRegion(m49, [])]).toEqual([
      ['002', ['002']],
      ['150', ['150']],
    ]));
  test('what is chosen under the region that holds it', () =>
    expect([...codesByRegion(m49, ['015', '202', '150'])]).toEqual([
      ['002', ['015', '202']],
      ['150', ['150']],
    ]));
  test('nothing without a scheme', () => expect(codesByRegion(undefined, []).size).toBe(0));
});

describe('the question of the page', () => {
  test('compares with the same span as many years before, where that is recorded', () => {
    expect(questionOf(DEFAULT_VIEW, register, [m49], 'EN').earlier).toEqual({ from: '2017-04-01', to: '2021-11-24' });
    expect(
      questionOf(DEFAULT_VIEW, { ...register, coverage: [{ from: '2017-04-02', through: null, kinds: null }] }, [m49], 'EN').earlier,
    ).toBeNull();
  });

  test('asks where the running year stood a year before', () => {
    expect(questionOf(DEFAULT_VIEW, register, [m49], 'EN').lastYear).toEqual({ from: '2025-04-01', to: '2025-11-24' });
  });

  test('counts each region’s neighbours by leaving it out', () => {
    const { slots, variables } = questionOf(DEFAULT_VIEW, register, [m49], 'EN');
    expect(slots).toEqual(['002', '150']);
    expect(variables.elsewhere0.regions).toEqual(['150']);
    expect(variables.elsewhere1.regions).toEqual(['002']);
    expect(variables.withElsewhere2).toBe(false);
  });

  test('asks for no overlap where nothing can overlap', () => {
    expect(questionOf({ ...DEFAULT_VIEW, counting: 'FRACTIONAL' }, register, [m49], 'EN').variables.withOverlap).toBe(false);
    expect(questionOf({ ...DEFAULT_VIEW, regions: ['015', '202'] }, register, [m49], 'EN').variables.withOverlap).toBe(false);
  });
});
