import { dialectOf, type VolumeDialectName } from '../plan/dialect.js';
import type { SqlValue } from '../plan/sql.js';
import type { RawRow, VolumeStatement } from '../plan/statement.js';
import { checkRows, rawValue, type VolumeEngine } from './engine.js';

/** Runs a statement with `?` placeholders; rows by column name, as TypeORM's `DataSource.query` gives them. */
export type DatabaseQuery = (text: string, params: SqlValue[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;

// MariaDB reads the whole of a family into a temporary table for EXISTS, unless it is told not to: 850 ms
// instead of 1 for the first page of a list.
const FIRST_ROWS_MARIADB = "SET STATEMENT optimizer_switch='semijoin=off,exists_to_in=off' FOR ";

/** Sends statements to the register's own database. */
export class DatabaseEngine implements VolumeEngine {
  readonly name: Exclude<VolumeDialectName, 'duckdb'>;
  readonly dialect;

  constructor(
    private readonly query: DatabaseQuery,
    dialect: Exclude<VolumeDialectName, 'duckdb'>,
    /** Whether a server on the mariadb dialect knows SET STATEMENT, which is MariaDB's own. */
    private readonly knowsSetStatement = dialect === 'mariadb',
  ) {
    this.name = dialect;
    this.dialect = dialectOf(dialect);
  }

  async run(statement: VolumeStatement): Promise<RawRow[]> {
    const text = statement.firstRows && this.knowsSetStatement ? FIRST_ROWS_MARIADB + statement.text : statement.text;
    const rows = await this.query(text, [...statement.params]);
    checkRows(rows.length, statement);
    return rows.map((row) => statement.columns.map((column) => rawValue(row[column.name], column)));
  }

  ensureCaughtUp(): Promise<void> {
    return Promise.resolve();
  }
}
