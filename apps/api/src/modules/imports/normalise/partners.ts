import { isCountedRole, sharesFault } from '../../engagements/rules/shares.js';
import type { ProblemCode } from '../problems/catalog.js';
import type { Particulars } from '../problems/problem.js';
import { type PartnerName, type PartnerRole, partnerRoles, type VocabularyLookup } from '../stages.js';
import { foldWord } from './text.js';

/** What a list cell gives: its entries, and what is wrong or was understood. */
export interface ListReading<Entry> {
  readonly entries: readonly Entry[];
  readonly findings: readonly { readonly code: ProblemCode; readonly value: string; readonly particulars: Particulars }[];
}

interface Finding {
  readonly code: ProblemCode;
  readonly value: string;
  readonly particulars: Particulars;
}

const roles: ReadonlySet<string> = new Set(partnerRoles);

/** Entries between semicolons, without empty ones. */
export function splitList(text: string): string[] {
  if (!text.includes(';')) return text === '' ? [] : [text];
  return text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

interface Reading {
  name: string;
  role: PartnerRole;
  share: number | null;
}

/** `Barbados 25%` with `(VENUE)` before or after the share; brackets that hold no role belong to the name. */
function readPartner(entry: string, vocabulary: Pick<VocabularyLookup, 'partnerRole'>, findings: Finding[]): Reading | null {
  let rest = entry;
  let role: PartnerRole | null = null;
  let share: number | null = null;
  let shareRead = false;
  for (let pass = 0; pass < 2; pass += 1) {
    const percent = shareRead ? null : /^(.*?)\s*(?:\s|^)([^\s%]*)\s*%$/.exec(rest);
    if (percent) {
      shareRead = true;
      const number = /^\d{1,3}(?:\.\d{1,2})?$/.test(percent[2] ?? '') ? Math.round(Number(percent[2]) * 100) : 0;
      if (number < 1 || number > 10_000) findings.push({ code: 'SHARE_FORM', value: entry, particulars: {} });
      else share = number;
      rest = percent[1] ?? '';
      continue;
    }
    const bracket = role === null ? /^(.*?)\s*\(([^()]*)\)$/.exec(rest) : null;
    if (!bracket) continue;
    const word = (bracket[2] ?? '').trim();
    if (roles.has(word)) {
      role = word as PartnerRole;
      rest = bracket[1] ?? '';
      continue;
    }
    const understood = vocabulary.partnerRole(word);
    if (understood !== null) {
      role = understood;
      rest = bracket[1] ?? '';
      findings.push({ code: 'WORD_UNDERSTOOD', value: word, particulars: { meaning: understood } });
      continue;
    }
    // Capitals are how roles are written; a name's own brackets ("Federated States of") are not all capitals.
    if (/^[A-Z][A-Z_ ]+$/.test(word)) {
      findings.push({ code: 'PARTNER_ROLE_UNKNOWN', value: entry, particulars: { role: word } });
      return null;
    }
  }
  const name = rest.trim();
  if (name === '') {
    findings.push({ code: 'PARTNER_NAME_MISSING', value: entry, particulars: {} });
    return null;
  }
  return { name, role: role ?? 'PARTNER', share };
}

/** Reads a `partners` cell: names by semicolon, shares all or none and 100 % together, each name once in a role. */
export function parsePartners(text: string, vocabulary: Pick<VocabularyLookup, 'partnerRole'>): ListReading<PartnerName> {
  const findings: Finding[] = [];
  // By far the most rows name one partner and nothing else.
  if (!/[;%()]/.test(text)) return { entries: text === '' ? [] : [{ name: text, role: 'PARTNER', share: null }], findings };
  const entries: PartnerName[] = [];
  const seen = new Set<string>();
  for (const entry of splitList(text)) {
    const partner = readPartner(entry, vocabulary, findings);
    if (!partner) continue;
    const key = `${partner.role} ${foldWord(partner.name)}`;
    if (seen.has(key)) findings.push({ code: 'PARTNER_TWICE', value: partner.name, particulars: { role: partner.role } });
    seen.add(key);
    if (partner.share !== null && !isCountedRole(partner.role))
      findings.push({ code: 'SHARE_OF_UNCOUNTED', value: entry, particulars: { role: partner.role } });
    entries.push(partner);
  }
  if (findings.some(({ code }) => code !== 'WORD_UNDERSTOOD')) return { entries, findings };
  const fault = sharesFault(entries);
  if (fault?.code === 'SHARES_NOT_ALL') findings.push({ code: fault.code, value: text, particulars: {} });
  if (fault?.code === 'SHARES_SUM') findings.push({ code: fault.code, value: text, particulars: { sum: fault.sum / 100 } });
  return { entries, findings };
}
