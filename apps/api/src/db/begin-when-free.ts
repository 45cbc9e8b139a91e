import { setTimeout } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';

/** An import of a million rows by another process takes less. */
const WRITE_TURN_MS = 120_000;
const ASK_AGAIN_MS = 20;

/** Begins a writing transaction of SQLite. Waits for the turn without holding up the event loop: SQLite's own way of waiting would. */
export async function beginWhenFree(runner: QueryRunner): Promise<void> {
  for (const deadline = Date.now() + WRITE_TURN_MS; ; ) {
    try {
      // IMMEDIATE: two processes that both read and then write would otherwise fail instead of waiting.
      await runner.query('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const busy =
        error instanceof Error && /SQLITE_BUSY|database is locked/.test(`${'code' in error ? String(error.code) : ''} ${error.message}`);
      if (!busy || Date.now() > deadline) throw error;
      await setTimeout(ASK_AGAIN_MS);
    }
  }
}
