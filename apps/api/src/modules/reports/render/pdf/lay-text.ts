// Headings and paragraphs.
import type { DocumentText } from '../../compose/report-document.js';
import type { LaidBlock } from './laid-block.js';
import { type SetText, setText, widthOf } from './set-text.js';
import type { Sheets, Tag } from './sheets.js';
import { type TextStyle, TYPE } from './type-scale.js';

/** A line is read easily up to so many digits' width. */
const MEASURE = 62;
/** So many lines of a paragraph stand together at the foot or the head of a page. */
const TOGETHER = 2;

const STYLES: Readonly<Record<DocumentText['style'], { readonly style: TextStyle; readonly above: number }>> = {
  LEAD: { style: TYPE.lead, above: 9 },
  BODY: { style: TYPE.body, above: 6 },
  COMMENTARY: { style: TYPE.body, above: 6 },
  NOTE: { style: TYPE.note, above: 9 },
};

const isNothing = (text: string): boolean => text.trim() === '';

/** The report's own title, over its first page. */
export function drawTitle(sheets: Sheets, title: string, subtitle: string): void {
  for (const { role, text, style, above } of [
    { role: 'H1', text: title, style: TYPE.title, above: 0 },
    { role: 'P', text: subtitle, style: TYPE.subtitle, above: 3 },
  ] as const) {
    if (isNothing(text)) continue;
    const set = setText([{ text, style }], sheets.width);
    sheets.space(above);
    drawLines(sheets, sheets.tag(role, null), set);
  }
}

/** A section's heading: larger where it begins a page. */
export function layHeading(text: string, opensPage: boolean, width: number): LaidBlock {
  const set = setText([{ text, style: opensPage ? TYPE.opening : TYPE.heading }], width);
  return {
    above: 24,
    start: set.height,
    draw(sheets, section) {
      sheets.bookmark(text);
      drawLines(sheets, sheets.tag('H2', section), set);
    },
  };
}

export function layText({ style: name, text }: DocumentText, width: number): LaidBlock | null {
  if (isNothing(text)) return null;
  const { style, above } = STYLES[name];
  const set = setText([{ text, style }], Math.min(width, widthOf('0', style) * MEASURE));
  const { length } = set.lines;
  return {
    above,
    start: (length <= 2 * TOGETHER - 1 ? length : TOGETHER) * set.leading,
    draw: (sheets, section) => drawLines(sheets, sheets.tag('P', section), set),
  };
}

/** Line by line over as many pages as it takes, without a line alone at either end of a page. */
function drawLines(sheets: Sheets, tag: Tag, set: SetText): void {
  const { lines, leading } = set;
  let from = 0;
  while (from < lines.length) {
    const fit = Math.max(1, Math.floor((sheets.bottom - sheets.y + 0.01) / leading));
    let to = Math.min(lines.length, from + fit);
    if (to < lines.length && lines.length - to < TOGETHER) to = Math.max(from + 1, lines.length - TOGETHER);
    const [first, last] = [from, to];
    tag.add(() => sheets.write(set, sheets.left, sheets.y, 'LEFT', first, last));
    sheets.y += (to - from) * leading;
    from = to;
    if (from < lines.length) sheets.newPage();
  }
}
