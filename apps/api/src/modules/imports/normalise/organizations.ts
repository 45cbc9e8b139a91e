import type { ProblemCode } from '../problems/catalog.js';
import type { Particulars } from '../problems/problem.js';
import { type OrganizationName, type OrganizationRole, organizationRoles, type VocabularyLookup } from '../stages.js';
import { type ListReading, splitList } from './partners.js';
import { foldWord } from './text.js';

const roles: ReadonlySet<string> = new Set(organizationRoles);

/** Reads an `organizations` cell: `ROLE:Name; ROLE:Name`. */
export function parseOrganizations(text: string, vocabulary: Pick<VocabularyLookup, 'organizationRole'>): ListReading<OrganizationName> {
  const findings: { code: ProblemCode; value: string; particulars: Particulars }[] = [];
  const entries: OrganizationName[] = [];
  const seen = new Set<string>();
  for (const entry of splitList(text)) {
    const colon = entry.indexOf(':');
    if (colon < 0) {
      findings.push({ code: 'ORGANIZATION_ROLE_MISSING', value: entry, particulars: {} });
      continue;
    }
    const word = entry.slice(0, colon).trim();
    const name = entry.slice(colon + 1).trim();
    let role: OrganizationRole;
    if (roles.has(word)) {
      role = word as OrganizationRole;
    } else {
      const understood = vocabulary.organizationRole(word);
      if (understood === null) {
        findings.push({ code: 'ORGANIZATION_ROLE_UNKNOWN', value: entry, particulars: { role: word } });
        continue;
      }
      findings.push({ code: 'WORD_UNDERSTOOD', value: word, particulars: { meaning: understood } });
      role = understood;
    }
    if (name === '') {
      findings.push({ code: 'ORGANIZATION_NAME_MISSING', value: entry, particulars: {} });
      continue;
    }
    const key = `${role} ${foldWord(name)}`;
    if (seen.has(key)) findings.push({ code: 'ORGANIZATION_TWICE', value: name, particulars: { role } });
    seen.add(key);
    entries.push({ name, role });
  }
  return { entries, findings };
}
