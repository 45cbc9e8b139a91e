import { askedTogether, type SharedWork } from '../../db/shared-work.js';
import type { VolumeEngine } from './engine/engine.js';
import type { RawRow, VolumeStatement } from './plan/statement.js';
import type { VolumeQuestion, VolumeWhere } from './question.js';

/** Keeps what was asked for last, and asks once for what many ask for at the same time. */
export class SingleFlightCache<T> {
  private readonly held = new Map<string, { work: SharedWork<T>; weight: number }>();
  private weight = 0;

  constructor(
    /** The most that all values may weigh together. */
    private readonly most: number,
    /** What a value weighs, at least 1. */
    private readonly weigh: (value: T) => number,
  ) {}

  /** The value of a key, computed where it is not held; a failure is not held. Ends when nobody waits for it any more. */
  async fetch(key: string, compute: () => Promise<T>): Promise<T> {
    const found = this.held.get(key);
    if (found) {
      this.held.delete(key);
      this.held.set(key, found);
      return found.work.wait();
    }
    const forget = () => {
      if (this.held.get(key) === entry) this.held.delete(key);
    };
    // Weighed by the work, not by who asked first: they may go while others stay, and what weighs nothing is never let go of.
    const computeAndWeigh = async () => {
      const value = await compute();
      if (this.held.get(key) === entry) {
        entry.weight = this.weigh(value);
        this.weight += entry.weight;
        this.shed();
      }
      return value;
    };
    const entry = { work: askedTogether(computeAndWeigh, forget), weight: 0 };
    this.held.set(key, entry);
    try {
      return await entry.work.wait();
    } catch (error) {
      if (entry.work.failed) forget();
      throw error;
    }
  }

  /** Lets go of everything. */
  clear(): void {
    this.held.clear();
    this.weight = 0;
  }

  /** The number of values held or under way. */
  get size(): number {
    return this.held.size;
  }

  private shed(): void {
    for (const [key, entry] of this.held) {
      if (this.weight <= this.most) return;
      // What is under way weighs nothing yet, and is still awaited.
      if (entry.weight === 0) continue;
      this.held.delete(key);
      this.weight -= entry.weight;
    }
  }
}

/** An engine that runs the same statement once, such as the total that six charts of one page share. */
export class SharingEngine implements VolumeEngine {
  readonly name;
  readonly dialect;
  private readonly results: SingleFlightCache<RawRow[]>;

  constructor(
    private readonly engine: VolumeEngine,
    /** The most values of results that are held. */
    mostValues = 500_000,
  ) {
    this.name = engine.name;
    this.dialect = engine.dialect;
    this.results = new SingleFlightCache(mostValues, (rows) => 1 + rows.length * (rows[0]?.length ?? 1));
  }

  run(statement: VolumeStatement): Promise<RawRow[]> {
    // A statement names the state of the register that it counts, so that its result never changes.
    return this.results.fetch(`${statement.text}\n${JSON.stringify(statement.params)}`, () => this.engine.run(statement));
  }

  ensureCaughtUp(seq: number): Promise<void> {
    return this.engine.ensureCaughtUp(seq);
  }
}

/** The text under which the answer of a question is held: the same for all ways to write the same question. */
export function questionKey(question: VolumeQuestion): string {
  const { where, visibility, measures } = question;
  const { from, to, includeComponents, ...lists } = where;
  const sorted = Object.entries(lists as Omit<VolumeWhere, 'from' | 'to' | 'includeComponents'>)
    .filter(([, values]) => values !== undefined && values.length > 0)
    .map(([name, values]) => [name, [...new Set<string | number>(values)].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    question.groupBy,
    sorted,
    [from ?? null, to ?? null, includeComponents ?? false],
    [question.calendar, question.fiscalMonth, question.basis, question.counting, question.schemeId, question.openThrough, question.seq],
    visibility.protectedToo ||
      [visibility.grantedEngagementIds, visibility.closedSinceIds].map((ids) => [...new Set(ids)].sort((a, b) => a - b)),
    [...new Set(measures)].sort(),
    Object.entries(question.asks)
      .filter(([, asked]) => asked)
      .map(([name]) => name)
      .sort(),
    [question.compareTo ?? null, question.fill ?? false, question.top ?? null],
    (question.orderBy ?? []).map(({ measure, dimension, direction }) => [measure ?? null, dimension ?? null, direction]),
    question.having ? [question.having.measure, question.having.atLeast ?? null, question.having.atMost ?? null] : null,
  ]);
}
