import { type Day, dayToIso, isoToDay } from '@entente/schema/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cronProblem, dueTimes, type Timetable } from './due-times.js';
import { type Holidays, holidaysOf, noHolidays } from './holidays.js';
import { instantOf, isTimeZone, wallTimeOf } from './wall-clock.js';

const monthly = (changes: Partial<Timetable> = {}): Timetable => ({
  rule: { kind: 'WORKING_DAY', ordinal: 3, at: '09:00' },
  timeZone: 'America/Toronto',
  grain: 'MONTH',
  calendar: 'FISCAL',
  fiscalMonth: 4,
  ...changes,
});
const cron = (expression: string, timeZone: string) => monthly({ rule: { kind: 'CRON', expression }, timeZone });

async function known(code: string): Promise<Holidays> {
  const holidays = await holidaysOf(code);
  if (!holidays) throw new Error(`there are no holidays of ${code}`);
  return holidays;
}

/** Local days and UTC times. */
const told = (timetable: Timetable, holidays: Holidays, after: string, most: number) =>
  dueTimes(timetable, holidays, { after: Date.parse(after), most }).map(
    ({ at, periodStart }) => `${new Date(at).toISOString()} ${periodStart}`,
  );

describe('the third working day', () => {
  test('passes over weekends and holidays, and is of the month before', async () => {
    expect(told(monthly(), await known('CA-ON'), '2005-12-20T00:00:00Z', 5)).toEqual([
      // 1 January was a Sunday.
      '2006-01-04T14:00:00.000Z 2005-12-01',
      '2006-02-03T14:00:00.000Z 2006-01-01',
      '2006-03-03T14:00:00.000Z 2006-02-01',
      '2006-04-05T13:00:00.000Z 2006-03-01',
      '2006-05-03T13:00:00.000Z 2006-04-01',
    ]);
  });

  test('differs from place to place', async () => {
    const july = async (code: string) => told(monthly({ timeZone: 'UTC' }), await known(code), '2009-07-01T00:00:00Z', 1);
    expect(await july('CA')).toEqual(['2009-07-06T09:00:00.000Z 2009-06-01']);
    expect(await july('FR')).toEqual(['2009-07-03T09:00:00.000Z 2009-06-01']);
  });

  test('of a quarter and of a year is reckoned by the fiscal calendar, or by the other', () => {
    expect(told(monthly({ grain: 'QUARTER' }), noHolidays, '2006-03-01T00:00:00Z', 2)).toEqual([
      '2006-04-05T13:00:00.000Z 2006-01-01',
      '2006-07-05T13:00:00.000Z 2006-04-01',
    ]);
    expect(told(monthly({ grain: 'YEAR' }), noHolidays, '2006-03-01T00:00:00Z', 1)).toEqual(['2006-04-05T13:00:00.000Z 2005-04-01']);
    expect(told(monthly({ grain: 'YEAR', calendar: 'CALENDAR' }), noHolidays, '2006-03-01T00:00:00Z', 1)).toEqual([
      '2007-01-03T14:00:00.000Z 2006-01-01',
    ]);
  });

  test('a place that is not known has no holidays to go by', async () => {
    for (const code of ['XX', 'CA-XX', 'CA-ON-X', '', 'ca', 'CA-ON-X-Y']) expect(await holidaysOf(code)).toBeNull();
    for (const code of ['CA', 'GB-SCT', 'DE-BY-A']) expect(await holidaysOf(code)).not.toBeNull();
  });
});

describe('clocks that are changed', () => {
  test('a time that does not exist is due when they are put forward', () => {
    // 2 April 2006, 2:00 became 3:00.
    expect(told(cron('30 2 * * *', 'America/Toronto'), noHolidays, '2006-04-01T12:00:00Z', 2)).toEqual([
      '2006-04-02T07:00:00.000Z 2006-03-01',
      '2006-04-03T06:30:00.000Z 2006-03-01',
    ]);
  });

  test('several that do not exist are due once', () => {
    expect(told(cron('0,30 2 * * *', 'America/Toronto'), noHolidays, '2006-04-01T12:00:00Z', 2)).toEqual([
      '2006-04-02T07:00:00.000Z 2006-03-01',
      '2006-04-03T06:00:00.000Z 2006-03-01',
    ]);
  });

  test('a time that stands twice is due once, the first time', () => {
    // 29 October 2006, 2:00 became 1:00.
    expect(told(cron('30 1 * * *', 'America/Toronto'), noHolidays, '2006-10-28T12:00:00Z', 2)).toEqual([
      '2006-10-29T05:30:00.000Z 2006-09-01',
      '2006-10-30T06:30:00.000Z 2006-09-01',
    ]);
    // Asked in between, and the second time over.
    expect(told(cron('30 1 * * *', 'America/Toronto'), noHolidays, '2006-10-29T05:30:00Z', 1)).toEqual([
      '2006-10-30T06:30:00.000Z 2006-09-01',
    ]);
  });

  test('a day that never was is over at once', () => {
    // Samoa went from 29 to 31 December 2011.
    expect(told(cron('0 9 30 12 *', 'Pacific/Apia'), noHolidays, '2011-12-01T00:00:00Z', 2)).toEqual([
      '2011-12-30T10:00:00.000Z 2011-11-01',
      '2012-12-29T19:00:00.000Z 2012-11-01',
    ]);
  });
});

