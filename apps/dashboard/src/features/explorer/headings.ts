import type { ExplorerWords } from '../../i18n/explorer/en';
import type { Language } from '../../i18n/language';
import type { FieldOf } from './answer-fields';
import { wordOfField } from './terms';

/** Keys that only lead on to what they hold. */
const LEADING = new Set(['figures', 'node', 'nodes', 'edges', 'rows']);
/** What stands under a list is named by the list: a partner's jurisdiction is the partner. */
const UNDER: Readonly<Record<string, string>> = { partners: 'jurisdiction', organizations: 'organization', ledTo: 'to', aroseFrom: 'from' };
/** What a thing is called is the thing. */
const NAMING = new Set(['name', 'label']);

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * What a column is called in words: `Last engagement, start`. Null where a part of the way to it has none, and the way itself says
 * more. `fieldAt` tells which field of the schema the first so many keys lead to.
 */
export function headingOf(
  path: readonly string[],
  fieldAt: (keys: number) => FieldOf | undefined,
  words: ExplorerWords['result'],
  language: Language,
): string | null {
  const compared = path[0] === 'compared';
  const fields: Readonly<Record<string, string>> = words.columns;
  const parts = path.flatMap((key, index): (string | null)[] => {
    // What was given a name of its own is called by that.
    const { owner, field } = fieldAt(index + 1) ?? { owner: '', field: key };
    if (field !== key) return [null];
    if (LEADING.has(key) || (compared && index === 0) || UNDER[path[index - 1] ?? ''] === key) return [];
    if (NAMING.has(key) && index > 0 && index === path.length - 1) return [];
    return [fields[`${owner}.${key}`] ?? fields[key] ?? wordOfField(key, language)];
  });
  if (parts.length === 0 || parts.includes(null)) return null;
  const text = parts.map((part, index) => (index === 0 ? part : lowered(part ?? ''))).join(', ');
  return compared ? words.compared(text) : text;
}
