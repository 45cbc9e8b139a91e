import { useEffect, useState } from 'react';

/** Runs `work` in a task of its own, after whatever the reader has done meanwhile; gives what takes it back. */
function soon(work: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => {
    port2.close();
    work();
  };
  port1.postMessage(null);
  return () => port2.close();
}

/**
 * A value for each of `count` parts of a page, which come by a new one in turn: each when the part before it has been drawn, in a
 * task of its own. A page of many figures would else keep the reader's next step waiting until all of it is drawn. Parts that are
 * given the same value again must not draw again (React.memo).
 */
export function useTurns<Value>(value: Value, count: number): { readonly shown: readonly Value[]; readonly settled: boolean } {
  const [shown, setShown] = useState<readonly Value[]>(() => Array.from({ length: count }, () => value));
  const next = shown.findIndex((one) => one !== value);
  useEffect(() => {
    if (next < 0) return;
    return soon(() => setShown(shown.map((one, index) => (index === next ? value : one))));
  }, [shown, next, value]);
  return { shown, settled: next < 0 };
}
