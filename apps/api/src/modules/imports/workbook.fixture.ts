import { deflateRawSync } from 'node:zlib';

/** One part of an archive; `claimedSize` is what its headers say it unfolds to. */
export interface ZipPart {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly claimedSize: number;
}

/** An archive of packed parts, as a spreadsheet program writes it. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, claimedSize } of parts) {
    const title = Buffer.from(name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(claimedSize, 22);
    header.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimedSize, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    files.push(header, title, Buffer.from(packed));
    directory.push(entry, title);
    offset += 30 + title.length + packed.length;
  }
  const contents = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, contents, end]);
}

/** A cell: text, a number, a date of the given style (1 shows days, 2 months, 3 years), a formula or an error. */
export type TestCell =
  | string
  | number
  | { readonly serial: number; readonly style: number }
  | { readonly formula: string; readonly value?: number }
  | { readonly error: string };

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;
}

function cellXml(cell: TestCell, address: string): string {
  if (typeof cell === 'string')
    return cell === ''
      ? ''
      : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if ('serial' in cell) return `<c r="${address}" s="${cell.style}"><v>${cell.serial}</v></c>`;
  if ('error' in cell) return `<c r="${address}" t="e"><v>${cell.error}</v></c>`;
  return `<c r="${address}"><f>${cell.formula}</f>${cell.value === undefined ? '' : `<v>${cell.value}</v>`}</c>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook with one sheet, small enough to be read by eye; `parts` are all of it but the sheet. */
export function workbook(rows: readonly (readonly TestCell[])[], date1904 = false): { bytes: Buffer; parts: ZipPart[] } {
  const part = (name: string, xml: string): ZipPart => {
    const content = Buffer.from(declaration + xml);
    return { name, packed: deflateRawSync(content), claimedSize: content.length };
  };
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = [
    part('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    part('_rels/.rels', `<Relationships><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    part(
      'xl/workbook.xml',
      `<workbook xmlns:r="${rel}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="Visits" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part(
      'xl/styles.xml',
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-1009]mmmm\\ yyyy;@"/><numFmt numFmtId="171" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
    ),
  ];
  const sheetRows = rows.map(
    (row, index) => `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`)).join('')}</row>`,
  );
  const sheet = part('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${sheetRows.join('')}</sheetData></worksheet>`);
  return { bytes: zipOf([...parts, sheet]), parts };
}
