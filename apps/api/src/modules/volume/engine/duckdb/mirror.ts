import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as oneTurn } from 'node:timers/promises';
import {
  BIGINT,
  DOUBLE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import { readOrigins } from './origins.js';
import type { MirrorSource } from './source.js';
import {
  clearStaged,
  closeDirectly,
  closeStaged,
  FACT_COLUMNS,
  FAMILIES,
  MIRROR_LAYOUT,
  mirrorSchema,
  STAGED_ORIGINS,
  stagedName,
  stagingSchema,
  unstage,
} from './tables.js';

/** Facts read at once: a few milliseconds on a driver that blocks. */
const FACTS_PER_READ = 4_000;
/** Facts moved into the mirror at once: what its memory holds beside all else. */
const FACTS_PER_MOVE = 120_000;
/** The most rows that DuckDB takes in one chunk. */
const ROWS_PER_CHUNK = 2_048;
/** Up to so many closed facts are named in the statement that closes them. */
const CLOSED_DIRECTLY = 200;
const OPEN_SEQ = 2_147_483_647;

const TYPES: Readonly<Record<'INTEGER' | 'BIGINT' | 'DOUBLE' | 'VARCHAR', DuckDBType>> = { INTEGER, BIGINT, DOUBLE, VARCHAR };

/** How a mirror is kept. */
export interface MirrorOptions {
  /** The DuckDB file; `:memory:` keeps none. */
  path: string;
  /** As DuckDB reads it, such as `400MB`. */
  memoryLimit?: string;
  threads?: number;
  /** Called while a mirror is made: facts read so far, and in all. */
  onProgress?: (done: number, of: number) => void;
}

/** The mirror's file is held by another process. */
export class MirrorInUseError extends Error {
  override readonly name = 'MirrorInUseError';

  constructor(
    readonly path: string,
    options: ErrorOptions,
  ) {
    super(`the analytics mirror is in use by another process: ${path}`, options);
  }
}

/** The register has no such state. */
export class UnknownSeqError extends Error {
  override readonly name = 'UnknownSeqError';

  constructor(
    readonly asked: number,
    readonly newest: number,
  ) {
    super(`the register has no state ${asked}: its newest is ${newest}`);
  }
}

/** A columnar copy of the facts that follows the register from state to state. */
export class Mirror {
  private following: Promise<void> | null = null;

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly writer: DuckDBConnection,
    private readonly source: MirrorSource,
    private readonly options: MirrorOptions,
    private mirrored: number,
    private lastId: number,
    /** Whether it was made anew rather than found. */
    readonly rebuilt: boolean,
  ) {}

  /** Opens the mirror of a register, or makes it; brings it to the register's newest state. */
  static async open(source: MirrorSource, options: MirrorOptions): Promise<Mirror> {
    const found = await openFound(source, options);
    const mirror = found
      ? new Mirror(found.instance, found.writer, source, options, found.seq, found.lastId, false)
      : await Mirror.make(source, options);
    return closedOnFailure(mirror, () => mirror.follow());
  }

  private static async make(source: MirrorSource, options: MirrorOptions): Promise<Mirror> {
    await removeFiles(options.path);
    if (options.path !== ':memory:') await mkdir(dirname(options.path), { recursive: true });
    const instance = await createInstance(options);
    const writer = await instance.connect();
    for (const statement of [...mirrorSchema(), ...stagingSchema()]) await writer.run(statement);
    const mirror = new Mirror(instance, writer, source, options, 0, 0, true);
    return closedOnFailure(mirror, () => mirror.fill());
  }

  /** The state of the register that readers see. */
  get seq(): number {
    return this.mirrored;
  }

  /** The greatest id of its facts: it has no more than that. */
  get newestId(): number {
    return this.lastId;
  }

  /** A connection for reading. */
  connect(): Promise<DuckDBConnection> {
    return this.instance.connect();
  }

  /** Resolves when readers see at least this state of the register. Throws UnknownSeqError where it has none such. */
  async ensure(seq: number): Promise<void> {
    // The first round may be one that had read the clock before the caller's change.
    for (let round = 0; this.mirrored < seq; round += 1) {
      if (round === 2) throw new UnknownSeqError(seq, this.mirrored);
      await this.follow();
    }
  }

  /** Brings the mirror to the register's newest state; one run serves all who ask meanwhile. */
  follow(): Promise<void> {
    this.following ??= this.catchUp().finally(() => {
      this.following = null;
    });
    return this.following;
  }

  /** Waits for what is being written, and lets go of the file. */
  async close(): Promise<void> {
    await this.following?.catch(() => undefined);
    this.writer.closeSync();
    this.instance.closeSync();
  }

  /** Fills an empty mirror. Its state is written last, so that one left half-way is known for what it is. */
  private async fill(): Promise<void> {
    const seq = await this.source.seq();
    const lastId = await this.lastIdAt(seq);
    for (let from = 0; from < lastId; from += FACTS_PER_MOVE) {
      await this.stage(from, Math.min(from + FACTS_PER_MOVE, lastId), seq);
      await this.runAll(unstage());
      this.options.onProgress?.(Math.min(from + FACTS_PER_MOVE, lastId), lastId);
    }
    await this.writeState(seq, lastId);
    await this.writer.run('CHECKPOINT');
    this.mirrored = seq;
    this.lastId = lastId;
  }

  private async catchUp(): Promise<void> {
    const seq = await this.source.seq();
    if (seq <= this.mirrored) return;
    const lastId = await this.lastIdAt(seq);
    const closed = await this.source.query('SELECT id, to_seq FROM volume_fact WHERE to_seq > ? AND to_seq <= ? AND id <= ?', [
      this.mirrored,
      seq,
      this.lastId,
    ]);
    await this.runAll([...clearStaged(), 'BEGIN']);
    try {
      await this.closeFacts(closed.map((row) => ({ id: Number(row['id']), toSeq: Number(row['to_seq']) })));
      for (let from = this.lastId; from < lastId; from += FACTS_PER_MOVE) {
        await this.stage(from, Math.min(from + FACTS_PER_MOVE, lastId), seq);
        await this.runAll(unstage());
      }
      await this.writeState(seq, lastId);
      await this.writer.run('COMMIT');
    } catch (error) {
      await this.writer.run('ROLLBACK');
      throw error;
    }
    this.mirrored = seq;
    this.lastId = lastId;
  }

  /** Ids are given out in the order of changes: what is newer than the mirror has greater ids than all it has. */
  private async lastIdAt(seq: number): Promise<number> {
    const [row] = await this.source.query('SELECT MAX(id) AS last_id FROM volume_fact WHERE from_seq <= ? AND id >= ?', [seq, this.lastId]);
    return Math.max(Number(row?.['last_id'] ?? 0), this.lastId);
  }

  private async closeFacts(closed: readonly { id: number; toSeq: number }[]): Promise<void> {
    if (closed.length === 0) return;
    if (closed.length > CLOSED_DIRECTLY) {
      await this.appending(['staged_closed'], async ([appender]) => {
        const rows = closed.map(({ id, toSeq }) => ({ id, to_seq: toSeq }));
        if (appender) append(appender, [INTEGER, INTEGER], ['id', 'to_seq'], rows);
      });
      await this.runAll(closeStaged());
      return;
    }
    for (const [toSeq, facts] of groupBy(closed, (fact) => fact.toSeq)) {
      await this.runAll(
        closeDirectly(
          facts.map((fact) => fact.id),
          toSeq,
        ),
      );
    }
  }

  /** Reads facts with ids over `from` up to `to`, and their values, as they were at a state of the register. */
  private async stage(from: number, to: number, seq: number): Promise<void> {
    const factTypes = FACT_COLUMNS.map((column) => TYPES[column.read]);
    const factNames = FACT_COLUMNS.map((column) => column.name);
    // What was closed later is still open at this state. The state after it closes it.
    const selected = factNames.map((name) =>
      name === 'to_seq' ? `CASE WHEN to_seq > ${seq} THEN ${OPEN_SEQ} ELSE to_seq END AS to_seq` : name,
    );
    await this.appending(['staged_fact', STAGED_ORIGINS, ...FAMILIES.map(stagedName)], async ([facts, origins, ...families]) => {
      if (!facts || !origins) return;
      for (let low = from; low < to; low += FACTS_PER_READ) {
        const range = [low, Math.min(low + FACTS_PER_READ, to)];
        append(
          facts,
          factTypes,
          factNames,
          await this.source.query(`SELECT ${selected.join(', ')} FROM volume_fact WHERE id > ? AND id <= ? ORDER BY id`, range),
        );
        for (const [index, family] of FAMILIES.entries()) {
          const appender = families[index];
          const names = ['fact_id', ...family.columns.map((column) => column.name)];
          const rows = await this.source.query(`SELECT ${names.join(', ')} FROM ${family.table} WHERE fact_id > ? AND fact_id <= ?`, range);
          if (appender) append(appender, [INTEGER, ...family.columns.map((column) => TYPES[column.read])], names, rows);
          // Others have their turn between two reads.
          await oneTurn();
        }
        append(
          origins,
          [INTEGER, INTEGER],
          ['fact_id', 'origin_id'],
          await readOrigins(this.source, low, Math.min(low + FACTS_PER_READ, to)),
        );
      }
    });
  }

  /** Lends appenders of the writer's tables; all that they were given is in the tables afterwards, or nothing. */
  private async appending(tables: readonly string[], work: (appenders: DuckDBAppender[]) => Promise<void>): Promise<void> {
    const appenders: DuckDBAppender[] = [];
    try {
      for (const table of tables) appenders.push(await this.writer.createAppender(table, 'main', 'temp'));
      await work(appenders);
      for (const appender of appenders) appender.closeSync();
    } catch (error) {
      // An appender that is merely let go of writes its last rows whenever its memory is collected, into whatever comes next.
      for (const appender of appenders) {
        appender.clear();
        appender.closeSync();
      }
      throw error;
    }
  }

  private async writeState(seq: number, lastId: number): Promise<void> {
    await this.writer.run('DELETE FROM mirror_state');
    await this.writer.run('INSERT INTO mirror_state VALUES ($1, $2, $3, $4, $5)', [
      MIRROR_LAYOUT,
      await this.source.identity(),
      seq,
      (await this.source.stamp(seq)) ?? '',
      lastId,
    ]);
  }

  private async runAll(statements: readonly string[]): Promise<void> {
    // One way there and back for all of them: on a busy machine each way costs more than a small statement.
    await this.writer.run(statements.join('; '));
  }
}

