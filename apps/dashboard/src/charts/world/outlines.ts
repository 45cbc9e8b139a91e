import { outlines, spots } from 'virtual:world';
import { KOSOVO } from './drawable';
import type { Outline } from './map-size';

/** All land, at 1:110 million. */
export const OUTLINES: readonly Outline[] = outlines;

const OUTLINED = new Map(OUTLINES.flatMap((outline) => (outline.id === null ? [] : [[outline.id, outline] as const])));

/** Where a jurisdiction stands on the map: its outline, or a spot; null where it is not on it. */
export function placeOf(code: string, m49: string | null): { outline: Outline | null; middle: readonly [number, number] } | null {
  const part = spots[code];
  if (part) return { outline: null, middle: part };
  const outline = OUTLINED.get(code === KOSOVO ? KOSOVO : (m49 ?? ''));
  if (outline) return { outline, middle: outline.middle };
  const spot = m49 === null ? undefined : spots[m49];
  return spot ? { outline: null, middle: spot } : null;
}
