import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { FAMILIES } from '../duckdb/tables.js';
import { type AddedFact, CurrentFacts, type FamilyValues, NONE, UNKNOWN } from './current-facts.js';
import { describedInSql } from './description.js';

/** A state of the register with the facts that are current in it. */
export interface FactsOfState {
  readonly seq: number;
  /** The greatest id of a fact that the mirror had. */
  readonly lastId: number;
  readonly facts: CurrentFacts;
}

/** What leads from the facts of a state to those of a later one. */
export interface FactsSince {
  readonly seq: number;
  readonly lastId: number;
  readonly closed: readonly number[];
  readonly added: readonly AddedFact[];
  /** Facts with what their engagements grew out of. */
  readonly origins: readonly (readonly [factId: number, originId: number])[];
  /** By family, the rows of `valuesOf`. */
  readonly values: readonly { readonly table: string; readonly ids: readonly (readonly (number | null)[])[] }[];
}

/** Reads all facts that are current in the mirror, at one of its states. */
export function readFacts(connection: DuckDBConnection): Promise<FactsOfState> {
  return atOneState(connection, async ({ seq, lastId }) => {
    const current = `FROM volume_fact f WHERE f.from_seq <= ${seq} AND f.to_seq > ${seq}`;
    const [counted] = (await connection.runAndReadAll(`SELECT COUNT(*) ${current}`)).getRows();
    const facts = new CurrentFacts(Number(counted?.[0] ?? 0), lastId);
    await eachRow(connection, `SELECT ${FACT} ${current} ORDER BY f.start_day NULLS LAST, f.engagement_id`, (row) =>
      facts.add(factOf(row)),
    );
    facts.ordered = facts.count;
    for (const { table } of FAMILIES) {
      const take = valuesTaker(facts, table);
      await eachRow(connection, valuesOf(table, 0), (row) => take(row.map(idOf)));
    }
    await eachRow(
      connection,
      `SELECT f.id, f.origin_id FROM wide_origin f WHERE f.to_seq > ${seq} AND f.from_seq <= ${seq}`,
      ([id, originId]) => facts.addOrigin(facts.rowOf(Number(id)), Number(originId)),
    );
    facts.settle();
    return { seq, lastId, facts };
  });
}

/** Reads what the mirror has more than a state. */
export function readSince(connection: DuckDBConnection, before: Pick<FactsOfState, 'seq' | 'lastId'>): Promise<FactsSince> {
  return atOneState(connection, async ({ seq, lastId }) => {
    const closed: number[] = [];
    const added: AddedFact[] = [];
    const values: { table: string; ids: (number | null)[][] }[] = [];
    const origins: [number, number][] = [];
    const closedSince = `SELECT id FROM volume_fact WHERE to_seq > ${before.seq} AND to_seq <= ${seq} AND id <= ${before.lastId}`;
    await eachRow(connection, closedSince, ([id]) => closed.push(Number(id)));
    if (lastId > before.lastId) {
      const since = `FROM volume_fact f WHERE f.id > ${before.lastId} AND f.to_seq > ${seq} ORDER BY f.id`;
      await eachRow(connection, `SELECT ${FACT} ${since}`, (row) => added.push(factOf(row)));
      const grownSince = `SELECT f.id, f.origin_id FROM wide_origin f WHERE f.id > ${before.lastId} AND f.to_seq > ${seq}`;
      await eachRow(connection, grownSince, ([id, originId]) => origins.push([Number(id), Number(originId)]));
      for (const { table } of FAMILIES) {
        const ids: (number | null)[][] = [];
        await eachRow(connection, valuesOf(table, before.lastId), (row) => ids.push(row.map(idOf)));
        values.push({ table, ids });
      }
    }
    return { seq, lastId, closed, added, origins, values };
  });
}

/** Makes the facts of a state those of the later one, in one go; false where there is no room left for what is new. */
export function applySince(facts: CurrentFacts, { closed, added, origins, values }: FactsSince): boolean {
  if (!facts.hasRoomFor(added.length)) return false;
  for (const id of closed) facts.close(id);
  for (const fact of added) facts.add(fact);
  for (const [factId, originId] of origins) facts.addOrigin(facts.rowOf(factId), originId);
  for (const { table, ids } of values) {
    const take = valuesTaker(facts, table);
    for (const row of ids) take(row);
  }
  facts.settle();
  return true;
}

/** The columns of a family that name values, its own first. */
function familyColumns(table: string): string[] {
  const names = FAMILIES.find((family) => family.table === table)?.columns.map(({ name }) => name) ?? [];
  const own = `${table.replace('volume_fact_', '')}_id`;
  return [own, ...names.filter((name) => name.endsWith('_id') && name !== own)];
}

/** The values that facts with greater ids have of a family: the fact's id, then `familyColumns`. */
function valuesOf(table: string, after: number): string {
  return `SELECT fact_id, ${familyColumns(table).join(', ')} FROM ${table} WHERE fact_id > ${after}`;
}

/** Takes rows of `valuesOf`: what is of a fact that is not current, or no more, is left out. */
function valuesTaker(facts: CurrentFacts, table: string): (ids: readonly (number | null)[]) => void {
  const columns = familyColumns(table);
  const scheme = columns.indexOf('scheme_id');
  const bySchemes = new Map<number | null, FamilyValues>();
  return ([factId, ...ids]) => {
    const row = facts.rowOf(factId ?? -1);
    if (row < 0) return;
    const schemeId = (scheme < 0 ? null : ids[scheme]) ?? null;
    let family = bySchemes.get(schemeId);
    if (!family) {
      family = facts.family(table, schemeId);
      bySchemes.set(schemeId, family);
    }
    family.add(row, family.slotOf(columns, ids));
  };
}

const FACT = `f.id, f.engagement_id, ${describedInSql()}, f.start_day, f.start_month, f.end_day, f.delegates, f.budget_cents, f.person_months_milli`;

function factOf([
  id,
  engagementId,
  description,
  startDay,
  startMonth,
  endDay,
  delegates,
  budgetCents,
  personMonthsMilli,
]: readonly DuckDBValue[]): AddedFact {
  return {
    id: Number(id),
    engagementId: Number(engagementId),
    description: Number(description),
    startDay: Number(startDay ?? NONE),
    startMonth: Number(startMonth ?? NONE),
    endDay: Number(endDay ?? NONE),
    delegates: Number(delegates ?? UNKNOWN),
    budgetCents: Number(budgetCents ?? UNKNOWN),
    personMonthsMilli: Number(personMonthsMilli ?? UNKNOWN),
  };
}

const idOf = (value: DuckDBValue): number | null => (value === null ? null : Number(value));

/** Others have their turn between two chunks of the result. */
async function eachRow(connection: DuckDBConnection, text: string, take: (row: readonly DuckDBValue[]) => void): Promise<void> {
  const result = await connection.stream(text);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    for (const row of chunk.getRows()) take(row);
  }
}

/** Runs statements that all see the same state of the mirror. */
async function atOneState<T>(connection: DuckDBConnection, read: (state: { seq: number; lastId: number }) => Promise<T>): Promise<T> {
  await connection.run('BEGIN TRANSACTION READ ONLY');
  try {
    const [state] = (await connection.runAndReadAll('SELECT seq, last_id FROM mirror_state')).getRows();
    return await read({ seq: Number(state?.[0] ?? 0), lastId: Number(state?.[1] ?? 0) });
  } finally {
    await connection.run('ROLLBACK');
  }
}
