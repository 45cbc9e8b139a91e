import { expect, test } from 'vitest';
import { localDay } from './local-day';

test('an instant is on the day that the register’s own clocks show', () => {
  expect(localDay('2026-11-25T03:30:00.000Z', 'America/Toronto')).toBe('2026-11-24');
  expect(localDay('2026-11-25T03:30:00.000Z', 'UTC')).toBe('2026-11-25');
});
