import type { DataSource, QueryRunner } from 'typeorm';
import { beginWhenFree } from './begin-when-free.js';
import { createDataSource, mariadbSessionStatement } from './data-source.js';
import { DatabaseUnreachableError } from './database.errors.js';
import type { DatabaseAddress } from './database-url.js';
import type { Dialect } from './dialect.js';
import { MariadbSearch } from './mariadb-search.js';
import { migrate } from './migrate.js';
import type { SqlValue } from './sql-value.js';
import { SqliteSearch } from './sqlite-search.js';

export type { SqlValue };

/** Runs statements with `?` for values and double quotes round names, on either database. */
export interface Sql {
  readonly dialect: Dialect;
  /** Rows of a SELECT that finds what it wants: by a key, or of a table that stays small. */
  query<Row = Record<string, unknown>>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /**
   * Rows of a SELECT whose work grows with the register: holds up nobody, takes turns with others, and ends when whoever
   * asks goes away or has no time left.
   */
  search<Row = Record<string, unknown>>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** A statement whose rows nobody wants. */
  execute(text: string, values?: readonly SqlValue[]): Promise<void>;
}

/** The pool event and the connection that mysql2 gives; the only part of it we touch. */
interface MariadbPool {
  on(event: 'connection', listener: (connection: { query(sql: string): void }) => void): void;
}

type Query = <Row>(text: string, values?: readonly SqlValue[]) => Promise<Row[]>;

function sqlOf(source: DataSource | QueryRunner, dialect: Dialect, search?: Query): Sql {
  const query: Query = <Row>(text: string, values: readonly SqlValue[] = []) => source.query(text, [...values]) as Promise<Row[]>;
  return {
    dialect,
    query,
    // A transaction sees what it has written on its own connection alone.
    search: search ?? query,
    execute: async (text, values = []) => {
      await source.query(text, [...values]);
    },
  };
}

/** Runs what `Sql.search` is asked. */
interface Searcher {
  run<Row>(text: string, values: readonly SqlValue[]): Promise<Row[]>;
  close(): void;
}

/** A data source that answers; of several hosts the first that does. Throws DatabaseUnreachableError. */
async function connect(address: DatabaseAddress): Promise<DataSource> {
  try {
    return address.dialect === 'sqlite' ? await createDataSource(address).initialize() : await connectToFirst(address);
  } catch (error) {
    throw new DatabaseUnreachableError(address, error);
  }
}

async function connectToFirst(address: DatabaseAddress & { dialect: 'mariadb' }): Promise<DataSource> {
  let failure: unknown;
  for (const host of address.hosts) {
    try {
      const source = await createDataSource({ ...address, hosts: [host] }).initialize();
      const { pool } = source.driver as unknown as { pool: MariadbPool };
      pool.on('connection', (connection) => connection.query(mariadbSessionStatement()));
      // The connections that initialisation opened came before the listener.
      await source.query(mariadbSessionStatement());
      return source;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/**
 * The register's database. Reads and writes have connections of their own: on SQLite a reader would otherwise see,
 * on the one connection, what a transaction has written and not yet committed.
 */
export class Database {
  readonly dialect: Dialect;
  /** Outside of any transaction: sees what is committed. */
  readonly read: Sql;
  private lastWrite: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly reader: DataSource,
    private readonly writer: DataSource,
    dialect: Dialect,
    private readonly searcher: Searcher,
  ) {
    this.dialect = dialect;
    this.read = sqlOf(reader, dialect, (text, values = []) => searcher.run(text, values));
  }

  /**
   * Connects and brings the tables up to date. Of several hosts the first that answers is taken. Throws
   * DatabaseUnreachableError, and what `migrate` does.
   */
  static async open(address: DatabaseAddress, options: { migrate: boolean } = { migrate: true }): Promise<Database> {
    const writer = await connect(address);
    try {
      if (options.migrate) await migrate(writer);
      if (address.dialect === 'mariadb') return new Database(writer, writer, 'mariadb', new MariadbSearch(writer));
      return new Database(await connect(address), writer, 'sqlite', new SqliteSearch(address.file));
    } catch (error) {
      // Its connections would keep the process from ending.
      await writer.destroy();
      throw error;
    }
  }

  /**
   * Everything that `work` writes, or nothing. Writers of one process take turns here; those of several, at the clock.
   */
  writeTransaction<Result>(work: (tx: Sql) => Promise<Result>): Promise<Result> {
    const turn = this.lastWrite.then(
      () => this.runTransaction(work),
      () => this.runTransaction(work),
    );
    this.lastWrite = turn.catch(() => undefined);
    return turn;
  }

  private async runTransaction<Result>(work: (tx: Sql) => Promise<Result>): Promise<Result> {
    const runner = this.writer.createQueryRunner();
    try {
      if (this.dialect === 'sqlite') await beginWhenFree(runner);
      else await runner.query('START TRANSACTION');
      try {
        const result = await work(sqlOf(runner, this.dialect));
        await runner.query('COMMIT');
        return result;
      } catch (error) {
        await runner.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  async close(): Promise<void> {
    await this.lastWrite.catch(() => undefined);
    this.searcher.close();
    await this.reader.destroy();
    if (this.writer !== this.reader) await this.writer.destroy();
  }
}