/** The mirror after a step; one that fails lets go of the file, so that it can be tried again. */
async function closedOnFailure(mirror: Mirror, step: () => Promise<void>): Promise<Mirror> {
  try {
    await step();
    return mirror;
  } catch (error) {
    await mirror.close();
    throw error;
  }
}

interface FoundMirror {
  instance: DuckDBInstance;
  writer: DuckDBConnection;
  seq: number;
  lastId: number;
}

/** The mirror in the file, or null where there is none, or none of this register's present and layout. */
async function openFound(source: MirrorSource, options: MirrorOptions): Promise<FoundMirror | null> {
  if (options.path === ':memory:') return null;
  // Asked first: where the register does not answer, the file must not stay open.
  const identity = await source.identity();
  const newest = await source.seq();
  let instance: DuckDBInstance;
  try {
    instance = await createInstance(options);
  } catch (error) {
    if (String(error).includes('lock')) throw new MirrorInUseError(options.path, { cause: error });
    return null;
  }
  let writer: DuckDBConnection | null = null;
  try {
    writer = await instance.connect();
    const state = (await writer.runAndReadAll('SELECT layout, identity, seq, stamp, last_id FROM mirror_state')).getRows()[0];
    const seq = Number(state?.[2] ?? 0);
    if (
      state &&
      state[0] === MIRROR_LAYOUT &&
      state[1] === identity &&
      seq <= newest &&
      String(state[3]) === ((await source.stamp(seq)) ?? '')
    ) {
      for (const statement of stagingSchema()) await writer.run(statement);
      return { instance, writer, seq, lastId: Number(state[4]) };
    }
  } catch {
    // A file that cannot be read is as good as none: all that it held is in the register.
  }
  writer?.closeSync();
  instance.closeSync();
  return null;
}

