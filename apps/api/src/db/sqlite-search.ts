import { availableParallelism } from 'node:os';
import Libsql from 'libsql/promise';
import { asking, stopOnEnd } from './asking.js';
import type { SqlValue } from './sql-value.js';
import { Turns } from './turns.js';

/** The little of libsql's asynchronous connection that is used; its own types say `any`. */
interface Connection {
  prepare(text: string): Promise<{ all(...values: SqlValue[]): Promise<unknown[]> }>;
  exec(text: string): Promise<void>;
  interrupt(): void;
  close(): void;
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
  private readonly free: Connection[] = [];
  private readonly turns = new Turns(CONNECTIONS, CONNECTIONS_OF_ONE);

  constructor(private readonly file: string) {}

  run<Row>(text: string, values: readonly SqlValue[]): Promise<Row[]> {
    return this.turns.take(async () => {
      const connection = this.free.pop() ?? (await this.connect());
      const signal = asking()?.signal;
      let stop = () => {};
      try {
        // libsql takes only the first step of a statement off the event loop: that step must do all the work.
        const statement = await connection.prepare(`WITH answer AS MATERIALIZED (${text}) SELECT * FROM answer`);
        stop = stopOnEnd(signal, () => connection.interrupt());
        return (await statement.all(...values)) as Row[];
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        stop();
        this.free.push(connection);
      }
    });
  }

  /** Closes what is not in use; nothing may be running. */
  close(): void {
    for (const connection of this.free.splice(0)) connection.close();
  }

  private async connect(): Promise<Connection> {
    const connection = new Libsql(this.file, {}) as Connection;
    await connection.exec(
      `PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA query_only = ON; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY`,
    );
    return connection;
  }
}
