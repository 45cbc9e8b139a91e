import { useEffect, useMemo, useRef } from 'react';
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

/**
 * A shape of a figure filters by its value; the same shape again takes that back. What is given stays the same object for as long as
 * `drawn` is: the view that figures are drawn of, which may lag behind the page's own. What a shape does is done to the page's.
 */
export function useNarrowing(
  view: View,
  { register, scheme }: Surroundings,
  onChange: (patch: Partial<View>) => void,
  drawn: View = view,
): Narrowing {
  /** What stood in the filters before each value took their place. */
  const before = useRef(new Map<string, Partial<View>>());
  const toggle = (key: RecordsKey) => {
    const name = recordsText(key);
    if (isNarrowedTo(view, key, { register, scheme })) {
      onChange(before.current.get(name) ?? widenedFrom(key));
      before.current.delete(name);
      return;
    }
    const patch = narrowedTo(view, key, { register, scheme });
    if (!patch) return;
    before.current.set(name, Object.fromEntries(Object.keys(patch).map((field) => [field, view[field as keyof View]])));
    onChange(patch);
  };
  const latest = useRef(toggle);
  useEffect(() => {
    latest.current = toggle;
  });
  return useMemo(
    () => ({
      may: (key) => narrowedTo(drawn, key, { register, scheme }) !== null,
      isOn: (key) => isNarrowedTo(drawn, key, { register, scheme }),
      toggle: (key) => latest.current(key),
    }),
    [drawn, register, scheme],
  );
}
