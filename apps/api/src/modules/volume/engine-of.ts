import { join } from 'node:path';
import { untilEnd } from '../../db/asking.js';
import type { Database } from '../../db/database.js';
import { loadSettings } from '../register/register.repository.js';
import { DatabaseEngine, type DatabaseQuery } from './engine/database.js';
import { DuckDbEngine } from './engine/duckdb/duckdb-engine.js';
import { Mirror, MirrorInUseError } from './engine/duckdb/mirror.js';
import { databaseSource } from './engine/duckdb/source.js';
import type { VolumeEngine } from './engine/engine.js';
import { dialectOf, type VolumeDialect } from './plan/dialect.js';
import type { RawRow, VolumeStatement } from './plan/statement.js';

/** An engine that can be opened ahead of the first question, and closed. */
export interface OwnedEngine extends VolumeEngine {
  /** Resolves when the engine can answer. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** How an engine is made. */
export interface EngineOptions {
  readonly kind: 'duckdb' | 'database';
  /** Where the mirror's file is kept. */
  readonly dataFolder: string;
  /** Takes a line for whoever runs the server. */
  readonly log: (line: string) => void;
}

/** The engine of a register's database. */
export function engineOf(database: Database, options: EngineOptions): OwnedEngine {
  if (options.kind === 'database') return new DatabaseItself((text, params) => database.read.search(text, params), database.dialect);
  // The mirror reads little by little, and on everybody's behalf.
  return new MirrorEngine(() => openMirror(database, (text, params) => database.read.query(text, params), options));
}

async function openMirror(database: Database, query: DatabaseQuery, { dataFolder, log }: EngineOptions): Promise<Mirror> {
  const source = databaseSource(query, async () => (await loadSettings(database.read))?.identity ?? '');
  const path = join(dataFolder, 'analytics.duckdb');
  try {
    return await Mirror.open(source, { path });
  } catch (error) {
    if (!(error instanceof MirrorInUseError)) throw error;
    log(`${error.message}; this one keeps its own in memory`);
    return Mirror.open(source, { path: ':memory:' });
  }
}

class DatabaseItself extends DatabaseEngine implements OwnedEngine {
  open(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** The mirror, opened with the first question or before; what fails to open is tried again. */
class MirrorEngine implements OwnedEngine {
  readonly name = 'duckdb';
  private opened: Promise<{ mirror: Mirror; engine: DuckDbEngine }> | null = null;
  private running: DuckDbEngine | null = null;

  constructor(private readonly openMirror: () => Promise<Mirror>) {}

  /** What rollups there are is known once it is open; until then it is written for without. */
  get dialect(): VolumeDialect {
    return this.running?.dialect ?? dialectOf('duckdb');
  }

  async open(): Promise<void> {
    await this.ready();
  }

  async run(statement: VolumeStatement): Promise<RawRow[]> {
    return (await untilEnd(this.ready())).engine.run(statement);
  }

  async ensureCaughtUp(seq: number): Promise<void> {
    await untilEnd(this.ready().then(({ engine }) => engine.ensureCaughtUp(seq)));
  }

  async close(): Promise<void> {
    const opened = await this.opened?.catch(() => null);
    if (!opened) return;
    opened.engine.close();
    await opened.mirror.close();
  }

  private ready(): Promise<{ mirror: Mirror; engine: DuckDbEngine }> {
    if (!this.opened) {
      const opening = this.openMirror().then(async (mirror) => {
        this.running = await DuckDbEngine.create(mirror);
        return { mirror, engine: this.running };
      });
      this.opened = opening;
      opening.catch(() => {
        if (this.opened === opening) this.opened = null;
      });
    }
    return this.opened;
  }
}
