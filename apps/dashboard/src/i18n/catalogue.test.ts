import { expect, test } from 'vitest';
import { en as contactEn } from './contacts/en';
import { fr as contactFr } from './contacts/fr';
import { en as engagementEn } from './engagement/en';
import { fr as engagementFr } from './engagement/fr';
import { en } from './explorer/en';
import { fr } from './explorer/fr';
import { en as fileEn } from './figure-files/en';
import { fr as fileFr } from './figure-files/fr';
import { messagesIn } from './locale';
import { en as markEn } from './marks/en';
import { fr as markFr } from './marks/fr';
import { en as recordsEn } from './records/en';
import { fr as recordsFr } from './records/fr';
import { en as reportsEn } from './reports/en';
import { fr as reportsFr } from './reports/fr';
import { en as volumeEn } from './volume/en';
import { fr as volumeFr } from './volume/fr';

/** Every key of a catalogue with what kind of thing stands there. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}:${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}

test('both catalogues have the same keys, and no empty text', () => {
  expect(keysOf(messagesIn('fr')).sort()).toEqual(keysOf(messagesIn('en')).sort());
  expect(JSON.stringify(messagesIn('fr'))).not.toContain('""');
  expect(JSON.stringify(messagesIn('en'))).not.toContain('""');
});

test('so have the words of the explorer', () => {
  expect(keysOf(fr).sort()).toEqual(keysOf(en).sort());
  expect(JSON.stringify([en, fr])).not.toContain('""');
});

test('so have the words of figures’ files', () => {
  expect(keysOf(fileFr).sort()).toEqual(keysOf(fileEn).sort());
  expect(JSON.stringify([fileEn, fileFr])).not.toContain('""');
});

test('so have the words of charts’ marks', () => {
  expect(keysOf(markFr).sort()).toEqual(keysOf(markEn).sort());
  expect(JSON.stringify([markEn, markFr])).not.toContain('""');
});

test('so have those of an engagement’s page', () => {
  expect(keysOf(engagementFr).sort()).toEqual(keysOf(engagementEn).sort());
  expect(JSON.stringify([engagementEn, engagementFr])).not.toContain('""');
});

test('so have those of lists and pages of records', () => {
  expect(keysOf(recordsFr).sort()).toEqual(keysOf(recordsEn).sort());
  expect(JSON.stringify([recordsEn, recordsFr])).not.toContain('""');
});

test('so have the words of the page of volume', () => {
  expect(keysOf(volumeFr).sort()).toEqual(keysOf(volumeEn).sort());
  expect(JSON.stringify([volumeEn, volumeFr])).not.toContain('""');
});

test('plurals follow each language: French counts nought as one', () => {
  expect(messagesIn('en').countKind('VISIT', 0)).toBe('0 visits');
  expect(messagesIn('fr').countKind('VISIT', 0)).toBe('0 visite');
  expect(messagesIn('en').countKind('PROJECT', 1)).toBe('1 project');
  expect(messagesIn('fr').countKind('MISSION', 1.5)).toBe('1,5 mission');
  expect(messagesIn('fr').countKind('MISSION', 2)).toBe('2 missions');
});

test('French statuses agree with their kind', () => {
  expect(messagesIn('fr').status('CONFIRMED', 'VISIT')).toBe('Confirmée');
  expect(messagesIn('fr').status('CONFIRMED', 'PROJECT')).toBe('Confirmé');
  expect(messagesIn('fr').status('COMPLETED', 'MISSION')).toBe('Terminée');
});

test('so have those of contacts', () => {
  expect(keysOf(contactFr).sort()).toEqual(keysOf(contactEn).sort());
  expect(JSON.stringify([contactEn, contactFr])).not.toContain('""');
});

test('so have the words of the reports', () => {
  expect(keysOf(reportsFr).sort()).toEqual(keysOf(reportsEn).sort());
  expect(JSON.stringify([reportsEn, reportsFr])).not.toContain('""');
});
