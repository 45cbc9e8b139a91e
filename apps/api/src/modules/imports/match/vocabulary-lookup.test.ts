import { describe, expect, test } from 'vitest';
import {
  directions,
  engagementKinds,
  engagementScopes,
  engagementStatuses,
  organizationRoles,
  partnerRoles,
  sensitivities,
  sheetColumns,
} from '../stages.js';
import { understandDirection } from './synonyms/directions.js';
import { understandHeading } from './synonyms/headings.js';
import { understandKind } from './synonyms/kinds.js';
import { understandOrganizationRole } from './synonyms/organization-roles.js';
import { understandPartnerRole } from './synonyms/partner-roles.js';
import { understandScope } from './synonyms/scopes.js';
import { understandSensitivity } from './synonyms/sensitivities.js';
import { understandStatus } from './synonyms/statuses.js';
import { synonymTable } from './synonyms/synonym-table.js';
import { vocabularyLookup } from './vocabulary-lookup.js';

test.each([
  [understandStatus, 'ONGOING', 'ACTIVE'],
  [understandStatus, 'Terminé', 'COMPLETED'],
  [understandStatus, 'terminée', 'COMPLETED'],
  [understandStatus, 'En cours', 'ACTIVE'],
  [understandStatus, 'Canceled', 'CANCELLED'],
  [understandStatus, 'Annulé', 'CANCELLED'],
  [understandStatus, 'Reportée', 'POSTPONED'],
  [understandKind, 'Visite', 'VISIT'],
  [understandKind, 'Projet', 'PROJECT'],
  [understandKind, 'Technical assistance', 'PROJECT'],
  [understandScope, 'Bilatérale', 'BILATERAL'],
  [understandScope, 'Multinational', 'MULTILATERAL'],
  [understandDirection, 'Hosted', 'INBOUND'],
  [understandDirection, 'Sortante', 'OUTBOUND'],
  [understandPartnerRole, 'Bénéficiaire', 'BENEFICIARY'],
  [understandPartnerRole, 'Host', 'HOSTING'],
  [understandPartnerRole, 'Lieu', 'VENUE'],
  [understandOrganizationRole, 'Funded by', 'FUNDING'],
  [understandOrganizationRole, 'Mise en œuvre', 'IMPLEMENTING'],
  [understandSensitivity, 'Protégé B', 'PROTECTED'],
  [understandSensitivity, 'Interne', 'INTERNAL'],
  [understandHeading, 'Partner country', 'partners'],
  [understandHeading, 'Pays', 'partners'],
  [understandHeading, 'Début', 'start_date'],
  [understandHeading, 'START DATE', 'start_date'],
  [understandHeading, 'Titre', 'title'],
  [understandHeading, 'Titre (français)', 'title_fr'],
])('%o understands %s as %s, and says so', (understand, written, value) => {
  const understood = understand(written);
  expect(understood?.value).toBe(value);
  if (written !== 'START DATE') expect(understood?.understoodFrom).toBe(written);
});

describe('the words of the sheet itself', () => {
  test.each([
    ['kind', engagementKinds, vocabularyLookup.kind, understandKind],
    ['scope', engagementScopes, vocabularyLookup.scope, understandScope],
    ['direction', directions, vocabularyLookup.direction, understandDirection],
    ['status', engagementStatuses, vocabularyLookup.status, understandStatus],
    ['sensitivity', sensitivities, vocabularyLookup.sensitivity, understandSensitivity],
    ['partner role', partnerRoles, vocabularyLookup.partnerRole, understandPartnerRole],
    ['organization role', organizationRoles, vocabularyLookup.organizationRole, understandOrganizationRole],
    ['heading', sheetColumns, vocabularyLookup.heading, understandHeading],
  ] as const)('%s: each means itself, and nothing needs saying', (_, values, lookup, understand) => {
    for (const value of values) {
      expect(lookup(value)).toBe(value);
      expect(understand(value)).toEqual({ value, understoodFrom: null });
    }
  });
});

test('what nobody has reviewed is not understood', () => {
  expect(vocabularyLookup.status('Approved')).toBeNull();
  expect(vocabularyLookup.sensitivity('Secret')).toBeNull();
  expect(vocabularyLookup.kind('')).toBeNull();
  expect(vocabularyLookup.partnerRole('South')).toBeNull();
  expect(vocabularyLookup.partnerRole('Federated States of')).toBeNull();
});

test('a word with two meanings is refused where the table is made', () => {
  expect(() => synonymTable<'A' | 'B'>({ A: ['Same'], B: ['same'] })).toThrow('"same" cannot mean both A and B');
});
