import type { EngagementKind } from '../../volume/question.js';
import type { Drawing, Ink, Mark } from './drawing.js';
import { type Language, number } from './in-words.js';

/** Order of the parts of a column, from the baseline up. */
export const KINDS: readonly EngagementKind[] = ['VISIT', 'PROJECT', 'MISSION'];
const ON: Readonly<Record<EngagementKind, Ink>> = { VISIT: 'ON_VISIT', PROJECT: 'ON_PROJECT', MISSION: 'ON_MISSION' };

const WIDTH = 482;

/** One column: a period with its engagements by kind, and of how many there were a year before. */
export interface Column {
  readonly label: string;
  readonly parts: Readonly<Record<EngagementKind, number>>;
  /** Null where nothing is compared, or nothing recorded. */
  readonly before: number | null;
  /** False where the register does not claim to hold the period. */
  readonly recorded: boolean;
}

/** Names of what a drawing shows. */
export interface ColumnWords {
  readonly kinds: Readonly<Record<EngagementKind, string>>;
  readonly notRecorded: string;
}

/** At most four steps of 1, 2 or 5 times a power of ten, from zero. */
export function steps(most: number): number[] {
  const least = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= least) ?? least);
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_, index) => index * step);
}

function kindMark(kind: EngagementKind, x: number, y: number): Mark {
  if (kind === 'VISIT') return { is: 'CIRCLE', x, y, r: 4, fill: 'VISIT' };
  if (kind === 'PROJECT') return { is: 'RECT', x: x - 3.5, y: y - 3.5, width: 7, height: 7, fill: 'PROJECT' };
  return {
    is: 'POLYGON',
    points: [
      [x, y - 5],
      [x + 5, y],
      [x, y + 5],
      [x - 5, y],
    ],
    fill: 'MISSION',
  };
}

/** Columns stacked by kind from a baseline of zero, each with its total above it and a rule at the year before. */
export function stackedColumns(columns: readonly Column[], words: ColumnWords, language: Language): Drawing {
  const marks: Mark[] = [];
  const top = 34;
  const base = 150;
  const left = 30;
  const totals = columns.map(({ parts }) => KINDS.reduce((sum, kind) => sum + parts[kind], 0));
  const grid = steps(Math.max(0, ...totals, ...columns.map(({ before }) => before ?? 0)));
  const most = grid.at(-1) ?? 1;
  const y = (value: number) => base - (value / most) * (base - top);
  let legend = left;
  for (const kind of KINDS) {
    marks.push(kindMark(kind, legend + 5, 9));
    marks.push({ is: 'LABEL', x: legend + 14, y: 12, text: words.kinds[kind], size: 8, fill: 'INK_2', anchor: 'START' });
    legend += 26 + words.kinds[kind].length * 4.6;
  }
  for (const value of grid) {
    marks.push({
      is: 'LINE',
      x1: left,
      y1: y(value),
      x2: WIDTH,
      y2: y(value),
      stroke: value === 0 ? 'INK' : 'RULE',
      width: value === 0 ? 1 : 0.5,
    });
    marks.push({ is: 'LABEL', x: left - 6, y: y(value) + 3, text: number(value, language), size: 8, fill: 'INK_3', anchor: 'END' });
  }
  const each = (WIDTH - left) / Math.max(1, columns.length);
  const width = Math.min(44, each * 0.62);
  for (const [index, { label, parts, before, recorded }] of columns.entries()) {
    const middle = left + each * (index + 0.5);
    let sum = 0;
    for (const kind of KINDS) {
      const value = parts[kind];
      if (value === 0) continue;
      const bottom = y(sum);
      sum += value;
      const height = Math.max(0, bottom - y(sum) - 1);
      marks.push({ is: 'RECT', x: middle - width / 2, y: y(sum), width, height, fill: kind });
      const text = number(value, language);
      if (height >= 11 && text.length * 4.6 < width)
        marks.push({ is: 'LABEL', x: middle, y: y(sum) + height / 2 + 3, text, size: 8, fill: ON[kind], anchor: 'MIDDLE' });
    }
    const total = totals[index] ?? 0;
    const shown = recorded || total > 0 ? number(total, language) : words.notRecorded;
    marks.push({
      is: 'LABEL',
      x: middle,
      y: y(total) - 4,
      text: shown,
      size: recorded || total > 0 ? 8 : 7,
      fill: 'INK',
      anchor: 'MIDDLE',
      bold: true,
    });
    if (before !== null)
      marks.push({
        is: 'LINE',
        x1: middle - width / 2 - 5,
        y1: y(before),
        x2: middle + width / 2 + 5,
        y2: y(before),
        stroke: 'INK',
        width: 1.5,
      });
    marks.push({ is: 'LABEL', x: middle, y: base + 13, text: label, size: 8, fill: 'INK_2', anchor: 'MIDDLE' });
  }
  return { width: WIDTH, height: base + 20, marks };
}

/** One bar: a value, and how much of it also stands in other bars. */
export interface Bar {
  readonly label: string;
  readonly under: string | null;
  readonly value: number;
  readonly shared: number;
}

/** Horizontal bars from a baseline of zero, the value at the end; what also counts elsewhere is hatched. */
export function bars(rows: readonly Bar[], language: Language): Drawing {
  const marks: Mark[] = [];
  const left = 150;
  const right = WIDTH - 34;
  const row = 26;
  const grid = steps(Math.max(0, ...rows.map(({ value }) => value)));
  const most = grid.at(-1) ?? 1;
  const x = (value: number) => left + (value / most) * (right - left);
  const base = rows.length * row + 4;
  for (const value of grid) {
    marks.push({
      is: 'LINE',
      x1: x(value),
      y1: 0,
      x2: x(value),
      y2: base,
      stroke: value === 0 ? 'INK' : 'RULE',
      width: value === 0 ? 1 : 0.5,
    });
    marks.push({ is: 'LABEL', x: x(value), y: base + 12, text: number(value, language), size: 8, fill: 'INK_3', anchor: 'MIDDLE' });
  }
  for (const [index, { label, under, value, shared }] of rows.entries()) {
    const top = index * row + 6;
    marks.push({ is: 'LABEL', x: left - 8, y: top + (under === null ? 10 : 6), text: label, size: 9, fill: 'INK', anchor: 'END' });
    if (under !== null) marks.push({ is: 'LABEL', x: left - 8, y: top + 15, text: under, size: 7, fill: 'INK_3', anchor: 'END' });
    const own = value - shared;
    if (own > 0) marks.push({ is: 'RECT', x: left, y: top, width: x(own) - left, height: 14, fill: 'SERIES' });
    if (shared > 0) marks.push({ is: 'RECT', x: x(own), y: top, width: x(value) - x(own), height: 14, fill: 'SERIES', hatched: true });
    marks.push({
      is: 'LABEL',
      x: x(value) + 5,
      y: top + 11,
      text: number(value, language),
      size: 9,
      fill: 'INK',
      anchor: 'START',
      bold: true,
    });
  }
  return { width: WIDTH, height: base + 18, marks };
}
