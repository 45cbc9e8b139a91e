import type { DerivedFact } from '../../src/modules/volume/facts/derive.js';

/** A derived fact with its place in the register's past. */
export interface StoredFact {
  id: number;
  fromSeq: number;
  toSeq: number;
  derived: DerivedFact;
}

/** The tables that the figures stand on, what a mirror reads beside them, and the change clock, without the tables that they refer to. */
export const FACT_TABLES: readonly string[] = [
  `CREATE TABLE volume_fact (id INTEGER NOT NULL PRIMARY KEY, engagement_id INTEGER NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER NOT NULL,
    kind VARCHAR(8) NOT NULL, scope VARCHAR(12) NOT NULL, direction VARCHAR(8), status VARCHAR(10) NOT NULL, sensitivity VARCHAR(9) NOT NULL,
    component INTEGER NOT NULL, start_day INTEGER, start_month INTEGER, end_day INTEGER, open_ended INTEGER NOT NULL,
    delegates INTEGER, budget_cents BIGINT, person_months_milli INTEGER)`,
  'CREATE INDEX ix_volume_fact_from_seq ON volume_fact (from_seq)',
  'CREATE INDEX ix_volume_fact_to_seq ON volume_fact (to_seq)',
  'CREATE INDEX ix_volume_fact_engagement ON volume_fact (engagement_id)',
  `CREATE TABLE volume_fact_jurisdiction (fact_id INTEGER NOT NULL, scheme_id INTEGER NOT NULL, jurisdiction_id INTEGER NOT NULL, region_id INTEGER,
    subregion_id INTEGER, intermediate_id INTEGER, region_first INTEGER NOT NULL, subregion_first INTEGER NOT NULL, weight DOUBLE NOT NULL,
    PRIMARY KEY (fact_id, scheme_id, jurisdiction_id))`,
  ...['topic', 'organization', 'facility', 'intervention'].map(
    (name) =>
      `CREATE TABLE volume_fact_${name} (fact_id INTEGER NOT NULL, ${name}_id INTEGER NOT NULL, weight DOUBLE NOT NULL, PRIMARY KEY (fact_id, ${name}_id))`,
  ),
  'CREATE TABLE lineage (from_id INTEGER NOT NULL, to_id INTEGER NOT NULL, kind VARCHAR(9) NOT NULL)',
  'CREATE INDEX ix_lineage_to ON lineage (to_id)',
  'CREATE TABLE revision (engagement_id INTEGER NOT NULL, seq INTEGER NOT NULL, version INTEGER NOT NULL, changes TEXT)',
  'CREATE INDEX ix_revision_version ON revision (engagement_id, version)',
  'CREATE TABLE change_clock (id INTEGER NOT NULL PRIMARY KEY, seq INTEGER NOT NULL)',
  'CREATE TABLE change_set (seq INTEGER NOT NULL PRIMARY KEY, at VARCHAR(24) NOT NULL)',
  'INSERT INTO change_clock VALUES (1, 0)',
];

/** The names of the tables that hold rows of facts. */
export const FACT_TABLE_NAMES = [
  'volume_fact',
  'volume_fact_jurisdiction',
  'volume_fact_topic',
  'volume_fact_organization',
  'volume_fact_facility',
  'volume_fact_intervention',
] as const;

/** The rows of facts by table, values in the order of the table's columns. */
export function factRows(facts: readonly StoredFact[]): Record<(typeof FACT_TABLE_NAMES)[number], (string | number | null)[][]> {
  const values = (of: (derived: DerivedFact) => readonly { valueId: number; weight: number }[]): (string | number | null)[][] =>
    facts.flatMap(({ id, derived }) => of(derived).map(({ valueId, weight }) => [id, valueId, weight]));
  return {
    volume_fact: facts.map(({ id, fromSeq, toSeq, derived: { fact } }) => [
      id,
      fact.engagementId,
      fromSeq,
      toSeq,
      fact.kind,
      fact.scope,
      fact.direction,
      fact.status,
      fact.sensitivity,
      fact.component,
      fact.startDay,
      fact.startMonth,
      fact.endDay,
      fact.openEnded,
      fact.delegates,
      fact.budgetCents,
      fact.personMonthsMilli,
    ]),
    volume_fact_jurisdiction: facts.flatMap(({ id, derived }) =>
      derived.jurisdictions.map((row) => [
        id,
        row.schemeId,
        row.jurisdictionId,
        row.regionId,
        row.subregionId,
        row.intermediateId,
        row.regionFirst,
        row.subregionFirst,
        row.weight,
      ]),
    ),
    volume_fact_topic: values((derived) => derived.topics),
    volume_fact_organization: values((derived) => derived.organizations),
    volume_fact_facility: values((derived) => derived.facilities),
    volume_fact_intervention: values((derived) => derived.interventions),
  };
}
