// The mark of a kind, told apart by shape as well as by colour: a circle, a square, a diamond.
import { INKS } from '../../compose/drawing.js';
import type { DocumentCell } from '../../compose/report-document.js';
import type { Sheets } from './sheets.js';

export const MARK_SIZE = 7;

/** Draws it within a square of MARK_SIZE, whose left edge and middle are given. */
export function drawKindMark(sheets: Sheets, kind: NonNullable<DocumentCell['kind']>, left: number, middle: number): void {
  const half = MARK_SIZE / 2;
  const { shapes } = sheets;
  if (kind === 'VISIT') shapes.circle(left + half, middle, half);
  else if (kind === 'PROJECT') shapes.rect(left, middle - half, MARK_SIZE, MARK_SIZE);
  else {
    const reach = half * 1.3;
    shapes.polygon(
      [left + half, middle - reach],
      [left + half + reach, middle],
      [left + half, middle + reach],
      [left + half - reach, middle],
    );
  }
  shapes.fill(INKS[kind]);
}
