import { at, boxMarks, escaped, hatchDefinition, type Origin, textMarks } from './box-marks';
import { chartMarks } from './chart-marks';

/** What stands in a picture beside the figure itself. */
export interface PictureWords {
  title: string;
  /** Above the figure where its data are invented. */
  mark: string | null;
  /** Under it: where it comes from, as of when, and how it was counted. */
  lines: readonly string[];
}

/** Around the figure, in pixels. */
const MARGIN = 24;
/** What belongs to the page and not to the figure. */
const TOOLS = '.tools, .marks, .state, .unseen, .put-away, .vh, .opened, button:not(.filter-name, .num-link), .acts';

/**
 * A figure as it is seen, as an SVG of its own: in the light theme, whichever the page has, without tools, with its styles written
 * out. Chart, table and notes are all taken from the page, so that the picture cannot show other numbers.
 */
export function pictureOf(figure: HTMLElement, words: PictureWords): string {
  const stage = document.createElement('div');
  stage.className = 'picture-stage';
  // The tokens of the light theme hold for whatever stands under this attribute.
  stage.setAttribute('data-mantine-color-scheme', 'light');
  stage.setAttribute('aria-hidden', 'true');
  stage.inert = true;
  const copy = figure.cloneNode(true) as HTMLElement;
  for (const tool of copy.querySelectorAll(TOOLS)) tool.remove();
  copy.removeAttribute('aria-busy');
  if (words.mark !== null) stage.append(line('picture-mark', words.mark));
  stage.append(copy, ...words.lines.map((text) => line('picture-line', text)));
  // What scrolls sideways on the page is drawn whole.
  const widest = Math.max(0, ...[...figure.querySelectorAll('.heat-scroll, .as-table:not(.unseen)')].map((part) => part.scrollWidth));
  stage.style.width = `${Math.ceil(Math.max(figure.clientWidth, widest))}px`;
  document.body.append(stage);
  try {
    const box = stage.getBoundingClientRect();
    const width = Math.ceil(Math.max(box.width, stage.scrollWidth)) + 2 * MARGIN;
    const height = Math.ceil(box.height) + 2 * MARGIN;
    const style = getComputedStyle(stage);
    const marks = marksOf(stage, { x: box.left - MARGIN, y: box.top - MARGIN });
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(style.fontFamily)}">`,
      `<title>${escaped(words.title)}</title>`,
      `<desc>${escaped(figure.querySelector('svg > desc')?.textContent ?? words.lines.join(' '))}</desc>`,
      `<defs>${hatchDefinition(style.borderTopColor)}</defs>`,
      `<rect width="${width}" height="${height}" fill="${style.backgroundColor}"/>`,
      marks,
      '</svg>',
    ].join('\n');
  } finally {
    stage.remove();
  }
}

function line(name: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = name;
  element.textContent = text;
  return element;
}

function marksOf(element: HTMLElement, origin: Origin): string {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return '';
  let marks = element.className === 'picture-stage' ? '' : boxMarks(element, style, origin);
  for (const child of element.childNodes) {
    if (child instanceof SVGSVGElement) marks += chartMarks(child, origin);
    else if (child instanceof HTMLElement) marks += marksOf(child, origin);
    else if (child instanceof Text) marks += textMarks(child, style, origin);
  }
  return marks;
}

/** The size of a picture in pixels, as its first line says it. */
export function sizeOf(picture: string): { width: number; height: number } {
  const [, width = '0', height = '0'] = /width="(\d+)" height="(\d+)"/.exec(picture) ?? [];
  return { width: at(Number(width)), height: at(Number(height)) };
}
