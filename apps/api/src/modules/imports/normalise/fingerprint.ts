import { hash } from 'node:crypto';
import type { MatchedName, NormalisedRow, OrganizationRole, PartnerRole, RowContent } from '../stages.js';

// No text of a row holds these characters: they are refused before. So no two rows run together into one text.
const between = '\u001f';
const within = '\u001e';

function digest(content: string, lists: readonly (string | null)[]): string {
  return hash('sha256', content + between + lists.join(between));
}

/** The part of both fingerprints that names have no part in, made once for a row. */
export function contentText(row: Omit<RowContent, 'row' | 'file' | 'line' | 'told'>): string {
  // Put together piece by piece: joining a list of them takes three times as long. No text is empty, so empty is none.
  return (
    `${row.reference ?? ''}${between}${row.kind}${between}${row.direction ?? ''}${between}${row.title}${between}` +
    `${row.titleFr ?? ''}${between}${row.summary ?? ''}${between}${row.summaryFr ?? ''}${between}${row.start?.text ?? ''}${between}` +
    `${row.end?.text ?? ''}${between}${row.plannedStart?.text ?? ''}${between}${row.plannedEnd?.text ?? ''}${between}${row.delegates ?? ''}${between}` +
    `${row.headOfDelegation ?? ''}${between}${row.budgetCents ?? ''}${between}${row.budgetCurrency ?? ''}${between}${row.mandate ?? ''}${between}` +
    `${row.personMonthsMilli ?? ''}${between}${row.partOf ?? ''}${between}${row.sensitivity}${between}${row.source ?? ''}${between}` +
    `${row.sourceId ?? ''}${between}${row.sourceUrl ?? ''}${between}${row.sourceNote ?? ''}`
  );
}

/**
 * Hash of a row as it was written: names as they stand, and no value that was told rather than read, so that the same
 * file is recognised on another day and before any name is decided.
 */
export function writtenFingerprint(row: NormalisedRow, content = contentText(row)): string {
  return digest(content, [
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
export function meantFingerprint(row: MeantContent, content = contentText(row)): string {
  return digest(content, [
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
