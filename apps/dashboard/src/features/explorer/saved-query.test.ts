import { expect, test } from 'vitest';
import { askedOf, matches, type SavedQuery, slugFrom } from './saved-query';
import { addressText } from './spreadsheet-link';

const query = (parameters: Partial<SavedQuery['parameters'][number]>[]): SavedQuery => ({
  id: 'x',
  slug: 'visits-by-year',
  nameEn: 'Visits by year',
  nameFr: 'Visites par année',
  descriptionEn: null,
  descriptionFr: null,
  document: '{ a }',
  parameters: parameters.map((parameter) => ({ name: 'a', type: 'String', default: null, required: false, ...parameter })),
  owner: null,
  mine: true,
  mayChange: true,
  shared: false,
  starter: false,
  version: 1,
  changedAt: null,
  grain: null,
});

test('a query opens with what was saved, and in the reader’s language', () => {
  const saved = query([{ name: 'from', default: '"2004-04-01"' }, { name: 'to' }, { name: 'locale', type: 'Locale' }]);
  expect(JSON.parse(askedOf(saved, 'fr').variables)).toEqual({ from: '2004-04-01', locale: 'FR' });
  expect(JSON.parse(askedOf(saved, null).variables)).toEqual({ from: '2004-04-01' });
  expect(askedOf(query([]), 'fr').variables).toBe('');
});

test('its file’s address says what differs from what was saved', () => {
  const saved = query([{ name: 'from', default: '"2004-04-01"' }, { name: 'kinds', type: '[EngagementKind!]' }, { name: 'text' }]);
  expect(addressText(saved, '{"from": "2004-04-01"}')).toBe('');
  expect(addressText(saved, '{"from": "2005-04-01", "kinds": ["VISIT", "PROJECT"], "unknown": 1}')).toBe(
    '?from=2005-04-01&kinds=VISIT&kinds=PROJECT',
  );
  expect(addressText(saved, '{"text": "a, b"}')).toBe('?text=a%2C+b');
  expect(addressText(saved, '{"from": null}')).toBe('?from=');
  expect(addressText(saved, '{"from": "2004-04-01", "kinds": ["a,b"]}')).toBe('?kinds=%5B%22a%2Cb%22%5D');
});

test('it is found by its words in either language, whatever their accents', () => {
  expect(matches(query([]), 'annee visites')).toBe(true);
  expect(matches(query([]), 'missions')).toBe(false);
  expect(slugFrom('  Visites : par année !')).toBe('visites-par-annee');
});
