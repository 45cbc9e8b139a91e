// Excel takes a file without the mark for the machine's own encoding.
export const byteOrderMark = '\ufeff';

/** A cell that a spreadsheet will not take for a formula: an apostrophe goes before what it might. */
export function defuse(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** One line of CSV, quoted where needed, ended as RFC 4180 has it. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => csvCell(cell === null ? '' : typeof cell === 'number' ? String(cell) : defuse(cell))).join(',')}\r\n`;
}

function csvCell(text: string): string {
  // Blanks at an end, and separators of other countries, are kept safe as well.
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
