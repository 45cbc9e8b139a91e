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
  | { readonly bold: string }
  | { readonly wrapped: string };

/** The most rows that a sheet of a spreadsheet program holds, and the most characters of a cell. */
export const SHEET_LIMITS = { rows: 1_048_576, characters: 32_767 } as const;

const STYLE = { plain: 0, bold: 1, date: 2, instant: 3, wrapped: 4 } as const;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The parts beside the sheets, by their paths in the archive. */
export function packageParts(sheets: readonly string[], title: string): [path: string, xml: string][] {
  return [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    [
      '_rels/.rels',
      relations([
        ['officeDocument', 'xl/workbook.xml'],
        ['metadata/core-properties', 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(title)],
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

/** What stands after so many rows; headings have a filter each. */
export function sheetEnd(widths: readonly number[], headings: boolean, count: number): string {
  const filter = headings && count > 1 ? `<autoFilter ref="A1:${letters(Math.max(widths.length, 1) - 1)}${count}"/>` : '';
  return `</sheetData>${filter}</worksheet>`;
}

/** One row, the first being number 1. */
export function rowXml(cells: readonly SheetCell[], number: number): string {
  let text = `<row r="${number}">`;
  for (const [index, cell] of cells.entries()) text += cellXml(cell, `${columnLetters(index)}${number}`);
  return `${text}</row>`;
}

function cellXml(cell: SheetCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : '';
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return textXml(cell, at, STYLE.plain);
  if ('bold' in cell) return textXml(cell.bold, at, STYLE.bold);
  if ('wrapped' in cell) return textXml(cell.wrapped, at, STYLE.wrapped);
  const iso = 'date' in cell ? cell.date : cell.instant;
  const serial = serialOf(iso);
  // A month or a year alone is no day, and days before March 1900 no spreadsheet counts rightly.
  if (serial === null) return textXml(iso, at, STYLE.plain);
  return `<c r="${at}" s="${'date' in cell ? STYLE.date : STYLE.instant}"><v>${serial}</v></c>`;
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
  return text.length <= SHEET_LIMITS.characters ? text : `${text.slice(0, SHEET_LIMITS.characters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
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

/** Names of sheets as spreadsheet programs allow them: up to 31 characters, none of them special, no two alike. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 31) || 'Sheet';
    let candidate = plain;
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1)
      candidate = `${plain.slice(0, 31 - ` ${number}`.length)} ${number}`;
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

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

function coreProperties(title: string): string {
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Entente</dc:creator></cp:coreProperties>`;
}

const attribute = (text: string) => escaped(text).replaceAll('"', '&quot;');

const LETTERS: string[] = [];

function columnLetters(index: number): string {
  return (LETTERS[index] ??= letters(index));
}

function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${letters(Math.floor(index / 26) - 1)}${letters(index % 26)}`;
}
