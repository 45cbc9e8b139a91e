import { foldName } from '../fold-name.js';

/** A word of the sheet's own, and what was written for it; `understoodFrom` is null where the word itself was written. */
export interface Understood<Value extends string> {
  readonly value: Value;
  readonly understoodFrom: string | null;
}

/** What people write for the words of one column; null where it is not understood. */
type Understand<Value extends string> = (written: string) => Understood<Value> | null;

/** Makes a table of synonyms ready to be asked: capitals, accents, `_` and hyphens make no difference. Throws where a word is given two meanings. */
export function synonymTable<Value extends string>(synonyms: Readonly<Record<Value, readonly string[]>>): Understand<Value> {
  const byKey = new Map<string, { value: Value; own: boolean }>();
  const add = (written: string, value: Value, own: boolean): void => {
    const key = foldName(written);
    const known = byKey.get(key);
    if (known && known.value !== value) throw new Error(`"${written}" cannot mean both ${known.value} and ${value}`);
    if (!known) byKey.set(key, { value, own });
  };
  const values = Object.keys(synonyms) as Value[];
  for (const value of values) add(value, value, true);
  for (const value of values) for (const written of synonyms[value]) add(written, value, false);
  return (written) => {
    const known = byKey.get(foldName(written));
    return known ? { value: known.value, understoodFrom: known.own ? null : written.trim() } : null;
  };
}
