import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { soon } from '../lib/turn';

export interface Turns<Part extends string, Value> {
  /** What each part shows. */
  readonly shown: Readonly<Record<Part, Value>>;
  /** Whether what is in view shows the value; and whether everything does. */
  readonly inView: boolean;
  readonly settled: boolean;
}

/**
 * A value for each of the parts of a page, which come by a new one in turn: those in view at once, then one after another, each when the
 * part before it has been drawn. They are drawn as React draws what is not urgent, in pieces of a few milliseconds: a page of many
 * figures would else keep the reader's next step waiting until all of it is drawn. Parts that are given the same value again must not
 * draw again (React.memo).
 */
export function useTurns<Part extends string, Value>(
  value: Value,
  parts: readonly Part[],
  /** Which parts are in view just now. */
  seen: () => ReadonlySet<Part>,
  /** What a part shows before its first turn; the value itself for one that has it from the start. */
  before: (part: Part) => Value = () => value,
): Turns<Part, Value> {
  const all = () => Object.fromEntries(parts.map((part) => [part, value])) as Record<Part, Value>;
  const [turns, setTurns] = useState(() => {
    const shown = Object.fromEntries(parts.map((part) => [part, before(part)])) as Record<Part, Value>;
    return { shown, inView: parts.every((part) => shown[part] === value) ? value : null };
  });
  const next = parts.find((part) => turns.shown[part] !== value);
  const inView = next === undefined || turns.inView === value;
  useEffect(() => {
    if (next === undefined) return;
    return soon(() => {
      const first = inView ? new Set([next]) : seen();
      startTransition(() =>
        setTurns(({ shown }) => ({
          shown: Object.fromEntries(parts.map((part) => [part, first.has(part) ? value : shown[part]])) as Record<Part, Value>,
          inView: value,
        })),
      );
    });
  }, [next, inView, parts, seen, value]);
  useEffect(() => {
    if (next === undefined) return;
    // Paper has no turns.
    const drawAll = () => flushSync(() => setTurns({ shown: all(), inView: value }));
    window.addEventListener('beforeprint', drawAll);
    return () => window.removeEventListener('beforeprint', drawAll);
  });
  return { shown: turns.shown, inView, settled: next === undefined };
}
