import type { EditableContactFragment } from '@entente/schema/gql/operations';
import { expect, test } from 'vitest';
import { changesOf, draftOf, emptyDraft, emptyPost, withoutEmptyPosts } from './contact-draft';

const CONTACT: EditableContactFragment = {
  id: 'c1',
  version: 3,
  name: 'Åsa Lindqvist',
  honorific: 'Dr.',
  languages: ['sv', 'en'],
  email: null,
  phone: '555-0101',
  note: null,
  jurisdiction: { id: 'j1', code: 'SE', name: 'Suède' },
  affiliations: [
    { postEn: 'Fellow', postFr: null, from: '2001', to: null, organization: { id: 'o1', name: 'Institut' } },
    { postEn: null, postFr: 'Conseillère', from: null, to: '2004-05', organization: { id: 'o2', name: 'Service' } },
  ],
};
const upper = (name: string) => name.toUpperCase();

test('what has not been touched is not sent', () => {
  const before = draftOf(CONTACT);
  expect(changesOf(before, before, upper, upper)).toEqual({});
  expect(changesOf(before, { ...before, name: 'Åsa L.', honorific: ' ', phone: '555-0102 ' }, upper, upper)).toEqual({
    name: 'Åsa L.',
    honorific: null,
    phone: '555-0102',
  });
});

test('languages are codes, however they are parted', () => {
  const before = draftOf(CONTACT);
  expect(changesOf(before, { ...before, languages: ' fr;pt  en,' }, upper, upper)).toEqual({ languages: ['fr', 'pt', 'en'] });
  expect(changesOf(before, { ...before, languages: '' }, upper, upper)).toEqual({ languages: [] });
});

test('posts are sent whole, each as it is recorded, and what is named by its id', () => {
  const before = draftOf(CONTACT);
  const posts = [...before.posts, { ...emptyPost(7, 'Nouveau'), postFr: 'Chef' }];
  expect(changesOf(before, { ...before, jurisdiction: 'Namibie', posts }, upper, upper)).toEqual({
    jurisdiction: 'NAMIBIE',
    affiliations: [
      { organization: 'INSTITUT', postEn: 'Fellow', postFr: null, from: '2001', to: null },
      { organization: 'SERVICE', postEn: null, postFr: 'Conseillère', from: null, to: '2004-05' },
      { organization: 'NOUVEAU', postEn: null, postFr: 'Chef', from: null, to: null },
    ],
  });
  expect(changesOf(before, { ...before, jurisdiction: '' }, upper, upper)).toEqual({ jurisdiction: null });
});

test('a post of which nothing was typed is none', () => {
  const draft = { ...emptyDraft, posts: [emptyPost(1), { ...emptyPost(2), to: '2004' }] };
  expect(withoutEmptyPosts(draft).posts.map(({ key }) => key)).toEqual([2]);
});
