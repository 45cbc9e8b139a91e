import type { Sql } from '../../../db/database.js';
import { queryIn } from '../../../db/rows.js';
import { maySeeEngagement, type Viewer } from '../../access/viewer.js';
import type { StoredEngagement } from '../../engagements/engagement-record.js';
import { loadEngagementsAt } from '../../history/record-at.js';
import type { CodedRow, NamedRow, ReferenceData } from '../../register/reference-data.js';
import type { Moment } from '../../register/register.service.js';
import { COUNTED_ROLES } from '../../volume/facts/derive.js';
import type { BothNames } from './both-names.js';
import type { ListedEngagement } from './report-figures.js';

/** Whose eyes, and at which point of the register. */
export interface ListReading {
  readonly viewer: Viewer;
  readonly seq: number;
  readonly moment: Moment;
}

/** Engagements as they were recorded at the change, in the order of the ids; those that may not be seen are left out. */
export async function listEngagementsAt(sql: Sql, ids: readonly number[], reading: ListReading): Promise<ListedEngagement[]> {
  const records = await seenAt(sql, ids, reading);
  const parents = await seenAt(
    sql,
    [...new Set([...records.values()].flatMap(({ aroseFrom }) => aroseFrom.map(({ fromId }) => fromId)))],
    reading,
  );
  const { settings, reference } = reading.moment.state;
  return ids.flatMap((id) => {
    const record = records.get(id);
    return record ? [listed(record, parents, reference, settings.homeId)] : [];
  });
}

/** Of these ids the ones that had grown from visits at the change, in their order. */
export async function bornOfVisits(sql: Sql, ids: readonly number[], reading: ListReading): Promise<number[]> {
  // Most have grown from nothing, and have not changed: only the others are read whole.
  const linked = await queryIn<{ id: number }>(sql, ids, (marks) => `SELECT DISTINCT to_id AS id FROM lineage WHERE to_id IN (${marks})`);
  const changed = await queryIn<{ id: number }>(
    sql,
    ids,
    (marks) => `SELECT id FROM engagement WHERE changed_seq > ${reading.seq} AND id IN (${marks})`,
  );
  const records = await seenAt(sql, [...new Set([...linked, ...changed].map(({ id }) => id))], reading);
  const parents = await seenAt(
    sql,
    [...new Set([...records.values()].flatMap(({ aroseFrom }) => aroseFrom.map(({ fromId }) => fromId)))],
    reading,
  );
  return ids.filter((id) => records.get(id)?.aroseFrom.some(({ fromId }) => parents.get(fromId)?.kind === 'VISIT'));
}

async function seenAt(sql: Sql, ids: readonly number[], { viewer, seq }: ListReading): Promise<Map<number, StoredEngagement>> {
  const records = await loadEngagementsAt(sql, ids, seq);
  return new Map([...records].filter(([, record]) => maySeeEngagement(viewer, record)));
}

function listed(
  record: StoredEngagement,
  parents: ReadonlyMap<number, StoredEngagement>,
  reference: ReferenceData,
  homeId: number,
): ListedEngagement {
  const partners = record.partners.filter(({ role, jurisdictionId }) => COUNTED_ROLES.has(role) && jurisdictionId !== homeId);
  return {
    id: record.id,
    reference: record.reference,
    kind: record.kind,
    status: record.status,
    direction: record.direction as ListedEngagement['direction'],
    title: titleOf(record),
    start: record.startDate,
    end: record.endDate,
    partners: [...new Set(partners.map(({ jurisdictionId }) => jurisdictionId))].flatMap((id) => {
      const row = reference.jurisdictions.get(id);
      return row ? [{ code: row.code, ...named(row) }] : [];
    }),
    topics: namesOf(record.topicIds, reference.topics),
    facilities: namesOf(record.facilityIds, reference.facilities),
    delegates: record.delegates,
    budget: record.budgetCents === null ? null : record.budgetCents / 100,
    budgetCurrency: record.budgetCurrency,
    personMonths: record.personMonthsMilli === null ? null : record.personMonthsMilli / 1000,
    deployments: record.deployments.map(({ post, fromDate, toDate, personMonthsMilli }) => ({
      post,
      from: fromDate,
      to: toDate,
      personMonths: personMonthsMilli === null ? null : personMonthsMilli / 1000,
    })),
    aroseFrom: record.aroseFrom.flatMap(({ fromId }) => {
      const parent = parents.get(fromId);
      return parent ? [{ reference: parent.reference, kind: parent.kind, title: titleOf(parent) }] : [];
    }),
  };
}

/** A title in both languages; where there is only one, it stands for both. */
export function titleOf({ titleEn, titleFr, reference }: Pick<StoredEngagement, 'titleEn' | 'titleFr' | 'reference'>): BothNames {
  return { en: titleEn ?? titleFr ?? reference, fr: titleFr ?? titleEn ?? reference };
}

function named({ nameEn, nameFr }: { readonly nameEn: string; readonly nameFr: string | null }): BothNames {
  return { en: nameEn, fr: nameFr ?? nameEn };
}

function namesOf(ids: readonly number[], rows: ReadonlyMap<number, CodedRow | NamedRow>): BothNames[] {
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [named(row)] : [];
  });
}
