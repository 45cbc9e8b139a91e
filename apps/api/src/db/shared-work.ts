import { type Asking, asking, askingAs, newEnding, onEnd } from './asking.js';

/** Work that several wait for. */
export interface SharedWork<Result> {
  /** The result; rejects with the reason of the caller's own signal when that ends first. */
  wait(): Promise<Result>;
  readonly failed: boolean;
}

/**
 * Begins work that others may come to wait for: it ends with the last of them, not with the first. `abandoned` is called
 * when it is given up, before anybody could come to wait for what has ended.
 */
export function askedTogether<Result>(work: () => Promise<Result>, abandoned: () => void): SharedWork<Result> {
  const first = asking();
  const ending = newEnding();
  const result = first ? askingAs({ who: first.who, signal: ending.signal }, work) : work();
  let waiting = 0;
  let failed = false;
  let done = false;
  result.then(
    () => {
      done = true;
    },
    () => {
      done = true;
      failed = true;
    },
  );
  const waitAs = ({ signal }: Asking) =>
    new Promise<Result>((resolve, reject) => {
      waiting += 1;
      const stop = onEnd(signal, () => {
        waiting -= 1;
        reject(signal.reason as Error);
        if (waiting > 0 || done) return;
        abandoned();
        ending.abort(signal.reason);
      });
      result.then(resolve, reject).finally(stop);
    });
  return {
    wait() {
      const who = asking();
      if (who) return waitAs(who);
      // Who has no signal never leaves.
      waiting += 1;
      return result;
    },
    get failed() {
      return failed;
    },
  };
}
