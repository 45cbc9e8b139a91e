// A table over as many pages as it takes: measured once, its header again on every page, no row divided that a page has room for.
import type { DocumentCell, DocumentTable } from '../../compose/report-document.js';
import { drawKindMark, MARK_SIZE } from './kind-mark.js';
import type { LaidBlock } from './laid-block.js';
import { type LaidCaption, layCaption } from './lay-caption.js';
import { type SetText, type Span, setText, widthOf } from './set-text.js';
import type { Sheets, Tag } from './sheets.js';
import { type TextStyle, TYPE } from './type-scale.js';

const PADDING = { above: 4.5, below: 4.5, right: 9 };
const HEADER = { above: 6, below: 6 };
const MARK_GAP = 6;
const ABOVE_FOOT = 6;
/** A row that no page has room for is begun where there is this share of one. */
const BEGUN = 1 / 3;
/** A table of no more than this share of a page is not begun on one that it does not fit on. */
const SMALL = 0.3;

interface Column {
  readonly x: number;
  /** Where text may stand. */
  readonly room: number;
  readonly number: boolean;
  readonly header: SetText;
}

interface LaidCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly kind: DocumentCell['kind'];
  readonly main: SetText;
  readonly under: SetText;
  readonly height: number;
}

interface LaidRow {
  readonly cells: readonly LaidCell[];
  readonly strong: boolean;
  /** Grows where a cell that stands for several rows needs more than they have. */
  height: number;
}

/** Rows that a cell holds together; most often one. */
interface Group {
  readonly rows: readonly LaidRow[];
  readonly height: number;
}

interface LaidTable {
  readonly caption: LaidCaption;
  readonly columns: readonly Column[];
  readonly header: number;
  readonly groups: readonly Group[];
  readonly foot: readonly SetText[];
  readonly footHeight: number;
}

export function layTable(table: DocumentTable, width: number, room: number): LaidBlock {
  const caption = layCaption(table.caption, table.note, width);
  const foot = table.foot.filter((line) => line.trim() !== '').map((text) => setText([{ text, style: TYPE.note }], width));
  const footHeight = foot.reduce((sum, text) => sum + text.height, foot.length > 0 ? ABOVE_FOOT : 0);
  if (table.rows.length === 0) return layEmpty(caption, table.empty, foot, footHeight, width);

  const columns = columnsOf(table, width);
  const header = HEADER.above + Math.max(...columns.map((column) => column.header.height)) + HEADER.below;
  const groups = groupsOf(rowsOf(table, columns));
  const laid: LaidTable = { caption, columns, header, groups, foot, footHeight };
  const whole = caption.height + header + groups.reduce((sum, group) => sum + group.height, 0) + footHeight;
  const first = groups.slice(0, 2).reduce((sum, group) => sum + Math.min(group.height, room / 3), 0);
  return {
    above: 21,
    start: whole <= room * SMALL ? whole : caption.height + header + first,
    draw: (sheets, section) => drawTable(sheets, section, laid),
  };
}

/** What is said instead of a table without rows. */
function layEmpty(caption: LaidCaption, empty: string, foot: readonly SetText[], footHeight: number, width: number): LaidBlock {
  const said = setText([{ text: empty, style: TYPE.note }], width);
  return {
    above: 21,
    start: caption.height + ABOVE_FOOT + said.height + footHeight,
    draw(sheets, section) {
      const part = sheets.tag('Div', section);
      caption.draw(sheets, part);
      sheets.y += ABOVE_FOOT;
      sheets.tag('P', part).add(() => sheets.write(said, sheets.left, sheets.y));
      sheets.y += said.height;
      drawFoot(sheets, part, foot);
    },
  };
}

function columnsOf(table: DocumentTable, width: number): Column[] {
  const widths = fitColumns(
    table.columns.map(({ width: share, is }, index) => {
      const padding = paddingOf(table, index);
      const { needs, wants } = wishesOf(table, index);
      return { has: share * width, needs: needs + padding, wants: wants + padding, number: is === 'NUMBER' };
    }),
  );
  let x = 0;
  return table.columns.map(({ label, is }, index) => {
    const wide = widths[index] ?? 0;
    const room = Math.max(MARK_SIZE, wide - paddingOf(table, index));
    const column = { x, room, number: is === 'NUMBER', header: setText([{ text: label, style: TYPE.column }], room) };
    x += wide;
    return column;
  });
}

