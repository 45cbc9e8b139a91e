import type { DataSource } from 'typeorm';
import { asking, stopOnEnd } from './asking.js';
import type { SqlValue } from './sql-value.js';
import { Turns } from './turns.js';

/** Of the pool's connections; the rest are for what is short. */
const CONNECTIONS = 6;
const CONNECTIONS_OF_ONE = 4;

/** Runs the statements of a MariaDB register that may take long, and ends them on the server. */
export class MariadbSearch {
  private readonly turns = new Turns(CONNECTIONS, CONNECTIONS_OF_ONE);

  constructor(private readonly source: DataSource) {}

  run<Row>(text: string, values: readonly SqlValue[]): Promise<Row[]> {
    return this.turns.take(async () => {
      const signal = asking()?.signal;
      if (!signal) return this.source.query(text, [...values]) as Promise<Row[]>;
      const runner = this.source.createQueryRunner();
      const kills: Promise<unknown>[] = [];
      let stop = () => {};
      try {
        const { threadId } = (await runner.connect()) as { threadId: number };
        stop = stopOnEnd(signal, () => {
          kills.push(this.source.query(`KILL QUERY ${threadId}`).catch(() => undefined));
        });
        return (await runner.query(text, [...values])) as Row[];
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        stop();
        // A connection given back too early would lose its next statement instead.
        await Promise.all(kills);
        await runner.release();
      }
    });
  }

  close(): void {
    // The pool is the database's own.
  }
}
