import { problem } from '../problems/problem.js';
import type { ImportLimits, SourceFile } from '../stages.js';
import { decodeUtf8 } from './decode-utf8.js';
import { cleanHeading, columnLetters, noFaults, type RawTable, type RowFault, type TableRow } from './raw-table.js';
import { StopReading } from './stop-reading.js';

// Own scanner rather than a library: an import must name the line and column of a cell while the file is still being
// read, refuse a cell before it fills the memory, and stay within a small multiple of the database's bulk load.

const separators = [',', ';', '\t'] as const;

interface ScannedRecord {
  readonly cells: string[];
  /** Position after the record and its line end. */
  readonly next: number;
  /** Characters. */
  readonly length: number;
  /** Line ends within the record, its own included. */
  readonly lines: number;
  readonly faults: readonly RowFault[];
}

/** What a scan says when the text ends within a cell. */
interface OpenCell {
  readonly column: number;
  /** Characters of the cell so far. */
  readonly length: number;
  readonly quoted: boolean;
}

/** Reads records from a growing text; one for each file. */
class RecordScanner {
  private text = '';
  private position = 0;
  private nextQuote = -1;
  private lineEnd = '\n';
  private final = false;
  line = 1;
  separator = ',';

  /** Adds a piece of text, or ends it with null. */
  feed(piece: string | null): void {
    if (piece === null) {
      this.final = true;
      return;
    }
    this.text = this.position === 0 ? this.text + piece : this.text.slice(this.position) + piece;
    this.position = 0;
    this.nextQuote = -1;
  }

  /** Can the line ends of the file be told from what was read? */
  tellLineEnds(): boolean {
    if (this.text.includes('\n')) return true;
    if (!this.final && this.text.length < 65_536) return false;
    // A carriage return alone ended lines on old Macintoshes, and still does in some exports.
    if (this.text.includes('\r')) this.lineEnd = '\r';
    return true;
  }

  /** The first line outside quotation marks, or null if more text is needed. */
  peekLine(): string | null {
    let quoted = false;
    for (let at = this.position; at < this.text.length; at += 1) {
      const character = this.text[at];
      if (character === '"') quoted = !quoted;
      else if (character === this.lineEnd && !quoted) return this.text.slice(this.position, at);
    }
    return this.final ? this.text.slice(this.position) : null;
  }

  get pending(): number {
    return this.text.length - this.position;
  }

