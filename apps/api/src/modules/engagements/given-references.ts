import { civilDate, type Day } from '@entente/schema/calendar';
import type { EngagementKind } from '@entente/schema/vocabulary';
import type { Sql } from '../../db/database.js';

/** An engagement that needs a reference, or brings its own. */
export interface Unreferenced {
  readonly kind: EngagementKind;
  /** The first day of the start; null without a start. */
  readonly startDay: Day | null;
  readonly own: string | null;
}

const prefixes: Record<EngagementKind, string> = { MISSION: 'MIS', PROJECT: 'PRJ', VISIT: 'VIS' };

/** Kind and year of the start; of the entry where there is no date. */
function prefixOf({ kind, startDay }: Unreferenced, at: string): string {
  return `${prefixes[kind]}-${startDay === null ? at.slice(0, 4) : String(civilDate(startDay).year).padStart(4, '0')}-`;
}

/** Each one's reference: its own, or the next one of its kind and year (`VIS-2005-0042`); only under the clock's lock. */
export async function givenReferences(tx: Sql, wanted: readonly Unreferenced[], at: string): Promise<string[]> {
  const counters = new Map<string, number>();
  if (wanted.some(({ own }) => own === null)) {
    const taken = await tx.query<{ prefix: string; last: number | string }>(
      `SELECT SUBSTR(reference, 1, 9) AS prefix, MAX(CAST(SUBSTR(reference, 10) AS ${tx.dialect === 'sqlite' ? 'INTEGER' : 'UNSIGNED'})) AS last
       FROM engagement WHERE reference LIKE 'MIS-%' OR reference LIKE 'PRJ-%' OR reference LIKE 'VIS-%' GROUP BY SUBSTR(reference, 1, 9)`,
    );
    for (const { prefix, last } of taken) counters.set(prefix, Number(last));
    for (const { own } of wanted) {
      const match = /^((?:MIS|PRJ|VIS)-\d{4}-)(\d+)$/.exec(own ?? '');
      if (match) counters.set(match[1]!, Math.max(counters.get(match[1]!) ?? 0, Number(match[2])));
    }
  }
  return wanted.map((one) => {
    if (one.own !== null) return one.own;
    const prefix = prefixOf(one, at);
    const number = (counters.get(prefix) ?? 0) + 1;
    counters.set(prefix, number);
    return `${prefix}${String(number).padStart(4, '0')}`;
  });
}
