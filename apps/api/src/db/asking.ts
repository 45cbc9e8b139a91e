import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';

/** On whose behalf statements run, and what ends them. */
export interface Asking {
  /** One name for all that one person asks: they share a turn. */
  readonly who: string;
  /** Ends the statements that grow with the register; its reason is what they fail with. */
  readonly signal: AbortSignal;
}

const current = new AsyncLocalStorage<Asking>();

/**
 * Runs work on somebody's behalf. What it asks of a database or an engine is found again here rather than handed down
 * through every service, so that no way in can forget it.
 */
export function askingAs<Result>(asking: Asking, work: () => Result): Result {
  return current.run(asking, work);
}

/** On whose behalf this runs; null for work of the register's own. */
export function asking(): Asking | null {
  return current.getStore() ?? null;
}

/** A signal to be ended, to which every statement of a question may listen. */
export function newEnding(): AbortController {
  const ending = new AbortController();
  setMaxListeners(0, ending.signal);
  return ending;
}

/** What to do when the signal ends, and how to stop waiting for that; does it at once where it has ended already. */
export function onEnd(signal: AbortSignal | undefined, act: () => void): () => void {
  if (!signal) return () => undefined;
  if (signal.aborted) {
    act();
    return () => undefined;
  }
  signal.addEventListener('abort', act, { once: true });
  return () => signal.removeEventListener('abort', act);
}

/** Waits for what goes on for everybody no longer than whoever asks has time. */
export async function untilEnd<Result>(work: Promise<Result>): Promise<Result> {
  const signal = asking()?.signal;
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = onEnd(signal, () => reject(signal.reason as Error));
    work.then(resolve, reject).finally(stop);
  });
}

const ASK_AGAIN_MS = 25;

/**
 * Tells an engine to stop when the signal ends, and again until it has: one that has not begun yet, or is between two steps,
 * hears nothing. What is given back must be called when the work is over.
 */
export function stopOnEnd(signal: AbortSignal | undefined, stop: () => void): () => void {
  let again: NodeJS.Timeout | undefined;
  const forget = onEnd(signal, () => {
    stop();
    again = setInterval(stop, ASK_AGAIN_MS);
  });
  return () => {
    forget();
    clearInterval(again);
  };
}
