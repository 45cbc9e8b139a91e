import { describe, expect, test } from 'vitest';
import { DEFAULT_VIEW, NO_END } from './view';
import {
  coveredYears,
  daysOfPeriod,
  daysOfYear,
  earlierWindow,
  filterOf,
  intersection,
  isRecorded,
  runningYear,
  wholeYear,
  windowOf,
  yearsIn,
} from './window';

const register = {
  name: 'A register',
  fiscalMonth: 4,
  currency: 'CAD',
  sample: false,
  timeZone: 'America/Toronto',
  coverage: [{ from: '1996-04-01', through: null, kinds: null }],
  defaultFrom: '2022-04-01',
  defaultTo: '2026-11-24',
  today: '2026-11-24',
  engagementCount: 74,
  defaultScheme: { id: '1', code: 'M49' },
};
const calendarView = { ...DEFAULT_VIEW, calendar: 'CALENDAR' as const };

test('the window of a view', () => {
  expect(windowOf(DEFAULT_VIEW, register)).toEqual({ from: '2022-04-01', to: '2026-11-24' });
  expect(windowOf(calendarView, register)).toEqual({ from: '2022-01-01', to: '2026-11-24' });
  expect(windowOf({ ...DEFAULT_VIEW, span: 'all' }, register)).toBeNull();
  expect(windowOf({ ...DEFAULT_VIEW, span: { from: '2005-04-01', to: '2005-06-30' } }, register)).toEqual({
    from: '2005-04-01',
    to: '2005-06-30',
  });
});

test('only what narrows is asked for', () => {
  expect(filterOf(DEFAULT_VIEW, null)).toEqual({});
  // A span without an end narrows by its first day alone.
  expect(filterOf(DEFAULT_VIEW, { from: '2026-11-25', to: NO_END })).toEqual({ from: '2026-11-25' });
  expect(
    filterOf({ ...DEFAULT_VIEW, kinds: ['VISIT'], regions: ['002'], direction: 'INBOUND' }, { from: '2005-04-01', to: '2006-03-31' }),
  ).toEqual({ kinds: ['VISIT'], directions: ['INBOUND'], regions: ['002'], from: '2005-04-01', to: '2006-03-31' });
});

test('years and the span before', () => {
  expect(yearsIn({ from: '2022-04-01', to: '2026-11-24' }, DEFAULT_VIEW, 4)).toBe(5);
  expect(yearsIn({ from: '2022-03-31', to: '2022-04-01' }, DEFAULT_VIEW, 4)).toBe(2);
  expect(earlierWindow({ from: '2022-04-01', to: '2026-11-24' }, 5)).toEqual({ from: '2017-04-01', to: '2021-11-24' });
  expect(earlierWindow({ from: '2008-02-29', to: '2009-02-28' }, 1)).toEqual({ from: '2007-02-28', to: '2008-02-29' });
});

describe('the running year', () => {
  test('is the one that the window stops inside of', () => {
    expect(runningYear({ from: '2022-04-01', to: '2026-11-24' }, DEFAULT_VIEW, 4)).toEqual({
      label: '2026/27',
      from: '2026-04-01',
      to: '2026-11-24',
      beforeLabel: '2025/26',
    });
  });
  test('is none where the window ends with a year, or is shorter than its year', () => {
    expect(runningYear({ from: '2005-04-01', to: '2006-03-31' }, DEFAULT_VIEW, 4)).toBeNull();
    expect(runningYear({ from: '2005-05-01', to: '2005-06-30' }, DEFAULT_VIEW, 4)).toBeNull();
    expect(runningYear(null, DEFAULT_VIEW, 4)).toBeNull();
  });
});

describe('a span is recorded', () => {
  const window = { from: '2005-04-01', to: '2006-03-31' };
  test('where one claim holds it', () =>
    expect(isRecorded(window, [{ from: '2005-04-01', through: '2006-03-31', kinds: null }], [])).toBe(true));
  test('where claims meet without a gap', () => {
    expect(
      isRecorded(
        window,
        [
          { from: '2005-10-01', through: null, kinds: null },
          { from: null, through: '2005-09-30', kinds: [] },
        ],
        [],
      ),
    ).toBe(true);
    expect(
      isRecorded(
        window,
        [
          { from: '2005-10-02', through: null, kinds: null },
          { from: null, through: '2005-09-30', kinds: null },
        ],
        [],
      ),
    ).toBe(false);
  });
  test('for the kinds that are claimed, where any of those asked for is', () => {
    const visits = [{ from: null, through: null, kinds: ['VISIT' as const] }];
    expect(isRecorded(window, visits, ['VISIT'])).toBe(true);
    expect(isRecorded(window, visits, [])).toBe(true);
    expect(isRecorded(window, visits, ['PROJECT'])).toBe(false);
  });
  test('never without a claim', () => expect(isRecorded(window, [], ['VISIT'])).toBe(false));
});

test('the years to choose from, newest first', () => {
  const years = coveredYears(register, DEFAULT_VIEW);
  expect(years[0]).toEqual({ label: '2026/27', from: '2026-04-01', to: '2027-03-31' });
  expect(years.at(-1)).toEqual({ label: '1996/97', from: '1996-04-01', to: '1997-03-31' });
  expect(coveredYears(register, calendarView)[0]?.label).toBe('2026');
});

test('a year and its days', () => {
  expect(wholeYear({ from: '2005-04-01', to: '2006-03-31' }, DEFAULT_VIEW, 4)).toBe('2005/06');
  expect(wholeYear({ from: '2005-04-01', to: '2006-03-30' }, DEFAULT_VIEW, 4)).toBeNull();
  expect(daysOfYear('2005/06', DEFAULT_VIEW, 4)).toEqual({ from: '2005-04-01', to: '2006-03-31' });
  expect(daysOfYear('2005', calendarView, 4)).toEqual({ from: '2005-01-01', to: '2005-12-31' });
  expect(daysOfYear('2005', DEFAULT_VIEW, 4)).toBeNull();
  expect(daysOfYear('nonsense', DEFAULT_VIEW, 4)).toBeNull();
});

test('the days of quarters and months', () => {
  expect(daysOfPeriod('2005/06', DEFAULT_VIEW, 4)).toEqual({ from: '2005-04-01', to: '2006-03-31' });
  expect(daysOfPeriod('2005/06 Q4', DEFAULT_VIEW, 4)).toEqual({ from: '2006-01-01', to: '2006-03-31' });
  expect(daysOfPeriod('2005 Q2', calendarView, 4)).toEqual({ from: '2005-04-01', to: '2005-06-30' });
  expect(daysOfPeriod('2004-02', DEFAULT_VIEW, 4)).toEqual({ from: '2004-02-01', to: '2004-02-29' });
  expect(daysOfPeriod('2004-13', DEFAULT_VIEW, 4)).toBeNull();
  expect(daysOfPeriod('2005/06 Q5', DEFAULT_VIEW, 4)).toBeNull();
});

test('what two windows share', () => {
  expect(intersection({ from: '2005-01-01', to: '2005-12-31' }, { from: '2005-04-01', to: '2006-03-31' })).toEqual({
    from: '2005-04-01',
    to: '2005-12-31',
  });
  expect(intersection(null, { from: '2005-04-01', to: '2006-03-31' })).toEqual({ from: '2005-04-01', to: '2006-03-31' });
  expect(intersection({ from: '2001-01-01', to: '2001-12-31' }, { from: '2005-04-01', to: '2006-03-31' })).toBeNull();
});
