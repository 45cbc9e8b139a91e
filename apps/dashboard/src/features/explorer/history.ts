import { useCallback, useState } from 'react';
import type { Asked } from '../../lib/explore-address';

/** A question that was run here, with what came of it. */
export interface PastRun {
  asked: Asked;
  at: string;
  /** Rows of the first list of its answer; null where it ended in an error. */
  rows: number | null;
  milliseconds: number;
}

const KEY = 'entente-explorer-history';
const KEPT = 30;
/** A longer question is not kept: browsers give a page about five million characters. */
const LONGEST = 50_000;

/** The history with one run more: newest first, the same question once. */
export function withRun(history: readonly PastRun[], run: PastRun): PastRun[] {
  if (run.asked.query.length + run.asked.variables.length > LONGEST) return [...history];
  const others = history.filter(({ asked }) => asked.query !== run.asked.query || asked.variables !== run.asked.variables);
  return [run, ...others].slice(0, KEPT);
}

/** What a question is called where it has no name: its operation's name, else its first field. */
export function titleOf(query: string): string | null {
  const text = query.replace(/#.*$/gm, '');
  return /\b(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? /\{\s*(?:\w+\s*:\s*)?(\w+)/.exec(text)?.[1] ?? null;
}

function stored(): PastRun[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(isPastRun) : [];
  } catch {
    return [];
  }
}

function isPastRun(value: unknown): value is PastRun {
  const run = value as Partial<PastRun> | null;
  return typeof run?.asked?.query === 'string' && typeof run.asked.variables === 'string' && typeof run.at === 'string';
}

/** The questions run in this browser, kept in it alone. */
export function useHistory(): { history: PastRun[]; add: (run: PastRun) => void; clear: () => void } {
  const [history, setHistory] = useState(stored);
  const keep = useCallback((next: PastRun[]) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Without storage the history lasts as long as the page.
    }
    return next;
  }, []);
  const add = useCallback((run: PastRun) => setHistory((before) => keep(withRun(before, run))), [keep]);
  const clear = useCallback(() => setHistory(keep([])), [keep]);
  return { history, add, clear };
}
