import { expect, test } from 'vitest';
import { followUpSearch, stateFrom } from './follow-up-address';

test('an address names only what differs from what is overdue', () => {
  expect(stateFrom(undefined)).toBe('overdue');
  expect(stateFrom('no such state')).toBe('overdue');
  expect(followUpSearch({ state: 'overdue' })).toEqual({});
  expect(followUpSearch({ state: 'done', other: 'x' })).toEqual({ state: 'done' });
});
