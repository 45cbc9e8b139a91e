import type { DuckDBConnection } from '@duckdb/node-api';
import type { RawRow, VolumeStatement } from '../../plan/statement.js';
import type { DuckDbEngine } from '../duckdb/duckdb-engine.js';
import type { Mirror } from '../duckdb/mirror.js';
import { checkRows, type VolumeEngine } from '../engine.js';
import { applySince, type FactsOfState, readFacts, readSince } from './read-facts.js';
import { letOthersGo, PATIENCE, type Patience } from './stretch.js';
import { Tally } from './tally.js';

/** Counts in memory what can be counted of the register's newest state, and leaves the rest to the mirror. */
export class TallyEngine implements VolumeEngine {
  readonly name = 'tally';
  /** Statements that were counted without the mirror. */
  counted = 0;
  private held: (FactsOfState & { tally: Tally }) | null = null;
  private following: Promise<void> | null = null;
  private reading: Promise<void> | null = null;
  private ended = false;

  private constructor(
    private readonly engine: DuckDbEngine,
    private readonly connection: DuckDBConnection,
    /** Told why the facts could not be read. */
    private readonly failed: (reason: unknown) => void,
    private readonly patience: Patience,
  ) {}

  /** An engine on a mirror and an engine of it, which stay their owner's to close. The facts are read by `read`. */
  static async create(
    mirror: Mirror,
    engine: DuckDbEngine,
    failed: (reason: unknown) => void,
    patience: Patience = PATIENCE,
  ): Promise<TallyEngine> {
    return new TallyEngine(engine, await mirror.connect(), failed, patience);
  }

  get dialect() {
    return this.engine.dialect;
  }

  async run(statement: VolumeStatement): Promise<RawRow[]> {
    const { counted } = statement;
    if (counted && this.held) {
      // What others ask is answered between two of the many statements of a page.
      await letOthersGo();
      // They may have let go of the facts.
      const rows = await this.held?.tally.count(counted);
      if (rows) {
        this.counted += 1;
        checkRows(rows.length, statement);
        return rows;
      }
    }
    return this.engine.run(statement);
  }

  async ensureCaughtUp(seq: number): Promise<void> {
    await this.engine.ensureCaughtUp(seq);
    if (this.held && this.held.seq < seq) await this.follow();
  }

  /** Reads the facts; until then, and where it fails, the mirror answers alone. */
  async read(): Promise<void> {
    this.reading ??= (async () => {
      if (this.ended) return;
      const read = await readFacts(this.connection);
      this.held = { ...read, tally: new Tally(read.facts, read.seq, this.patience) };
    })().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  /** Waits for what is being read, and closes its connection; nothing may be running. */
  async close(): Promise<void> {
    this.ended = true;
    await Promise.allSettled([this.following, this.reading]);
    this.connection.closeSync();
  }

  /** Brings the facts to the mirror's state; one run serves all who ask meanwhile. */
  private follow(): Promise<void> {
    this.following ??= this.catchUp().finally(() => {
      this.following = null;
    });
    return this.following;
  }

  private async catchUp(): Promise<void> {
    const { held } = this;
    if (!held) return;
    try {
      const since = await readSince(this.connection, held);
      held.tally.leave();
      if (applySince(held.facts, since)) {
        held.tally.movedTo(since.seq);
        this.held = { ...held, seq: since.seq, lastId: since.lastId };
        return;
      }
    } catch (reason) {
      this.failed(reason);
    }
    // What may have been taken in by half, or has no room left, is read anew; until then the mirror answers.
    this.held = null;
    this.read().catch(this.failed);
  }
}
