import type { Sql } from '../../db/database.js';
import { executeIn, insertRows, nextId } from '../../db/rows.js';
import { type Change, OPEN_SEQ } from '../history/change-clock.js';
import { deriveFact, type FactContext, type FactSource } from '../volume/facts/derive.js';
import type { EngagementRecord } from './engagement-record.js';

/** A mission's person-months: as given for the whole, else those of its deployments; null where nothing is known. */
function personMonthsOf(record: EngagementRecord): number | null {
  if (record.personMonthsMilli !== null) return record.personMonthsMilli;
  const known = record.deployments.flatMap((d) => (d.personMonthsMilli === null ? [] : [d.personMonthsMilli]));
  return known.length === 0 ? null : known.reduce((sum, months) => sum + months, 0);
}

/** What the facts of an engagement are derived from. */
export function factSourceOf(id: number, record: EngagementRecord): FactSource {
  return {
    engagementId: id,
    kind: record.kind,
    scope: record.scope,
    direction: record.direction,
    status: record.status,
    sensitivity: record.sensitivity,
    component: record.partOfId !== null,
    startDate: record.startDate,
    endDate: record.endDate,
    delegates: record.delegates,
    budgetCents: record.budgetCents,
    budgetCurrency: record.budgetCurrency,
    personMonthsMilli: personMonthsOf(record),
    partners: record.partners,
    topicIds: record.topicIds,
    organizationIds: record.organizations.map((o) => o.organizationId),
    // A visit is at the facilities it names and at those of its agenda.
    facilityIds: [...record.facilityIds, ...record.agenda.flatMap((a) => (a.facilityId === null ? [] : [a.facilityId]))],
    interventionIds: record.interventionIds,
  };
}

/** Writes the facts of engagements, current from a change on. */
export async function insertFacts(
  tx: Sql,
  change: Change,
  engagements: readonly { readonly id: number; readonly record: EngagementRecord }[],
  context: FactContext,
): Promise<void> {
  const firstId = await nextId(tx, 'volume_fact');
  const facts = engagements.map(({ id, record }, index) => ({
    factId: firstId + index,
    derived: deriveFact(factSourceOf(id, record), context),
  }));
  await insertRows(
    tx,
    'volume_fact',
    [
      'id',
      'engagement_id',
      'from_seq',
      'to_seq',
      'kind',
      'scope',
      'direction',
      'status',
      'sensitivity',
      'component',
      'start_day',
      'start_month',
      'end_day',
      'open_ended',
      'delegates',
      'budget_cents',
      'person_months_milli',
    ],
    facts.map(({ factId, derived: { fact: f } }) => [
      factId,
      f.engagementId,
      change.seq,
      OPEN_SEQ,
      f.kind,
      f.scope,
      f.direction,
      f.status,
      f.sensitivity,
      f.component,
      f.startDay,
      f.startMonth,
      f.endDay,
      f.openEnded,
      f.delegates,
      f.budgetCents,
      f.personMonthsMilli,
    ]),
  );
  await insertRows(
    tx,
    'volume_fact_jurisdiction',
    [
      'fact_id',
      'scheme_id',
      'jurisdiction_id',
      'region_id',
      'subregion_id',
      'intermediate_id',
      'region_first',
      'subregion_first',
      'weight',
    ],
    facts.flatMap(({ factId, derived }) =>
      derived.jurisdictions.map((j) => [
        factId,
        j.schemeId,
        j.jurisdictionId,
        j.regionId,
        j.subregionId,
        j.intermediateId,
        j.regionFirst,
        j.subregionFirst,
        j.weight,
      ]),
    ),
  );
  for (const [family, values] of [
    ['topic', 'topics'],
    ['organization', 'organizations'],
    ['facility', 'facilities'],
    ['intervention', 'interventions'],
  ] as const) {
    await insertRows(
      tx,
      `volume_fact_${family}`,
      ['fact_id', `${family}_id`, 'weight'],
      facts.flatMap(({ factId, derived }) => derived[values].map((v) => [factId, v.valueId, v.weight])),
    );
  }
}

/** Ends the current facts of engagements at a change. */
export async function closeFacts(tx: Sql, change: Change, engagementIds: readonly number[]): Promise<void> {
  await executeIn(
    tx,
    engagementIds,
    (marks) => `UPDATE volume_fact SET to_seq = ${change.seq} WHERE to_seq = ${OPEN_SEQ} AND engagement_id IN (${marks})`,
  );
}
