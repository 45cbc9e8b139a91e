// Excel takes a file without the mark for the machine's own encoding.
export const byteOrderMark = '\ufeff';

/** A cell that a spreadsheet will not take for a formula: an apostrophe goes before what it might. */
export function defuse(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** What a cell holds. */
type CsvCell = string | number | boolean | null;

/** One line of CSV, quoted where needed, ended as RFC 4180 has it. */
export function csvLine(cells: readonly CsvCell[]): string {
  let line = '';
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? null;
    if (index > 0) line += ',';
    if (cell === null) continue;
    line += typeof cell === 'string' ? csvText(cell) : typeof cell === 'number' ? String(cell) : yesOrNo(cell);
  }
  return `${line}\r\n`;
}

/** In the spelling that R takes for a logical value by itself; spreadsheets and pandas take any. */
const yesOrNo = (value: boolean): string => (value ? 'TRUE' : 'FALSE');

// Most texts need neither: one look tells.
const NEEDS_CARE = /^[\s'=+\-@]|[",;\t\r\n]|\s$/;

function csvText(cell: string): string {
  if (!NEEDS_CARE.test(cell)) return cell;
  const text = defuse(cell);
  // Blanks at an end, and separators of other countries, are kept safe as well.
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
