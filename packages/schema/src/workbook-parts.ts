// The parts of a workbook (ECMA-376, the form of .xlsx) as texts; whoever writes one packs them as a ZIP archive. The API does
// so while rows are made, the dashboard with the rows that it shows. Texts stand in their cells: a table of shared texts would
// have to be kept to the end.

/** What a cell is: a date is a text of ISO 8601, which becomes a date where a spreadsheet can hold it. */
export type SheetCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly instant: string }
  | { readonly bold: string; readonly right?: boolean }
  | { readonly wrapped: string }
  | { readonly title: string }
  | { readonly number: number; readonly format: NumberFormat; readonly bold?: boolean }
  | Paragraph;

/** How a number is shown: in whole units, with one decimal, or as a difference with its sign. */
export type NumberFormat = 'WHOLE' | 'TENTHS' | 'SIGNED';

/** A text over so many columns and lines, the first cell of its row. */
export interface Paragraph {
  readonly paragraph: string;
  readonly across: number;
  readonly lines: number;
}

/** What a workbook says of itself beside its title. */
export interface WorkbookOrigin {
  /** The instant (UTC) that all of the file's own dates are of. */
  readonly at: string;
  /** `fr`. */
  readonly language: string;
}

/** The most rows that a sheet of a spreadsheet program holds, and the most characters of a cell. */
export const SHEET_LIMITS = { rows: 1_048_576, characters: 32_767 } as const;

