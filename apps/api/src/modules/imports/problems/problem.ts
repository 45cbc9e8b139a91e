import type { LocalText, Problem, RawRow } from '../stages.js';
import { type CatalogEntry, catalog, type ProblemCode } from './catalog.js';

/** Where a problem stands; every part may be missing. */
export interface ProblemPlace {
  readonly row?: number | null;
  readonly file?: string | null;
  readonly line?: number;
  readonly column?: string | null;
  readonly value?: string | null;
}

const shownCharacters = 120;

/** What a person sees of a value: no control characters, and not more than 120 characters. */
export function shownValue(value: string): string {
  const visible = value
    .slice(0, shownCharacters + 1)
    .replace(/[\u0000-\u001f\u007f\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ');
  return visible.length > shownCharacters ? `${visible.slice(0, shownCharacters - 1)}…` : visible;
}

/** Particulars that read differently in the two languages are given as a pair. */
export type Particulars = Readonly<Record<string, string | number | LocalText>>;

function fill(template: string, language: 'en' | 'fr', place: ProblemPlace, particulars: Particulars): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const particular = particulars[name];
    if (particular !== undefined) return typeof particular === 'object' ? particular[language] : shownValue(String(particular));
    if (name === 'value') return shownValue(place.value ?? '');
    if (name === 'column') return place.column ?? '';
    if (name === 'line') return String(place.line ?? 0);
    return whole;
  });
}

/** A problem with its words filled in. */
export function problem(code: ProblemCode, place: ProblemPlace, particulars: Particulars = {}): Problem {
  const entry: CatalogEntry = catalog[code];
  return {
    severity: entry.severity,
    code,
    row: place.row ?? null,
    file: place.file ?? null,
    line: place.line ?? 0,
    column: place.column ?? null,
    value: place.value == null ? null : shownValue(place.value),
    rule: { en: fill(entry.rule[0], 'en', place, particulars), fr: fill(entry.rule[1], 'fr', place, particulars) },
    message: { en: fill(entry.message[0], 'en', place, particulars), fr: fill(entry.message[1], 'fr', place, particulars) },
  };
}

const worded = new Map<string, Pick<Problem, 'severity' | 'rule' | 'message' | 'value'>>();
const mostWorded = 5000;

/** A problem of one row. */
export function rowProblem(
  code: ProblemCode,
  row: Pick<RawRow, 'row' | 'file' | 'line'>,
  column: string | null,
  value: string | null,
  particulars: Particulars = {},
): Problem {
  // The same warning may stand in every row of a large file: its words are made once. No row's words name its line.
  const key = `${code}\u001f${column}\u001f${value}\u001f${JSON.stringify(particulars)}`;
  let words = worded.get(key);
  if (words === undefined) {
    words = problem(code, { column, value }, particulars);
    if (worded.size >= mostWorded) worded.clear();
    worded.set(key, words);
  }
  return {
    severity: words.severity,
    code,
    row: row.row,
    file: row.file,
    line: row.line,
    column,
    value: words.value,
    rule: words.rule,
    message: words.message,
  };
}

/** Collects problems; stages add to it and never throw for what a person can correct. */
export class ProblemList {
  readonly all: Problem[] = [];
  private readonly rowsWithErrors = new Set<number>();
  private fileRefused = false;

  add(found: Problem): void {
    this.all.push(found);
    if (found.severity !== 'ERROR') return;
    if (found.row === null) this.fileRefused = true;
    else this.rowsWithErrors.add(found.row);
  }

  /** Is the row held back by a problem of its own? */
  hasError(row: number): boolean {
    return this.rowsWithErrors.has(row);
  }

  /** Is everything held back, because a file as a whole is refused? */
  get refused(): boolean {
    return this.fileRefused;
  }
}
