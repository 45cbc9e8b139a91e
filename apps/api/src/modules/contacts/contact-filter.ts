import { type Day, dayToIso } from '@entente/schema/calendar';
import { parseGlobalId } from '../../graphql/global-id.js';
import { searchWords } from '../../graphql/search-words.js';
import { allOf, escapeLike, isIn, type SqlPart } from '../engagements/engagement-filter.sql.js';
import { FilterNames } from '../register/filter-names.js';
import { NameSearch } from '../register/name-search.js';
import type { ReferenceData } from '../register/reference-data.js';
import type { ContactFilter } from './contact.input.js';

const part = (text: string, values: SqlPart['values'] = []): SqlPart => ({ text, values });

/** Of the affiliation `a` of the contact `c`. */
function affiliated(where: readonly SqlPart[]): SqlPart {
  const all = allOf([part('a.contact_id = c.id'), ...where]);
  return part(`EXISTS (SELECT 1 FROM affiliation a WHERE ${all.text})`, all.values);
}

const not = ({ text, values }: SqlPart): SqlPart => part(`NOT ${text}`, values);

function either(parts: readonly SqlPart[]): SqlPart {
  return part(
    `(${parts.map(({ text }) => text).join(' OR ')})`,
    parts.flatMap(({ values }) => values),
  );
}

/** Whether the post `a` is held on a day; partial dates compare as far as they are known. */
function heldOn(day: Day): SqlPart {
  const iso = dayToIso(day);
  return part(
    '((a.from_date IS NULL OR a.from_date <= SUBSTR(?, 1, LENGTH(a.from_date))) AND (a.to_date IS NULL OR a.to_date >= SUBSTR(?, 1, LENGTH(a.to_date))))',
    [iso, iso],
  );
}

/** The same of a post that has been read. */
export function isHeldOn({ fromDate, toDate }: { readonly fromDate: string | null; readonly toDate: string | null }, day: Day): boolean {
  const iso = dayToIso(day);
  return (fromDate === null || fromDate <= iso.slice(0, fromDate.length)) && (toDate === null || toDate >= iso.slice(0, toDate.length));
}

function wordSql(word: string, reference: ReferenceData): SqlPart {
  const { jurisdictionIds, organizationIds } = NameSearch.of(reference).having(word);
  const inside = `%${escapeLike(word)}%`;
  return either([
    part("c.folded LIKE ? ESCAPE '!'", [inside]),
    affiliated([part("a.folded LIKE ? ESCAPE '!'", [inside])]),
    ...(organizationIds.length === 0 ? [] : [affiliated([isIn('a.organization_id', organizationIds)])]),
    ...(jurisdictionIds.length === 0 ? [] : [isIn('c.jurisdiction_id', jurisdictionIds)]),
  ]);
}

function placeSql(ids: readonly number[]): SqlPart {
  const organizations = isIn('o.jurisdiction_id', ids);
  return either([
    isIn('c.jurisdiction_id', ids),
    affiliated([part(`a.organization_id IN (SELECT o.id FROM organization o WHERE ${organizations.text})`, organizations.values)]),
  ]);
}

/** What must hold of the contact `c`. Throws InputError for what the register does not know. */
export function contactCondition(where: ContactFilter, reference: ReferenceData, today: Day): SqlPart {
  const names = FilterNames.of(reference);
  const words = searchWords(where.text, ['where', 'text']);
  const jurisdictionIds = names.jurisdictions(where.jurisdictions, ['where', 'jurisdictions']);
  const organizationIds = names.organizations(where.organizations, ['where', 'organizations']);
  const { ids, languages, inPost } = where;
  const at = organizationIds ? [isIn('a.organization_id', organizationIds)] : [];
  return allOf([
    part('c.deleted_seq IS NULL'),
    ...(ids?.length ? [isIn('c.id', idsOf(ids))] : []),
    ...words.map((word) => wordSql(word, reference)),
    ...(jurisdictionIds ? [placeSql(jurisdictionIds)] : []),
    ...(organizationIds ? [affiliated(at)] : []),
    ...(languages?.length ? [either(languages.map(spoken))] : []),
    ...(inPost === true ? [affiliated([...at, heldOn(today)])] : []),
    ...(inPost === false ? [not(affiliated([...at, heldOn(today)]))] : []),
  ]);
}

const spoken = (language: string): SqlPart =>
  part("(' ' || c.languages || ' ') LIKE ? ESCAPE '!'", [`% ${escapeLike(language.trim().toLowerCase())} %`]);

const idsOf = (ids: readonly string[]): number[] =>
  ids.flatMap((text) => {
    const named = parseGlobalId(text);
    return named?.type === 'Contact' ? [named.id] : [];
  });
