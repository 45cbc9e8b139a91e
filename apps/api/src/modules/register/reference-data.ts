import type { JurisdictionType } from '@entente/schema/vocabulary';
import type { Sql } from '../../db/database.js';

export interface JurisdictionRow {
  readonly id: number;
  readonly code: string;
  readonly type: JurisdictionType;
  readonly alpha3: string | null;
  readonly m49: string | null;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly parentId: number | null;
  /** Partial dates. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface JurisdictionNameRow {
  readonly jurisdictionId: number;
  /** `en` or `fr`. */
  readonly locale: string;
  readonly name: string;
  readonly kind: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface SuccessionRow {
  readonly predecessorId: number;
  readonly successorId: number;
  readonly onDate: string | null;
}

export interface RegionSchemeRow {
  readonly id: number;
  readonly code: string;
  readonly version: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly source: string | null;
}

export interface RegionRow {
  readonly id: number;
  readonly schemeId: number;
  readonly code: string;
  /** 1 region, 2 subregion, 3 intermediate region. */
  readonly level: number;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly parentId: number | null;
}

export interface RegionMemberRow {
  readonly regionId: number;
  readonly jurisdictionId: number;
  readonly fromDay: number | null;
  readonly toDay: number | null;
  readonly fromSeq: number;
  readonly toSeq: number;
}

/** A topic or an intervention. */
export interface CodedRow {
  readonly id: number;
  readonly code: string;
  readonly nameEn: string;
  readonly nameFr: string | null;
}

export interface TopicTermRow {
  readonly topicId: number;
  /** `en` or `fr`. */
  readonly locale: string;
  readonly term: string;
  readonly kind: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** An organization or a facility. */
export interface NamedRow {
  readonly id: number;
  readonly nameEn: string;
  readonly nameFr: string | null;
  readonly jurisdictionId: number | null;
}

type ById<Row> = ReadonlyMap<number, Row>;
type ByCode<Row> = ReadonlyMap<string, Row>;
type Lists<Row> = ReadonlyMap<number, readonly Row[]>;

/** All that figures and records refer to, as it stood at one change of the clock. Maps keep the order of the rows: by code, or by English name. */
export interface ReferenceData {
  readonly jurisdictions: ById<JurisdictionRow>;
  readonly jurisdictionsByCode: ByCode<JurisdictionRow>;
  /** Names by jurisdiction, in order of entry. */
  readonly jurisdictionNames: Lists<JurisdictionNameRow>;
  /** By predecessor. */
  readonly successors: Lists<SuccessionRow>;
  /** By successor. */
  readonly predecessors: Lists<SuccessionRow>;
  readonly schemes: ById<RegionSchemeRow>;
  readonly regions: ById<RegionRow>;
  /** By scheme. */
  readonly regionsOfScheme: Lists<RegionRow>;
  /** By scheme and code. */
  readonly regionsByCode: ReadonlyMap<number, ByCode<RegionRow>>;
  /** By jurisdiction. */
  readonly memberships: Lists<RegionMemberRow>;
  readonly topics: ById<CodedRow>;
  readonly topicsByCode: ByCode<CodedRow>;
  readonly topicTerms: Lists<TopicTermRow>;
  readonly interventions: ById<CodedRow>;
  readonly interventionsByCode: ByCode<CodedRow>;
  readonly organizations: ById<NamedRow>;
  readonly facilities: ById<NamedRow>;
}

const byId = <Row extends { id: number }>(rows: readonly Row[]): Map<number, Row> => new Map(rows.map((row) => [row.id, row]));
const byCode = <Row extends { code: string }>(rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.code, row]));

function lists<Row>(rows: readonly Row[], key: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

const coded = (table: string): string => `SELECT id, code, name_en AS "nameEn", name_fr AS "nameFr" FROM ${table} ORDER BY code`;
const named = (table: string): string =>
  `SELECT id, name_en AS "nameEn", name_fr AS "nameFr", jurisdiction_id AS "jurisdictionId" FROM ${table} ORDER BY name_en, id`;

/** Reads all reference data: one statement a table. */
export async function loadReferenceData(sql: Sql): Promise<ReferenceData> {
  const jurisdictions = await sql.query<JurisdictionRow>(
    `SELECT id, code, type, alpha3, m49, name_en AS "nameEn", name_fr AS "nameFr", parent_id AS "parentId", valid_from AS "validFrom", valid_to AS "validTo" FROM jurisdiction ORDER BY code`,
  );
  const names = await sql.query<JurisdictionNameRow>(
    `SELECT jurisdiction_id AS "jurisdictionId", locale, name, kind, valid_from AS "validFrom", valid_to AS "validTo" FROM jurisdiction_name ORDER BY id`,
  );
  const successions = await sql.query<SuccessionRow>(
    `SELECT predecessor_id AS "predecessorId", successor_id AS "successorId", on_date AS "onDate" FROM jurisdiction_succession ORDER BY id`,
  );
  const schemes = await sql.query<RegionSchemeRow>(
    `SELECT id, code, version, name_en AS "nameEn", name_fr AS "nameFr", source FROM region_scheme ORDER BY id`,
  );
  const regions = await sql.query<RegionRow>(
    `SELECT id, scheme_id AS "schemeId", code, level, name_en AS "nameEn", name_fr AS "nameFr", parent_id AS "parentId" FROM region ORDER BY code, id`,
  );
  const memberships = await sql.query<RegionMemberRow>(
    `SELECT region_id AS "regionId", jurisdiction_id AS "jurisdictionId", from_day AS "fromDay", to_day AS "toDay", from_seq AS "fromSeq", to_seq AS "toSeq" FROM region_member ORDER BY id`,
  );
  const topics = await sql.query<CodedRow>(coded('topic'));
  const topicTerms = await sql.query<TopicTermRow>(
    `SELECT topic_id AS "topicId", locale, term, kind, valid_from AS "validFrom", valid_to AS "validTo" FROM topic_term ORDER BY id`,
  );
  const interventions = await sql.query<CodedRow>(coded('intervention'));
  const organizations = await sql.query<NamedRow>(named('organization'));
  const facilities = await sql.query<NamedRow>(named('facility'));
  const regionsOfScheme = lists(regions, (row) => row.schemeId);
  return {
    jurisdictions: byId(jurisdictions),
    jurisdictionsByCode: byCode(jurisdictions),
    jurisdictionNames: lists(names, (row) => row.jurisdictionId),
    successors: lists(successions, (row) => row.predecessorId),
    predecessors: lists(successions, (row) => row.successorId),
    schemes: byId(schemes),
    regions: byId(regions),
    regionsOfScheme,
    regionsByCode: new Map([...regionsOfScheme].map(([schemeId, rows]) => [schemeId, byCode(rows)])),
    memberships: lists(memberships, (row) => row.jurisdictionId),
    topics: byId(topics),
    topicsByCode: byCode(topics),
    topicTerms: lists(topicTerms, (row) => row.topicId),
    interventions: byId(interventions),
    interventionsByCode: byCode(interventions),
    organizations: byId(organizations),
    facilities: byId(facilities),
  };
}
