/** A place that two keys lead to: `g`, then its own. */
export interface KeyedPlace {
  readonly key: string;
  /** The name of its words. */
  readonly name: 'overview' | 'volume' | 'engagements' | 'explorer' | 'reports';
  /** Behind the language. */
  readonly path: string;
  /** Whether the filters of the address mean the same there. */
  readonly filtered: boolean;
}

export const PLACES: readonly KeyedPlace[] = [
  { key: 'o', name: 'overview', path: '', filtered: true },
  { key: 'v', name: 'volume', path: '/volume', filtered: true },
  { key: 'e', name: 'engagements', path: '/engagements', filtered: true },
  { key: 'x', name: 'explorer', path: '/explore', filtered: false },
  { key: 'r', name: 'reports', path: '/reports', filtered: false },
];

/** What a key asks for, by itself or after another. */
export type KeyAction = { readonly do: 'search' } | { readonly do: 'help' } | { readonly do: 'go'; readonly place: KeyedPlace };

/** How long the second key of two may take, in milliseconds. */
const SECOND_KEY_MS = 1_500;

/** Follows the keys that are pressed; gives what they ask for, or null. `at` is in milliseconds, of any clock. */
export function keySequence(): (key: string, at: number) => KeyAction | null {
  let begun: number | null = null;
  return (key, at) => {
    const second = begun !== null && at - begun <= SECOND_KEY_MS;
    begun = null;
    if (second) {
      const place = PLACES.find((one) => one.key === key.toLowerCase());
      if (place) return { do: 'go', place };
    }
    if (key === '/') return { do: 'search' };
    if (key === '?') return { do: 'help' };
    if (key === 'g') begun = at;
    return null;
  };
}
