// Charts as a few primitives, so that the page and the PDF draw the very same thing.

/** What a shape is filled or stroked with: a token of the house's palette on paper. */
export type Ink =
  | 'INK'
  | 'INK_2'
  | 'INK_3'
  | 'RULE'
  | 'PAPER'
  | 'SERIES'
  | 'SERIES_QUIET'
  | 'VISIT'
  | 'PROJECT'
  | 'MISSION'
  | 'ON_VISIT'
  | 'ON_PROJECT'
  | 'ON_MISSION';

export type Mark =
  | {
      readonly is: 'RECT';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Ink;
      /** Hatched: what also counts elsewhere. */
      readonly hatched?: boolean;
    }
  | {
      readonly is: 'LINE';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Ink;
      readonly width: number;
      readonly dashed?: boolean;
    }
  | { readonly is: 'CIRCLE'; readonly x: number; readonly y: number; readonly r: number; readonly fill: Ink }
  | { readonly is: 'POLYGON'; readonly points: readonly (readonly [number, number])[]; readonly fill: Ink }
  | {
      readonly is: 'LABEL';
      /** Where `anchor` of the text's baseline stands. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly fill: Ink;
      readonly anchor: 'START' | 'MIDDLE' | 'END';
      readonly bold?: boolean;
    };

/** A picture in its own units (points at full width), origin top left; marks are painted in order. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** The palette on paper: the light theme's tokens, on white as a sheet is. */
export const INKS: Readonly<Record<Ink, string>> = {
  INK: '#1a2129',
  INK_2: '#454f59',
  INK_3: '#5c6771',
  RULE: '#d9dcd8',
  PAPER: '#ffffff',
  SERIES: '#46606d',
  SERIES_QUIET: '#b9c4c9',
  VISIT: '#2b6cb0',
  PROJECT: '#c07c08',
  MISSION: '#6a1f45',
  ON_VISIT: '#ffffff',
  ON_PROJECT: '#1a2129',
  ON_MISSION: '#ffffff',
};
