/** The size that the map is drawn in; it grows and shrinks with its frame. */
export const MAP_WIDTH = 768;
export const MAP_HEIGHT = 374;

/** An outline in the size of the map. */
export interface Outline {
  /** M49 code, or the code of a jurisdiction that has none there; null for land that is no jurisdiction of the register's. */
  id: string | null;
  path: string;
  /** Where a label points to, or a circle stands. */
  middle: readonly [x: number, y: number];
  /** Too small to be seen as an outline alone. */
  small: boolean;
}
