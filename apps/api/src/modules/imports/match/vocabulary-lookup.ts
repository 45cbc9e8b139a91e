import type { VocabularyLookup } from '../stages.js';
import { understandDirection } from './synonyms/directions.js';
import { understandHeading } from './synonyms/headings.js';
import { understandKind } from './synonyms/kinds.js';
import { understandOrganizationRole } from './synonyms/organization-roles.js';
import { understandPartnerRole } from './synonyms/partner-roles.js';
import { understandScope } from './synonyms/scopes.js';
import { understandSensitivity } from './synonyms/sensitivities.js';
import { understandStatus } from './synonyms/statuses.js';

/** The tables of synonyms as the stages before matching ask them. */
export const vocabularyLookup: VocabularyLookup = {
  heading: (text) => understandHeading(text)?.value ?? null,
  kind: (text) => understandKind(text)?.value ?? null,
  scope: (text) => understandScope(text)?.value ?? null,
  direction: (text) => understandDirection(text)?.value ?? null,
  status: (text) => understandStatus(text)?.value ?? null,
  sensitivity: (text) => understandSensitivity(text)?.value ?? null,
  partnerRole: (text) => understandPartnerRole(text)?.value ?? null,
  organizationRole: (text) => understandOrganizationRole(text)?.value ?? null,
};
