import { asking } from '../../db/asking.js';
import { type Sql } from '../../db/database.js';
import { chunksByParameters } from '../../db/dialect.js';
import { queryIn } from '../../db/rows.js';
import { loadEngagementsAt } from '../history/record-at.js';
import { type FilterCondition, looksAt } from './engagement-filter.js';
import { conditionMatches, type LinkEnd, type PlaceOfPartner } from './engagement-filter.match.js';
import { allOf, type FilterScope, stood, visible } from './engagement-filter.sql.js';
import { changedSince } from './engagement-list.repository.js';
import type { StoredEngagement } from './engagement-record.js';

/** What the register held at a change, of engagements that have changed since. */
export interface ChangedPast {
  /** Those that are wanted, as they were. */
  readonly wanted: readonly StoredEngagement[];
  /** The scope by which the rest is to be read. */
  readonly scope: FilterScope;
}

const AT_ONCE = 2000;

async function placesAt(sql: Sql, ids: readonly number[], seq: number): Promise<Map<number, PlaceOfPartner[]>> {
  interface Row {
    engagementId: number;
    schemeId: number;
    jurisdictionId: number;
    regionId: number | null;
    subregionId: number | null;
    intermediateId: number | null;
  }
  const rows = await queryIn<Row>(
    sql,
    ids,
    (marks) =>
      `SELECT f.engagement_id AS "engagementId", j.scheme_id AS "schemeId", j.jurisdiction_id AS "jurisdictionId", j.region_id AS "regionId",
       j.subregion_id AS "subregionId", j.intermediate_id AS "intermediateId"
     FROM volume_fact f JOIN volume_fact_jurisdiction j ON j.fact_id = f.id
     WHERE f.from_seq <= ${seq} AND f.to_seq > ${seq} AND f.engagement_id IN (${marks})`,
  );
  const places = new Map<number, PlaceOfPartner[]>();
  for (const { engagementId, schemeId, jurisdictionId, regionId, subregionId, intermediateId } of rows) {
    const regionIds = [regionId, subregionId, intermediateId].flatMap((id) => (id === null ? [] : [id]));
    const place = { schemeId, jurisdictionId, regionIds };
    const known = places.get(engagementId);
    if (known) known.push(place);
    else places.set(engagementId, [place]);
  }
  return places;
}

/** Of these ids, the ones that the viewer may see and that stood in the register at the scope's change, with their kinds. */
async function kindsAt(sql: Sql, ids: readonly number[], scope: FilterScope): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  const where = allOf([stood('e', scope.seq), visible('e', scope.visibility)]);
  for (const chunk of chunksByParameters(ids, 1)) {
    const marks = chunk.map(() => '?').join(', ');
    const rows = await sql.query<{ id: number; kind: string }>(
      `SELECT e.id, e.kind FROM engagement e WHERE e.id IN (${marks}) AND ${where.text}`,
      [...chunk, ...where.values],
    );
    for (const row of rows) found.set(row.id, row.kind);
  }
  return found;
}

/** What had grown from these ids and has not changed since the scope's change. */
async function unchangedFruits(sql: Sql, ids: readonly number[], scope: FilterScope): Promise<LinkEnds> {
  const found: LinkEnds = new Map();
  const where = allOf([{ text: 'o.deleted_seq IS NULL AND o.changed_seq <= ?', values: [scope.seq] }, visible('o', scope.visibility)]);
  for (const chunk of chunksByParameters(ids, 1)) {
    const rows = await sql.query<LinkEnd & { id: number }>(
      `SELECT l.from_id AS id, o.kind, l.kind AS lineage FROM lineage l JOIN engagement o ON o.id = l.to_id WHERE l.from_id IN (${chunk.map(() => '?').join(', ')}) AND ${where.text}`,
      [...chunk, ...where.values],
    );
    for (const { id, kind, lineage } of rows) addEnd(found, id, { kind, lineage });
  }
  return found;
}

/** Links of lineage by the engagement that they are seen from. */
type LinkEnds = Map<number, LinkEnd[]>;

function addEnd(ends: LinkEnds, id: number, end: LinkEnd): void {
  const known = ends.get(id);
  if (known) known.push(end);
  else ends.set(id, [end]);
}

/**
 * The tables hold the present. What has not changed since a change of the clock is read from them by statement; what
 * has is taken back revision by revision and looked at one by one.
 */
export async function readChangedPast(sql: Sql, filter: FilterCondition, scope: FilterScope): Promise<ChangedPast> {
  const ids = await changedSince(sql, scope);
  const needsLineage = looksAt(filter, (part) => part.hasLineage !== null || part.ledTo !== null || part.aroseFrom !== null);
  const needsPlaces = looksAt(filter, (part) => part.place !== null);
  const { protectedToo, grantedEngagementIds } = scope.visibility;
  const records: StoredEngagement[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    asking()?.signal.throwIfAborted();
    for (const record of (await loadEngagementsAt(sql, ids.slice(start, start + AT_ONCE), scope.seq)).values()) {
      // Seen then and now: what has become protected since is not shown by way of its past.
      if (record.sensitivity !== 'PROTECTED' || protectedToo || grantedEngagementIds.includes(record.id)) records.push(record);
    }
  }
  const recordIds = records.map((record) => record.id);
  const origins = needsLineage ? [...new Set(records.flatMap((record) => record.aroseFrom.map((origin) => origin.fromId)))] : [];
  const kindOfOrigin = await kindsAt(sql, origins, scope);
  const unchanged = needsLineage ? await unchangedFruits(sql, recordIds, scope) : new Map<number, LinkEnd[]>();
  const changed: LinkEnds = new Map();
  for (const { kind, aroseFrom } of needsLineage ? records : []) {
    for (const origin of aroseFrom) if (kindOfOrigin.has(origin.fromId)) addEnd(changed, origin.fromId, { kind, lineage: origin.kind });
  }
  const places = needsPlaces ? await placesAt(sql, recordIds, scope.seq) : new Map<number, PlaceOfPartner[]>();
  const wanted = records.filter((record) =>
    conditionMatches(
      filter,
      {
        record,
        places: places.get(record.id) ?? [],
        aroseFrom: record.aroseFrom.flatMap((origin) => {
          const kind = kindOfOrigin.get(origin.fromId);
          return kind === undefined ? [] : [{ kind, lineage: origin.kind }];
        }),
        ledTo: [...(unchanged.get(record.id) ?? []), ...(changed.get(record.id) ?? [])],
      },
      scope.openThrough,
    ),
  );
  return { wanted, scope: { ...scope, pastOrigins: changed } };
}
