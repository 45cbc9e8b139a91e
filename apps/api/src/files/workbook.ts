// Workbooks that are written while their rows are made, and so need no more memory for many rows than for few.
import { Readable } from 'node:stream';
import {
  mergedPlace,
  packageParts,
  rowXml,
  type SheetCell,
  sheetEnd,
  sheetPath,
  sheetStart,
  type WorkbookOrigin,
} from '@entente/schema/workbook-parts';
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

/**
 * The bytes of a workbook. What fails while rows are made fails the stream, which then ends without the end of the file. With an origin,
 * the same sheets are the same bytes whenever and wherever they are written.
 */
export function workbookStream(sheets: readonly Sheet[], title: string, origin?: WorkbookOrigin): Readable {
  const zip = new ZipFile();
  const dated = origin ? { mtime: noonOf(origin.at), forceDosTimestamp: true } : {};
  for (const [path, xml] of packageParts(
    sheets.map(({ name }) => name),
    title,
    origin,
  ))
    zip.addBuffer(Buffer.from(xml, 'utf8'), path, dated);
  const output = zip.outputStream as Readable;
  zip.on('error', (error) => output.destroy(error as Error));
  for (const [index, sheet] of sheets.entries()) {
    // One after another, so that a later sheet can tell what became of an earlier one.
    zip.addReadStreamLazy(sheetPath(index), dated, (callback) => {
      const rows = Readable.from(sheetXml(sheet));
      rows.on('error', (error) => output.destroy(error));
      callback(null, rows);
    });
  }
  zip.end();
  return output;
}

/** An archive has local times and no zone: noon of the day, wherever this runs. */
function noonOf(instant: string): Date {
  const at = new Date(instant);
  return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 12);
}

async function* sheetXml({ widths, headings, rows }: Sheet): AsyncGenerator<string> {
  yield sheetStart(widths, headings);
  let count = 0;
  const merged: string[] = [];
  for await (const piece of rows()) {
    let text = '';
    for (const row of piece) {
      count += 1;
      text += rowXml(row, count);
      const place = mergedPlace(row, count);
      if (place !== null) merged.push(place);
    }
    yield text;
  }
  yield sheetEnd(widths, headings, count, merged);
}
