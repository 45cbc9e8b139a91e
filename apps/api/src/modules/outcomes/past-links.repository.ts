import type { Sql } from '../../db/database.js';
import { loadEngagementsAt } from '../history/record-at.js';
import type { PastLinks } from './plan/links.js';

const AT_ONCE = 2000;

/** What the links of lineage were at a change of the clock, where they have been changed since. */
export async function loadPastLinks(sql: Sql, seq: number): Promise<PastLinks> {
  const rows = await sql.search<{ id: number }>(
    `SELECT DISTINCT r.engagement_id AS id FROM revision r JOIN engagement e ON e.id = r.engagement_id
     WHERE r.seq > ? AND r.changes LIKE '%"aroseFrom"%' AND e.created_seq <= ?`,
    [seq, seq],
  );
  const changedIds = rows.map(({ id }) => id);
  const links: { fromId: number; toId: number }[] = [];
  for (let start = 0; start < changedIds.length; start += AT_ONCE) {
    for (const { id, aroseFrom } of (await loadEngagementsAt(sql, changedIds.slice(start, start + AT_ONCE), seq)).values()) {
      for (const { fromId, kind } of aroseFrom) if (kind === 'LED_TO') links.push({ fromId, toId: id });
    }
  }
  return { changedIds, links };
}
