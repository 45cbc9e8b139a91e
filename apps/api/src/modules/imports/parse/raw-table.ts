/** A file as lines of cells: what CSV and XLSX have in common. */
export interface RawTable {
  readonly format: 'CSV' | 'XLSX';
  /** `,`, `;` or a tab for CSV; null for XLSX. */
  readonly separator: string | null;
  /** As written in the file, blanks around them removed. */
  readonly headings: readonly string[];
  readonly headingLine: number;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** One-based line on which the row starts. */
  readonly line: number;
  /** One for each heading, but for a ragged row. */
  readonly cells: readonly string[];
  /** What is wrong with the row's shape; its cells are not to be trusted then. */
  readonly faults: readonly RowFault[];
}

/** A fault of one row, told once the row's number is known. */
export interface RowFault {
  readonly code: 'ROW_TOO_LONG' | 'ROW_TOO_SHORT' | 'TEXT_AFTER_QUOTE' | 'FORMULA_WITHOUT_VALUE' | 'CELL_ERROR' | 'CELL_DATE_TIME';
  /** Zero-based column, or null for the row. */
  readonly column: number | null;
  readonly value: string;
}

export const noFaults: readonly RowFault[] = [];

/** `A` for 0, `AB` for 27: how a spreadsheet calls a column. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** A heading without the blanks, line breaks and marks that programs put around it. */
export function cleanHeading(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();
}