/** The places of styles in `STYLES`. */
const STYLE = { plain: 0, bold: 1, date: 2, instant: 3, wrapped: 4, title: 5, boldRight: 6 } as const;
const NUMBER_STYLE = { WHOLE: 7, TENTHS: 8, SIGNED: 9, SIGNED_TENTHS: 10 } as const;
/** How far behind a number's style its bold sister stands. */
const BOLDER = 4;
const LINE_POINTS = 15;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** In the order of `NUMBER_STYLE`; 3 is built in: whole units with thousands apart. */
const NUMBER_FORMATS = ['3', '166', '167', '168'];
const numberStyles = (font: string) => NUMBER_FORMATS.map((format) => `<xf numFmtId="${format}"${font} applyNumberFormat="1"/>`).join('');

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="5"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="166" formatCode="#,##0.0"/><numFmt numFmtId="167" formatCode="+#,##0;\\-#,##0;0"/><numFmt numFmtId="168" formatCode="+#,##0.0;\\-#,##0.0;0"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="16"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="15"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf fontId="2" applyFont="1"/><xf fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="right"/></xf>${numberStyles('')}${numberStyles(' fontId="1" applyFont="1"')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The parts beside the sheets, by their paths in the archive. */
export function packageParts(sheets: readonly string[], title: string, origin?: WorkbookOrigin): [path: string, xml: string][] {
  return [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    [
      '_rels/.rels',
      relations([
        ['officeDocument', 'xl/workbook.xml'],
        ['metadata/core-properties', 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(title, origin)],
    ['xl/workbook.xml', workbookXml(sheetNames(sheets))],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index): [string, string] => ['worksheet', sheetPath(index).slice('xl/'.length)]),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
  ];
}

/** Where a sheet stands in the archive. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** What stands before the rows of a sheet; its first row is kept in sight where it is headings. */
export function sheetStart(widths: readonly number[], headings: boolean): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  const pane = headings ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${columns ? `<cols>${columns}</cols>` : ''}<sheetData>`;
}

/** What stands after so many rows; headings have a filter each. `merged` are the places that are one cell. */
export function sheetEnd(widths: readonly number[], headings: boolean, count: number, merged: readonly string[] = []): string {
  const filter = headings && count > 1 ? `<autoFilter ref="A1:${letters(Math.max(widths.length, 1) - 1)}${count}"/>` : '';
  const merges = merged.map((place) => `<mergeCell ref="${place}"/>`).join('');
  return `</sheetData>${filter}${merges && `<mergeCells count="${merged.length}">${merges}</mergeCells>`}</worksheet>`;
}

/** The place that a row's paragraph takes, for the end of the sheet; null for a row without one. */
export function mergedPlace([first]: readonly SheetCell[], number: number): string | null {
  if (!isParagraph(first) || first.across < 2) return null;
  return `A${number}:${columnLetters(first.across - 1)}${number}`;
}

const isParagraph = (cell: SheetCell | undefined): cell is Paragraph => typeof cell === 'object' && cell !== null && 'paragraph' in cell;

/** One row, the first being number 1. */
export function rowXml(cells: readonly SheetCell[], number: number): string {
  const [first] = cells;
  // Programs work out how high a row must be for its own cells, but not for one that is made of several.
  const height = isParagraph(first) && first.lines > 1 ? ` ht="${Math.min(first.lines * LINE_POINTS, 409)}" customHeight="1"` : '';
  let text = `<row r="${number}"${height}>`;
  for (const [index, cell] of cells.entries()) text += cellXml(cell, `${columnLetters(index)}${number}`);
  return `${text}</row>`;
}

function cellXml(cell: SheetCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : '';
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return textXml(cell, at, STYLE.plain);
  if ('number' in cell) return Number.isFinite(cell.number) ? `<c r="${at}" s="${numberStyle(cell)}"><v>${cell.number}</v></c>` : '';
  if ('bold' in cell) return textXml(cell.bold, at, cell.right ? STYLE.boldRight : STYLE.bold);
  if ('wrapped' in cell) return textXml(cell.wrapped, at, STYLE.wrapped);
  if ('title' in cell) return textXml(cell.title, at, STYLE.title);
  if ('paragraph' in cell) return textXml(cell.paragraph, at, STYLE.wrapped);
  const iso = 'date' in cell ? cell.date : cell.instant;
  const serial = serialOf(iso);
  // A month or a year alone is no day, and days before March 1900 no spreadsheet counts rightly.
  if (serial === null) return textXml(iso, at, STYLE.plain);
  return `<c r="${at}" s="${'date' in cell ? STYLE.date : STYLE.instant}"><v>${serial}</v></c>`;
}

function numberStyle({ number, format, bold }: { number: number; format: NumberFormat; bold?: boolean }): number {
  const style = NUMBER_STYLE[format === 'SIGNED' && !Number.isInteger(number) ? 'SIGNED_TENTHS' : format];
  return bold ? style + BOLDER : style;
}

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets, which take 1900 for a leap year: their count is right from 1 March 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_RIGHT_DAY = 61;

function serialOf(iso: string): number | null {
  if (iso.length < 10) return null;
  const serial = (Date.parse(iso) - EPOCH) / DAY_MS;
  return serial >= FIRST_RIGHT_DAY ? serial : null;
}

function textXml(text: string, at: string, style: number): string {
  if (text === '') return '';
  const styled = style === STYLE.plain ? '' : ` s="${style}"`;
  return `<c r="${at}"${styled} t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(text))}</t></is></c>`;
}

function fitting(text: string): string {
  return text.length <= SHEET_LIMITS.characters ? text : `${atMost(text, SHEET_LIMITS.characters - 1)}…`;
}

const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SPECIAL = /[&<>\r]|_x[0-9A-Fa-f]{4}_/;

function escaped(text: string): string {
  const written = text.replace(UNWRITABLE, '\uFFFD');
  if (!SPECIAL.test(written)) return written;
  return (
    written
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('\r', '&#13;')
      // What looks like an escape of the format is none.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  );
}

/** Names of sheets as spreadsheet programs allow them: up to 31 characters, none of them special, no two alike, none that a program keeps for itself. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(['history']);
  return wanted.map((name) => {
    const plain = atMost(name.replace(/[[\]:*?/\\\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/^['\s]+/, ''), 31).replace(/['\s]+$/, '') || 'Sheet';
    let candidate = plain;
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1)
      candidate = `${atMost(plain, 31 - ` ${number}`.length)} ${number}`;
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

/** The first characters of a text, none of them half. */
const atMost = (text: string, length: number) => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

function workbookXml(names: readonly string[]): string {
  const list = names.map((name, index) => `<sheet name="${attribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('');
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list}</sheets></workbook>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const type = (name: string) => (name.startsWith('metadata/') ? `${PACKAGE}/relationships/${name}` : `${RELATIONS}/${name}`);
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([name, target], index) => `<Relationship Id="rId${index + 1}" Type="${type(name)}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = [
    ['/xl/workbook.xml', `${main}.sheet.main+xml`],
    ['/xl/styles.xml', `${main}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...Array.from({ length: sheets }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${main}.worksheet+xml`]),
  ];
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('')}</Types>`;
}

function coreProperties(title: string, origin: WorkbookOrigin | undefined): string {
  const dated = origin
    ? `<dc:language>${escaped(origin.language)}</dc:language><dcterms:created xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="dcterms:W3CDTF">${escaped(origin.at)}</dcterms:created>`
    : '';
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Entente</dc:creator>${dated}</cp:coreProperties>`;
}

const attribute = (text: string) => escaped(text).replaceAll('"', '&quot;');

const LETTERS: string[] = [];

function columnLetters(index: number): string {
  return (LETTERS[index] ??= letters(index));
}

function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${letters(Math.floor(index / 26) - 1)}${letters(index % 26)}`;
}
