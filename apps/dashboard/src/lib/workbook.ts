import { packageParts, rowXml, type SheetCell, sheetEnd, sheetPath, sheetStart } from '@entente/schema/workbook-parts';
import { zipped } from './zip';

/** A sheet with all its rows. */
export interface WholeSheet {
  name: string;
  /** Width of each column, in characters. */
  widths: readonly number[];
  /** Whether the first row is headings. */
  headings: boolean;
  rows: readonly (readonly SheetCell[])[];
}

/** A workbook as a file, in the form in which the API writes them. */
export async function workbookOf(sheets: readonly WholeSheet[], title: string): Promise<Blob> {
  const parts = packageParts(
    sheets.map(({ name }) => name),
    title,
  );
  const written = sheets.map(({ widths, headings, rows }, index): [string, string] => [
    sheetPath(index),
    `${sheetStart(widths, headings)}${rows.map((row, at) => rowXml(row, at + 1)).join('')}${sheetEnd(widths, headings, rows.length)}`,
  ]);
  return new Blob(await zipped([...parts, ...written]), { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
