import { buffer } from 'node:stream/consumers';
import type { SheetCell } from '@entente/schema/workbook-parts';
import fc from 'fast-check';
import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { openArchive } from '../modules/imports/parse/unzip.js';
import { defaultLimits } from '../modules/imports/stages.js';
import { type Sheet, workbookStream } from './workbook.js';

const sheet = (name: string, rows: SheetCell[][], headings = false): Sheet => ({
  name,
  widths: [10],
  headings,
  async *rows() {
    yield rows;
  },
});
const written = (...sheets: Sheet[]) => buffer(workbookStream(sheets, 'A title & more'));

test('cells come back as what they are', async () => {
  const rows: SheetCell[][] = [
    ['text', 1.5, true, null, { date: '2005-05-09' }, { instant: '2005-05-09T12:30:15.000Z' }],
    ['=1+1', -0.25, false, 'x', { date: '2005-05' }, { instant: '1874-12-12T00:00:00.000Z' }],
    [{ bold: 'bold' }, 0, { wrapped: 'a\nb' }, 'y', { date: '1900-02-28' }, { date: '1900-03-01' }],
  ];
  const [first] = await readXlsxFile(await written(sheet('One', rows)));
  expect(first?.data).toEqual([
    ['text', 1.5, true, null, new Date('2005-05-09T00:00:00Z'), new Date('2005-05-09T12:30:15Z')],
    // What begins like a formula is a text, and what is no day that spreadsheets count rightly is one too.
    ['=1+1', -0.25, false, 'x', '2005-05', '1874-12-12T00:00:00.000Z'],
    ['bold', 0, 'a\nb', 'y', '1900-02-28', new Date('1900-03-01T00:00:00Z')],
  ]);
});

test('numbers keep their formats, headings and titles are texts, and a paragraph goes over its columns', async () => {
  const rows: SheetCell[][] = [
    [{ title: 'Title' }],
    [{ paragraph: 'one\ntwo', across: 3, lines: 2 }],
    [{ bold: 'right', right: true }],
    [
      { number: 1_234, format: 'WHOLE' },
      { number: 4.5, format: 'TENTHS' },
      { number: -3, format: 'SIGNED' },
      { number: -0.5, format: 'SIGNED' },
      { number: Number.NaN, format: 'WHOLE' },
      { number: 2, format: 'SIGNED', bold: true },
    ],
  ];
  const bytes = await written(sheet('One', rows));
  expect(await readSheet(bytes)).toEqual([
    ['Title', null, null, null, null, null],
    ['one\ntwo', null, null, null, null, null],
    ['right', null, null, null, null, null],
    [1_234, 4.5, -3, -0.5, null, 2],
  ]);
  const xml = String(await openArchive(bytes, { ...defaultLimits, unfoldRatio: 1_000 }).read('xl/worksheets/sheet1.xml'));
  expect(xml).toContain('<row r="2" ht="30" customHeight="1">');
  expect(xml).toContain('</sheetData><mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells></worksheet>');
});

test('of one origin the same sheets are the same bytes, whenever and wherever they are written', async () => {
  const origin = { at: '2026-11-03T23:30:00.000Z', language: 'fr' };
  const rows: SheetCell[][] = [['x', { number: 1, format: 'WHOLE' }]];
  const zone = process.env['TZ'];
  try {
    const [first, second, third] = await Promise.all(
      ['America/Toronto', 'Asia/Tokyo', 'UTC'].map(async (one) => {
        process.env['TZ'] = one;
        return buffer(workbookStream([sheet('S', rows)], 'Title', origin));
      }),
    );
    expect(first?.equals(second as Buffer)).toBe(true);
    expect(first?.equals(third as Buffer)).toBe(true);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('names of sheets are what spreadsheets allow, and no two are alike', async () => {
  const names = [
    'a/b',
    'A B',
    'x'.repeat(40),
    `${'x'.repeat(40)}y`,
    "'quoted'",
    '',
    '  ',
    'history',
    'a\nb\u2028c',
    `${'y'.repeat(30)}😀`,
    `${'z'.repeat(30)}'s`,
  ];
  const sheets = await readXlsxFile(await written(...names.map((name) => sheet(name, [['x']]))));
  expect(sheets.map((one) => one.sheet)).toEqual([
    'a b',
    'A B 2',
    'x'.repeat(31),
    `${'x'.repeat(29)} 2`,
    'quoted',
    'Sheet',
    'Sheet 2',
    'history 2',
    'a b c',
    'y'.repeat(30),
    'z'.repeat(30),
  ]);
});

test('any text comes back as it was, but for what XML cannot hold', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('_x000D_', '_x005F_', ' a ', 'a\r\nb', '&amp;', '<b>', ']]>'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
      const data = await readSheet(await written(sheet('S', [['first'], ...texts.map((one) => [one, 'end'])])), 1, { trim: false });
      const expected = texts.map((one) =>
        Buffer.from(one, 'utf8')
          .toString('utf8')
          .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD'),
      );
      expect(data.slice(1).map(([one]) => one ?? '')).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('a cell holds as much as a spreadsheet takes', async () => {
  const long = `${'é'.repeat(32_766)}😀😀`;
  const data = await readSheet(await written(sheet('S', [[long, 'x']])), 1, { trim: false });
  expect(String(data[0]?.[0])).toBe(`${'é'.repeat(32_766)}…`);
});

test('what fails while rows are made leaves no whole workbook', async () => {
  const failing: Sheet = {
    name: 'S',
    widths: [],
    headings: false,
    async *rows() {
      yield [['x']];
      throw new Error('no more rows');
    },
  };
  await expect(written(failing)).rejects.toThrow('no more rows');
});
