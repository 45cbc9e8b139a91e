import { formatNumber } from '../numbers';

const n = (value: number) => formatNumber(value, 'en');
const count = (value: number) => `${n(value)} ${value === 1 ? 'follow-up' : 'follow-ups'}`;

/** The words of the list of what was promised, in English; the French ones have this object's type. */
export const en = {
  title: 'Follow-ups',
  which: 'Which follow-ups',
  state: { overdue: 'Overdue', open: 'Not done', done: 'Done' },
  count: {
    overdue: (value: number, day: string) => `${count(value)} due before ${day} and not done`,
    open: (value: number, _day: string) => `${count(value)} not done`,
    done: (value: number, _day: string) => `${count(value)} done`,
  },
  note: 'What was promised at engagements of any period and status, as it stands now; the filters narrow the engagements.',
  due: 'Due',
  done: 'Done',
  promise: 'What was promised',
  owner: 'By whom',
  at: 'At which engagement',
  became: 'What it became',
  noOwner: 'nobody named',
  noDate: 'no date set',
  dayNotSet: 'day not set',
  monthNotSet: 'month not set',
  none: { overdue: 'Nothing is overdue', open: 'Nothing is left to do', done: 'Nothing has been done yet' },
  noneText: 'Nothing of the kind was promised at the engagements that the filters let through and your role is shown.',
  failed: 'The follow-ups could not be read',
  past: 'Follow-ups have no past',
  pastText: 'They are kept as they are now, so a view of the past does not list them.',
  present: 'Show the present',
};

export type FollowUpWords = typeof en;
