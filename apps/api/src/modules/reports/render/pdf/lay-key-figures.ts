// Key figures in large type beside each other, in rows of no more than four.
import { INKS } from '../../compose/drawing.js';
import type { DocumentCell, DocumentKeyFigures } from '../../compose/report-document.js';
import type { LaidBlock } from './laid-block.js';
import { type SetText, setText } from './set-text.js';
import { TYPE } from './type-scale.js';

const MOST_BESIDE = 4;
const PADDING = { above: 9, below: 9, left: 12, right: 9 };

interface LaidFigure {
  readonly x: number;
  readonly texts: readonly SetText[];
  readonly height: number;
}

const read = ({ text, code }: DocumentCell): string => (code === undefined ? text : `${text}\u00a0${code}`);

/** In large type where it is one line of it; words, and what is longer, in smaller type of the same leading. */
function setFigure(text: string, room: number): SetText {
  const large = setText([{ text, style: TYPE.keyFigure }], room);
  return large.lines.length === 1 && /\d/.test(text) ? large : setText([{ text, style: TYPE.keyWords }], room);
}

export function layKeyFigures({ items }: DocumentKeyFigures, width: number): LaidBlock | null {
  if (items.length === 0) return null;
  const rowCount = Math.ceil(items.length / MOST_BESIDE);
  const beside = Math.ceil(items.length / rowCount);
  const column = width / beside;
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const figures = items.slice(row * beside, (row + 1) * beside).map(({ label, figure, under }, index): LaidFigure => {
      const inset = index === 0 ? 0 : PADDING.left;
      const room = column - inset - (index === beside - 1 ? 0 : PADDING.right);
      const texts = [
        setText([{ text: label, style: TYPE.keyLabel }], room),
        setFigure(read(figure), room),
        setText([{ text: read(under), style: TYPE.keyUnder }], room),
      ];
      return { x: index * column + inset, texts, height: texts.reduce((sum, text) => sum + text.height, 0) };
    });
    // What stands under a label of two lines stands lower for all.
    const label = Math.max(...figures.map(({ texts }) => texts[0]?.height ?? 0));
    const rest = Math.max(...figures.map(({ texts, height }) => height - (texts[0]?.height ?? 0)));
    return { figures, label, height: PADDING.above + label + rest + PADDING.below };
  });
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return {
    above: 15,
    start: height,
    draw(sheets, section) {
      const { left, y: top } = sheets;
      sheets.artifact(() => {
        sheets.rule(top + 0.75, 'INK', 1.5);
        let y = top;
        for (const { figures, height: high } of rows) {
          for (let index = 1; index < figures.length; index += 1) {
            const x = left + index * column;
            sheets.shapes
              .lineWidth(0.5)
              .moveTo(x, y + (y === top ? 1.5 : 0))
              .lineTo(x, y + high)
              .stroke(INKS.RULE);
          }
          y += high;
          sheets.rule(y, 'RULE');
        }
      });
      const list = sheets.tag('L', section);
      for (const { figures, label, height: high } of rows) {
        for (const { x, texts } of figures) {
          const item = sheets.tag('LBody', sheets.tag('LI', list));
          let y = sheets.y + PADDING.above;
          for (const [index, text] of texts.entries()) {
            const at = y;
            sheets.tag('P', item).add(() => sheets.write(text, left + x, at));
            y = index === 0 ? sheets.y + PADDING.above + label : y + text.height;
          }
        }
        sheets.y += high;
      }
    },
  };
}
