import type { Counted } from './counted.js';
import type { Sql, SqlValue } from './sql.js';

/** A column of a statement's result. */
export interface StatementColumn {
  name: string;
  /** Numbers come as numbers from every engine, whatever its driver says. */
  type: 'TEXT' | 'NUMBER';
}

/** What an engine runs. */
export interface VolumeStatement {
  text: string;
  params: readonly SqlValue[];
  columns: readonly StatementColumn[];
  /** The first rows are wanted soon, rather than all rows early. */
  firstRows: boolean;
  /** More rows are an error: they are not even taken out of the result. */
  mostRows?: number;
  /** What it counts, where it is one of those that can be counted without it. */
  counted?: Counted;
}

/** A value of a result, in the order of the statement's columns. */
export type RawValue = string | number | null;
export type RawRow = readonly RawValue[];

/** Makes a statement of a piece of SQL. */
export function statementOf(query: Sql, columns: readonly StatementColumn[], firstRows = false): VolumeStatement {
  return { text: query.text, params: query.params, columns, firstRows };
}
