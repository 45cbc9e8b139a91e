import type { SavedQueryEntryFragment, SaveQueryInput } from '@entente/schema/gql/operations';
import type { Language } from '../../i18n/language';
import type { Asked } from '../../lib/explore-address';

export type SavedQuery = SavedQueryEntryFragment;

/** The name of a query in a language; the English one where there is no other. */
export function nameOf(query: SavedQuery, language: Language): string {
  return language === 'fr' ? (query.nameFr ?? query.nameEn) : query.nameEn;
}

/** What a query answers, in a language where it is said in that. */
export function descriptionOf(query: SavedQuery, language: Language): string | null {
  return language === 'fr' ? (query.descriptionFr ?? query.descriptionEn) : (query.descriptionEn ?? query.descriptionFr);
}

/** A saved query as it is opened: with the values that its parameters have unless given, and in the reader's language where it has one. */
export function askedOf(query: SavedQuery, language: Language | null): Asked {
  const given = query.parameters
    .filter((parameter) => parameter.default !== null)
    .map(({ name, default: value }): [string, unknown] => [name, JSON.parse(value ?? 'null')]);
  const speaks = query.parameters.some(({ name, type, default: value }) => name === 'locale' && /^Locale!?$/.test(type) && value === null);
  const values = [...given, ...(speaks && language ? [['locale', language.toUpperCase()]] : [])];
  return { query: query.document, variables: values.length === 0 ? '' : JSON.stringify(Object.fromEntries(values), null, 2) };
}

/** Whether words searched for all occur in what is said of a query, in either language. */
export function matches(query: SavedQuery, search: string): boolean {
  const text = [query.slug, query.nameEn, query.nameFr, query.descriptionEn, query.descriptionFr].join(' ');
  const plain = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain(search)
    .split(/\s+/)
    .every((word) => plain(text).includes(word));
}

/** A name in addresses made from words: `visits-that-led-to-projects`. */
export function slugFrom(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
}

/** What keeps a deleted query anew, as it was. */
export function inputOf(query: SavedQuery): SaveQueryInput {
  const { slug, nameEn, nameFr, descriptionEn, descriptionFr, document, shared } = query;
  const { variables } = askedOf(query, null);
  return { slug, nameEn, nameFr, descriptionEn, descriptionFr, document, shared, variables: variables === '' ? null : variables };
}