const paddingOf = ({ columns }: DocumentTable, index: number): number => (index === columns.length - 1 ? 0 : PADDING.right);

/** How wide a column has to be for no number and no word of it to be broken, and would have to be for each text to stand on one line. */
function wishesOf({ columns, rows }: DocumentTable, index: number): { readonly needs: number; readonly wants: number } {
  const column = columns[index];
  if (column === undefined) return { needs: 0, wants: 0 };
  let needs = Math.max(0, ...wordsOf(column.label).map((word) => widthOf(word, TYPE.column)));
  let wants = widthOf(column.label, TYPE.column);
  /** By column, how many more rows a cell above stands for. */
  const covered = columns.map(() => 0);
  for (const { cells, strong } of rows) {
    let next = 0;
    for (let place = 0; place <= index; place += 1) {
      const above = covered[place] ?? 0;
      covered[place] = Math.max(0, above - 1);
      if (above > 0) continue;
      const cell = cells[next];
      next += 1;
      if (cell === undefined) break;
      covered[place] = (cell.rowSpan ?? 1) - 1;
      if (place < index) continue;
      const style: TextStyle = {
        ...(strong === true ? TYPE.strong : next === 1 ? TYPE.rowHeader : TYPE.cell),
        tabular: column.is === 'NUMBER',
      };
      const mark = cell.kind === undefined ? 0 : MARK_SIZE + MARK_GAP;
      const code = cell.code === undefined ? 0 : widthOf(`\u00a0${cell.code}`, TYPE.code);
      // Hardly a letter is wider than its size: most texts need not be measured.
      if (cell.text.length * style.size + mark + code > wants) wants = Math.max(widthOf(cell.text, style) + mark + code, wants);
      const whole = column.is === 'NUMBER' && /\d/.test(cell.text) && cell.text.length <= LONGEST_WORD;
      for (const word of whole ? [cell.text] : wordsOf(cell.text)) {
        if (word.length * style.size + mark > needs) needs = Math.max(widthOf(word, style) + mark, needs);
      }
    }
  }
  return { needs, wants };
}

/** What is longer is no word that a column could be made for. */
const LONGEST_WORD = 20;
const wordsOf = (text: string): string[] => text.split(/[ \n]/).filter((word) => word.length <= LONGEST_WORD);

interface Wishes {
  readonly has: number;
  readonly needs: number;
  readonly wants: number;
  readonly number: boolean;
}

/** A text that would take more lines than this makes its column wider, at the cost of those that can do with less. */
const MANY_LINES = 6;

