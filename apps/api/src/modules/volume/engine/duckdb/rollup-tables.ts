import { ROLLED_BY, ROLLED_UP, ROLLUPS, type Rollup } from '../../plan/rollups.js';
import { FACT_COLUMNS, FAMILIES } from './tables.js';

/** Rows that changes have added since a rollup was made, from which on it is made anew with the next start. */
export const MOST_ADDED = 200_000;

const KEPT = new Map([...FACT_COLUMNS, ...FAMILIES.flatMap((family) => family.columns)].map(({ name, kept }) => [name, kept]));

/** The statements that make empty rollups. */
export function rollupSchema(): string[] {
  return ROLLUPS.map(({ table, by }) => {
    const columns = [...ROLLED_BY, ...by].map((name) => `${name} ${KEPT.get(name) ?? 'INTEGER'}`);
    return `CREATE TABLE ${table} (seq INTEGER, ${[...columns, ...Object.keys(ROLLED_UP).map((name) => `${name} BIGINT`)].join(', ')})`;
  });
}

/** The statements that make the rollups of a state of the register from the facts that are current in it. */
export function rollUp(seq: number): string[] {
  const state = Math.trunc(seq);
  return ROLLUPS.flatMap((rollup) => [
    `DELETE FROM ${rollup.table}`,
    added(rollup, String(state), 1, `from_seq <= ${state} AND to_seq > ${state}`),
  ]);
}

/** The statements that take into the rollups what a step has brought: facts with ids over `lastId`, and those closed after `before` up to `seq`. */
export function followUp(lastId: number, before: number, seq: number): string[] {
  return ROLLUPS.flatMap((rollup) => [
    added(rollup, 'from_seq', 1, `id > ${Math.trunc(lastId)}`),
    added(rollup, 'to_seq', -1, `to_seq > ${Math.trunc(before)} AND to_seq <= ${Math.trunc(seq)}`),
  ]);
}

/** How many rows changes have added to the largest rollup since it was made. */
export function rowsAdded(since: number): string {
  return `SELECT MAX(n) AS n FROM (${ROLLUPS.map(({ table }) => `SELECT COUNT(*) AS n FROM ${table} WHERE seq > ${Math.trunc(since)}`).join(' UNION ALL ')})`;
}

function added({ table, of, where, by }: Rollup, seq: string, sign: 1 | -1, which: string): string {
  const kept = [...ROLLED_BY, ...by];
  const sums = Object.values(ROLLED_UP).map((value) => `${sign} * SUM(${value})`);
  const conditions = where === null ? which : `${which} AND ${where}`;
  return `INSERT INTO ${table} SELECT ${[seq, ...kept, ...sums].join(', ')} FROM ${of} WHERE ${conditions} GROUP BY ALL`;
}
