// The forms of a file: each is written while its rows are read.
import { Readable } from 'node:stream';
import { SHEET_LIMITS, type SheetCell } from '@entente/schema/workbook-parts';
import { byteOrderMark, csvLine } from '../../files/csv.js';
import { type Sheet, workbookStream } from '../../files/workbook.js';
import { aboutSheet, type FileOrigin } from './about-sheet.js';
import type { Table } from './columns.js';
import type { FileQuestion, OpenFile, OpenList } from './export.service.js';
import { PAGE } from './plain-operation.js';
import type { Cell, FileColumn } from './rows.js';

/** The first list of a file as comma-separated values. */
export function csvFile({ lists: [list] }: OpenFile): Readable {
  return Readable.from(csvText(list), { objectMode: false, highWaterMark: 1 });
}

async function* csvText(list: OpenList | undefined): AsyncGenerator<string> {
  if (!list) return;
  yield byteOrderMark + csvLine(list.columns.map(({ heading }) => heading));
  for await (const rows of list.rows()) {
    let text = '';
    for (const row of rows) text += csvLine(row);
    if (text !== '') yield text;
  }
}

/** All lists of a file as a workbook: a sheet for each, and at last the one that says what they are. */
export function xlsxFile(file: OpenFile, question: FileQuestion, origin: FileOrigin): Readable {
  return workbookStream(
    [...file.lists.map(listSheet), aboutSheet(file, question, origin)],
    origin.title ?? file.lists[0]?.table.name ?? '',
  );
}

const WIDTHS = { text: 24, number: 13, boolean: 10, date: 12, instant: 20 } as const;

function listSheet(list: OpenList): Sheet {
  async function* rows(): AsyncGenerator<SheetCell[][]> {
    yield [list.columns.map(({ heading }) => ({ bold: heading }))];
    let room = SHEET_LIMITS.rows - 1;
    for await (const piece of list.rows()) {
      const fitting = piece.length <= room ? piece : piece.slice(0, room);
      yield fitting.map((row) => row.map((cell, index) => sheetCell(cell, list.columns[index])));
      room -= fitting.length;
      if (fitting.length === piece.length) continue;
      // What a sheet cannot hold is left out, and said so.
      list.outcome.rows -= piece.length - fitting.length;
      list.outcome.cut = true;
      return;
    }
  }
  const widths = list.columns.map(({ heading, type }) => Math.max(WIDTHS[type], Math.min(heading.length + 3, 40)));
  return { name: list.table.name, widths, headings: true, rows };
}

function sheetCell(cell: Cell, column: FileColumn | undefined): SheetCell {
  if (typeof cell !== 'string') return cell;
  if (column?.type === 'date') return { date: cell };
  return column?.type === 'instant' ? { instant: cell } : cell;
}

/** All lists of a file as the API answers them, but whole. */
export function jsonFile(file: OpenFile): Readable {
  return Readable.from(jsonText(file), { objectMode: false, highWaterMark: 1 });
}

/** Stands in the text where the entries of a list are to be; no answer holds one. */
const place = (index: number) => `\uFFFF${index}\uFFFF`;

async function* jsonText({ lists, asOf }: OpenFile): AsyncGenerator<string> {
  const data: Record<string, unknown> = {};
  for (const [index, { table, first }] of lists.entries())
    mergeInto(data, table.rowsKey === '' ? first : withPlace(table, first, place(index)));
  let text = JSON.stringify(data);
  yield '{"data":';
  for (const [index, list] of lists.entries()) {
    const quoted = JSON.stringify(place(index));
    const at = text.indexOf(quoted);
    if (at < 0) {
      for await (const entries of list.entries()) void entries;
      continue;
    }
    yield `${text.slice(0, at)}[`;
    let separator = '';
    for await (const entries of list.entries()) {
      if (entries.length === 0) continue;
      yield separator + entries.map((entry) => JSON.stringify(entry)).join(',');
      separator = ',';
    }
    yield ']';
    text = text.slice(at + quoted.length);
  }
  const told = lists.map(({ table, outcome }) => ({ list: table.name, entries: outcome.entries, cut: outcome.cut }));
  yield `${text},"extensions":${JSON.stringify({ asOf, lists: told })}}`;
}

/** An answer with a mark where a list of it has its entries, and without what was selected to go from page to page. */
function withPlace({ path, rowsKey }: Pick<Table, 'path' | 'rowsKey'>, data: unknown, mark: string): unknown {
  const [key, ...rest] = path;
  if (typeof data !== 'object' || data === null) return data;
  if (key !== undefined) return { ...data, [key]: withPlace({ path: rest, rowsKey }, (data as Record<string, unknown>)[key], mark) };
  const { [PAGE.info]: _, ...own } = data as Record<string, unknown>;
  return { ...own, [rowsKey]: mark };
}

function mergeInto(target: Record<string, unknown>, source: unknown): void {
  if (typeof source !== 'object' || source === null) return;
  for (const [key, value] of Object.entries(source)) {
    const known = target[key];
    const both = [known, value].every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
    if (both) mergeInto(known as Record<string, unknown>, value);
    else target[key] = value;
  }
}
