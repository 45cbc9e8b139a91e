import type { FileFormat } from '../parse/detect-format.js';
import { parseJson } from '../parse/parse-json.js';
import { type Parsed, parseTable, readEach } from '../parse/parse-sheets.js';
import { parseXml } from '../parse/parse-xml.js';
import { columnLetters, type RawTable } from '../parse/raw-table.js';
import { faultProblem } from '../parse/sheet-rows.js';
import type { DocumentNode } from '../parse/source-document.js';
import { StopReading } from '../parse/stop-reading.js';
import { problem, rowProblem } from '../problems/problem.js';
import type { ImportLimits, LocalText, Problem, RawRow, SheetColumn, SourceFile } from '../stages.js';
import { type EvaluatedRecord, evaluateMap } from './evaluate-map.js';
import { type ImportMap, isSheetColumn } from './map-file.js';

interface SourceRecords {
  readonly document: DocumentNode;
  readonly records: string | null;
  readonly separator: string | null;
  /** Records that could not be read at all: they are rows all the same, and held back. */
  readonly broken: readonly { readonly line: number; tell(row: Pick<RawRow, 'row' | 'file' | 'line'>): readonly Problem[] }[];
}

function tableRecords(table: RawTable, map: ImportMap): SourceRecords {
  const first = new Map<string, number>();
  table.headings.forEach((heading, index) => {
    const twin = first.get(heading);
    if (heading !== '' && twin !== undefined) {
      throw new StopReading(
        problem(
          'HEADINGS_ALIKE_IN_SOURCE',
          { line: table.headingLine, value: heading },
          { first: columnLetters(twin), second: columnLetters(index) },
        ),
      );
    }
    // As a property this name would reach the object's prototype.
    if (heading !== '' && heading !== '__proto__') first.set(heading, index);
  });
  const named = [...first];
  const whole = table.rows.filter(({ faults }) => faults.every(({ code }) => code === 'CELL_DATE_TIME'));
  const broken = table.rows.filter(({ faults }) => faults.some(({ code }) => code !== 'CELL_DATE_TIME'));
  return {
    document: whole.map(
      ({ line, cells }): DocumentNode => ({
        '@line': line,
        ...Object.fromEntries(named.map(([heading, index]) => [heading, cells[index] ?? ''])),
      }),
    ),
    records: map.records === '' ? null : map.records,
    separator: table.separator,
    broken: broken.map(({ line, faults }) => ({ line, tell: (row) => faults.map((fault) => faultProblem(fault, row, table)) })),
  };
}

async function readRecords(
  source: SourceFile,
  format: FileFormat,
  map: ImportMap,
  limits: ImportLimits,
  tell: (found: Problem) => void,
): Promise<SourceRecords> {
  if (format === 'XML') return { document: await parseXml(source, limits), records: map.records, separator: null, broken: [] };
  if (format === 'JSON') return { document: await parseJson(source, limits), records: map.records, separator: null, broken: [] };
  return tableRecords(await parseTable(source, format, limits, () => false, tell), map);
}

const shapes: Readonly<Record<string, LocalText>> = {
  nothing: { en: 'nothing', fr: 'rien' },
  list: { en: 'a list', fr: 'une liste' },
  object: { en: 'an object', fr: 'un objet' },
  boolean: { en: 'true or false', fr: 'vrai ou faux' },
  text: { en: 'text', fr: 'du texte' },
};

function shapeOf(value: unknown): LocalText {
  const name =
    value === null || value === undefined
      ? 'nothing'
      : Array.isArray(value)
        ? 'list'
        : typeof value === 'object'
          ? 'object'
          : typeof value === 'boolean'
            ? 'boolean'
            : 'text';
  return shapes[name] ?? { en: name, fr: name };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** One row of what an expression gave; a value that no cell can hold is told and left out. */
function toRawRow(
  made: Record<string, unknown>,
  place: Pick<RawRow, 'row' | 'file' | 'line'>,
  map: ImportMap,
  columns: Set<SheetColumn>,
  tell: (found: Problem) => void,
): RawRow {
  const cells: Partial<Record<SheetColumn, string>> = { source: map.source };
  for (const [name, value] of Object.entries(made)) {
    if (!isSheetColumn(name)) {
      tell(rowProblem('MAP_COLUMN', place, null, name));
    } else if (columns.add(name) && typeof value === 'string') {
      cells[name] = value;
    } else if (typeof value === 'number' && Number.isFinite(value)) {
      cells[name] = String(value);
    } else if (value !== null && value !== undefined) {
      tell(rowProblem('MAP_VALUE', place, name, null, { value: shapeOf(value) }));
    }
  }
  return { ...place, cells };
}

/** Reads files by a map into raw rows. Every record becomes a row, be it only one that is held back. */
export async function mapRows(sources: readonly SourceFile[], map: ImportMap, limits: ImportLimits): Promise<Parsed> {
  const problems: Problem[] = [];
  const rows: RawRow[] = [];
  const columns = new Set<SheetColumn>(['source']);
  const files: Parsed['files'][number][] = [];
  const tell = (found: Problem): void => {
    problems.push(found);
  };
  if (sources.length === 0) tell(problem('NO_FILES', { value: '' }));
  const deadline = performance.now() + limits.mapMilliseconds;

  const addRecord = ({ line, result, failure }: EvaluatedRecord, file: string | null): void => {
    const made = failure === undefined ? (Array.isArray(result) ? result : [result]) : [null];
    for (const each of made.length === 0 ? [null] : made) {
      if (rows.length >= limits.rows) throw new StopReading(problem('TOO_MANY_ROWS', { line }, { limit: limits.rows }));
      const place = { row: rows.length, file, line };
      if (failure !== undefined) tell(rowProblem('MAP_EXPRESSION', place, null, null, { detail: failure }));
      else if (!isObject(each)) tell(rowProblem('MAP_NOT_A_ROW', place, null, null, { value: shapeOf(each) }));
      rows.push(isObject(each) && failure === undefined ? toRawRow(each, place, map, columns, tell) : { ...place, cells: {} });
    }
  };

  await readEach(sources, limits, tell, async (source, format, file) => {
    if (format !== map.format) throw new StopReading(problem('MAP_FORMAT', { value: format }, { map: map.name, wanted: map.format }));
    const before = rows.length;
    const { document, records, separator, broken } = await readRecords(source, format, map, limits, (found) => tell({ ...found, file }));
    const evaluation = await evaluateMap({
      document,
      records,
      row: map.row,
      file: source.name,
      milliseconds: Math.max(1, deadline - performance.now()),
    });
    if (evaluation.outcome === 'TOO_SLOW') throw new StopReading(problem('MAP_TOO_SLOW', {}, { limit: limits.mapMilliseconds }));
    if (evaluation.outcome === 'FAILED') throw new StopReading(problem('MAP_EXPRESSION', {}, { detail: evaluation.failure }));
    if (evaluation.records.length + broken.length === 0) tell({ ...problem('MAP_NO_RECORDS', { value: map.records }), file });
    for (const record of evaluation.records) addRecord(record, file);
    for (const { line, tell: faults } of broken) {
      const place = { row: rows.length, file, line };
      for (const found of faults(place)) tell(found);
      rows.push({ ...place, cells: {} });
    }
    files.push({ name: source.name, format, separator, rows: rows.length - before });
  });
  return { rows, problems, columns, files };
}
