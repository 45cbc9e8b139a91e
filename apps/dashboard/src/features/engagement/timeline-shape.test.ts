import { dayToIso } from '@entente/schema/calendar';
import { expect, test } from 'vitest';
import { isLate, timelineOf } from './timeline-shape';

const nothing = {
  __typename: 'Visit' as const,
  plannedStart: null,
  plannedEnd: null,
  startDate: null,
  endDate: null,
  openEnded: false,
  followUps: [],
  deployments: [],
  changedAt: [],
};
const followUp = (dueDate: string | null, doneDate: string | null = null) => ({
  promise: 'p',
  owner: null,
  dueDate,
  doneDate,
  became: null,
});

test('a follow-up is late when it was due wholly before the day', () => {
  expect(isLate(followUp('2026-11-23'), '2026-11-24')).toBe(true);
  expect(isLate(followUp('2026-11-24'), '2026-11-24')).toBe(false);
  expect(isLate(followUp('2026-11'), '2026-11-24')).toBe(false);
  expect(isLate(followUp('2025'), '2026-11-24')).toBe(true);
  expect(isLate(followUp('2025', '2026'), '2026-11-24')).toBe(false);
  expect(isLate(followUp(null), '2026-11-24')).toBe(false);
});

test('nothing dated is no timeline', () => {
  expect(timelineOf({ ...nothing, changedAt: ['2026-01-01T00:00:00.000Z'] }, '2026-11-24')).toBeNull();
});

test('what is planned, what was, and what is due stand in lanes of their own, changes only where they are near', () => {
  const timeline = timelineOf(
    {
      ...nothing,
      plannedStart: '2005-06',
      startDate: '2005-07-04',
      endDate: '2005-07-08',
      followUps: [followUp('2005-09'), followUp('2005-10', '2005-10-02')],
      changedAt: ['2005-08-01T10:00:00.000Z', '2026-03-12T10:00:00.000Z'],
    },
    '2026-11-24',
  );
  expect(timeline?.lanes.map(({ name }) => name)).toEqual(['planned', 'actual', 'followUps', 'changes']);
  expect(timeline?.lanes[2]?.points.map(({ day, state }) => [dayToIso(day), state])).toEqual([
    ['2005-09-30', 'late'],
    ['2005-10-02', 'kept'],
  ]);
  expect(timeline?.changesBeyond).toBe(1);
  expect(timeline?.ticks.map(({ date }) => date)).toEqual(['2005-06', '2005-07', '2005-08', '2005-09', '2005-10']);
});

test('where there is little room, there are few ticks', () => {
  const shown = { ...nothing, startDate: '2006-08-05', endDate: '2009-04-20' };
  expect(timelineOf(shown, '2026-11-24')?.ticks.map(({ date }) => date)).toEqual([
    '2006-07',
    '2007-01',
    '2007-07',
    '2008-01',
    '2008-07',
    '2009-01',
  ]);
  expect(timelineOf(shown, '2026-11-24', 4)?.ticks.map(({ date }) => date)).toEqual(['2007', '2008', '2009']);
});

test('what is open runs to today, and long times are parted by round years', () => {
  const timeline = timelineOf({ ...nothing, startDate: '1998', openEnded: true }, '2026-11-24');
  expect(dayToIso(timeline?.last ?? 0) > '2026-11-24').toBe(true);
  expect(timeline?.ticks.map(({ date }) => date)).toEqual(['2000', '2005', '2010', '2015', '2020', '2025']);
});
