import { expect, test } from 'vitest';
import { en } from '../../i18n/explorer/en';
import { fr } from '../../i18n/explorer/fr';
import type { FieldOf } from './answer-fields';
import { headingOf } from './headings';

const heading = (path: string, fields: Readonly<Record<number, FieldOf>> = {}, words = en.result) =>
  headingOf(path.split('.'), (keys) => fields[keys], words, words === en.result ? 'en' : 'fr');

test('a column is called by the words of what leads to it', () => {
  expect(heading('region.code')).toBe('Region, code');
  expect(heading('region.name')).toBe('Region');
  expect(heading('figures.personMonths')).toBe('Person-months');
  expect(heading('compared.engagements')).toBe('Engagements, before');
  expect(heading('partners.jurisdiction.code')).toBe('Partners, code');
  expect(heading('partners.jurisdiction.name')).toBe('Partners');
  expect(heading('ledTo.to.reference')).toBe('Led to, reference');
  expect(heading('lastEngagement.startDate', {}, fr.result)).toBe('Dernier engagement, début');
  expect(heading('name')).toBe('Name');
});

test('the same key is called otherwise in another type', () => {
  expect(heading('kind', { 1: { owner: 'Visit', field: 'kind', type: 'EngagementKind' } })).toBe('Type');
  expect(heading('kind', { 1: { owner: 'Lineage', field: 'kind', type: 'LineageKind' } })).toBe('Link');
});

test('what the words do not know is called by the way to it, and so is what was given a name of its own', () => {
  expect(heading('fiscalMonth')).toBeNull();
  expect(heading('partners.colour')).toBeNull();
  expect(heading('title', { 1: { owner: 'Query', field: 'summary', type: 'String' } })).toBeNull();
});
