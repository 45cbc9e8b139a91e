import { dayToIso, isoToDay, parsePartialDate, shiftMonths } from '@entente/schema/calendar';
import type { EngagementDetail } from '../../lib/api';

/** Days from first to last that a bar takes; an open one runs to the end of what is shown. */
export interface TimeBar {
  first: number;
  last: number;
  open: boolean;
  /** The dates as they are recorded. */
  from: string | null;
  to: string | null;
}

export type LaneName = 'planned' | 'actual' | 'deployments' | 'followUps' | 'changes';

/** A row of the timeline. */
export interface Lane {
  name: LaneName;
  bars: TimeBar[];
  /** Days of what happens at once: when a follow-up is due, whether it is kept or late; when the record was changed. */
  points: { day: number; state: 'kept' | 'due' | 'late' | 'changed' }[];
}

export interface Timeline {
  lanes: Lane[];
  first: number;
  last: number;
  /** Changes of the record that lie too far off to be drawn. */
  changesBeyond: number;
  /** First days of the years or months that the axis names, with the partial date to write. */
  ticks: { day: number; date: string }[];
}

type Shown = Pick<EngagementDetail, 'plannedStart' | 'plannedEnd' | 'startDate' | 'endDate' | 'openEnded' | 'followUps' | '__typename'> & {
  deployments: readonly { from: string | null; to: string | null }[];
  changedAt: readonly string[];
};

const SHORTEST = 30;
export const MOST_TICKS = 8;

/** Whether a follow-up that is not kept was due wholly before a day. */
export function isLate({ dueDate, doneDate }: { dueDate: string | null; doneDate: string | null }, today: string): boolean {
  return doneDate === null && dueDate !== null && dueDate < today.slice(0, dueDate.length);
}

function barOf(from: string | null, to: string | null, open: boolean): TimeBar[] {
  if (from === null && to === null) return [];
  const start = parsePartialDate(from ?? to ?? '');
  const end = parsePartialDate(to ?? from ?? '');
  return [{ first: start.first, last: end.last, open, from, to }];
}

/** What is drawn of an engagement's time, with at most so many ticks; null where nothing of it has a date. */
export function timelineOf(shown: Shown, today: string, mostTicks = MOST_TICKS): Timeline | null {
  const lanes: Lane[] = [
    { name: 'planned', bars: barOf(shown.plannedStart, shown.plannedEnd, false), points: [] },
    { name: 'actual', bars: barOf(shown.startDate, shown.endDate, shown.openEnded), points: [] },
    { name: 'deployments', bars: shown.deployments.flatMap(({ from, to }) => barOf(from, to, to === null && shown.openEnded)), points: [] },
    {
      name: 'followUps',
      bars: [],
      points: shown.followUps.flatMap((followUp) => {
        const date = followUp.doneDate ?? followUp.dueDate;
        if (date === null) return [];
        return [
          {
            day: parsePartialDate(date).last,
            state: followUp.doneDate ? ('kept' as const) : isLate(followUp, today) ? ('late' as const) : ('due' as const),
          },
        ];
      }),
    },
  ];
  const drawn = lanes.flatMap(({ bars, points }) => [...bars.flatMap(({ first, last }) => [first, last]), ...points.map(({ day }) => day)]);
  if (drawn.length === 0) return null;
  if (lanes.some(({ bars }) => bars.some(({ open }) => open))) drawn.push(isoToDay(today));
  const span = Math.max(SHORTEST, Math.max(...drawn) - Math.min(...drawn));
  const middle = (Math.max(...drawn) + Math.min(...drawn)) / 2;
  const [near, far] = [middle - span, middle + span];
  const changed = shown.changedAt.map((at) => isoToDay(at.slice(0, 10)));
  // A record that was entered long after would press everything else into a line.
  const close = changed.filter((day) => day >= near && day <= far);
  lanes.push({ name: 'changes', bars: [], points: close.map((day) => ({ day, state: 'changed' as const })) });
  const days = [...drawn, ...close];
  const pad = Math.ceil(Math.max(SHORTEST, Math.max(...days) - Math.min(...days)) * 0.04);
  const first = Math.min(...days) - pad;
  const last = Math.max(...days) + pad;
  return {
    lanes: lanes.filter(({ bars, points }) => bars.length + points.length > 0),
    first,
    last,
    changesBeyond: changed.length - close.length,
    ticks: ticksOf(first, last, mostTicks),
  };
}

function ticksOf(first: number, last: number, most: number): Timeline['ticks'] {
  const months = Math.max(1, (last - first) / 30.4);
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((size) => months / size <= most) ?? 480;
  const year = Number(dayToIso(first).slice(0, 4));
  const ticks: Timeline['ticks'] = [];
  // Years are counted from a round one, so that steps of several years fall on round ones too.
  const begin = step >= 12 ? year - (year % (step / 12)) : year;
  for (let day = isoToDay(`${String(begin).padStart(4, '0')}-01-01`); day <= last; day = shiftMonths(day, step)) {
    if (day >= first) ticks.push({ day, date: step >= 12 ? dayToIso(day).slice(0, 4) : dayToIso(day).slice(0, 7) });
  }
  return ticks;
}
