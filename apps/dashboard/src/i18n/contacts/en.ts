import { formatNumber } from '../numbers';

const n = (value: number) => formatNumber(value, 'en');

/** The words of contacts, in English; the French ones have this object's type. */
export const en = {
  title: 'Contacts',
  note: 'As they are today. Personal information, seen by the role Officer and above.',
  count: (value: number) => `${n(value)} ${value === 1 ? 'person' : 'people'}.`,
  none: 'Nobody is recorded.',
  failed: 'The contacts could not be read',
  languages: 'Speaks:',
  past: (value: number) => (value === 1 ? 'One former post' : `${n(value)} former posts`),
  others: (value: number, here: boolean) =>
    `${n(value)} ${value === 1 ? 'person' : 'people'} without a post ${here ? 'here today' : 'today'}`,
  all: (value: number) => `Show all ${n(value)}`,
  notAll: (shown: number, value: number) => `The first ${n(shown)} of ${n(value)} are shown.`,
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  writeTo: (name: string, email: string) => `${email}: write to ${name}`,
  call: (name: string, phone: string) => `${phone}: call ${name}`,
};

export type ContactWords = typeof en;