  /** The next record; an open cell if the text ends within one; null at the end. */
  next(): ScannedRecord | OpenCell | null {
    const { text, position: start, lineEnd } = this;
    if (start >= text.length) return this.final ? null : { column: 0, length: text.length - start, quoted: false };
    let end = text.indexOf(lineEnd, start);
    if (this.nextQuote < start) {
      const found = text.indexOf('"', start);
      this.nextQuote = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    if (end < 0) {
      if (!this.final && this.nextQuote === Number.POSITIVE_INFINITY) {
        const last = text.lastIndexOf(this.separator);
        return {
          column: last < start ? 0 : text.slice(start, last + 1).split(this.separator).length - 1,
          length: text.length - Math.max(start, last + 1),
          quoted: false,
        };
      }
      end = text.length;
    }
    if (this.nextQuote >= end) {
      if (end === text.length && !this.final) return { column: 0, length: text.length - start, quoted: false };
      const stop = end > start && lineEnd === '\n' && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      return { cells: text.slice(start, stop).split(this.separator), next: end + 1, length: end - start, lines: 1, faults: noFaults };
    }
    return this.quotedRecord(start);
  }

  private quotedRecord(start: number): ScannedRecord | OpenCell {
    const { text, separator, lineEnd } = this;
    const cells: string[] = [];
    const faults: RowFault[] = [];
    let lines = 1;
    let at = start;
    let lineStop = -1;
    for (;;) {
      let open = at;
      while (text[open] === ' ') open += 1;
      if (text[open] !== '"') {
        if (lineStop < at) {
          const found = text.indexOf(lineEnd, at);
          lineStop = found < 0 ? text.length : found;
        }
        const found = text.indexOf(separator, at);
        const stop = found < 0 || found > lineStop ? lineStop : found;
        if (stop === text.length && !this.final) return { column: cells.length, length: text.length - at, quoted: false };
        const end = lineStop;
        const ends = stop === end;
        const bare = ends && lineEnd === '\n' && stop > at && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
        cells.push(text.slice(at, bare));
        at = stop + 1;
        if (ends) return { cells, next: at, length: at - start, lines, faults };
        continue;
      }
      let close = text.indexOf('"', open + 1);
      let doubled = false;
      while (close >= 0 && text[close + 1] === '"') {
        doubled = true;
        close = text.indexOf('"', close + 2);
      }
      // The last character may be the first half of a doubled quotation mark.
      if (close < 0 || (close + 1 >= text.length && !this.final)) return { column: cells.length, length: text.length - open, quoted: true };
      const value = text.slice(open + 1, close);
      for (let feed = value.indexOf(lineEnd); feed >= 0; feed = value.indexOf(lineEnd, feed + 1)) lines += 1;
      cells.push(doubled ? value.replaceAll('""', '"') : value);
      at = close + 1;
      while (text[at] === ' ') at += 1;
      if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
      if (at >= text.length && !this.final) return { column: cells.length - 1, length: text.length - open, quoted: true };
      if (at >= text.length || text[at] === lineEnd) return { cells, next: at + 1, length: at - start, lines, faults };
      if (text[at] !== separator) {
        let stop = text.indexOf(separator, at);
        let end = text.indexOf(lineEnd, at);
        if (end < 0) {
          if (!this.final) return { column: cells.length - 1, length: text.length - open, quoted: true };
          end = text.length;
        }
        if (stop < 0 || stop > end) stop = end;
        faults.push({ code: 'TEXT_AFTER_QUOTE', column: cells.length - 1, value: text.slice(at, stop).trim() });
        at = stop;
        if (stop === end) return { cells, next: at + 1, length: at - start, lines, faults };
      }
      at += 1;
    }
  }

  /** Goes on after a record. */
  accept(record: ScannedRecord): void {
    this.position = record.next;
    this.line += record.lines;
  }

  skipLine(length: number): void {
    this.position += length + this.lineEnd.length;
    this.line += 1;
  }
}

function isOpen(found: ScannedRecord | OpenCell): found is OpenCell {
  return 'quoted' in found;
}

/** The separator under which the heading line has the most headings that are known; failing that, the most cells. */
function tellSeparator(line: string, knows: (heading: string) => boolean): string {
  let best: string = ',';
  let bestScore = -1;
  for (const separator of separators) {
    const cells = line.split(separator).map((cell) => cleanHeading(cell.replace(/^\s*"|"\s*$/g, '')));
    const score = cells.filter(knows).length * 1000 + Math.min(cells.length, 999);
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

const onlyBlanks = /^[\s\u00a0]*$/;

/** A CSV file as a table; problems of the file as a whole end the reading, those of rows are given with the row. */
export async function parseCsv(source: SourceFile, limits: ImportLimits, knows: (heading: string) => boolean): Promise<RawTable> {
  const scanner = new RecordScanner();
  const rows: TableRow[] = [];
  let headings: string[] | null = null;
  let headingLine = 1;
  let started = false;
  let separatorGiven = false;

  const columnName = (column: number): string => (headings?.[column] ? headings[column] : columnLetters(column));
  const refuseCell = (column: number): never => {
    throw new StopReading(problem('CELL_TOO_LARGE', { line: scanner.line, column: columnName(column) }, { limit: limits.cellCharacters }));
  };

  const drain = (final: boolean): void => {
    if (!started) {
      if (!scanner.tellLineEnds()) return;
      for (;;) {
        const line = scanner.peekLine();
        if (line === null) {
          if (scanner.pending > limits.cellCharacters) refuseCell(0);
          return;
        }
        const given = /^sep=(.)\r?$/i.exec(line);
        if (given?.[1]) {
          scanner.separator = given[1];
          separatorGiven = true;
        } else if (!onlyBlanks.test(line)) {
          if (!separatorGiven) scanner.separator = tellSeparator(line, knows);
          break;
        }
        if (scanner.pending <= 0) return;
        scanner.skipLine(line.length);
      }
      started = true;
    }
    for (;;) {
      const found = scanner.next();
      if (found === null) return;
      if (isOpen(found)) {
        // A row of many large cells is bounded as well: it is scanned anew with each piece until it is whole.
        if (found.length > limits.cellCharacters || scanner.pending > 8 * limits.cellCharacters) refuseCell(found.column);
        if (final) throw new StopReading(problem('QUOTE_NOT_CLOSED', { line: scanner.line, column: columnName(found.column) }));
        return;
      }
      const { cells } = found;
      if (cells.length > limits.columns)
        throw new StopReading(problem('TOO_MANY_COLUMNS', { line: scanner.line, value: String(cells.length) }, { limit: limits.columns }));
      if (found.length > limits.cellCharacters) {
        const large = cells.findIndex((cell) => cell.length > limits.cellCharacters);
        if (large >= 0) refuseCell(large);
      }
      if (headings === null) {
        headings = cells.map(cleanHeading);
        headingLine = scanner.line;
        if (headings.every((heading) => heading === '')) throw new StopReading(problem('NO_HEADINGS', { line: headingLine }));
      } else if (cells.length > 1 || !onlyBlanks.test(cells[0] ?? '')) {
        const width = headings.length;
        let faults = found.faults;
        let kept: readonly string[] = cells;
        if (cells.length !== width) {
          const surplus = cells.slice(width).some((cell) => !onlyBlanks.test(cell));
          if (cells.length < width) faults = [...faults, { code: 'ROW_TOO_SHORT', column: null, value: String(cells.length) }];
          else if (surplus) faults = [...faults, { code: 'ROW_TOO_LONG', column: null, value: String(cells.length) }];
          else kept = cells.slice(0, width);
        }
        if (faults.length > 0 || kept.some((cell) => !onlyBlanks.test(cell))) {
          if (rows.length >= limits.rows) throw new StopReading(problem('TOO_MANY_ROWS', { line: scanner.line }, { limit: limits.rows }));
          rows.push({ line: scanner.line, cells: kept, faults });
        }
      }
      scanner.accept(found);
    }
  };

  for await (const piece of decodeUtf8(source, limits)) {
    scanner.feed(piece);
    drain(false);
  }
  scanner.feed(null);
  drain(true);
  if (headings === null) throw new StopReading(problem('NO_HEADINGS', { line: 1 }));
  return { format: 'CSV', separator: scanner.separator, headings, headingLine, rows };
}
