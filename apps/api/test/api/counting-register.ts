import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Database, Sql } from '../../src/db/database.js';
import { insertRows } from '../../src/db/rows.js';
import { type EngagementRecord, emptyRecord } from '../../src/modules/engagements/engagement-record.js';
import { createEngagements, reserveEngagementIds } from '../../src/modules/engagements/engagement-writer.js';
import { loadFactContext } from '../../src/modules/engagements/fact-context.js';
import { beginChange } from '../../src/modules/history/change-clock.js';
import { beginTestRegister } from '../databases.js';

const folder = new URL('../cases/counting/', import.meta.url);
const author = { origin: 'IMPORT', actor: 'Test', reason: null } as const;

/** Begins a register and writes the engagements of the counting cases into it. Topics have their names for codes, as the cases do. */
export async function writeCountingRegister(database: Database): Promise<void> {
  await beginTestRegister(database, { topics: false, coverage: [{ from: '1990-01-01', through: '2006-03-31', kinds: null }] });
  const rows = parse(readFileSync(new URL('register.csv', folder)), { columns: true, bom: true }) as Record<string, string>[];
  const topics = [...new Set(rows.flatMap((row) => listed(row['topics'])))];
  await database.writeTransaction((tx) =>
    insertRows(
      tx,
      'topic',
      ['code', 'name_en', 'name_fr'],
      topics.map((name) => [name, name, null]),
    ),
  );
  await writeEngagements(database, async (tx) => {
    const ids = await idsByCode(tx);
    return rows.map((row) => recordOf(row, ids));
  });
}

/** Writes engagements in one change, and gives their ids. */
export async function writeEngagements(
  database: Database,
  records: (tx: Sql, firstId: number) => Promise<readonly EngagementRecord[]>,
): Promise<number[]> {
  return database.writeTransaction(async (tx) => {
    const change = await beginChange(tx, author);
    const firstId = await reserveEngagementIds(tx);
    const created = (await records(tx, firstId)).map((record, index) => ({ id: firstId + index, record, fingerprints: null }));
    const ids = new Map(created.map(({ id, record }) => [record.reference, id]));
    const resolved = created.map((one) => ({
      ...one,
      record: { ...one.record, partOfId: ids.get(WHOLES.get(one.record.reference) ?? '') ?? null },
    }));
    await createEngagements(tx, change, resolved, await loadFactContext(tx));
    return resolved.map(({ id }) => id);
  });
}

/** Engagements that are part of another, by reference. */
const WHOLES = new Map([
  ['PRJ-05', 'PRJ-04'],
  ['PRJ-06', 'PRJ-04'],
]);

interface Ids {
  jurisdictions: ReadonlyMap<string, number>;
  topics: ReadonlyMap<string, number>;
}

/** Ids of jurisdictions and topics by code. */
export async function idsByCode(sql: Sql): Promise<Ids> {
  const of = async (table: string) =>
    new Map((await sql.query<{ id: number; code: string }>(`SELECT id, code FROM ${table}`)).map(({ id, code }) => [code, id]));
  return { jurisdictions: await of('jurisdiction'), topics: await of('topic') };
}

const names = JSON.parse(readFileSync(new URL('names.json', folder), 'utf8')) as Record<string, string>;

function listed(text: string | undefined): string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}

function known(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`the register of the cases has no ${code}`);
  return id;
}

function recordOf(row: Record<string, string>, ids: Ids): EngagementRecord {
  return emptyRecord({
    reference: row['reference'] ?? '',
    kind: row['kind'] as EngagementRecord['kind'],
    scope: row['scope'] ?? '',
    status: row['status'] ?? '',
    direction: row['direction'] || null,
    titleEn: row['title'] || null,
    titleFr: row['title_fr'] || null,
    startDate: row['start_date'] || null,
    endDate: row['end_date'] || null,
    delegates: row['delegates'] ? Number(row['delegates']) : null,
    budgetCents: row['budget'] ? Number(row['budget']) * 100 : null,
    budgetCurrency: row['budget_currency'] || null,
    partners: listed(row['partners']).map((text) => {
      const [, name = '', share] = /^(.*?)(?: (\d+)%)?$/.exec(text) ?? [];
      return {
        jurisdictionId: known(ids.jurisdictions, names[name] ?? name),
        role: 'PARTNER',
        share: share ? Number(share) * 100 : null,
        nameAsRecorded: name,
      };
    }),
    topicIds: listed(row['topics']).map((name) => known(ids.topics, name)),
  });
}
