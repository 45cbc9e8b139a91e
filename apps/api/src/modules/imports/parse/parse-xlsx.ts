import { isUtf8 } from 'node:buffer';
import { posix } from 'node:path';
import { problem } from '../problems/problem.js';
import type { ImportLimits, Problem, SourceFile } from '../stages.js';
import { readWhole } from './decode-utf8.js';
import { cleanHeading, columnLetters, noFaults, type RawTable, type RowFault, type TableRow } from './raw-table.js';
import { scanXml, XmlFault, xmlAttribute } from './scan-xml.js';
import { StopReading } from './stop-reading.js';
import { type Archive, openArchive } from './unzip.js';
import { columnOf, numberText, readSharedStrings, readStyles, type ShownPrecision, serialToIso, unescapeCharacters } from './xlsx-cells.js';

// Own reader rather than a library: it has to tell a formula from a value, a month from a day, and the row a cell
// stands on, and to count what the archive unfolds to while it unfolds.

function damaged(part: string): StopReading {
  return new StopReading(problem('ARCHIVE_BROKEN', {}, { detail: { en: `“${part}” is not readable`, fr: `« ${part} » est illisible` } }));
}

async function readPart(archive: Archive, name: string): Promise<string | null> {
  const bytes = await archive.read(name);
  if (bytes === null) return null;
  if (!isUtf8(bytes)) throw damaged(name);
  const text = bytes.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function guarded<T>(part: string, limits: ImportLimits, read: () => T): T {
  try {
    return read();
  } catch (failure) {
    if (!(failure instanceof XmlFault)) throw failure;
    if (failure.code === 'DOCTYPE') throw new StopReading(problem('XML_DOCTYPE', { value: part, line: 1 }));
    if (failure.code === 'TOO_DEEP') throw new StopReading(problem('XML_TOO_DEEP', { value: part, line: 1 }, { limit: limits.depth }));
    throw damaged(part);
  }
}

interface Workbook {
  readonly sheetPath: string;
  readonly from1904: boolean;
  readonly sharedStringsPath: string;
  readonly stylesPath: string;
}

async function openWorkbook(archive: Archive, limits: ImportLimits): Promise<Workbook> {
  const rootRels = await readPart(archive, '_rels/.rels');
  let workbookPath = 'xl/workbook.xml';
  if (rootRels) {
    guarded('_rels/.rels', limits, () =>
      scanXml(rootRels, limits.depth, {
        open(name, attributes) {
          if (name === 'Relationship' && xmlAttribute(attributes, 'Type')?.endsWith('/officeDocument'))
            workbookPath = (xmlAttribute(attributes, 'Target') ?? workbookPath).replace(/^\//, '');
        },
        close() {},
        text() {},
      }),
    );
  }
  const workbook = await readPart(archive, workbookPath);
  if (workbook === null) {
    const found = archive.names.some((name) => name.startsWith('word/'))
      ? { en: 'a text document', fr: 'un document texte' }
      : { en: 'another kind of archive', fr: 'une autre sorte d’archive' };
    throw new StopReading(problem('NOT_A_WORKBOOK', { value: '' }, { found }));
  }
  let sheetId: string | null = null;
  let from1904 = false;
  guarded(workbookPath, limits, () =>
    scanXml(workbook, limits.depth, {
      open(name, attributes) {
        if (name === 'sheet') sheetId ??= /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
        else if (name === 'workbookPr') from1904 = ['1', 'true'].includes(xmlAttribute(attributes, 'date1904') ?? '');
      },
      close() {},
      text() {},
    }),
  );
  if (sheetId === null) throw new StopReading(problem('NO_SHEET', {}));
  const folder = posix.dirname(workbookPath);
  const relsPath = `${folder}/_rels/${posix.basename(workbookPath)}.rels`;
  const rels = (await readPart(archive, relsPath)) ?? '';
  let sheetPath: string | null = null;
  let sharedStringsPath = `${folder}/sharedStrings.xml`;
  let stylesPath = `${folder}/styles.xml`;
  const full = (target: string): string => (target.startsWith('/') ? target.slice(1) : posix.normalize(`${folder}/${target}`));
  if (rels !== '') {
    guarded(relsPath, limits, () =>
      scanXml(rels, limits.depth, {
        open(name, attributes) {
          if (name !== 'Relationship') return;
          const target = full(xmlAttribute(attributes, 'Target') ?? '');
          const type = xmlAttribute(attributes, 'Type') ?? '';
          if (xmlAttribute(attributes, 'Id') === sheetId) sheetPath = target;
          if (type.endsWith('/sharedStrings')) sharedStringsPath = target;
          if (type.endsWith('/styles')) stylesPath = target;
        },
        close() {},
        text() {},
      }),
    );
  }
  return { sheetPath: sheetPath ?? `${folder}/worksheets/sheet1.xml`, from1904, sharedStringsPath, stylesPath };
}

interface SheetCell {
  column: number;
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  formula: string;
  hasFormula: boolean;
}

/** The first sheet of a workbook as a table. `tell` gets what concerns a column rather than a row. */
export async function parseXlsx(source: SourceFile, limits: ImportLimits, tell: (found: Problem) => void): Promise<RawTable> {
  const archive = openArchive(await readWhole(source, limits), limits);
  const workbook = await openWorkbook(archive, limits);
  const sharedText = await readPart(archive, workbook.sharedStringsPath);
  const shared = sharedText === null ? [] : guarded(workbook.sharedStringsPath, limits, () => readSharedStrings(sharedText, limits.depth));
  const stylesText = await readPart(archive, workbook.stylesPath);
  const styles: readonly (ShownPrecision | null)[] =
    stylesText === null ? [] : guarded(workbook.stylesPath, limits, () => readStyles(stylesText, limits.depth));
  const sheet = await readPart(archive, workbook.sheetPath);
  if (sheet === null) throw new StopReading(problem('NO_SHEET', {}));

  let headings: string[] | null = null;
  let headingLine = 0;
  const rows: TableRow[] = [];
  const formulas = new Map<number, { count: number; line: number; example: string }>();
  let line = 0;
  let cells: string[] = [];
  let faults: RowFault[] = [];
  let nextColumn = 0;
  let cell: SheetCell | null = null;
  let reading: 'v' | 'f' | 't' | null = null;
  let inReadingAid = false;

  const name = (column: number): string => headings?.[column] || columnLetters(column);

  const finishCell = (done: SheetCell): void => {
    const { column } = done;
    let value = done.value;
    if (done.hasFormula && !done.hasValue) {
      faults.push({ code: 'FORMULA_WITHOUT_VALUE', column, value: `=${done.formula}` });
    } else if (done.type === 's') {
      value = shared[Number(value)] ?? '';
    } else if (done.type === 'e') {
      faults.push({ code: 'CELL_ERROR', column, value });
    } else if (done.type === 'b') {
      value = value === '1' ? 'TRUE' : 'FALSE';
    } else if (done.type === 'd') {
      value = value.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
    } else if (done.type === 'n' && value !== '') {
      const shown = styles[done.style] ?? null;
      const serial = Number(value);
      const iso = shown === null ? null : serialToIso(serial, shown, workbook.from1904);
      if (iso !== null && shown === 'DAY' && Math.abs(serial - Math.round(serial)) > 1e-6)
        faults.push({ code: 'CELL_DATE_TIME', column, value: iso });
      value = iso ?? numberText(value);
    } else {
      value = unescapeCharacters(value);
    }
    if (done.hasFormula && done.hasValue) {
      const known = formulas.get(column);
      if (known) known.count += 1;
      else formulas.set(column, { count: 1, line, example: value });
    }
    if (value.length > limits.cellCharacters)
      throw new StopReading(problem('CELL_TOO_LARGE', { line, column: name(column) }, { limit: limits.cellCharacters }));
    if (column >= limits.columns) {
      if (value !== '')
        throw new StopReading(problem('TOO_MANY_COLUMNS', { line, value: columnLetters(column) }, { limit: limits.columns }));
      return;
    }
    while (cells.length < column) cells.push('');
    cells[column] = value;
  };

  const finishRow = (): void => {
    if (cells.every((value) => value.trim() === '') && faults.length === 0) return;
    if (headings === null) {
      headings = cells.map(cleanHeading);
      headingLine = line;
      return;
    }
    const width = headings.length;
    if (cells.slice(width).some((value) => value.trim() !== ''))
      faults.push({ code: 'ROW_TOO_LONG', column: null, value: String(cells.length) });
    else cells.length = Math.min(cells.length, width);
    while (cells.length < width) cells.push('');
    if (rows.length >= limits.rows) throw new StopReading(problem('TOO_MANY_ROWS', { line }, { limit: limits.rows }));
    rows.push({ line, cells, faults: faults.length === 0 ? noFaults : faults });
  };

  guarded(workbook.sheetPath, limits, () =>
    scanXml(sheet, limits.depth, {
      open(tag, attributes) {
        if (tag === 'c') {
          const address = xmlAttribute(attributes, 'r');
          const column = address === null ? nextColumn : columnOf(address);
          cell = {
            column: column < 0 ? nextColumn : column,
            type: xmlAttribute(attributes, 't') ?? 'n',
            style: Number(xmlAttribute(attributes, 's') ?? '0'),
            value: '',
            hasValue: false,
            formula: '',
            hasFormula: false,
          };
          nextColumn = cell.column + 1;
        } else if (tag === 'v') {
          reading = 'v';
        } else if (tag === 't') {
          reading = inReadingAid ? null : 't';
          if (cell && !inReadingAid) cell.hasValue = true;
        } else if (tag === 'f') {
          reading = 'f';
          if (cell) cell.hasFormula = true;
        } else if (tag === 'rPh') {
          inReadingAid = true;
        } else if (tag === 'row') {
          line = Number(xmlAttribute(attributes, 'r') ?? line + 1);
          cells = [];
          faults = [];
          nextColumn = 0;
        }
      },
      close(tag) {
        if (tag === 'c') {
          if (cell) finishCell(cell);
          cell = null;
        } else if (tag === 'row') {
          finishRow();
        } else if (tag === 'rPh') {
          inReadingAid = false;
        }
        if (tag === 'v' || tag === 'f' || tag === 't') reading = null;
      },
      text(content) {
        if (!cell || reading === null) return;
        if (reading === 'f') cell.formula += content;
        else {
          cell.value += content;
          cell.hasValue = true;
        }
      },
    }),
  );
  if (headings === null) throw new StopReading(problem('NO_HEADINGS', { line: 1 }));
  for (const [column, { count, line: first, example }] of formulas) {
    tell(problem('FORMULA_RESULT_TAKEN', { line: first, column: name(column), value: example }, { count }));
  }
  return { format: 'XLSX', separator: null, headings, headingLine, rows };
}
