import { partialDateProblem } from '@entente/schema/calendar';
import { parseGlobalId } from '../../graphql/global-id.js';
import { Problem } from '../../graphql/problem.type.js';
import { textTooLong, unknownThing } from '../engagements/engagement-edit.errors.js';
import { endBeforeStart } from '../engagements/rules/ends-after-start.js';
import { cleanParagraphs, cleanText, controlCharacter } from '../engagements/rules/text.js';
import type { ReferenceData } from '../register/reference-data.js';
import { controlCharacterIn, emailForm, languageForm, languageTwice, nameNeeded, phoneForm, tooManyOf } from './contact.errors.js';
import type { AffiliationInput, ContactFields } from './contact-edit.input.js';
import type { AffiliationRecord, ContactRecord } from './contact-record.js';

type Path = readonly (string | number)[];

/** The characters that each text can hold. */
const LENGTHS = { name: 300, honorific: 100, email: 254, phone: 50, note: 4000, post: 300 } as const;
/** With a blank between, as many codes as their column holds. */
const MOST_LANGUAGES = 20;
const MOST_AFFILIATIONS = 100;

// What stands here becomes a link on a page: nothing that a mail program would read as more than one address.
const EMAIL = /^[^\s@<>()[\]\\,;:"?&%]+@[^\s@<>()[\]\\,;:"?&%]+\.[^\s@<>()[\]\\,;:"?&%]+$/;
const PHONE = /^(?=.*\d)[\d\s+()./-]+(x ?\d+)?$/;
const LANGUAGE = /^[a-z]{2,3}$/;

/** What an input comes to, and all that is wrong with it. */
export interface ContactReading {
  readonly record: ContactRecord;
  readonly problems: readonly Problem[];
}

/** Reads what an input says of a contact, on top of what stood there. */
export function readContact(input: ContactFields, before: ContactRecord, reference: ReferenceData): ContactReading {
  const problems: Problem[] = [];

  const fits = (text: string, path: Path, limit: number): void => {
    if (text.length > limit) problems.push(textTooLong(path, text.length, limit));
    const character = controlCharacter(text.replaceAll('\n', ' '));
    if (character !== null) problems.push(controlCharacterIn(path, character));
  };
  const line = (text: string | null | undefined, path: Path, limit: number): string | null => {
    const cleaned = text == null ? null : cleanText(text) || null;
    if (cleaned !== null) fits(cleaned, path, limit);
    return cleaned;
  };
  /** A field that was given; what stood there where it was left out. */
  const field = (name: 'name' | 'honorific' | 'email' | 'phone'): string | null =>
    input[name] === undefined ? before[name] || null : line(input[name], ['input', name], LENGTHS[name]);

  const note = (): string | null => {
    if (input.note === undefined) return before.note;
    const cleaned = input.note === null ? null : cleanParagraphs(input.note) || null;
    if (cleaned !== null) fits(cleaned, ['input', 'note'], LENGTHS.note);
    return cleaned;
  };
  const languages = (): readonly string[] => {
    if (input.languages === undefined) return before.languages;
    const codes = (input.languages ?? []).map((code) => code.trim().toLowerCase());
    if (codes.length > MOST_LANGUAGES) problems.push(tooManyOf(['input', 'languages'], codes.length, MOST_LANGUAGES));
    codes.forEach((code, at) => {
      if (!LANGUAGE.test(code)) problems.push(languageForm(['input', 'languages', at], code));
      else if (codes.indexOf(code) < at) problems.push(languageTwice(['input', 'languages', at], code));
    });
    return codes;
  };
  const jurisdictionId = (): number | null => {
    if (input.jurisdiction === undefined) return before.jurisdictionId;
    if (input.jurisdiction === null) return null;
    const id = parseGlobalId(input.jurisdiction);
    const found =
      reference.jurisdictionsByCode.get(input.jurisdiction.trim().toUpperCase())?.id ??
      (id?.type === 'Jurisdiction' ? reference.jurisdictions.get(id.id)?.id : undefined);
    if (found === undefined) problems.push(unknownThing('JURISDICTION', ['input', 'jurisdiction'], input.jurisdiction));
    return found ?? null;
  };
  const date = (text: string | null | undefined, path: Path): string | null => {
    const cleaned = text == null ? null : cleanText(text) || null;
    const problem = cleaned === null ? null : partialDateProblem(cleaned);
    if (problem) problems.push(new Problem(problem.code, path, problem.en, problem.fr));
    return cleaned;
  };
  const affiliation = (given: AffiliationInput, at: number): AffiliationRecord => {
    const path = (name: string): Path => ['input', 'affiliations', at, name];
    const organizationId = organizationNamed(given.organization, reference);
    if (organizationId === null) problems.push(unknownThing('ORGANIZATION', path('organization'), given.organization));
    const read = {
      organizationId: organizationId ?? 0,
      postEn: line(given.postEn, path('postEn'), LENGTHS.post),
      postFr: line(given.postFr, path('postFr'), LENGTHS.post),
      fromDate: date(given.from, path('from')),
      toDate: date(given.to, path('to')),
    };
    problems.push(
      ...endBeforeStart(path('to'), read.fromDate, read.toDate).map(({ code, en, fr }) => new Problem(code, path('to'), en, fr)),
    );
    return read;
  };
  const affiliations = (): readonly AffiliationRecord[] => {
    if (input.affiliations === undefined) return before.affiliations;
    const given = input.affiliations ?? [];
    if (given.length > MOST_AFFILIATIONS) {
      problems.push(tooManyOf(['input', 'affiliations'], given.length, MOST_AFFILIATIONS));
      return [];
    }
    return given.map(affiliation);
  };

  const record: ContactRecord = {
    name: field('name') ?? '',
    honorific: field('honorific'),
    languages: languages(),
    email: field('email'),
    phone: field('phone'),
    note: note(),
    jurisdictionId: jurisdictionId(),
    affiliations: affiliations(),
  };
  if (record.name === '') problems.push(nameNeeded(['input', 'name']));
  if (input.email !== undefined && record.email !== null && !EMAIL.test(record.email))
    problems.push(emailForm(['input', 'email'], record.email));
  if (input.phone !== undefined && record.phone !== null && !PHONE.test(record.phone))
    problems.push(phoneForm(['input', 'phone'], record.phone));
  return { record, problems };
}

function organizationNamed(text: string, { organizations }: ReferenceData): number | null {
  const id = parseGlobalId(text);
  const byId = id?.type === 'Organization' ? organizations.get(id.id) : undefined;
  if (byId) return byId.id;
  const name = cleanText(text);
  for (const row of organizations.values()) if (row.nameEn === name) return row.id;
  return null;
}
