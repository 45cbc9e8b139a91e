import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ReferenceDataError } from './reference-data.errors.js';

/** One row of a reference file: its line and its cells by heading, trimmed. */
export interface TableRow {
  file: string;
  /** One-based. */
  line: number;
  /** The cell under a heading; empty text where nothing stands there. Throws ReferenceDataError for an unknown heading. */
  text(column: string): string;
  /** The cell, or null where nothing stands there. */
  optional(column: string): string | null;
  /** The cell; throws ReferenceDataError where nothing stands there. */
  required(column: string): string;
  /** The cell as one of the words allowed; throws ReferenceDataError for any other. */
  oneOf<Word extends string>(column: string, words: readonly Word[]): Word;
}

interface ParsedRecord {
  info: { lines: number };
  record: Record<string, string>;
}

// trim() also removes U+00A0, which 94 cells of country-codes.csv hold and nothing else.
const clean = (cell: string): string => cell.trim();

/** The rows of a CSV file with a header row. Throws ReferenceDataError where a row has too many or too few cells. */
export function readTable(directory: string, name: string): TableRow[] {
  const file = basename(name);
  const records = parse(readFileSync(join(directory, name), 'utf8'), {
    columns: true,
    bom: true,
    info: true,
    skip_empty_lines: true,
  }) as unknown as ParsedRecord[];
  return records.map(({ info, record }) => {
    const line = info.lines;
    const text = (column: string): string => {
      const cell = record[column];
      if (cell === undefined) throw new ReferenceDataError(file, line, column, '', 'the column is missing');
      return clean(cell);
    };
    const required = (column: string): string => {
      const cell = text(column);
      if (cell === '') throw new ReferenceDataError(file, line, column, cell, 'a value is needed');
      return cell;
    };
    return {
      file,
      line,
      text,
      required,
      optional: (column) => text(column) || null,
      oneOf<Word extends string>(column: string, words: readonly Word[]): Word {
        const cell = text(column);
        const word = words.find((candidate) => candidate === cell);
        if (word === undefined) throw new ReferenceDataError(file, line, column, cell, `must be one of ${words.join(', ')}`);
        return word;
      },
    };
  });
}
