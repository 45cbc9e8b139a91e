import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLimits, type SourceFile } from '../stages.js';
import { parseCsv } from './parse-csv.js';

function source(content: string | Buffer, pieceSize = 1 << 20): SourceFile {
  const bytes = Buffer.from(content);
  return {
    name: 'a.csv',
    size: bytes.length,
    async *read() {
      for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
    },
  };
}

const read = (content: string | Buffer, pieceSize?: number) =>
  parseCsv(source(content, pieceSize), defaultLimits, (heading) => ['kind', 'title', 'partners'].includes(heading));

describe('the form of the file', () => {
  test.each([
    ['commas', 'kind,title\nVISIT,A\n', ','],
    ['semicolons', 'kind;title;partners\nVISIT;A;Sweden\n', ';'],
    ['tabs', 'kind\ttitle\nVISIT\tA\n', '\t'],
    ['semicolons around commas', 'kind;"title, in full";title\nVISIT;x;A\n', ';'],
    ['a separator given in a line of its own', 'sep=;\nkind;title\nVISIT;A\n', ';'],
  ])('%s are told from the heading line', async (_, content, separator) => {
    const table = await read(content);
    expect(table.separator).toBe(separator);
    expect(table.rows[0]?.cells).toContain('A');
  });

  test('a byte-order mark is no part of the first heading', async () => {
    expect((await read('\ufeffkind,title\nVISIT,A\n')).headings).toEqual(['kind', 'title']);
  });

  test.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns', '\r'],
  ])('lines end with %s', async (_, end) => {
    const table = await read(['kind,title', 'VISIT,A', '', 'VISIT,"B"', 'VISIT,C'].join(end));
    expect(table.rows.map(({ line, cells }) => [line, cells[1]])).toEqual([
      [2, 'A'],
      [4, 'B'],
      [5, 'C'],
    ]);
  });

  test('rows and trailing cells that hold nothing are no rows and no cells', async () => {
    const table = await read('kind,title\n,\nVISIT,A,,\n \t\n');
    expect(table.rows).toEqual([{ line: 3, cells: ['VISIT', 'A'], faults: [] }]);
  });

  test('a row is named by the line on which it starts, whatever lines its cells hold', async () => {
    const table = await read('kind,title\nVISIT,"A\nB\r\nC"\nVISIT,D\n');
    expect(table.rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(table.rows[0]?.cells[1]).toBe('A\nB\r\nC');
  });

  test('quotation marks inside a cell without them are its own', async () => {
    expect((await read('kind,title\nVISIT,the 5" pipe\n')).rows[0]?.cells[1]).toBe('the 5" pipe');
  });

  test('blanks around quoted cells are nothing', async () => {
    expect((await read('kind, "title"\nVISIT, "A, B" \n')).rows[0]?.cells).toEqual(['VISIT', 'A, B']);
  });
});

const cell = fc
  .oneof(fc.constantFrom('', 'a', '"', '""', ',', '\n', 'é', '😀', ' x', "'"), fc.string({ unit: 'grapheme', maxLength: 6 }))
  .map((text) => text.replace(/[\r\u0000\ufeff]|\p{Cs}/gu, ''));
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
const written = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((text) => (/[",\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')).join('\n');
const holdsSomething = (cells: readonly string[]): boolean => cells.some((text) => /[^\s\u00a0]/.test(text));

test('any table that is written is read back, as another reader reads it, in pieces of any size', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, pieceSize) => {
      const headings = (rows[0] ?? []).map((_, index) => (index === 0 ? 'kind' : `h${index}`));
      const content = written([headings, ...rows]);
      const { rows: found } = await read(content, pieceSize);
      const others: string[][] = parse(content, { relax_column_count: true, skip_empty_lines: true, relax_quotes: true });
      expect(found.map(({ cells }) => cells)).toEqual(rows.filter(holdsSomething));
      expect(found.map(({ cells }) => cells)).toEqual(others.slice(1).filter(holdsSomething));
      expect(found.every(({ faults }) => faults.length === 0)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('no text whatever makes it fail other than with a problem', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (content, pieceSize) => {
      const outcome = await read(content, pieceSize).then(
        () => 'read',
        (failure: Error) => failure.name,
      );
      expect(['read', 'StopReading']).toContain(outcome);
    }),
    { numRuns: 500 },
  );
});

test('the byte that is no UTF-8 is found wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 12, max: 3000 }), fc.integer({ min: 5, max: 700 }), async (position, pieceSize) => {
      const bytes = Buffer.from(`kind,title\n${'éa😀,b\n'.repeat(400)}`);
      bytes[position] = 0xff;
      const failure: unknown = await read(bytes, pieceSize).catch((reason: unknown) => reason);
      const line = bytes.subarray(0, position).toString('latin1').split('\n').length;
      expect(failure).toMatchObject({ problem: { code: 'NOT_UTF8', line } });
    }),
    { numRuns: 100 },
  );
});