function createInstance(options: MirrorOptions): Promise<DuckDBInstance> {
  return DuckDBInstance.create(options.path, {
    threads: String(options.threads ?? 2),
    memory_limit: options.memoryLimit ?? '400MB',
  });
}

async function removeFiles(path: string): Promise<void> {
  if (path === ':memory:') return;
  for (const file of [path, `${path}.wal`, `${path}.tmp`]) await rm(file, { force: true, recursive: true });
}

function append(
  appender: DuckDBAppender,
  types: readonly DuckDBType[],
  names: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): void {
  for (let start = 0; start < rows.length; start += ROWS_PER_CHUNK) {
    const end = Math.min(start + ROWS_PER_CHUNK, rows.length);
    const chunk = DuckDBDataChunk.create(types, end - start);
    chunk.setColumns(
      names.map((name, column) => {
        const values = new Array<string | number | bigint | null>(end - start);
        const type = types[column];
        for (let row = start; row < end; row += 1) {
          const value = rows[row]?.[name];
          values[row - start] =
            value === null || value === undefined
              ? null
              : type === VARCHAR
                ? String(value)
                : type === BIGINT
                  ? BigInt(value as string | number)
                  : Number(value);
        }
        return values;
      }),
    );
    appender.appendDataChunk(chunk);
  }
}

function groupBy<T, K>(values: readonly T[], key: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
