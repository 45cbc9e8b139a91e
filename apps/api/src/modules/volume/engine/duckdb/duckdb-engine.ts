import type { DuckDBConnection } from '@duckdb/node-api';
import { dialectOf } from '../../plan/dialect.js';
import type { RawRow, VolumeStatement } from '../../plan/statement.js';
import { rawValue, type VolumeEngine } from '../engine.js';
import type { Mirror } from './mirror.js';

/** Runs statements on the mirror, on as many connections as there are cores to use. */
export class DuckDbEngine implements VolumeEngine {
  readonly name = 'duckdb';
  readonly dialect = dialectOf('duckdb');
  private readonly waiting: ((connection: DuckDBConnection) => void)[] = [];

  private constructor(
    private readonly mirror: Mirror,
    private readonly connections: readonly DuckDBConnection[],
    private readonly free: DuckDBConnection[],
  ) {}

  /** An engine on a mirror, which stays its owner's to close. */
  static async create(mirror: Mirror, connectionCount = 2): Promise<DuckDbEngine> {
    const connections: DuckDBConnection[] = [];
    for (let count = 0; count < connectionCount; count += 1) connections.push(await mirror.connect());
    return new DuckDbEngine(mirror, connections, [...connections]);
  }

  async run(statement: VolumeStatement): Promise<RawRow[]> {
    const connection = await this.take();
    try {
      const result = await connection.runAndReadAll(statement.text, [...statement.params]);
      return result.getRows().map((row) => statement.columns.map((column, index) => rawValue(row[index], column)));
    } finally {
      this.giveBack(connection);
    }
  }

  ensureCaughtUp(seq: number): Promise<void> {
    return this.mirror.ensure(seq);
  }

  /** Closes its connections; nothing may be running. */
  close(): void {
    for (const connection of this.connections) connection.closeSync();
  }

  private take(): Promise<DuckDBConnection> {
    const connection = this.free.pop();
    return connection ? Promise.resolve(connection) : new Promise((resolve) => this.waiting.push(resolve));
  }

  private giveBack(connection: DuckDBConnection): void {
    const next = this.waiting.shift();
    if (next) next(connection);
    else this.free.push(connection);
  }
}
