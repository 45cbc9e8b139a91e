import { problem } from '../problems/problem.js';
import type { ImportLimits, Problem, RawRow, SheetColumn, SourceFile, VocabularyLookup } from '../stages.js';
import { detectFormat, type FileFormat } from './detect-format.js';
import { parseCsv } from './parse-csv.js';
import { parseXlsx } from './parse-xlsx.js';
import type { RawTable } from './raw-table.js';
import { columnOfHeading, toSheetRows } from './sheet-rows.js';
import { StopReading } from './stop-reading.js';

/** What parsing hands on. A problem without a row and of severity ERROR refuses the import as a whole. */
export interface Parsed {
  readonly rows: readonly RawRow[];
  readonly problems: readonly Problem[];
  /** The columns of the engagement sheet that the input has. */
  readonly columns: ReadonlySet<SheetColumn>;
  /** One for each file that could be read. */
  readonly files: readonly {
    readonly name: string;
    readonly format: FileFormat;
    readonly separator: string | null;
    readonly rows: number;
  }[];
}

/** A CSV or XLSX file as a table of cells. */
export async function parseTable(
  source: SourceFile,
  format: 'CSV' | 'XLSX',
  limits: ImportLimits,
  knows: (heading: string) => boolean,
  tell: (found: Problem) => void,
): Promise<RawTable> {
  return format === 'CSV' ? parseCsv(source, limits, knows) : parseXlsx(source, limits, tell);
}

/** Reads each file in turn; a file that cannot be read leaves its problem, and the others are read all the same. */
export async function readEach<Result>(
  sources: readonly SourceFile[],
  limits: ImportLimits,
  tell: (found: Problem) => void,
  read: (source: SourceFile, format: FileFormat, file: string | null) => Promise<Result>,
): Promise<void> {
  if (sources.length > limits.files) {
    tell(problem('TOO_MANY_FILES', { value: String(sources.length) }, { limit: limits.files }));
    return;
  }
  for (const source of sources) {
    const file = sources.length > 1 ? source.name : null;
    try {
      if (source.size > limits.fileBytes) throw new StopReading(problem('FILE_TOO_LARGE', {}, { limit: limits.fileBytes }));
      await read(source, await detectFormat(source), file);
    } catch (failure) {
      if (!(failure instanceof StopReading)) throw failure;
      tell({ ...failure.problem, file });
    }
  }
}

/** Parses engagement sheets, CSV and XLSX, into raw rows. */
export async function parseSheets(
  sources: readonly SourceFile[],
  limits: ImportLimits,
  vocabulary: Pick<VocabularyLookup, 'heading'>,
): Promise<Parsed> {
  const problems: Problem[] = [];
  const rows: RawRow[][] = [];
  const files: Parsed['files'][number][] = [];
  const columns = new Set<SheetColumn>();
  let count = 0;
  const tell = (found: Problem): void => {
    problems.push(found);
  };
  if (sources.length === 0) tell(problem('NO_FILES', { value: '' }));
  await readEach(sources, limits, tell, async (source, format, file) => {
    if (format !== 'CSV' && format !== 'XLSX') throw new StopReading(problem('MAP_NEEDED', { value: format }));
    const table = await parseTable(
      source,
      format,
      limits,
      (heading) => columnOfHeading(heading, vocabulary) !== null,
      (found) => tell({ ...found, file }),
    );
    const { rows: found, columns: used } = toSheetRows(table, file, count, vocabulary, tell);
    for (const column of used) columns.add(column);
    rows.push(found);
    count += found.length;
    files.push({ name: source.name, format, separator: table.separator, rows: found.length });
  });
  return { rows: rows.length === 1 ? (rows[0] ?? []) : rows.flat(), problems, columns, files };
}
