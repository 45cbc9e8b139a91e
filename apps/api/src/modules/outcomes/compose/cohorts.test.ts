import { dayToIso, isoToDay } from '@entente/schema/calendar';
import { describe, expect, test } from 'vitest';
import { byYearOfVisit, closesOn, figuresOfVisits, type OutcomeRow, whatVisitsLedTo } from './cohorts.js';

const row = (visitId: number, visitDay: string | null, kind: OutcomeRow['kind'], day: string | null, id = visitId * 10): OutcomeRow => ({
  visitId,
  visitDay: visitDay === null ? null : isoToDay(visitDay),
  id,
  kind,
  day: day === null ? null : isoToDay(day),
});
const FISCAL = { calendar: 'FISCAL', fiscalMonth: 4 } as const;

describe('what visits led to', () => {
  test('is in time up to the same day so many months later, and no longer', () => {
    const [onTheDay, theDayAfter] = whatVisitsLedTo(
      [row(1, '2003-03-31', 'PROJECT', '2005-03-31'), row(2, '2003-03-31', 'PROJECT', '2005-04-01')],
      24,
    );
    expect([...(onTheDay?.inTime ?? [])]).toEqual(['PROJECT']);
    expect([...(theDayAfter?.inTime ?? [])]).toEqual([]);
    expect([...(theDayAfter?.ever ?? [])]).toEqual(['PROJECT']);
  });

  test('is in time where imprecise dates put it before the visit', () => {
    const [one] = whatVisitsLedTo([row(1, '2003-07-09', 'PROJECT', '2003-01-01')], 24);
    expect([...(one?.inTime ?? [])]).toEqual(['PROJECT']);
    expect(one?.daysToProject).toBe(0);
  });

  test('is never in time without both dates, and counts all the same as ever', () => {
    const led = whatVisitsLedTo([row(1, null, 'PROJECT', '2003-01-01'), row(2, '2003-01-01', 'MISSION', null)], 24);
    expect(led.map(({ ever, inTime }) => [[...ever], [...inTime]])).toEqual([
      [['PROJECT'], []],
      [['MISSION'], []],
    ]);
  });

  test('counts a visit once however much came of it, and waits until the first project', () => {
    const led = whatVisitsLedTo(
      [
        row(1, '2003-01-01', 'PROJECT', '2004-01-01', 10),
        row(1, '2003-01-01', 'PROJECT', '2003-07-01', 11),
        row(1, '2003-01-01', 'MISSION', '2006-01-01', 12),
      ],
      24,
    );
    expect(figuresOfVisits(3, led)).toEqual({
      visits: 3,
      toProject: 1,
      toMission: 0,
      toProjectEver: 1,
      toMissionEver: 1,
      medianMonthsToProject: 5.9,
    });
  });

  test('has no median where nothing came of it', () => {
    expect(figuresOfVisits(2, []).medianMonthsToProject).toBeNull();
  });
});

describe('a year of visits', () => {
  test('is that of the first day, by the calendar asked for', () => {
    const led = whatVisitsLedTo([row(1, '2004-03-31', 'PROJECT', '2004-04-01'), row(2, '2004-04-01', 'PROJECT', '2004-04-01')], 24);
    expect(byYearOfVisit(led, FISCAL).size).toBe(2);
    expect(byYearOfVisit(led, { ...FISCAL, calendar: 'CALENDAR' }).size).toBe(1);
  });

  test('closes so many months after the last day that a visit of it can have begun', () => {
    const [key] = byYearOfVisit(whatVisitsLedTo([row(1, '2004-05-01', 'PROJECT', null)], 24), FISCAL).keys();
    expect(dayToIso(closesOn(key ?? null, 24, FISCAL) ?? 0)).toBe('2007-03-31');
    expect(dayToIso(closesOn(key ?? null, 24, { ...FISCAL, to: isoToDay('2004-11-24') }) ?? 0)).toBe('2006-11-24');
    expect(closesOn(null, 24, FISCAL)).toBeNull();
  });
});
