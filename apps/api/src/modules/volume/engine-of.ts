import { join } from 'node:path';
import { untilEnd } from '../../db/asking.js';
import type { Database } from '../../db/database.js';
import { loadSettings } from '../register/register.repository.js';
import { DatabaseEngine, type DatabaseQuery } from './engine/database.js';
import { DuckDbEngine } from './engine/duckdb/duckdb-engine.js';
import { Mirror, MirrorInUseError } from './engine/duckdb/mirror.js';
import { databaseSource } from './engine/duckdb/source.js';
import type { VolumeEngine } from './engine/engine.js';
import { TallyEngine } from './engine/tally/tally-engine.js';
import { dialectOf } from './plan/dialect.js';
import type { RawRow, VolumeStatement } from './plan/statement.js';

/** So many are read into memory in less time than it takes to notice. */
const FACTS_READ_AT_ONCE = 20_000;

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
  return new MirrorEngine(() => openMirror(database, (text, params) => database.read.query(text, params), options), options.log);
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

interface OpenedMirror {
  readonly mirror: Mirror;
  readonly engine: DuckDbEngine;
  /** Asked first. */
  readonly tally: TallyEngine;
}

/** The mirror, opened with the first question or before; what fails to open is tried again. */
class MirrorEngine implements OwnedEngine {
  readonly name = 'duckdb';
  readonly dialect = dialectOf('duckdb');
  private opened: Promise<OpenedMirror> | null = null;

  constructor(
    private readonly openMirror: () => Promise<Mirror>,
    private readonly log: (line: string) => void,
  ) {}

  async open(): Promise<void> {
    await this.ready();
  }

  async run(statement: VolumeStatement): Promise<RawRow[]> {
    return (await untilEnd(this.ready())).tally.run(statement);
  }

  async ensureCaughtUp(seq: number): Promise<void> {
    await untilEnd(this.ready().then(({ tally }) => tally.ensureCaughtUp(seq)));
  }

  async close(): Promise<void> {
    const opened = await this.opened?.catch(() => null);
    if (!opened) return;
    await opened.tally.close();
    opened.engine.close();
    await opened.mirror.close();
  }

  private ready(): Promise<OpenedMirror> {
    if (!this.opened) {
      const opening = this.openMirror().then(async (mirror) => {
        const engine = await DuckDbEngine.create(mirror);
        const failed = (reason: unknown): void => this.log(`figures are counted by the mirror alone: ${String(reason)}`);
        const tally = await TallyEngine.create(mirror, engine, failed);
        const read = tally.read().catch(failed);
        // Of a large register the mirror answers meanwhile.
        if (mirror.newestId <= FACTS_READ_AT_ONCE) await read;
        return { mirror, engine, tally };
      });
      this.opened = opening;
      opening.catch(() => {
        if (this.opened === opening) this.opened = null;
      });
    }
    return this.opened;
  }
}
