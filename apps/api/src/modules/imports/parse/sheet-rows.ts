import { problem, rowProblem } from '../problems/problem.js';
import { type Problem, type RawRow, type SheetColumn, sheetColumns, type VocabularyLookup } from '../stages.js';
import { columnLetters, type RawTable, type RowFault } from './raw-table.js';

const ownNames: ReadonlySet<string> = new Set(sheetColumns);

/** The sheet's column that a heading names, in its own words or in those that people write; null if none. */
export function columnOfHeading(
  heading: string,
  vocabulary: Pick<VocabularyLookup, 'heading'>,
): { column: SheetColumn; understood: boolean } | null {
  if (ownNames.has(heading)) return { column: heading as SheetColumn, understood: false };
  const folded = heading.toLowerCase().replace(/[\s-]+/g, '_');
  if (ownNames.has(folded)) return { column: folded as SheetColumn, understood: false };
  const column = vocabulary.heading(heading);
  return column === null ? null : { column, understood: true };
}

interface UsedColumn {
  readonly column: SheetColumn;
  readonly index: number;
}

function readHeadings(
  table: RawTable,
  file: string | null,
  vocabulary: Pick<VocabularyLookup, 'heading'>,
  tell: (found: Problem) => void,
): UsedColumn[] {
  const used: UsedColumn[] = [];
  const at = { file, line: table.headingLine };
  table.headings.forEach((heading, index) => {
    if (heading === '') {
      if (table.rows.some((row) => (row.cells[index] ?? '').trim() !== ''))
        tell(problem('NO_HEADING', { ...at, value: columnLetters(index) }));
      return;
    }
    const known = columnOfHeading(heading, vocabulary);
    if (known === null) {
      tell(problem('UNKNOWN_COLUMN', { ...at, value: heading }));
      return;
    }
    const twin = used.find(({ column }) => column === known.column);
    if (twin) {
      tell(
        problem(
          'HEADINGS_ALIKE',
          { ...at, column: known.column, value: heading },
          { first: columnLetters(twin.index), second: columnLetters(index) },
        ),
      );
      return;
    }
    if (known.understood) tell(problem('HEADING_UNDERSTOOD', { ...at, column: known.column, value: heading }));
    used.push({ column: known.column, index });
  });
  for (const needed of ['kind', 'title'] as const) {
    if (!used.some(({ column }) => column === needed)) {
      tell(problem('COLUMN_MISSING', { ...at, column: needed, value: table.headings.filter((heading) => heading !== '').join(', ') }));
    }
  }
  if (table.rows.length === 0) tell(problem('NO_ROWS', at));
  return used;
}

const separatorNames: Readonly<Record<string, { en: string; fr: string }>> = {
  ',': { en: 'comma', fr: 'virgule' },
  ';': { en: 'semicolon', fr: 'point-virgule' },
  '\t': { en: 'tab', fr: 'tabulation' },
};

/** A fault of a row's shape, told with the row's number and the heading of its column. */
export function faultProblem(fault: RowFault, row: Pick<RawRow, 'row' | 'file' | 'line'>, table: RawTable): Problem {
  const column = fault.column === null ? null : table.headings[fault.column] || columnLetters(fault.column);
  const separator = separatorNames[table.separator ?? ''] ?? { en: table.separator ?? '', fr: table.separator ?? '' };
  return rowProblem(fault.code, row, column, fault.value, { columns: table.headings.length, separator });
}

// An export puts an apostrophe before what a spreadsheet would take for a formula; here it is taken off again.
const defused = /^'+[=+\-@]/;

/** The rows of a table that is an engagement sheet; rows of a wrong shape come without cells, and with a problem. */
export function toSheetRows(
  table: RawTable,
  file: string | null,
  firstRow: number,
  vocabulary: Pick<VocabularyLookup, 'heading'>,
  tell: (found: Problem) => void,
): { rows: RawRow[]; columns: SheetColumn[] } {
  const used = readHeadings(table, file, vocabulary, tell);
  const rows = table.rows.map(({ line, cells, faults }, index): RawRow => {
    const row = firstRow + index;
    const place = { row, file, line };
    let whole = true;
    for (const fault of faults) {
      const found = faultProblem(fault, place, table);
      if (found.severity === 'ERROR') whole = false;
      tell(found);
    }
    const kept: Partial<Record<SheetColumn, string>> = {};
    if (whole) {
      for (const { column, index: from } of used) {
        const cell = cells[from] ?? '';
        kept[column] = cell.charCodeAt(0) === 39 && defused.test(cell) ? cell.slice(1) : cell;
      }
    }
    return { row, file, line, cells: kept };
  });
  return { rows, columns: used.map(({ column }) => column) };
}
