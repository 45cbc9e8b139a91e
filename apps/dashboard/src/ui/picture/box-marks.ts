// What HTML elements look like, as SVG: backgrounds, edges, and text line by line where the browser has put it.

/** Where the picture begins on the screen. */
export interface Origin {
  x: number;
  y: number;
}

const HATCH = 'picture-hatch';

/** What the picture's `<defs>` hold for the marks below. */
export function hatchDefinition(color: string): string {
  return `<pattern id="${HATCH}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1" height="6" fill="${color}"/></pattern>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A coordinate to a hundredth of a pixel. */
export const at = (value: number): number => Math.round(value * 100) / 100;

const isClear = (color: string): boolean => color === 'transparent' || /^rgba\(.*, 0\)$/.test(color);

/** The background and the edges of an element. */
export function boxMarks(element: HTMLElement, style: CSSStyleDeclaration, origin: Origin): string {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return '';
  const x = at(box.left - origin.x);
  const y = at(box.top - origin.y);
  let marks = '';
  if (!isClear(style.backgroundColor)) marks += filled(element, style, box, origin);
  if (style.backgroundImage.startsWith('repeating-linear-gradient'))
    marks += `<rect x="${x}" y="${y}" width="${at(box.width)}" height="${at(box.height)}" fill="url(#${HATCH})"/>`;
  const inset = /^(rgba?\([^)]*\)).* 1px inset$/.exec(style.boxShadow)?.[1];
  if (inset)
    marks += `<rect x="${x + 0.5}" y="${y + 0.5}" width="${at(box.width - 1)}" height="${at(box.height - 1)}" fill="none" stroke="${inset}"/>`;
  const edge = (width: string, color: string, kind: string, x1: number, y1: number, x2: number, y2: number) => {
    const thickness = Number.parseFloat(width);
    if (kind === 'none' || !(thickness > 0) || isClear(color)) return;
    marks += `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${color}" stroke-width="${thickness}"/>`;
  };
  const right = x + box.width;
  const bottom = y + box.height;
  const half = (width: string) => Number.parseFloat(width) / 2;
  const top = y + half(style.borderTopWidth);
  edge(style.borderTopWidth, style.borderTopColor, style.borderTopStyle, x, top, right, top);
  const low = bottom - half(style.borderBottomWidth);
  edge(style.borderBottomWidth, style.borderBottomColor, style.borderBottomStyle, x, low, right, low);
  const left = x + half(style.borderLeftWidth);
  edge(style.borderLeftWidth, style.borderLeftColor, style.borderLeftStyle, left, y, left, bottom);
  const far = right - half(style.borderRightWidth);
  edge(style.borderRightWidth, style.borderRightColor, style.borderRightStyle, far, y, far, bottom);
  return marks;
}

function filled(element: HTMLElement, style: CSSStyleDeclaration, box: DOMRect, origin: Origin): string {
  // Turned shapes, such as the diamond of missions, are drawn about their middle.
  const turned = /^matrix\(([^)]*)\)$/.exec(style.transform)?.[1]?.split(',').slice(0, 4).join(' ');
  const width = turned ? element.offsetWidth : box.width;
  const height = turned ? element.offsetHeight : box.height;
  const round = style.borderTopLeftRadius;
  const radius = round.endsWith('%') ? (Number.parseFloat(round) / 100) * width : Number.parseFloat(round);
  const middle = `${at(box.left + box.width / 2 - origin.x)} ${at(box.top + box.height / 2 - origin.y)}`;
  const transform = turned ? ` transform="translate(${middle}) matrix(${turned} 0 0)"` : '';
  const x = turned ? -width / 2 : at(box.left - origin.x);
  const y = turned ? -height / 2 : at(box.top - origin.y);
  const rounded = radius > 0 ? ` rx="${at(radius)}"` : '';
  return `<rect x="${x}" y="${y}" width="${at(width)}" height="${at(height)}"${rounded} fill="${style.backgroundColor}"${transform}/>`;
}

/** A text as the browser has broken it into lines. */
export function textMarks(node: Text, style: CSSStyleDeclaration, origin: Origin): string {
  const lines: { text: string; box: DOMRect; right: number }[] = [];
  const range = document.createRange();
  let start = 0;
  for (const match of node.data.matchAll(/\S+/g)) {
    const end = match.index + match[0].length;
    range.setStart(node, match.index);
    range.setEnd(node, end);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < 2) {
      line.text = node.data.slice(start, end);
      line.right = box.right;
    } else {
      start = match.index;
      lines.push({ text: match[0], box, right: box.right });
    }
  }
  const digits = digitRules(style);
  const font = `font-family="${escaped(style.fontFamily)}" font-size="${Number.parseFloat(style.fontSize)}" font-weight="${style.fontWeight}"${style.fontStyle === 'normal' ? '' : ` font-style="${style.fontStyle}"`}${digits === '' ? '' : ` style="${escaped(digits)}"`}`;
  const { ascent, descent } = metricsOf(`${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`);
  return lines
    .map(({ text, box, right }) => {
      const baseline = box.top + (box.height - ascent - descent) / 2 + ascent;
      // Numbers keep to their edge where the reader's machine has another font.
      const anchor = style.textAlign === 'right' || style.textAlign === 'end' ? 'end' : style.textAlign === 'center' ? 'middle' : 'start';
      const x = anchor === 'end' ? right : anchor === 'middle' ? (box.left + right) / 2 : box.left;
      const words = style.textTransform === 'uppercase' ? text.toUpperCase() : text;
      return `<text x="${at(x - origin.x)}" y="${at(baseline - origin.y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`} ${font} fill="${style.color}">${escaped(words.replace(/[ \n\t]+/g, ' '))}</text>`;
    })
    .join('');
}

/** How digits are formed, which SVG has no attributes for. */
export function digitRules(style: CSSStyleDeclaration): string {
  return [
    ...(style.fontVariantNumeric === 'normal' ? [] : [`font-variant-numeric:${style.fontVariantNumeric}`]),
    ...(style.fontFeatureSettings === 'normal' ? [] : [`font-feature-settings:${style.fontFeatureSettings}`]),
  ].join(';');
}

const METRICS = new Map<string, { ascent: number; descent: number }>();
let measuring: CanvasRenderingContext2D | null = null;

function metricsOf(font: string): { ascent: number; descent: number } {
  const known = METRICS.get(font);
  if (known) return known;
  measuring ??= document.createElement('canvas').getContext('2d');
  if (!measuring) throw new Error('this browser measures no text');
  measuring.font = font;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = measuring.measureText('x');
  METRICS.set(font, { ascent, descent });
  return { ascent, descent };
}
