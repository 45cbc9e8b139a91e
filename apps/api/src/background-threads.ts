import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';

/** A third of the time that one who answers gets, where they both want all of it. */
const NICENESS = 5;

/**
 * Lets the threads that compute (DuckDB's, SQLite's, those of Node) give way to the one that answers: on a machine with few
 * cores, a question that keeps them all busy would otherwise hold up everybody's small ones. Only Linux has priorities of
 * threads.
 */
export function letBackgroundThreadsYield(): void {
  if (process.platform !== 'linux') return;
  for (const task of readdirSync('/proc/self/task')) {
    const thread = Number(task);
    if (thread === process.pid) continue;
    try {
      setPriority(thread, NICENESS);
    } catch {
      // It has ended since.
    }
  }
}
