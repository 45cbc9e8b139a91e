import { dayToIso } from '@entente/schema/calendar';
import type { Sql } from '../../../db/database.js';
import type { Change } from '../../history/change-clock.js';
import type { EngagementKind, WriteRow } from '../stages.js';

const prefixes: Record<EngagementKind, string> = { MISSION: 'MIS', PROJECT: 'PRJ', VISIT: 'VIS' };

/** Kind and year of the start; of the entry where there is no date. */
function prefixOf(row: WriteRow, change: Change): string {
  const { kind, start } = row.content;
  return `${prefixes[kind]}-${start ? dayToIso(start.first).slice(0, 4) : change.at.slice(0, 4)}-`;
}

/** Each row's reference: its own, or the next one of its kind and year (`VIS-2005-0042`); only under the clock's lock. */
export async function givenReferences(tx: Sql, rows: readonly WriteRow[], change: Change): Promise<string[]> {
  const own = (row: WriteRow) => (row.action === 'UPDATE' ? row.reference : row.content.reference);
  const counters = new Map<string, number>();
  const nameless = rows.filter((row) => own(row) === null);
  if (nameless.length > 0) {
    const taken = await tx.query<{ prefix: string; last: number | string }>(
      `SELECT SUBSTR(reference, 1, 9) AS prefix, MAX(CAST(SUBSTR(reference, 10) AS ${tx.dialect === 'sqlite' ? 'INTEGER' : 'UNSIGNED'})) AS last
       FROM engagement WHERE reference LIKE 'MIS-%' OR reference LIKE 'PRJ-%' OR reference LIKE 'VIS-%' GROUP BY SUBSTR(reference, 1, 9)`,
    );
    for (const { prefix, last } of taken) counters.set(prefix, Number(last));
    for (const row of rows) {
      const match = /^((?:MIS|PRJ|VIS)-\d{4}-)(\d+)$/.exec(own(row) ?? '');
      if (match) counters.set(match[1]!, Math.max(counters.get(match[1]!) ?? 0, Number(match[2])));
    }
  }
  return rows.map((row) => {
    const reference = own(row);
    if (reference !== null) return reference;
    const prefix = prefixOf(row, change);
    const number = (counters.get(prefix) ?? 0) + 1;
    counters.set(prefix, number);
    return `${prefix}${String(number).padStart(4, '0')}`;
  });
}
