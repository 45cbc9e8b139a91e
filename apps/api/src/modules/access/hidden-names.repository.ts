import type { Sql } from '../../db/database.js';
import { placeholders } from '../../db/rows.js';
import type { Visibility } from './viewer.js';

/** What engagements name beside jurisdictions and topics, which everybody may know. */
export type NamedTable = 'organization' | 'facility';

/**
 * What stands, or once stood, in engagements, in none of them as far as the viewer may see: one statement. The facts tell, as they
 * hold what an engagement named before it was changed as well.
 */
export async function loadHiddenNames(sql: Sql, table: NamedTable, { grantedEngagementIds }: Visibility): Promise<number[]> {
  const granted = (column: string) =>
    grantedEngagementIds.length === 0 ? '' : ` OR ${column} IN (${placeholders(grantedEngagementIds.length)})`;
  const rows = await sql.search<{ id: number }>(
    `SELECT n.id FROM ${table} n WHERE EXISTS (SELECT 1 FROM volume_fact_${table} x WHERE x.${table}_id = n.id)
       AND NOT EXISTS (
         SELECT 1 FROM volume_fact_${table} x JOIN volume_fact f ON f.id = x.fact_id JOIN engagement e ON e.id = f.engagement_id
         WHERE x.${table}_id = n.id AND (f.sensitivity <> 'PROTECTED'${granted('e.id')}) AND (e.sensitivity <> 'PROTECTED'${granted('e.id')}))`,
    [...grantedEngagementIds, ...grantedEngagementIds],
  );
  return rows.map(({ id }) => id);
}
