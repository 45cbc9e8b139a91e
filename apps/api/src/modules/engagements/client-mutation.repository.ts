import { createHash } from 'node:crypto';
import type { Sql } from '../../db/database.js';

/** What a mutation that a client has named came to. */
export interface KnownMutation {
  readonly inputHash: string;
  readonly engagementId: number | null;
  /** Null where there was nothing to change. */
  readonly seq: number | null;
}

const KEPT_DAYS = 30;

/** The same for the same input, in whatever order its fields are written. */
export function inputHash(mutation: string, input: object): string {
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, ordered(inner)]),
    );
  };
  return createHash('sha256')
    .update(JSON.stringify([mutation, ordered(input)]))
    .digest('hex');
}

/** What a client's mutation came to; null where it has not been seen. Only under the clock's lock. */
export async function findMutation(tx: Sql, actor: string, clientId: string): Promise<KnownMutation | null> {
  const [known] = await tx.query<KnownMutation>(
    'SELECT input_hash AS "inputHash", engagement_id AS "engagementId", seq FROM client_mutation WHERE actor = ? AND client_id = ?',
    [actor, clientId],
  );
  return known ?? null;
}

/** Keeps what a client's mutation came to, and forgets those of long ago. */
export async function keepMutation(tx: Sql, actor: string, clientId: string, known: KnownMutation, now: number): Promise<void> {
  await tx.execute('DELETE FROM client_mutation WHERE made_at < ?', [new Date(now - KEPT_DAYS * 86_400_000).toISOString()]);
  await tx.execute('INSERT INTO client_mutation (actor, client_id, input_hash, engagement_id, seq, made_at) VALUES (?, ?, ?, ?, ?, ?)', [
    actor,
    clientId,
    known.inputHash,
    known.engagementId,
    known.seq,
    new Date(now).toISOString(),
  ]);
}
