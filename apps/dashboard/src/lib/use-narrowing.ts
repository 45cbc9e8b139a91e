import { useMemo, useRef } from 'react';
import { isNarrowedTo, narrowedTo, type Surroundings, widenedFrom } from './narrow';
import { type RecordsKey, recordsText, type View } from './view';

/** Filters a page by the values of its figures, and takes that back. */
export interface Narrowing {
  /** Whether the page can be filtered by a value at all. */
  may: (key: RecordsKey) => boolean;
  /** Whether it shows that value alone. */
  isOn: (key: RecordsKey) => boolean;
  /** Shows that value alone, or where it does so already, what was shown before. */
  toggle: (key: RecordsKey) => void;
}

/** A shape of a figure filters by its value; the same shape again takes that back. */
export function useNarrowing(view: View, surroundings: Surroundings, onChange: (patch: Partial<View>) => void): Narrowing {
  /** What stood in the filters before each value took their place. */
  const before = useRef(new Map<string, Partial<View>>());
  return useMemo(() => {
    const isOn = (key: RecordsKey) => isNarrowedTo(view, key, surroundings);
    return {
      may: (key) => narrowedTo(view, key, surroundings) !== null,
      isOn,
      toggle: (key) => {
        const name = recordsText(key);
        if (isOn(key)) {
          onChange(before.current.get(name) ?? widenedFrom(key));
          before.current.delete(name);
          return;
        }
        const patch = narrowedTo(view, key, surroundings);
        if (!patch) return;
        before.current.set(name, Object.fromEntries(Object.keys(patch).map((field) => [field, view[field as keyof View]])));
        onChange(patch);
      },
    };
  }, [view, surroundings, onChange]);
}
