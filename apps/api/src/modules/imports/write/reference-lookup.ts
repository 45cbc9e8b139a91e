import type { Sql } from '../../../db/database.js';
import { queryIn } from '../../../db/rows.js';
import type { WantedEngagements } from '../import.service.js';
import { createReferenceLookup, type LookupRows } from '../match/reference-lookup.js';
import type { ExistingEngagement, ReferenceLookup } from '../stages.js';

interface EngagementRow {
  id: number;
  reference: string;
  source: string | null;
  sourceId: string | null;
  written: string | null;
  meant: string | null;
  partOfId: number | null;
  deletedSeq: number | null;
}

const engagementRow = `SELECT id, reference, source, source_id AS "sourceId", written_fingerprint AS written, meant_fingerprint AS meant,
  part_of_id AS "partOfId", deleted_seq AS "deletedSeq" FROM engagement WHERE`;

const sourceKey = (source: string, sourceId: string): string => JSON.stringify([source, sourceId]);

async function wantedRows(sql: Sql, wanted: WantedEngagements): Promise<EngagementRow[]> {
  const rows = await queryIn<EngagementRow>(sql, [...wanted.references], (marks) => `${engagementRow} reference IN (${marks})`);
  const idsBySource = new Map<string, string[]>();
  for (const { source, sourceId } of wanted.sources) {
    const ids = idsBySource.get(source);
    if (ids) ids.push(sourceId);
    else idsBySource.set(source, [sourceId]);
  }
  for (const [source, ids] of idsBySource) {
    const chunks = await queryIn<EngagementRow>(sql, ids, (marks) => `${engagementRow} source = ? AND source_id IN (${marks})`, [source]);
    for (const row of chunks) rows.push(row);
  }
  return rows;
}

/** Wholes and origins of what is wanted, and theirs, to the end: a cycle can only be seen whole. */
async function loadExisting(sql: Sql, wanted: WantedEngagements): Promise<Pick<LookupRows, 'existingByReference' | 'existingBySource'>> {
  const rows = new Map<number, EngagementRow>();
  const origins = new Map<number, number[]>();
  let found = await wantedRows(sql, wanted);
  while (found.length > 0) {
    const ids = found.map(({ id }) => id);
    for (const row of found) rows.set(row.id, row);
    for (const id of ids) origins.set(id, []);
    const edges = await queryIn<{ fromId: number; toId: number }>(
      sql,
      ids,
      (marks) => `SELECT from_id AS "fromId", to_id AS "toId" FROM lineage WHERE to_id IN (${marks})`,
    );
    for (const { fromId, toId } of edges) origins.get(toId)?.push(fromId);
    const next = new Set([...edges.map(({ fromId }) => fromId), ...found.flatMap(({ partOfId }) => (partOfId === null ? [] : [partOfId]))]);
    found = await queryIn<EngagementRow>(
      sql,
      [...next].filter((id) => !rows.has(id)),
      (marks) => `${engagementRow} id IN (${marks})`,
    );
  }
  const byReference = new Map<string, ExistingEngagement>();
  const bySource = new Map<string, ExistingEngagement>();
  for (const row of rows.values()) {
    const existing: ExistingEngagement = {
      reference: row.reference,
      fingerprints: [row.written, row.meant].filter((fingerprint) => fingerprint !== null),
      partOf: row.partOfId === null ? null : (rows.get(row.partOfId)?.reference ?? null),
      aroseFrom: (origins.get(row.id) ?? []).flatMap((id) => rows.get(id)?.reference ?? []),
      deleted: row.deletedSeq !== null,
    };
    byReference.set(row.reference, existing);
    if (row.source !== null && row.sourceId !== null) bySource.set(sourceKey(row.source, row.sourceId), existing);
  }
  return {
    existingByReference: (reference) => byReference.get(reference) ?? null,
    existingBySource: (source, sourceId) => bySource.get(sourceKey(source, sourceId)) ?? null,
  };
}

type TopicRows = LookupRows['topics'];
type ThingRow = { nameEn: string; nameFr: string | null };

const things = (rows: readonly ThingRow[]): LookupRows['organizations'] =>
  rows.map(({ nameEn, nameFr }) => ({ code: nameEn, name: { en: nameEn, fr: nameFr ?? nameEn }, aliases: [] }));

/** All that an import asks the register: a fixed number of statements beside those for the engagements that it names. */
export async function loadReferenceLookup(sql: Sql, wanted: WantedEngagements): Promise<ReferenceLookup> {
  const [home] = await sql.query<{ code: string }>('SELECT j.code FROM register r JOIN jurisdiction j ON j.id = r.home_id');
  if (!home) throw new Error('The register has no settings yet: load one before engagements are imported');
  const names = 'name_en AS "nameEn", name_fr AS "nameFr"';
  const dates = 'valid_from AS "validFrom", valid_to AS "validTo"';
  return createReferenceLookup({
    home: home.code,
    jurisdictions: await sql.query<LookupRows['jurisdictions'][number]>(`SELECT code, alpha3, ${names}, ${dates} FROM jurisdiction`),
    names: await sql.query<LookupRows['names'][number]>(
      `SELECT j.code AS "jurisdictionCode", n.name, n.kind, n.valid_from AS "validFrom", n.valid_to AS "validTo"
       FROM jurisdiction_name n JOIN jurisdiction j ON j.id = n.jurisdiction_id`,
    ),
    successions: await sql.query<LookupRows['successions'][number]>(
      `SELECT p.code AS predecessor, s.code AS successor FROM jurisdiction_succession x
       JOIN jurisdiction p ON p.id = x.predecessor_id JOIN jurisdiction s ON s.id = x.successor_id`,
    ),
    topics: await sql.query<TopicRows[number]>(`SELECT code, ${names} FROM topic`),
    topicTerms: await sql.query<LookupRows['topicTerms'][number]>(
      `SELECT v.code, t.term, t.kind, t.${dates.replace(', ', ', t.')} FROM topic_term t JOIN topic v ON v.id = t.topic_id`,
    ),
    interventions: await sql.query<TopicRows[number]>(`SELECT code, ${names} FROM intervention`),
    interventionTerms: await sql.query<LookupRows['interventionTerms'][number]>(
      `SELECT v.code, t.term, 'SYNONYM' AS kind, NULL AS "validFrom", NULL AS "validTo"
       FROM intervention_term t JOIN intervention v ON v.id = t.intervention_id`,
    ),
    organizations: things(await sql.query<ThingRow>(`SELECT ${names} FROM organization`)),
    facilities: things(await sql.query<ThingRow>(`SELECT ${names} FROM facility`)),
    ...(await loadExisting(sql, wanted)),
  });
}
