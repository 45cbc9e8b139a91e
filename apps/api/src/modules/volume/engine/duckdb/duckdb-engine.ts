import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { asking, stopOnEnd } from '../../../../db/asking.js';
import { Turns } from '../../../../db/turns.js';
import { dialectOf } from '../../plan/dialect.js';
import type { RawRow, VolumeStatement } from '../../plan/statement.js';
import { checkRows, rawValue, type VolumeEngine } from '../engine.js';
import type { Mirror } from './mirror.js';

/** Statements that a connection keeps prepared: questions of one shape differ in their values alone. */
const MOST_PREPARED = 64;

/** A connection with the statements that were last run on it. */
class Reader {
  private readonly prepared = new Map<string, DuckDBPreparedStatement>();

  constructor(private readonly connection: DuckDBConnection) {}

  async run(statement: VolumeStatement): Promise<RawRow[]> {
    const prepared = await this.prepare(statement.text);
    prepared.bind([...statement.params]);
    const signal = asking()?.signal;
    const stop = stopOnEnd(signal, () => this.connection.interrupt());
    const result = await prepared
      .runAndReadAll()
      .catch((error: unknown) => {
        signal?.throwIfAborted();
        throw error;
      })
      .finally(stop);
    checkRows(result.currentRowCount, statement);
    return result.getRows().map((row) => statement.columns.map((column, index) => rawValue(row[index], column)));
  }

  close(): void {
    for (const prepared of this.prepared.values()) prepared.destroySync();
    this.connection.closeSync();
  }

  private async prepare(text: string): Promise<DuckDBPreparedStatement> {
    const held = this.prepared.get(text);
    const prepared = held ?? (await this.connection.prepare(text));
    this.prepared.delete(text);
    this.prepared.set(text, prepared);
    for (const [oldest, unused] of this.prepared) {
      if (this.prepared.size <= MOST_PREPARED) break;
      unused.destroySync();
      this.prepared.delete(oldest);
    }
    return prepared;
  }
}

/** One connection more than anybody may use at once, so that there is always one for somebody else. */
const CONNECTIONS = 3;

/** Runs statements on the mirror. */
export class DuckDbEngine implements VolumeEngine {
  readonly name = 'duckdb';
  readonly dialect = dialectOf('duckdb');
  private readonly turns: Turns;

  private constructor(
    private readonly mirror: Mirror,
    private readonly readers: readonly Reader[],
    private readonly free: Reader[],
  ) {
    this.turns = new Turns(readers.length, Math.max(1, readers.length - 1));
  }

  /** An engine on a mirror, which stays its owner's to close. */
  static async create(mirror: Mirror, connectionCount = CONNECTIONS): Promise<DuckDbEngine> {
    const readers: Reader[] = [];
    for (let count = 0; count < connectionCount; count += 1) readers.push(new Reader(await mirror.connect()));
    return new DuckDbEngine(mirror, readers, [...readers]);
  }

  run(statement: VolumeStatement): Promise<RawRow[]> {
    return this.turns.take(async () => {
      const reader = this.free.pop();
      if (!reader) throw new Error('there is a connection for every turn');
      try {
        return await reader.run(statement);
      } finally {
        this.free.push(reader);
      }
    });
  }

  ensureCaughtUp(seq: number): Promise<void> {
    return this.mirror.ensure(seq);
  }

  /** Closes its connections; nothing may be running. */
  close(): void {
    for (const reader of this.readers) reader.close();
  }
}
