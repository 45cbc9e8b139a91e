import { raw, type Sql, sql } from '../../volume/plan/sql.js';

/** Which engagement grew out of which, where that was recorded otherwise than it is now. */
export interface PastLinks {
  /** The later engagements whose origins have been changed since. */
  readonly changedIds: readonly number[];
  /** The origins that they had, of the kind LED_TO. */
  readonly links: readonly { readonly fromId: number; readonly toId: number }[];
}

/**
 * What a link of the kind LED_TO is read from, with the columns `from_id` and `to_id`. The table holds the present: for the past,
 * the links of what has been changed since stand in its place. Ids are our own numbers, and too many for placeholders.
 */
export function linksTable(past: PastLinks): { with: Sql; table: Sql } {
  if (past.changedIds.length === 0) return { with: raw(''), table: raw("(SELECT from_id, to_id FROM lineage WHERE kind = 'LED_TO')") };
  const unchanged = `SELECT from_id, to_id FROM lineage WHERE kind = 'LED_TO' AND to_id NOT IN (${past.changedIds.map(Number).join(', ')})`;
  if (past.links.length === 0) return { with: raw(''), table: raw(`(${unchanged})`) };
  const values = past.links.map(({ fromId, toId }) => `(${Number(fromId)}, ${Number(toId)})`).join(', ');
  return {
    with: sql`then_led (from_id, to_id) AS (VALUES ${raw(values)}), `,
    table: raw(`(${unchanged} UNION ALL SELECT from_id, to_id FROM then_led)`),
  };
}
