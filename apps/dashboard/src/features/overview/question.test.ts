import { describe, expect, test } from 'vitest';
import type { Register } from '../../lib/api';
import { DEFAULT_VIEW } from '../../lib/view';
import { questionOf } from './question';

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
describe('the question of the page', () => {
  test('compares with the same span as many years before, where that is recorded', () => {
    expect(questionOf(DEFAULT_VIEW, register, 'EN').earlier).toEqual({ from: '2017-04-01', to: '2021-11-24' });
    expect(
      questionOf(DEFAULT_VIEW, { ...register, coverage: [{ from: '2017-04-02', through: null, kinds: null }] }, 'EN').earlier,
    ).toBeNull();
  });

  test('asks where the running year stood a year before', () => {
    expect(questionOf(DEFAULT_VIEW, register, 'EN').lastYear).toEqual({ from: '2025-04-01', to: '2025-11-24' });
  });

  test('asks of what is under way by the day on which the register ends, whatever is looked at', () => {
    const { day, variables } = questionOf({ ...DEFAULT_VIEW, span: 'all', statuses: ['PLANNED'], kinds: ['VISIT'] }, register, 'EN');
    expect(day).toBe('2026-11-24');
    expect(variables.underWay).toEqual({ kinds: ['VISIT'], from: '2026-11-24', to: '2026-11-24' });
    expect(variables.comingUp).toEqual({ kinds: ['VISIT'], statuses: ['PLANNED', 'CONFIRMED'], from: '2026-11-25' });
    expect([variables.dueTo, variables.followUpsOf, variables.withFollowUps]).toEqual(['2026-11-23', { kinds: ['VISIT'] }, true]);
  });

  test('asks of a past moment by its own day, and not of follow-ups, which have no past', () => {
    const { day, variables } = questionOf({ ...DEFAULT_VIEW, asOf: '2026-10-02T03:00:00.000Z', regions: ['002'] }, register, 'EN');
    expect(day).toBe('2026-10-01');
    expect([variables.followUpsOf, variables.withFollowUps]).toEqual([{ regions: ['002'], scheme: 'M49' }, false]);
  });
});
