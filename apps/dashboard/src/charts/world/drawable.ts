import { COUNTRY_PARTS } from './small-places';

/** What is known of a jurisdiction where it is to be drawn. */
export interface Placed {
  code: string;
  /** The code of UN M49, by which outlines are known; null where it has no row for it. */
  m49: string | null;
  /** Until when it existed; null while it does. */
  validTo: string | null;
}

/** Kosovo, which M49 has no row for and Natural Earth an outline by name. */
export const KOSOVO = 'XK';

/** The M49 code of Antarctica, which would take a sixth of the map and is hardly anybody's partner. */
export const ANTARCTICA = '010';

/**
 * Whether a jurisdiction has a place on a map of today: whatever stands in M49 and has not ended, Kosovo, and the parts of a country
 * that have a spot. A former state has none: its land lies under other names.
 */
export function isDrawable({ code, m49, validTo }: Placed): boolean {
  if (code === KOSOVO || COUNTRY_PARTS[code]) return true;
  return m49 !== null && m49 !== ANTARCTICA && validTo === null;
}
