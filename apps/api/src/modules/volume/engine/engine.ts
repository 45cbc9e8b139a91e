import type { VolumeDialect } from '../plan/dialect.js';
import type { RawRow, RawValue, StatementColumn, VolumeStatement } from '../plan/statement.js';

/** A statement has more rows than it may. */
export class TooManyRowsError extends Error {
  override readonly name = 'TooManyRowsError';

  constructor(readonly most: number) {
    super(`a statement gave more than ${most} rows`);
  }
}

/** Throws TooManyRowsError for more rows than a statement may have. */
export function checkRows(count: number, { mostRows }: VolumeStatement): void {
  if (mostRows !== undefined && count > mostRows) throw new TooManyRowsError(mostRows);
}

/** Where statements run. */
export interface VolumeEngine {
  /** `duckdb`, `sqlite` or `mariadb`, for logs and measurements. */
  readonly name: string;
  /** What statements for it are written in. */
  readonly dialect: VolumeDialect;
  /** The rows of a statement, in the order of its columns, all numbers as numbers. */
  run(statement: VolumeStatement): Promise<RawRow[]>;
  /** Resolves when the engine can answer for a state of the register. */
  ensureCaughtUp(seq: number): Promise<void>;
}

/** A value as drivers give it, as the statement's column says it is. */
export function rawValue(value: unknown, column: StatementColumn): RawValue {
  if (value === null || value === undefined) return null;
  return column.type === 'TEXT' ? String(value) : Number(value);
}
