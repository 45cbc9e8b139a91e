import { hash } from 'node:crypto';
import type { MatchedName, NormalisedRow, OrganizationRole, PartnerRole, RowContent } from '../stages.js';

// No text of a row holds these characters: they are refused before. So no two rows run together into one text.
const between = '\u001f';
const within = '\u001e';

function digest(content: string, lists: readonly (string | null)[]): string {
  return hash('sha256', content + between + lists.join(between));
}

function contentOf(row: Omit<RowContent, 'row' | 'file' | 'line' | 'told'>): string {
  return [
    row.reference,
    row.kind,
    row.direction,
    row.title,
    row.titleFr,
    row.summary,
    row.summaryFr,
    row.start?.text,
    row.end?.text,
    row.plannedStart?.text,
    row.plannedEnd?.text,
    row.delegates,
    row.headOfDelegation,
    row.budgetCents,
    row.budgetCurrency,
    row.mandate,
    row.personMonthsMilli,
    row.partOf,
    row.sensitivity,
    row.source,
    row.sourceId,
    row.sourceUrl,
    row.sourceNote,
  ].join(between);
}

/**
 * Hash of a row as it was written: names as they stand, and no value that was told rather than read, so that the same
 * file is recognised on another day and before any name is decided.
 */
export function writtenFingerprint(row: NormalisedRow): string {
  return digest(contentOf(row), [
    row.told.scope ? null : row.scope,
    row.told.status ? null : row.status,
    row.aroseFrom.join(within),
    row.partners.map(({ name, role, share }) => `${role} ${share ?? ''} ${name}`).join(within),
    row.organizations.map(({ name, role }) => `${role} ${name}`).join(within),
    row.topics.join(within),
    row.interventions.join(within),
    row.facilities.join(within),
  ]);
}

/** What a row means, as far as its fingerprint goes; the register's own content can be given in the same shape. */
export interface MeantContent extends Omit<RowContent, 'row' | 'file' | 'line' | 'told'> {
  readonly partners: readonly (Pick<MatchedName, 'code'> & { readonly role: PartnerRole; readonly share: number | null })[];
  readonly organizations: readonly (Pick<MatchedName, 'name'> & { readonly role: OrganizationRole })[];
  readonly topics: readonly Pick<MatchedName, 'name'>[];
  readonly interventions: readonly Pick<MatchedName, 'name'>[];
  readonly facilities: readonly Pick<MatchedName, 'name'>[];
}

const sorted = (list: readonly string[]): string => (list.length < 2 ? (list[0] ?? '') : [...list].sort().join(within));
const names = (list: readonly Pick<MatchedName, 'name'>[]): string => sorted(list.map(({ name }) => name));

/**
 * Hash of what a row came to mean: jurisdictions by code, all else by the register's English name, in no order. An
 * export of an engagement, read again, has the fingerprint of the engagement.
 */
export function meantFingerprint(row: MeantContent): string {
  return digest(contentOf(row), [
    row.scope,
    row.status,
    sorted(row.aroseFrom),
    sorted(row.partners.map(({ code, role, share }) => `${code} ${role} ${share ?? ''}`)),
    sorted(row.organizations.map(({ name, role }) => `${role} ${name}`)),
    names(row.topics),
    names(row.interventions),
    names(row.facilities),
  ]);
}
