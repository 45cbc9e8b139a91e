import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { dialectOf } from '../../plan/dialect.js';
import type { RawRow, VolumeStatement } from '../../plan/statement.js';
import { rawValue, type VolumeEngine } from '../engine.js';
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
    const result = await prepared.runAndReadAll();
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

/** Runs statements on the mirror, on as many connections as there are cores to use. */
export class DuckDbEngine implements VolumeEngine {
  readonly name = 'duckdb';
  readonly dialect = dialectOf('duckdb');
  private readonly waiting: ((reader: Reader) => void)[] = [];

  private constructor(
    private readonly mirror: Mirror,
    private readonly readers: readonly Reader[],
    private readonly free: Reader[],
  ) {}

  /** An engine on a mirror, which stays its owner's to close. */
  static async create(mirror: Mirror, connectionCount = 2): Promise<DuckDbEngine> {
    const readers: Reader[] = [];
    for (let count = 0; count < connectionCount; count += 1) readers.push(new Reader(await mirror.connect()));
    return new DuckDbEngine(mirror, readers, [...readers]);
  }

  async run(statement: VolumeStatement): Promise<RawRow[]> {
    const reader = await this.take();
    try {
      return await reader.run(statement);
    } finally {
      this.giveBack(reader);
    }
  }

  ensureCaughtUp(seq: number): Promise<void> {
    return this.mirror.ensure(seq);
  }

  /** Closes its connections; nothing may be running. */
  close(): void {
    for (const reader of this.readers) reader.close();
  }

  private take(): Promise<Reader> {
    const reader = this.free.pop();
    return reader ? Promise.resolve(reader) : new Promise((resolve) => this.waiting.push(resolve));
  }

  private giveBack(reader: Reader): void {
    const next = this.waiting.shift();
    if (next) next(reader);
    else this.free.push(reader);
  }
}