/** The widths that the document gives, unless a word would be broken, or a text would stand in a column like a pillar. */
function fitColumns(columns: readonly Wishes[]): number[] {
  const lacking = sum(columns.map(({ has, needs }) => Math.max(0, needs - has)));
  const sparing = sum(columns.map(({ has, needs }) => Math.max(0, has - needs)));
  if (lacking > sparing) return columns.map(({ has }) => has);
  const fitted = columns.map(({ has, needs }) => (has < needs ? needs : sparing === 0 ? has : has - ((has - needs) / sparing) * lacking));
  const pillar = columns.some(({ number, wants }, index) => !number && wants > MANY_LINES * (fitted[index] ?? 0));
  if (!pillar) return fitted;
  // What is not needed goes by the root of what is wanted: a text of many lines gains less by each point than one of two.
  const free = sum(columns.map(({ needs }, index) => (fitted[index] ?? 0) - needs));
  const roots = columns.map(({ number, needs, wants }) => (number ? 0 : Math.sqrt(Math.max(0, wants - needs))));
  return columns.map(({ needs }, index) => needs + (free * (roots[index] ?? 0)) / sum(roots));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function rowsOf({ rows }: DocumentTable, columns: readonly Column[]): LaidRow[] {
  /** By column, how many more rows a cell above stands for. */
  const covered = columns.map(() => 0);
  // Where rows share a reason, the reasons are read, and set as what is read.
  const shares = rows.some((row) => row.cells[0]?.rowSpan !== undefined);
  return rows.map((row, at) => {
    const strong = row.strong === true;
    const cells: LaidCell[] = [];
    let next = 0;
    for (const [index, column] of columns.entries()) {
      const above = covered[index] ?? 0;
      if (above > 0) {
        covered[index] = above - 1;
        continue;
      }
      const cell = row.cells[next];
      if (cell === undefined) break;
      const style = strong ? TYPE.strong : shares && index === 0 ? TYPE.reason : next === 0 ? TYPE.rowHeader : TYPE.cell;
      next += 1;
      const rowSpan = Math.max(1, Math.min(cell.rowSpan ?? 1, rows.length - at));
      covered[index] = rowSpan - 1;
      cells.push(layCell(cell, index, rowSpan, column, style));
    }
    const height = Math.max(TYPE.cell.leading, ...cells.filter((cell) => cell.rowSpan === 1).map((cell) => cell.height));
    return { cells, strong, height: PADDING.above + height + PADDING.below };
  });
}

function layCell(cell: DocumentCell, index: number, rowSpan: number, column: Column, style: TextStyle): LaidCell {
  const room = column.room - (cell.kind === undefined ? 0 : MARK_SIZE + MARK_GAP);
  const spans: Span[] = [{ text: cell.text, style: column.number ? { ...style, tabular: true } : style }];
  // A code stays with the name before it.
  if (cell.code !== undefined && cell.code !== '') {
    spans.push({ text: `\u00a0${cell.code.replaceAll(' ', '\u00a0')}`, style: TYPE.code });
  }
  const main = setText(spans, room);
  const under = setText(cell.under === undefined || cell.under === '' ? [] : [{ text: cell.under, style: TYPE.under }], room);
  return { column: index, rowSpan, kind: cell.kind, main, under, height: main.height + under.height };
}

function groupsOf(rows: readonly LaidRow[]): Group[] {
  const groups: Group[] = [];
  let current: LaidRow[] = [];
  let open = 0;
  for (const row of rows) {
    current.push(row);
    open = Math.max(open - 1, ...row.cells.map((cell) => cell.rowSpan - 1));
    if (open > 0) continue;
    groups.push(groupOf(current));
    current = [];
  }
  if (current.length > 0) groups.push(groupOf(current));
  return groups;
}

function groupOf(rows: readonly LaidRow[]): Group {
  for (const [at, row] of rows.entries()) {
    for (const cell of row.cells) {
      if (cell.rowSpan === 1) continue;
      const spanned = rows.slice(at, at + cell.rowSpan);
      const lacks = PADDING.above + cell.height + PADDING.below - heightOf(spanned);
      const last = spanned.at(-1);
      if (lacks > 0 && last !== undefined) last.height += lacks;
    }
  }
  return { rows, height: heightOf(rows) };
}

const heightOf = (rows: readonly LaidRow[]): number => rows.reduce((sum, row) => sum + row.height, 0);

function drawTable(sheets: Sheets, section: Tag, laid: LaidTable): void {
  const { caption, columns, header, groups, foot, footHeight } = laid;
  const table = sheets.tag('Table', section);
  caption.draw(sheets, table);
  const top = sheets.tag('TR', table);
  drawHeaderRule(sheets, header);
  for (const column of columns) {
    const { y } = sheets;
    sheets.tag('TH', top, { scope: 'Column' }).add(() => writeHeader(sheets, column, y, header));
  }
  sheets.y += header;

  const turn = () => {
    sheets.newPage();
    // On further pages the header is for the eye alone: the table is still the same.
    sheets.artifact(() => {
      for (const column of columns) writeHeader(sheets, column, sheets.y, header);
    });
    drawHeaderRule(sheets, header);
    sheets.y += header;
  };

  for (const [index, group] of groups.entries()) {
    if (sheets.y + neededFor(groups, index, footHeight, sheets.room - header) > sheets.bottom + 0.01) {
      if (index > 0) turn();
      else if (group.height > sheets.bottom - sheets.y && group.height <= sheets.room - header) turn();
    }
    drawGroup({ sheets, table, columns, room: sheets.room - header, turn }, group, groups[index + 1]?.rows[0]?.strong ?? false);
  }
  drawFoot(sheets, section, foot);
}

/** What must fit for a group to be drawn here: the last ones stay together, with the foot, so that no total is alone on a page. */
function neededFor(groups: readonly Group[], index: number, footHeight: number, room: number): number {
  const group = groups[index];
  if (group === undefined) return 0;
  const last = groups.length - 1;
  const rest = index < last - 1 ? 0 : footHeight + (index === last ? 0 : (groups[last]?.height ?? 0));
  const wanted = group.height + rest;
  return wanted <= room ? wanted : neededForRow(group.rows[0]?.height ?? 0, room);
}

/** What must fit for a row to be drawn here. */
const neededForRow = (height: number, room: number): number => (height <= room ? height : room * BEGUN);

function writeHeader(sheets: Sheets, { x, room, number, header: text }: Column, y: number, height: number): void {
  const top = y + height - HEADER.below - text.height;
  if (number) sheets.write(text, sheets.left + x + room, top, 'RIGHT');
  else sheets.write(text, sheets.left + x, top);
}

function drawHeaderRule(sheets: Sheets, height: number): void {
  const y = sheets.y + height;
  sheets.artifact(() => sheets.rule(y, 'INK', 0.75));
}

/** A table that is being drawn. */
interface Drawing {
  readonly sheets: Sheets;
  readonly table: Tag;
  readonly columns: readonly Column[];
  /** What a page has under the header. */
  readonly room: number;
  /** Goes on on the next page, under the header. */
  readonly turn: () => void;
}

/** A cell of which something may be yet to be written. */
interface OpenCell {
  readonly cell: LaidCell;
  readonly tag: Tag;
  /** The row that it no longer stands for. */
  readonly until: number;
  /** Lines that have been written. */
  written: number;
}

const lineCount = ({ main, under }: LaidCell): number => main.lines.length + under.lines.length;
const isOpen = ({ cell, written }: OpenCell): boolean => written < lineCount(cell);

function drawGroup(drawing: Drawing, { rows }: Group, totalFollows: boolean): void {
  const { sheets, table, columns, room } = drawing;
  /** Cells that stand for rows still to come. */
  let spanning: OpenCell[] = [];
  /** Gives how far down what these rows share goes there. */
  const turn = (): number => {
    drawing.turn();
    const { y } = sheets;
    let end = y;
    for (const open of spanning) {
      if (isOpen(open)) end = Math.max(end, writeSome(drawing, open, y));
      // What these rows share is seen again beside them.
      else sheets.artifact(() => writeLines(sheets, columns, open.cell, y, 0, fitting(sheets, open.cell, 0, y).to));
      if (open.cell.kind !== undefined) markCell(sheets, columns, open.cell, y);
    }
    return end;
  };
  for (const [index, row] of rows.entries()) {
    spanning = spanning.filter((open) => open.until > index || isOpen(open));
    if (index > 0 && sheets.y + neededForRow(row.height, room) > sheets.bottom + 0.01) turn();
    const { y } = sheets;
    const last = index === rows.length - 1;
    sheets.artifact(() => {
      for (const cell of row.cells) if (cell.kind !== undefined) drawMarkOf(sheets, columns, cell, y);
    });
    const tag = sheets.tag('TR', table);
    const own = row.cells.map((cell, place): OpenCell => {
      const open = {
        cell,
        tag: sheets.tag(place === 0 ? 'TH' : 'TD', tag, { rowSpan: cell.rowSpan, ...(place === 0 && { scope: 'Row' }) }),
        until: index + cell.rowSpan,
        written: 0,
      };
      writeSome(drawing, open, y);
      return open;
    });
    sheets.y = Math.min(y + row.height, Math.max(sheets.bottom, y));
    spanning = [...spanning, ...own.filter(({ cell }) => cell.rowSpan > 1)];
    // What the page had no room for goes on, page by page.
    for (let rest = own.filter((open) => open.cell.rowSpan === 1 && isOpen(open)); rest.length > 0 || (last && spanning.some(isOpen)); ) {
      const shared = turn();
      const from = sheets.y;
      const ends = rest.map((open) => writeSome(drawing, open, from));
      sheets.y = Math.min(Math.max(from, ...ends, ...(last ? [shared] : [])) + PADDING.below, Math.max(sheets.bottom, from));
      rest = rest.filter(isOpen);
    }
    sheets.artifact(() => {
      for (const [place, column] of columns.entries()) {
        if (spanning.some(({ cell, until }) => cell.column === place && until > index + 1) && !last) continue;
        const to = place === columns.length - 1 ? sheets.right : sheets.left + (columns[place + 1]?.x ?? 0);
        if (row.strong) continue;
        if (last && totalFollows) sheets.rule(sheets.y, 'INK', 0.75, sheets.left + column.x, to);
        else sheets.rule(sheets.y, 'RULE', 0.5, sheets.left + column.x, to);
      }
    });
  }
}

/** Writes what the page has room for of what is left of a cell, at least a line at its top, and gives how far down that is. */
function writeSome({ sheets, columns, room }: Drawing, open: OpenCell, y: number): number {
  const { cell, tag, written } = open;
  const begins = sheets.bottom - y >= room - 0.01;
  const { to, height } = fitting(sheets, cell, written, y, begins ? 1 : 0);
  if (to > written || lineCount(cell) === 0) tag.add(() => writeLines(sheets, columns, cell, y, written, to));
  open.written = to;
  return y + PADDING.above + height;
}

/** Up to which line a cell fits above the page's end, and how high that is. */
function fitting(
  sheets: Sheets,
  { main, under }: LaidCell,
  from: number,
  y: number,
  least = 0,
): { readonly to: number; readonly height: number } {
  const end = sheets.bottom - PADDING.below + 0.01;
  const all = main.lines.length + under.lines.length;
  let to = from;
  let height = 0;
  while (to < all) {
    const { leading } = to < main.lines.length ? main : under;
    if (to - from >= least && y + PADDING.above + height + leading > end) break;
    height += leading;
    to += 1;
  }
  return { to, height };
}

/** Lines of a cell, its main text's and then those under it, the first of them at its top. */
function writeLines(
  sheets: Sheets,
  columns: readonly Column[],
  { column: index, kind, main, under }: LaidCell,
  y: number,
  from: number,
  to: number,
): void {
  const column = columns[index];
  if (column === undefined) return;
  const top = y + PADDING.above;
  const left = sheets.left + column.x;
  const [x, flush] = column.number
    ? ([left + column.room, 'RIGHT'] as const)
    : ([left + (kind === undefined ? 0 : MARK_SIZE + MARK_GAP), 'LEFT'] as const);
  const mains = main.lines.length;
  const first = Math.min(from, mains);
  const last = Math.min(to, mains);
  sheets.write(main, x, top, flush, first, last);
  sheets.write(under, x, top + (last - first) * main.leading, flush, Math.max(0, from - mains), Math.max(0, to - mains));
}

function markCell(sheets: Sheets, columns: readonly Column[], cell: LaidCell, y: number): void {
  sheets.artifact(() => drawMarkOf(sheets, columns, cell, y));
}

/** Beside the first line, at the height of its capitals. */
function drawMarkOf(sheets: Sheets, columns: readonly Column[], { column: index, kind, main }: LaidCell, y: number): void {
  const column = columns[index];
  if (column === undefined || kind === undefined) return;
  drawKindMark(sheets, kind, sheets.left + column.x, y + PADDING.above + main.leading / 2);
}

function drawFoot(sheets: Sheets, parent: Tag, foot: readonly SetText[]): void {
  for (const [index, text] of foot.entries()) {
    const above = index === 0 ? ABOVE_FOOT : 0;
    sheets.need(above + text.height);
    const y = sheets.y + above;
    sheets.tag('P', parent).add(() => sheets.write(text, sheets.left, y));
    sheets.y = y + text.height;
  }
}
