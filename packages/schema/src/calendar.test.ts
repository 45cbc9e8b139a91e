import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarKind,
  countPeriodsBetween,
  DateTextError,
  dayToIso,
  type Grain,
  isoToDay,
  lastDayOfMonth,
  monthIndex,
  parsePartialDate,
  partialDateProblem,
  periodLabel,
  periodOf,
  periodsBetween,
  shiftLastDay,
  shiftMonths,
} from './calendar.js';

const day = fc.integer({ min: isoToDay('0001-01-01'), max: isoToDay('9998-12-31') });
const grain = fc.constantFrom<Grain>('YEAR', 'QUARTER', 'MONTH');
const calendar = fc.constantFrom<CalendarKind>('FISCAL', 'CALENDAR');
const fiscalMonth = fc.integer({ min: 1, max: 12 });

describe('days', () => {
  it('count from 1 January 1970', () => {
    expect(isoToDay('1970-01-01')).toBe(0);
    expect(isoToDay('1969-12-31')).toBe(-1);
    expect(isoToDay('2000-03-01')).toBe(11017);
    expect(dayToIso(-719162)).toBe('0001-01-01');
  });

  it('agree with the Gregorian calendar of the platform', () => {
    fc.assert(
      fc.property(day, (value) => {
        expect(dayToIso(value)).toBe(new Date(value * 86_400_000).toISOString().slice(0, 10));
        expect(isoToDay(dayToIso(value))).toBe(value);
      }),
    );
  });

  it('fall into the month that holds them', () => {
    expect(monthIndex(isoToDay('2005-05-09'))).toBe(2005 * 12 + 4);
    expect(dayToIso(lastDayOfMonth(2004 * 12 + 1))).toBe('2004-02-29');
  });

  it('move by months without leaving the month they land in', () => {
    expect(dayToIso(shiftMonths(isoToDay('2005-01-31'), 1))).toBe('2005-02-28');
    expect(dayToIso(shiftMonths(isoToDay('2005-03-15'), -12))).toBe('2004-03-15');
    expect(dayToIso(shiftLastDay(isoToDay('2005-02-28'), -12))).toBe('2004-02-29');
    expect(dayToIso(shiftLastDay(isoToDay('2005-02-27'), 1))).toBe('2005-03-27');
  });
});

describe('partial dates', () => {
  it('stand for all the days they may mean', () => {
    expect(parsePartialDate('2004')).toEqual({ first: isoToDay('2004-01-01'), last: isoToDay('2004-12-31'), precision: 'YEAR' });
    expect(parsePartialDate('2004-02')).toEqual({ first: isoToDay('2004-02-01'), last: isoToDay('2004-02-29'), precision: 'MONTH' });
    expect(parsePartialDate('2004-07-09').precision).toBe('DAY');
  });

  it.each([
    ['2005-02-31', 'DATE_DAY', 'February 2005 has 28 days: "2005-02-31"'],
    ['2005-04-31', 'DATE_DAY', 'April 2005 has 30 days: "2005-04-31"'],
    ['2005-13', 'DATE_MONTH', 'the month must be 01 to 12: "2005-13"'],
    ['0000-01-01', 'DATE_YEAR', 'there is no year 0000: "0000-01-01"'],
    ['05/09/2005', 'DATE_FORMAT', 'a date must read 2004-07-09, 2004-07 or 2004: "05/09/2005"'],
    ['2005-5-9', 'DATE_FORMAT', 'a date must read 2004-07-09, 2004-07 or 2004: "2005-5-9"'],
    ['', 'DATE_FORMAT', 'a date must read 2004-07-09, 2004-07 or 2004: ""'],
  ])('refuse %s with the reason', (text, code, en) => {
    expect(partialDateProblem(text)).toMatchObject({ code, en });
    expect(() => parsePartialDate(text)).toThrow(DateTextError);
  });

  it('say the reason in French too', () => {
    expect(partialDateProblem('2005-04-31')?.fr).toBe('le mois d’avril 2005 compte 30 jours : « 2005-04-31 »');
    expect(partialDateProblem('2005-02-31')?.fr).toBe('le mois de février 2005 compte 28 jours : « 2005-02-31 »');
  });

  it('are no full date where a full date is needed', () => {
    expect(() => isoToDay('2004-07')).toThrow('a full date is needed');
  });
});

describe('periods', () => {
  it('read as people write them', () => {
    const may = isoToDay('2005-05-09');
    expect(periodOf(may, 'YEAR', 'FISCAL', 4).label).toBe('2005/06');
    expect(periodOf(may, 'QUARTER', 'FISCAL', 4).label).toBe('2005/06 Q1');
    expect(periodOf(may, 'YEAR', 'CALENDAR', 4).label).toBe('2005');
    expect(periodOf(may, 'QUARTER', 'CALENDAR', 4).label).toBe('2005 Q2');
    expect(periodOf(may, 'MONTH', 'FISCAL', 4).label).toBe('2005-05');
    expect(periodOf(isoToDay('2000-03-31'), 'YEAR', 'FISCAL', 4).label).toBe('1999/00');
    expect(periodOf(may, 'YEAR', 'FISCAL', 1).label).toBe('2005');
    const first = periodOf(may, 'QUARTER', 'FISCAL', 4);
    expect(periodLabel(first.key, 'QUARTER', 'FISCAL', 4, 'FR')).toBe('2005-2006 T1');
    expect(dayToIso(first.first)).toBe('2005-04-01');
    expect(dayToIso(first.last)).toBe('2005-06-30');
  });

  it('hold the day they are the period of', () => {
    fc.assert(
      fc.property(day, grain, calendar, fiscalMonth, (value, g, c, m) => {
        const period = periodOf(value, g, c, m);
        expect(period.first).toBeLessThanOrEqual(value);
        expect(period.last).toBeGreaterThanOrEqual(value);
        expect(periodOf(period.first, g, c, m)).toEqual(period);
        expect(periodOf(period.last, g, c, m)).toEqual(period);
        expect(periodOf(period.last + 1, g, c, m).key).toBeGreaterThan(period.key);
      }),
    );
  });

  it('cover a span without gap or overlap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40_000, max: 30_000 }),
        fc.integer({ min: 0, max: 4000 }),
        grain,
        calendar,
        fiscalMonth,
        (from, length, g, c, m) => {
          const periods = periodsBetween(from, from + length, g, c, m);
          expect(periods.length).toBe(countPeriodsBetween(from, from + length, g, c, m));
          expect(periods[0]?.first).toBeLessThanOrEqual(from);
          expect(periods.at(-1)?.last).toBeGreaterThanOrEqual(from + length);
          for (let i = 1; i < periods.length; i++) expect(periods[i]?.first).toBe((periods[i - 1]?.last ?? 0) + 1);
          expect(new Set(periods.map((p) => p.label)).size).toBe(periods.length);
        },
      ),
    );
    expect(periodsBetween(10, 9, 'YEAR', 'FISCAL', 4)).toEqual([]);
  });

  it('refuse a fiscal month that is none', () => {
    expect(() => periodOf(0, 'YEAR', 'FISCAL', 13)).toThrow('fiscal year start must be a month, 1 to 12: 13');
  });
});
