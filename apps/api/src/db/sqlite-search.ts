import { availableParallelism } from 'node:os';
import Libsql from 'libsql/promise';
import { asking, stopOnEnd } from './asking.js';
import type { SqlValue } from './sql-value.js';
import { Turns } from './turns.js';

interface Statement {
  all(...values: SqlValue[]): Promise<unknown[]>;
}

/** The little of libsql's asynchronous connection that is used; its own types say `any`. */
interface Connection {
  prepare(text: string): Promise<Statement>;
  exec(text: string): Promise<void>;
  interrupt(): void;
  close(): void;
}

/** A connection with the statement it ran last: whoever reads page after page runs the same again. */
interface Place {
  readonly connection: Connection;
  last: { readonly text: string; readonly statement: Statement } | null;
}

/** libsql has a thread for every core: a statement beyond them would keep even the shortest one from beginning. */
const CONNECTIONS = Math.min(availableParallelism(), 4);
const CONNECTIONS_OF_ONE = Math.max(1, CONNECTIONS - 1);
const BUSY_MS = 5_000;

/**
 * Runs the statements of an SQLite register that take long in threads of their own, so that they hold up nobody and can
 * be ended. A short statement is faster on the connection of the event loop.
 */
export class SqliteSearch {
  private readonly free: Place[] = [];
  private readonly turns = new Turns(CONNECTIONS, CONNECTIONS_OF_ONE);

  constructor(private readonly file: string) {}

  run<Row>(text: string, values: readonly SqlValue[]): Promise<Row[]> {
    return this.turns.take(async () => {
      const place = this.placeFor(text) ?? { connection: await this.connect(), last: null };
      const signal = asking()?.signal;
      let stop = () => {};
      try {
        const statement = place.last?.text === text ? place.last.statement : await prepared(place.connection, text);
        stop = stopOnEnd(signal, () => place.connection.interrupt());
        place.last = null;
        const rows = (await statement.all(...values)) as Row[];
        place.last = { text, statement };
        return rows;
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        stop();
        this.free.push(place);
      }
    });
  }

  /** A place that is free; the one that ran this statement last, if there is one. */
  private placeFor(text: string): Place | undefined {
    const same = this.free.findIndex(({ last }) => last?.text === text);
    return same < 0 ? this.free.pop() : this.free.splice(same, 1)[0];
  }

  /** Closes what is not in use; nothing may be running. */
  close(): void {
    for (const { connection } of this.free.splice(0)) connection.close();
  }

  private async connect(): Promise<Connection> {
    const connection = new Libsql(this.file, {}) as Connection;
    await connection.exec(
      `PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA query_only = ON; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY`,
    );
    return connection;
  }
}

/** libsql takes only the first step of a statement off the event loop: that step must do all the work. */
const prepared = (connection: Connection, text: string): Promise<Statement> =>
  connection.prepare(`WITH answer AS MATERIALIZED (${text}) SELECT * FROM answer`);
