import { asking, onEnd } from './asking.js';

interface Waiting {
  readonly who: string;
  readonly begin: () => void;
}

/**
 * Lends a few places, such as the connections of an engine, so that nobody takes all of them: whoever asks much waits
 * behind their own questions, not in front of everybody else's.
 */
export class Turns {
  private readonly taken = new Map<string, number>();
  private waiting: Waiting[] = [];
  private inUse = 0;

  constructor(
    private readonly places: number,
    /** Places that one person may hold at once. */
    private readonly mostOfOne: number,
  ) {}

  /** Runs work when there is a place for whoever asks; rejects with the reason of their signal when that ends first. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    const { who, signal } = asking() ?? { who: '', signal: undefined };
    signal?.throwIfAborted();
    await this.place(who, signal);
    try {
      return await work();
    } finally {
      this.giveBack(who);
    }
  }

  private place(who: string, signal: AbortSignal | undefined): Promise<void> {
    if (this.mayBegin(who)) {
      this.hold(who);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        who,
        begin: () => {
          stop();
          this.hold(who);
          resolve();
        },
      };
      const stop = onEnd(signal, () => {
        this.waiting = this.waiting.filter((one) => one !== waiting);
        reject(signal?.reason as Error);
      });
      this.waiting.push(waiting);
    });
  }

  private mayBegin(who: string): boolean {
    return this.inUse < this.places && (this.taken.get(who) ?? 0) < this.mostOfOne;
  }

  private hold(who: string): void {
    this.inUse += 1;
    this.taken.set(who, (this.taken.get(who) ?? 0) + 1);
  }

  private giveBack(who: string): void {
    this.inUse -= 1;
    const left = (this.taken.get(who) ?? 1) - 1;
    if (left === 0) this.taken.delete(who);
    else this.taken.set(who, left);
    // Those who hold the fewest places are next; among them who has waited longest.
    const next = this.waiting
      .filter((one) => this.mayBegin(one.who))
      .reduce<Waiting | null>(
        (best, one) => (best === null || (this.taken.get(one.who) ?? 0) < (this.taken.get(best.who) ?? 0) ? one : best),
        null,
      );
    if (!next) return;
    this.waiting.splice(this.waiting.indexOf(next), 1);
    next.begin();
  }
}
