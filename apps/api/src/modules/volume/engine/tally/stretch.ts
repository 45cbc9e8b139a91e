import { setImmediate as oneTurn } from 'node:timers/promises';
import { asking } from '../../../../db/asking.js';

/** What was being counted when the facts became those of a later state: the mirror still has it. */
export class FactsMovedError extends Error {
  override readonly name = 'FactsMovedError';
}

/** How long a walk over rows keeps others from being answered. */
export interface Patience {
  /** Milliseconds of one stretch: less than anybody notices. */
  readonly milliseconds: number;
  /** Rows after which the clock is looked at. */
  readonly rows: number;
}

export const PATIENCE: Patience = { milliseconds: 8, rows: 4096 };

/** Answers what others ask first. Throws the reason of whoever asked and has left. */
export async function letOthersGo(): Promise<void> {
  await oneTurn();
  asking()?.signal.throwIfAborted();
}

/** A walk over rows by the hundred thousand, one stretch after another, between which others are answered and who left is found gone. */
export class Stretch {
  private began = performance.now();

  constructor(
    private readonly patience: Patience,
    /** Whether the facts are still those that the walk began on. */
    private readonly isStill: () => boolean,
  ) {}

  get rows(): number {
    return this.patience.rows;
  }

  /** Throws FactsMovedError, or the reason of whoever asked and has left. */
  async letOthers(): Promise<void> {
    if (performance.now() - this.began < this.patience.milliseconds) return;
    await letOthersGo();
    if (!this.isStill()) throw new FactsMovedError('the facts have become those of a later state');
    this.began = performance.now();
  }
}
