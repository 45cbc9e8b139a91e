import { at, digitRules, type Origin } from './box-marks';

/** Of the properties by which style sheets draw a chart, those that children take over from their parents. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'stroke-opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'visibility',
] as const;
/** What says nothing once the chart stands by itself. */
const DROPPED = /^(class|style|tabindex|focusable|role|id|data-.*|aria-.*)$/;
const PLAIN: Readonly<Record<(typeof INHERITED)[number], string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt',
  'stroke-opacity': '1',
  'paint-order': 'normal',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  visibility: 'visible',
};

/** A chart with its styles written on its elements, at its place in the picture. */
export function chartMarks(chart: SVGSVGElement, origin: Origin): string {
  const box = chart.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return '';
  const copy = chart.cloneNode(true) as SVGSVGElement;
  dress(chart, copy, PLAIN);
  for (const child of [...copy.children]) if (child.tagName === 'title' || child.tagName === 'desc') child.remove();
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${at(box.width)} ${at(box.height)}`);
  copy.setAttribute('x', String(at(box.left - origin.x)));
  copy.setAttribute('y', String(at(box.top - origin.y)));
  copy.setAttribute('width', String(at(box.width)));
  copy.setAttribute('height', String(at(box.height)));
  copy.setAttribute('overflow', 'visible');
  return new XMLSerializer().serializeToString(copy).replace(' xmlns="http://www.w3.org/2000/svg"', '');
}

function dress(from: Element, to: Element, parent: Readonly<Record<string, string>>): void {
  const style = getComputedStyle(from);
  const values: Record<string, string> = {};
  const referred = new Set(['pattern', 'clipPath', 'linearGradient', 'mask', 'marker', 'g', 'path', 'rect']);
  for (const { name } of [...to.attributes]) {
    // Patterns and outlines are known to others by their id.
    if (DROPPED.test(name) && !(name === 'id' && referred.has(to.tagName))) to.removeAttribute(name);
  }
  for (const property of INHERITED) {
    const value = style.getPropertyValue(property);
    values[property] = value;
    to.removeAttribute(property);
    if (value !== '' && value !== parent[property])
      to.setAttribute(property, value.replaceAll('"', "'").replace(/url\('([^']*)'\)/g, 'url($1)'));
  }
  const digits = digitRules(style);
  if (to.tagName === 'text' && digits !== '') to.setAttribute('style', digits);
  if (style.opacity !== '1') to.setAttribute('opacity', style.opacity);
  if (style.display === 'none') to.setAttribute('display', 'none');
  const [children, copies] = [[...from.children], [...to.children]];
  for (const [index, child] of children.entries()) {
    const copy = copies[index];
    if (copy) dress(child, copy, values);
  }
}
