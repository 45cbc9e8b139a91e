// A drawing on the page: its shapes as vectors, its labels as text.
import { type Drawing, INKS, type Mark } from '../../compose/drawing.js';
import { type SetText, setText, widthOf } from './set-text.js';
import type { Sheets } from './sheets.js';
import type { TextStyle } from './type-scale.js';

/** Between the lines of a hatching, across them, and how wide they are: in points on paper. */
const HATCH = { apart: 4, width: 1.4 };

/** Draws at `x`, `y` with its units made `scale` points. */
export function drawMarks(sheets: Sheets, { marks, width }: Drawing, x: number, y: number, scale: number): void {
  const frame: Frame = { x: (place) => x + place * scale, y: (place) => y + place * scale, scale, width };
  for (const mark of marks) drawMark(sheets, mark, frame);
}

interface Frame {
  x(place: number): number;
  y(place: number): number;
  readonly scale: number;
  /** Of the drawing, in its units. */
  readonly width: number;
}

function drawMark(sheets: Sheets, mark: Mark, frame: Frame): void {
  const { shapes } = sheets;
  const { scale } = frame;
  switch (mark.is) {
    case 'RECT': {
      const box = { x: frame.x(mark.x), y: frame.y(mark.y), width: mark.width * scale, height: mark.height * scale };
      if (box.width <= 0 || box.height <= 0) return;
      if (mark.hatched === true) hatch(sheets, box, INKS[mark.fill]);
      else shapes.rect(box.x, box.y, box.width, box.height).fill(INKS[mark.fill]);
      return;
    }
    case 'LINE':
      shapes.save();
      if (mark.dashed === true) shapes.dash(3 * scale, { space: 3 * scale });
      shapes
        .lineWidth(mark.width * scale)
        .moveTo(frame.x(mark.x1), frame.y(mark.y1))
        .lineTo(frame.x(mark.x2), frame.y(mark.y2))
        .stroke(INKS[mark.stroke]);
      shapes.restore();
      return;
    case 'CIRCLE':
      shapes.circle(frame.x(mark.x), frame.y(mark.y), mark.r * scale).fill(INKS[mark.fill]);
      return;
    case 'POLYGON':
      shapes.polygon(...mark.points.map(([left, top]) => [frame.x(left), frame.y(top)])).fill(INKS[mark.fill]);
      return;
    case 'LABEL': {
      const label = setLabel(mark, frame);
      const { width } = label.lines[0] ?? { width: 0 };
      const left = frame.x(mark.x) - (mark.anchor === 'START' ? 0 : mark.anchor === 'MIDDLE' ? width / 2 : width);
      sheets.write(label, left, frame.y(mark.y) - label.baseline);
    }
  }
}

/** A label that would leave the drawing is set smaller, to this share of its size at most. */
const SMALLEST = 0.7;

/** On one line, however long. */
function setLabel({ text, size, fill, bold, anchor, x }: Mark & { is: 'LABEL' }, { scale, width }: Frame): SetText {
  const words = text.replaceAll('\n', ' ');
  const styled = (points: number): TextStyle => ({
    face: bold === true ? 'SANS_SEMIBOLD' : 'SANS',
    size: points,
    leading: points,
    ink: fill,
  });
  const full = size * scale;
  const room = (anchor === 'END' ? x : anchor === 'START' ? width - x : 2 * Math.min(x, width - x)) * scale;
  const wide = widthOf(words, styled(full));
  const style = styled(wide > room ? full * Math.max(SMALLEST, room / wide) : full);
  return setText([{ text: words, style }], widthOf(words, style) + 1);
}

/** White with lines rising to the right, and an edge. */
function hatch(
  { shapes }: Sheets,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  colour: string,
): void {
  shapes.save();
  shapes.rect(x, y, width, height).fill(INKS.PAPER);
  shapes.rect(x, y, width, height).clip();
  shapes.lineWidth(HATCH.width);
  const step = HATCH.apart * Math.SQRT2;
  for (let from = x - height + step / 2; from < x + width; from += step) shapes.moveTo(from, y + height).lineTo(from + height, y);
  shapes.stroke(colour);
  shapes.restore();
  const edge = 0.75;
  shapes
    .lineWidth(edge)
    .rect(x + edge / 2, y + edge / 2, Math.max(0, width - edge), Math.max(0, height - edge))
    .stroke(colour);
}
