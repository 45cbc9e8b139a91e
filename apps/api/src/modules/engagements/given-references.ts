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

const FEW = 4;
/** Numbers of so many digits are gone on from; of longer ones, which people may write, the next could not always be told apart. */
const MOST_DIGITS = 8;
const LETTERS: Record<EngagementKind, string> = { MISSION: 'MIS', PROJECT: 'PRJ', VISIT: 'VIS' };

/** Kind and year of the start; of the entry where there is no date. */
function prefixOf({ kind, startDay }: Unreferenced, at: string): string {
  return `${LETTERS[kind]}-${startDay === null ? at.slice(0, 4) : String(civilDate(startDay).year).padStart(4, '0')}-`;
}

/** The largest number given in each kind and year. */
async function lastNumbers(tx: Sql, prefixes: readonly string[]): Promise<{ prefix: string; last: number | string }[]> {
  const last = `MAX(CAST(SUBSTR(reference, 10) AS ${tx.dialect === 'sqlite' ? 'INTEGER' : 'UNSIGNED'})) AS last`;
  // `VIS-2005--5` is a reference too, and its -5 is no number of ours: without a sign MariaDB would read it as a very large one.
  const numbered = `LENGTH(reference) <= ${9 + MOST_DIGITS} AND SUBSTR(reference, 10, 1) <> '-'`;
  // A few are found by the index; the references of many years are as well read through.
  if (prefixes.length <= FEW) {
    const rows = [];
    for (const prefix of prefixes) {
      const [row] = await tx.query<{ last: number | string | null }>(
        `SELECT ${last} FROM engagement WHERE reference > ? AND reference < ? AND ${numbered}`,
        [prefix, `${prefix.slice(0, -1)}.`],
      );
      if (row?.last != null) rows.push({ prefix, last: row.last });
    }
    return rows;
  }
  return tx.query(
    `SELECT SUBSTR(reference, 1, 9) AS prefix, ${last}
     FROM engagement WHERE (reference LIKE 'MIS-%' OR reference LIKE 'PRJ-%' OR reference LIKE 'VIS-%') AND ${numbered}
     GROUP BY SUBSTR(reference, 1, 9)`,
  );
}

const ownNumber = new RegExp(`^((?:MIS|PRJ|VIS)-\\d{4}-)(\\d{1,${MOST_DIGITS}})$`);
const LARGEST = 10 ** MOST_DIGITS - 1;

/** The first free number from one on that is larger than those that are gone on from: there it is not enough to know the last. */
async function freeNumber(tx: Sql, prefix: string, from: number, own: ReadonlySet<string | null>): Promise<number> {
  for (let number = from; ; number += 1) {
    const reference = `${prefix}${number}`;
    const [taken] = await tx.query('SELECT id FROM engagement WHERE reference = ?', [reference]);
    if (!taken && !own.has(reference)) return number;
  }
}

/** Each one's reference: its own, or the next one of its kind and year (`VIS-2005-0042`); only under the clock's lock. */
export async function givenReferences(tx: Sql, wanted: readonly Unreferenced[], at: string): Promise<string[]> {
  const counters = new Map<string, number>();
  const prefixes = new Set(wanted.flatMap((one) => (one.own === null ? [prefixOf(one, at)] : [])));
  if (prefixes.size > 0) {
    for (const { prefix, last } of await lastNumbers(tx, [...prefixes])) counters.set(prefix, Number(last));
    for (const { own } of wanted) {
      const match = ownNumber.exec(own ?? '');
      if (match) counters.set(match[1]!, Math.max(counters.get(match[1]!) ?? 0, Number(match[2])));
    }
  }
  const own = new Set(wanted.map((one) => one.own));
  const references: string[] = [];
  for (const one of wanted) {
    if (one.own !== null) {
      references.push(one.own);
      continue;
    }
    const prefix = prefixOf(one, at);
    const next = (counters.get(prefix) ?? 0) + 1;
    const number = next <= LARGEST ? next : await freeNumber(tx, prefix, next, own);
    counters.set(prefix, number);
    references.push(`${prefix}${String(number).padStart(4, '0')}`);
  }
  return references;
}
