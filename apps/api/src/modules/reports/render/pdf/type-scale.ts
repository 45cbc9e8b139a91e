// In which type each part of a page is set; sizes in points, three quarters of what the screen has in pixels.
import type { Ink } from '../../compose/drawing.js';
import type { Face } from './faces.js';

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly ink: Ink;
  /** Digits of one width each. */
  readonly tabular?: boolean;
  /** Between letters, in points. */
  readonly tracking?: number;
}

export const TYPE = {
  title: { face: 'SERIF_MEDIUM', size: 30, leading: 36, ink: 'INK', tracking: -0.45 },
  subtitle: { face: 'SERIF_ITALIC', size: 15, leading: 21, ink: 'INK_2' },
  /** The heading of a section that begins a page. */
  opening: { face: 'SERIF_MEDIUM', size: 21, leading: 27, ink: 'INK', tracking: -0.2 },
  heading: { face: 'SERIF_MEDIUM', size: 16.5, leading: 24, ink: 'INK', tracking: -0.1 },
  lead: { face: 'SERIF', size: 12, leading: 19.5, ink: 'INK' },
  body: { face: 'SERIF', size: 10.5, leading: 15.5, ink: 'INK' },
  note: { face: 'SANS', size: 9, leading: 13.5, ink: 'INK_3' },
  caption: { face: 'SERIF_SEMIBOLD', size: 12, leading: 18, ink: 'INK' },
  column: { face: 'SANS_SEMIBOLD', size: 9, leading: 12, ink: 'INK_2' },
  cell: { face: 'SANS', size: 9.75, leading: 15, ink: 'INK' },
  rowHeader: { face: 'SANS_MEDIUM', size: 9.75, leading: 15, ink: 'INK' },
  strong: { face: 'SANS_SEMIBOLD', size: 9.75, leading: 15, ink: 'INK' },
  /** The reason that several rows share. */
  reason: { face: 'SERIF', size: 11, leading: 16, ink: 'INK' },
  code: { face: 'SANS', size: 8.5, leading: 15, ink: 'INK_3' },
  under: { face: 'SANS', size: 8.5, leading: 12, ink: 'INK_3' },
  keyLabel: { face: 'SANS_SEMIBOLD', size: 9, leading: 12, ink: 'INK_2' },
  keyFigure: { face: 'SERIF_MEDIUM', size: 25.5, leading: 30, ink: 'INK', tracking: -0.4 },
  keyWords: { face: 'SERIF_MEDIUM', size: 15, leading: 30, ink: 'INK_2' },
  keyUnder: { face: 'SANS', size: 8.5, leading: 12, ink: 'INK_3' },
  running: { face: 'SANS', size: 8.5, leading: 12, ink: 'INK_3' },
  fingerprint: { face: 'SANS', size: 7, leading: 10, ink: 'INK_3', tabular: true },
} as const satisfies Record<string, TextStyle>;
