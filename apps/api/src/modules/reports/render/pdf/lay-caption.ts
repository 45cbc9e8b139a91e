// What stands over a table or a chart: the top rule, the caption, and the note under it.
import { setText } from './set-text.js';
import type { Sheets, Tag } from './sheets.js';
import { TYPE } from './type-scale.js';

const RULE = 1.5;
const BELOW_RULE = 6;

export interface LaidCaption {
  readonly height: number;
  /** Draws it at the place that the page is full to, and tags it within `parent`. */
  draw(sheets: Sheets, parent: Tag): void;
}

export function layCaption(caption: string, note: string | undefined, width: number): LaidCaption {
  const title = setText([{ text: caption, style: TYPE.caption }], width);
  const under = setText(note === undefined || note === '' ? [] : [{ text: note, style: TYPE.note }], width);
  return {
    height: BELOW_RULE + title.height + under.height,
    draw(sheets, parent) {
      const { y } = sheets;
      sheets.artifact(() => sheets.rule(y + RULE / 2, 'INK', RULE));
      const tag = sheets.tag('Caption', parent);
      tag.add(() => sheets.write(title, sheets.left, y + BELOW_RULE));
      if (under.lines.length > 0) tag.add(() => sheets.write(under, sheets.left, y + BELOW_RULE + title.height));
      sheets.y += BELOW_RULE + title.height + under.height;
    },
  };
}
