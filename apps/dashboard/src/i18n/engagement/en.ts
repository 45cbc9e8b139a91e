import { formatNumber } from '../numbers';

const n = (value: number) => formatNumber(value, 'en');
const count = (value: number, one: string, other: string) => `${n(value)} ${value === 1 ? one : other}`;

/** The words of an engagement's timeline, family and follow-ups, in English; the French ones have this object's type. */
export const en = {
  timeline: 'Timeline',
  lane: { planned: 'Planned', actual: 'As it was', deployments: 'Deployments', followUps: 'Follow-ups', changes: 'The record' },
  since: (from: string) => `since ${from}`,
  laneSays: (lane: string, what: string) => `${lane}: ${what}`,
  points: {
    deployments: (value: number) => count(value, 'deployment', 'deployments'),
    followUps: (value: number) => count(value, 'promise', 'promises'),
    changes: (value: number) => count(value, 'change', 'changes'),
  },
  changesBeyond: (value: number) => `${count(value, 'change', 'changes')} of the record at another time, listed below.`,
  family: 'All that it grew from and all that grew from it',
  familyOf: (shown: number, all: number) => `${n(shown)} of ${n(all)} steps are drawn.`,
  followUps: 'Follow-ups',
  kept: (kept: number, all: number) => `${n(kept)} of ${n(all)} done`,
  promise: 'Promised',
  owner: 'Owner',
  due: 'Due',
  done: 'Done',
  became: 'Became',
  late: 'overdue',
  open: 'open',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  contents: 'On this page',
};

export type EngagementWords = typeof en;
