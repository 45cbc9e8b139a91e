import { dayToIso, isoToDay } from '@entente/schema/calendar';
import { expect, test } from 'vitest';
import { lastYearsUpTo, type YearsOfRegister } from './last-years.js';
import type { CoverageRow } from './register.repository.js';

const register = (...coverage: Partial<CoverageRow>[]): YearsOfRegister => ({
  settings: { fiscalMonth: 4 },
  coverage: coverage.map((row) => ({ fromDay: 0, throughDay: null, kind: null, ...row })),
});
const years = (day: string, count: number, of: YearsOfRegister, calendar?: 'FISCAL' | 'CALENDAR') => {
  const { from, to } = lastYearsUpTo(isoToDay(day), count, of, calendar);
  return [dayToIso(from), dayToIso(to)];
};

test('the running fiscal year is the last of the last years', () => {
  expect(years('2026-11-24', 1, register())).toEqual(['2026-04-01', '2026-11-24']);
  expect(years('2026-11-24', 5, register())).toEqual(['2022-04-01', '2026-11-24']);
  expect(years('2026-03-31', 2, register())).toEqual(['2024-04-01', '2026-03-31']);
  expect(years('2026-11-24', 2, register(), 'CALENDAR')).toEqual(['2025-01-01', '2026-11-24']);
});

test('they end where the register ends, of several spans with the one that goes furthest', () => {
  const ended = { throughDay: isoToDay('2024-05-31') };
  expect(years('2026-11-24', 5, register(ended))).toEqual(['2020-04-01', '2024-05-31']);
  expect(years('2026-11-24', 1, register(ended, { throughDay: isoToDay('2025-01-15'), kind: 'VISIT' }))).toEqual([
    '2024-04-01',
    '2025-01-15',
  ]);
  expect(years('2026-11-24', 1, register(ended, { kind: 'VISIT' }))).toEqual(['2026-04-01', '2026-11-24']);
});

test('a day before the end of the register is its own end', () => {
  expect(years('2003-07-09', 2, register({ throughDay: isoToDay('2024-05-31') }))).toEqual(['2002-04-01', '2003-07-09']);
});
