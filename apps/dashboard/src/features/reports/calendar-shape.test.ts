import type { ReportStatus } from '@entente/schema/gql/operations';
import { expect, test } from 'vitest';
import { heldUntil, periodsToBegin, reportYears, yearsBefore } from './calendar-shape';

const edition = (periodStart: string, status: ReportStatus, number = 1) => ({
  id: `${periodStart} ${number}`,
  periodStart,
  status,
  number,
});
const MONTHLY = { grain: 'MONTH', calendar: 'FISCAL' } as const;
const statesOf = (years: ReturnType<typeof reportYears>) =>
  Object.fromEntries(years.flatMap(({ periods }) => periods.map(({ start, state }) => [start, state])));

test('every period of the years has its state, the newest year first', () => {
  const years = reportYears(MONTHLY, 4, { from: '2005-06-01', today: '2006-05-10' }, [
    edition('2006-01-01', 'SEALED'),
    edition('2006-02-01', 'SEALED', 2),
    edition('2006-02-01', 'SEALED'),
    edition('2006-03-01', 'SUBMITTED'),
    edition('2006-04-01', 'DRAFT'),
  ]);
  expect(years.map(({ year }) => year.label)).toEqual(['2006/07', '2005/06']);
  expect(statesOf(years)).toMatchObject({
    '2005-04-01': 'none',
    '2006-01-01': 'sealed',
    '2006-02-01': 'corrected',
    '2006-03-01': 'waiting',
    '2006-04-01': 'draft',
    '2006-05-01': 'running',
    '2006-06-01': 'ahead',
  });
  expect(years[1]?.periods[10]?.edition).toMatchObject({ number: 2 });
});

test('a correction under way stands beside what it corrects', () => {
  const [year] = reportYears({ grain: 'YEAR', calendar: 'FISCAL' }, 4, { from: '2006-04-01', today: '2007-05-10' }, [
    edition('2006-04-01', 'DRAFT', 2),
    edition('2006-04-01', 'SEALED'),
  ]).slice(1);
  expect(year?.periods).toMatchObject([{ state: 'sealed', edition: { number: 1 }, correction: { number: 2, status: 'DRAFT' } }]);
});

test('the period that ended last is offered first, and the one under way last', () => {
  const years = reportYears({ grain: 'QUARTER', calendar: 'CALENDAR' }, 4, { from: '2006-01-01', today: '2006-12-10' }, [
    edition('2006-04-01', 'DRAFT'),
  ]);
  expect(periodsToBegin(years, '2006-12-10').map(({ start }) => start)).toEqual(['2006-07-01', '2006-01-01', '2006-10-01']);
});

test('what the register does not hold is offered after what it holds', () => {
  const held = heldUntil([{ through: '2004-03-31' }, { through: '2006-03-31' }], '2006-08-10');
  const years = reportYears(MONTHLY, 4, { from: '2006-01-01', today: '2006-08-10' }, [edition('2006-03-01', 'DRAFT')]);
  expect(
    periodsToBegin(years, held)
      .map(({ start }) => start)
      .slice(0, 2),
  ).toEqual(['2006-02-01', '2006-01-01']);
  // Half a month is no month.
  expect(periodsToBegin(years, '2006-02-15').map(({ start }) => start)[0]).toBe('2006-01-01');
  expect(heldUntil([{ through: null }], '2006-08-10')).toBe('2006-08-10');
  expect(heldUntil([], '2006-08-10')).toBe('2006-08-10');
});

test('an old edition brings its year along', () => {
  const years = reportYears(MONTHLY, 4, { from: '2006-04-01', today: '2006-05-10' }, [edition('2003-12-01', 'SEALED')]);
  expect(years.at(-1)?.year.label).toBe('2003/04');
});

test('years before are counted from the first day of the year', () => {
  expect(yearsBefore('2006-03-31', 2, 'FISCAL', 4)).toBe('2003-04-01');
  expect(yearsBefore('2006-03-31', 2, 'CALENDAR', 4)).toBe('2004-01-01');
});
