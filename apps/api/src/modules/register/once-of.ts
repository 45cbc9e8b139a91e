import type { ReferenceData } from './reference-data.js';

/**
 * Makes one object for each row of reference data, in each of its states: what a page of engagements has in common is then
 * made, and asked for its fields, once.
 */
export function onceOf<Row extends { readonly id: number }, Thing>(
  make: (reference: ReferenceData, row: Row) => Thing,
): (reference: ReferenceData, row: Row) => Thing {
  const made = new WeakMap<ReferenceData, Map<number, Thing>>();
  return (reference, row) => {
    let things = made.get(reference);
    if (!things) made.set(reference, (things = new Map()));
    let thing = things.get(row.id);
    if (!thing) things.set(row.id, (thing = make(reference, row)));
    return thing;
  };
}
