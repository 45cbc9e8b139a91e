import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { sourceOf } from '../source-files.js';
import { defaultLimits, type Problem } from '../stages.js';
import { type TestCell, workbook } from '../workbook.fixture.js';
import { parseXlsx } from './parse-xlsx.js';
import { datePrecisionOf, numberText, serialToIso } from './xlsx-cells.js';

async function read(bytes: Uint8Array) {
  const problems: Problem[] = [];
  const table = await parseXlsx(sourceOf('a.xlsx', bytes), defaultLimits, (found) => problems.push(found));
  return { table, problems };
}

const readRows = async (rows: TestCell[][], from1904 = false) => (await read(workbook(rows, from1904).bytes)).table.rows;

test('date cells are dates, as precise as they show', async () => {
  const [row] = await readRows([
    ['kind', 'a', 'b', 'c', 'd'],
    ['VISIT', { serial: 38481, style: 1 }, { serial: 38473, style: 2 }, { serial: 38353, style: 3 }, 38481],
  ]);
  expect(row?.cells).toEqual(['VISIT', '2005-05-09', '2005-05', '2005', '38481']);
});

test('a workbook may count its days from 1904', async () => {
  const [row] = await readRows(
    [
      ['kind', 'a'],
      ['VISIT', { serial: 37019, style: 1 }],
    ],
    true,
  );
  expect(row?.cells).toEqual(['VISIT', '2005-05-09']);
});

test('the 29 February 1900 of workbooks is left for the calendar to refuse', () => {
  expect([59, 60, 61].map((serial) => serialToIso(serial, 'DAY', false))).toEqual(['1900-02-28', '1900-02-29', '1900-03-01']);
});

test('what is beyond the calendar, or no number, is no day', () => {
  for (const from1904 of [false, true])
    expect([-5, 2_958_466, Number.NaN, Infinity].map((serial) => serialToIso(serial, 'DAY', from1904))).toEqual([null, null, null, null]);
});

test('a date cell with a time is a day, and said', async () => {
  const [row] = await readRows([
    ['kind', 'a'],
    ['VISIT', { serial: 38481.5, style: 1 }],
  ]);
  expect(row).toMatchObject({ cells: ['VISIT', '2005-05-09'], faults: [{ code: 'CELL_DATE_TIME', column: 1 }] });
});

test.each([
  ['dd/mm/yyyy', 'DAY'],
  ['mmm-yy', 'MONTH'],
  ['yyyy', 'YEAR'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'DAY'],
  ['General', null],
  ['0.00', null],
  ['"day" 0', null],
  ['[Red]#,##0', null],
  ['h:mm', null],
] as const)('the format %s shows %s', (format, shown) => {
  expect(datePrecisionOf(format)).toBe(shown);
});

test('numbers are written as their cells show them', () => {
  expect(['0.1', '33.330000000000005', '1E+20', '2005', '1.5E-3'].map(numberText)).toEqual([
    '0.1',
    '33.33',
    '100000000000000000000',
    '2005',
    '0.0015',
  ]);
});

test('rows are named by their numbers in the sheet, empty ones counted', async () => {
  const rows = await readRows([['kind', 'title'], ['', ''], ['VISIT', 'A'], [], ['VISIT', 'B']]);
  expect(rows.map(({ line, cells }) => [line, cells[1]])).toEqual([
    [3, 'A'],
    [5, 'B'],
  ]);
});

test('text and numbers come out as another program put them in, and as another reader reads them', async () => {
  // The writing library loses texts that are names of an object's own methods.
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter((value) => /\S/.test(value) && !/[\p{C}\ufffe\uffff]|_x/u.test(value) && value.trim() === value && !(value in {}));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, fc.integer({ min: -1e6, max: 1e9 })), { minLength: 1, maxLength: 5 }), async (rows) => {
      const cells = rows.map(([title, number]) => [
        { value: title, type: String },
        { value: number, type: Number },
      ]);
      const bytes = await writeXlsxFile([[{ value: 'title' }, { value: 'number' }], ...cells]).toBuffer();
      const { table } = await read(bytes);
      expect(table.headings).toEqual(['title', 'number']);
      expect(table.rows.map((row) => row.cells)).toEqual(rows.map(([title, number]) => [title, String(number)]));
      const [other] = await readXlsxFile(bytes);
      expect(table.rows.map((row) => row.cells)).toEqual(other?.data.slice(1).map((row) => row.map((value) => String(value))));
    }),
    { numRuns: 30 },
  );
});

test('no bytes whatever make it fail other than with a problem', async () => {
  const whole = workbook([
    ['kind', 'title'],
    ['VISIT', 'A'],
    ['VISIT', { serial: 1, style: 1 }],
  ]).bytes;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 20 }),
      async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const outcome = await read(bytes).then(
          () => 'read',
          (failure: Error) => failure.name,
        );
        expect(['read', 'StopReading']).toContain(outcome);
      },
    ),
    { numRuns: 500 },
  );
});