test('a cron expression has five fields, comes true, and not every minute', () => {
  expect(['0 9 * * MON', '0 9 1,15 * *', '0 * * * *', '30 9 L * *'].map(cronProblem)).toEqual([null, null, null, null]);
  expect(['', '9', '0 0 9 * * *', '61 9 * * *', '0 9 * * MOO', '@daily now'].map(cronProblem)).toEqual(new Array(6).fill('FORM'));
  expect(cronProblem('0 9 30 2 *')).toBe('NEVER');
  expect(['* * * * *', '*/15 * * * *', '0,30 9 * * *'].map(cronProblem)).toEqual(new Array(3).fill('TOO_OFTEN'));
});

test('a time zone is a place', () => {
  expect(['America/Toronto', 'UTC', 'Europe/Paris'].every(isTimeZone)).toBe(true);
  expect(['', 'Mars/Olympus', '+05:00', 'America'].some(isTimeZone)).toBe(false);
});

describe('whatever the schedule', () => {
  const zone = fc.constantFrom(
    'America/Toronto',
    'America/St_Johns',
    'Europe/Paris',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'UTC',
    'Africa/Cairo',
  );
  const place = fc.constantFrom('CA', 'CA-ON', 'CA-QC', 'FR', 'DE-BY', 'GB-SCT', 'US', 'JP', 'CN', 'IL');
  const time = fc
    .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
    .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const after = fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2035, 0, 1) });
  const localDay = (at: number, timeZone: string): Day => Math.floor(wallTimeOf(at, timeZone) / 86_400_000);

  test('every month has one due time, on no weekend and no holiday', async () => {
    await fc.assert(
      fc.asyncProperty(zone, place, time, fc.integer({ min: 1, max: 8 }), after, async (timeZone, code, at, ordinal, start) => {
        const holidays = await known(code);
        const timetable = monthly({ timeZone, rule: { kind: 'WORKING_DAY', ordinal, at } });
        const found = dueTimes(timetable, holidays, { after: start, most: 25 });
        const months = found.map((due) => dayToIso(localDay(due.at, timeZone)).slice(0, 7));
        const [first = ''] = months;
        const index = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1;
        expect(months).toEqual(
          found.map((_, step) => `${Math.floor((index + step) / 12)}-${String(((index + step) % 12) + 1).padStart(2, '0')}`),
        );
        for (const { at: due, periodStart } of found) {
          const day = localDay(due, timeZone);
          expect(new Date(day * 86_400_000).getUTCDay() % 6).not.toBe(0);
          expect(holidays.has(day)).toBe(false);
          // The period is over, and was the last to be.
          const next = new Date(isoToDay(periodStart) * 86_400_000);
          next.setUTCMonth(next.getUTCMonth() + 1);
          expect(next.toISOString().slice(0, 7)).toBe(dayToIso(day).slice(0, 7));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('times ascend, and asking in pieces finds each once', () => {
    const rule = fc.oneof(
      time.map((at) => ({ kind: 'WORKING_DAY', ordinal: 3, at }) as const),
      fc
        .constantFrom('30 2 * * *', '0 * * * *', '30 1 * * SUN', '15 0 1 * *', '59 23 L * *')
        .map((expression) => ({ kind: 'CRON', expression }) as const),
    );
    fc.assert(
      fc.property(
        zone,
        rule,
        after,
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
        (timeZone, kind, start, steps) => {
          const timetable = monthly({ timeZone, rule: kind });
          const whole = dueTimes(timetable, noHolidays, { after: start, most: 40 });
          for (const [index, { at }] of whole.entries()) expect(at).toBeGreaterThan(whole[index - 1]?.at ?? start);
          // An outage of any length is caught up with, wherever it ended.
          const pieces: typeof whole = [];
          let seen = start;
          for (let step = 0; pieces.length < whole.length; step += 1) {
            const through = seen + (steps[step % steps.length] ?? 1) * 86_400_000;
            pieces.push(...dueTimes(timetable, noHolidays, { after: seen, through, most: 2000 }));
            seen = through;
          }
          expect(pieces.slice(0, whole.length)).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a reading of the clock and its instant belong together', () => {
    fc.assert(
      fc.property(zone, after, fc.integer({ min: 0, max: 7_200_000 }), (timeZone, at, more) => {
        const wall = Math.floor(at / 60_000) * 60_000;
        const instant = instantOf(wall, timeZone);
        // A minute that does not exist reads as the first that does.
        expect(wallTimeOf(instant, timeZone)).toBeGreaterThanOrEqual(wall);
        expect(instantOf(wall + more, timeZone)).toBeGreaterThanOrEqual(instant);
        expect(instantOf(wallTimeOf(instant, timeZone), timeZone)).toBe(instant);
      }),
      { numRuns: 300 },
    );
  });
});
