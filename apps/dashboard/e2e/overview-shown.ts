import type { Page } from 'playwright-core';

/** A number as it stands in the page: what it is, and how it is written. */
export interface Seen {
  value: number;
  text: string;
}

/** A mark of a chart: what it stands for, and how it is drawn. */
export interface Mark extends Seen {
  box: { x: number; y: number; width: number; height: number } | null;
  /** Its title, where it has one, is what it says under the pointer. */
  title: string;
  classes: string[];
}

/** A figure of the page, in all the ways that it says its numbers. */
export interface SeenFigure {
  state: string;
  cells: Record<string, Seen>;
  /** By key; a mark that is drawn in several parts has several. */
  marks: Record<string, Mark[]>;
  /** What a screen reader says of each mark. */
  spoken: Record<string, string>;
  description: string;
  /** The numbers along the axis of values, each with its place. */
  axis: { at: number; text: string }[];
  /** The scale of shades, as it is written: class by class. */
  scale: string[];
  notRecorded: string[];
  hatched: string[];
  classes: Record<string, string[]>;
  /** What is written small beside a number: its part of another. */
  shares: Record<string, string>;
  table: (string | number)[][];
  notes: string[];
  said: Record<string, string>;
  arrows: number;
}

/** The overview as it stands in a page. */
export interface SeenOverview {
  sentence: string;
  total: Seen | null;
  partners: number;
  madeOf: string;
  announced: string;
  keyFigures: Record<
    string,
    Seen & { before: string; compared: string; unknown: string; note: string; description: string; marks: Record<string, Mark[]> }
  >;
  figures: Record<string, SeenFigure>;
  lists: Record<string, { count: string; lines: string[]; all: string }>;
}

/** Reads the whole overview at once. */
export function readOverview(page: Page): Promise<SeenOverview> {
  return page.evaluate(() => {
    const text = (element: Element | null | undefined) => (element?.textContent ?? '').trim();
    const number = (element: Element, name: string) => Number(element.getAttribute(name));
    const seen = (element: Element): Seen => ({ value: number(element, 'data-value'), text: text(element) });
    const all = (root: Element | Document, selector: string) => [...root.querySelectorAll(selector)];
    const byKey = <Value>(elements: Element[], name: string, read: (element: Element) => Value) =>
      Object.fromEntries(elements.map((element) => [element.getAttribute(name) ?? '', read(element)]));
    const marksIn = (root: Element) => {
      const marks: Record<string, Mark[]> = {};
      for (const element of all(root, '[data-mark]')) {
        const drawn = element.tagName === 'rect' || element.tagName === 'circle' ? element : element.querySelector('rect');
        const circle = drawn?.tagName === 'circle' ? drawn : element.tagName === 'circle' ? element : null;
        const path = element.querySelector('path');
        // A bar of a line of descent is a path that begins at its left end.
        const left = path ? Number(/^M(-?[\d.]+)/.exec(path.getAttribute('d') ?? '')?.[1]) : Number.NaN;
        const line = element.querySelector('line');
        const box = circle
          ? { x: number(circle, 'cx'), y: number(circle, 'cy'), width: 0, height: 0 }
          : line
            ? { x: number(line, 'x1'), y: number(line, 'y1'), width: 0, height: 0 }
            : drawn
              ? { x: number(drawn, 'x'), y: number(drawn, 'y'), width: number(drawn, 'width'), height: number(drawn, 'height') }
              : Number.isNaN(left)
                ? null
                : { x: left, y: 0, width: 0, height: 0 };
        const key = element.getAttribute('data-mark') ?? '';
        const title = element.querySelector('title');
        const mark = {
          value: number(element, 'data-value'),
          text: text(element),
          box,
          title: text(title),
          classes: [...element.classList],
        };
        marks[key] = [...(marks[key] ?? []), mark];
      }
      return marks;
    };
    const cellText = (cell: HTMLTableCellElement): string | number => {
      const inside = cell.querySelector('[data-value]') ?? (cell.hasAttribute('data-value') ? cell : null);
      if (inside) return number(inside, 'data-value');
      return text(cell.querySelector('.wide-only') ?? cell);
    };
    const figureOf = (root: Element): SeenFigure => ({
      state: root.getAttribute('data-state') ?? '',
      cells: byKey(all(root, '[data-key]'), 'data-key', seen),
      marks: marksIn(root),
      spoken: byKey(all(root, '[data-option]'), 'data-option', text),
      description: text(root.querySelector('.chart svg > desc')),
      // Numbers alone: the labels of the other axis are years or names.
      axis: all(root, 'text[data-tick]').map((tick) => ({
        at: number(tick, tick.getAttribute('data-tick') ?? ''),
        text: text(tick),
      })),
      scale: all(root, '.scale i').map(text),
      notRecorded: all(root, 'td[data-not-recorded]').map((cell) => cell.getAttribute('data-not-recorded') ?? ''),
      hatched: (root.querySelector('g[data-not-recorded]')?.getAttribute('data-not-recorded') ?? '').split(' ').filter(Boolean),
      classes: byKey(all(root, 'td [data-key]'), 'data-key', (element) => [...(element.closest('td')?.classList ?? [])]),
      shares: byKey(all(root, 'td [data-key]'), 'data-key', (element) => text(element.parentElement?.querySelector('small'))),
      table: all(root, 'table tr').map((row) =>
        [...(row as HTMLTableRowElement).cells].flatMap((cell) => Array.from({ length: cell.colSpan }, () => cellText(cell))),
      ),
      notes: all(root, '.note').map(text),
      said: Object.fromEntries(
        all(root, '[data-overlap], [data-sum], [data-not-drawn]').flatMap((element) =>
          [...element.attributes].filter(({ name }) => name.startsWith('data-')).map(({ name, value }) => [name, value]),
        ),
      ),
      arrows: all(root, 'path.ln').length,
    });
    const total = document.querySelector('[data-sentence] [data-key="total"]');
    const partners = document.querySelector('[data-sentence] [data-key="partners"]');
    return {
      sentence: text(document.querySelector('[data-sentence]')),
      total: total && seen(total),
      partners: partners ? number(partners, 'data-value') : Number.NaN,
      madeOf: text(document.querySelector('[data-key="made-of"]')),
      announced: text(document.querySelector('[data-announcement]')),
      keyFigures: byKey(all(document, '[data-key-figure]'), 'data-key-figure', (element) => {
        const value = element.querySelector('[data-key]');
        const before = element.querySelector('[data-before]');
        const unknown = element.querySelector('[data-unknown]');
        return {
          ...(value ? seen(value) : { value: Number.NaN, text: '' }),
          before: before?.getAttribute('data-before') ?? '',
          compared: text(before),
          unknown: unknown?.getAttribute('data-unknown') ?? '',
          note: text(unknown),
          description: text(element.querySelector('svg > desc')),
          marks: marksIn(element),
        };
      }),
      figures: byKey(all(document, '[data-figure]'), 'data-figure', figureOf),
      lists: byKey(all(document, '[data-list][data-count]'), 'data-list', (element) => ({
        count: element.getAttribute('data-count') ?? '',
        lines: all(element, '[data-listed], [data-follow-up]').map(
          (line) => line.getAttribute('data-listed') ?? `${line.getAttribute('data-follow-up')} ${text(line.querySelector('a'))}`,
        ),
        all: text(element.querySelector('.all')),
      })),
    };
  });
}
