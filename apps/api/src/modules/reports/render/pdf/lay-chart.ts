// A chart under its caption, whole on one page.
import type { DocumentChart } from '../../compose/report-document.js';
import { drawMarks } from './draw-marks.js';
import type { LaidBlock } from './laid-block.js';
import { layCaption } from './lay-caption.js';

const GAP = 6;

export function layChart({ caption, note, alternative, drawing }: DocumentChart, width: number, room: number): LaidBlock {
  const title = layCaption(caption, note, width);
  // As wide as the page, unless it would then be higher than one.
  const scale = Math.min(width / drawing.width, (room - title.height - GAP) / drawing.height);
  const height = drawing.height * scale;
  return {
    above: 21,
    start: title.height + GAP + height,
    draw(sheets, section) {
      const figure = sheets.tag('Div', section);
      title.draw(sheets, figure);
      const { left } = sheets;
      const top = sheets.y + GAP;
      // The caption stands beside the figure, not in it: what has an alternative is read as that alone.
      sheets
        .tag('Figure', figure, { alt: alternative, bbox: [left, top, left + drawing.width * scale, top + height] })
        .add(() => drawMarks(sheets, drawing, left, top, scale));
      sheets.y = top + height;
    },
  };
}
