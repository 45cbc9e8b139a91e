import type { Language } from '../../i18n/language';

/** What the members of an index are in the order of: their names, or the number of their engagements. */
export type IndexOrder = 'name' | 'most';

/** Puts the members of an index in order: by the alphabet of the reader's language, or the most engagements first. */
export function inOrder<Entry extends { readonly name: string; readonly engagements: number }>(
  entries: readonly Entry[],
  order: IndexOrder,
  language: Language,
): Entry[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...entries].sort((a, b) => (order === 'most' ? b.engagements - a.engagements : 0) || compare(a.name, b.name));
}
