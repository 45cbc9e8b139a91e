// Workbooks that are written while their rows are made, and so need no more memory for many rows than for few.
import { Readable } from 'node:stream';
import { packageParts, rowXml, type SheetCell, sheetEnd, sheetPath, sheetStart } from '@entente/schema/workbook-parts';
import { ZipFile } from 'yazl';

/** A sheet whose rows are taken when it is written. */
export interface Sheet {
  readonly name: string;
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
  /** Whether the first row is headings: kept in sight, and with a filter on each. */
  readonly headings: boolean;
  rows(): AsyncIterable<readonly (readonly SheetCell[])[]>;
}

/** The bytes of a workbook. What fails while rows are made fails the stream, which then ends without the end of the file. */
export function workbookStream(sheets: readonly Sheet[], title: string): Readable {
  const zip = new ZipFile();
  for (const [path, xml] of packageParts(
    sheets.map(({ name }) => name),
    title,
  ))
    zip.addBuffer(Buffer.from(xml, 'utf8'), path);
  const output = zip.outputStream as Readable;
  zip.on('error', (error) => output.destroy(error as Error));
  for (const [index, sheet] of sheets.entries()) {
    // One after another, so that a later sheet can tell what became of an earlier one.
    zip.addReadStreamLazy(sheetPath(index), (callback) => {
      const rows = Readable.from(sheetXml(sheet));
      rows.on('error', (error) => output.destroy(error));
      callback(null, rows);
    });
  }
  zip.end();
  return output;
}

async function* sheetXml({ widths, headings, rows }: Sheet): AsyncGenerator<string> {
  yield sheetStart(widths, headings);
  let count = 0;
  for await (const piece of rows()) {
    let text = '';
    for (const row of piece) {
      count += 1;
      text += rowXml(row, count);
    }
    yield text;
  }
  yield sheetEnd(widths, headings, count);
}
