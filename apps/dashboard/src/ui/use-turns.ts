import { useEffect, useState } from 'react';

/** What waits to be drawn, the first to be drawn first. */
const waiting: (() => void)[] = [];
const { port1: next, port2: due } = new MessageChannel();
due.onmessage = () => {
  waiting.shift()?.();
  if (waiting.length > 0) next.postMessage(null);
};

/** Runs `draw` in a task of its own, after those that were there before; gives what takes it back. */
function inTurn(draw: () => void): () => void {
  waiting.push(draw);
  if (waiting.length === 1) next.postMessage(null);
  return () => {
    const at = waiting.indexOf(draw);
    if (at > 0) waiting.splice(at, 1);
    // The one that is next has been called for already.
    else if (at === 0) waiting[0] = () => undefined;
  };
}

/**
 * A value for each of `count` parts of a page, which come by a new one in turn, each in a task of its own: a page of many figures
 * would else keep the reader's next step waiting until all of it is drawn. Parts that are given the same value again must not
 * draw again (React.memo).
 */
export function useTurns<Value>(value: Value, count: number): { readonly shown: readonly Value[]; readonly settled: boolean } {
  const [shown, setShown] = useState<readonly Value[]>(() => Array.from({ length: count }, () => value));
  useEffect(() => {
    const ends = Array.from({ length: count }, (_, part) =>
      inTurn(() => setShown((before) => before.map((one, index) => (index === part ? value : one)))),
    );
    return () => {
      for (const end of ends) end();
    };
  }, [value, count]);
  return { shown, settled: shown.every((one) => one === value) };
}
