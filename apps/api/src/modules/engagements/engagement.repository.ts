import type { Sql } from '../../db/database.js';
import { packedIn, queryIn } from '../../db/rows.js';
import type {
  AgendaItemRecord,
  DeploymentRecord,
  EngagementColumns,
  FollowUpRecord,
  OrganizationPartRecord,
  OriginRecord,
  PartnerRecord,
  StoredEngagement,
} from './engagement-record.js';

/** An engagement's own row, without its relations. */
export type EngagementRow = EngagementColumns &
  Pick<StoredEngagement, 'id' | 'version' | 'createdSeq' | 'changedSeq' | 'deletedSeq' | 'writtenFingerprint' | 'meantFingerprint'>;

const COLUMNS: Readonly<Record<keyof EngagementRow, string>> = {
  id: 'e.id',
  reference: 'e.reference',
  kind: 'e.kind',
  scope: 'e.scope',
  status: 'e.status',
  sensitivity: 'e.sensitivity',
  titleEn: 'e.title_en',
  titleFr: 'e.title_fr',
  summaryEn: 'e.summary_en',
  summaryFr: 'e.summary_fr',
  startDate: 'e.start_date',
  endDate: 'e.end_date',
  plannedStart: 'e.planned_start',
  plannedEnd: 'e.planned_end',
  delegates: 'e.delegates',
  budgetCents: 'e.budget_cents',
  budgetCurrency: 'e.budget_currency',
  partOfId: 'e.part_of_id',
  source: 'e.source',
  sourceId: 'e.source_id',
  sourceUrl: 'e.source_url',
  sourceNote: 'e.source_note',
  writtenFingerprint: 'e.written_fingerprint',
  meantFingerprint: 'e.meant_fingerprint',
  version: 'e.version',
  createdSeq: 'e.created_seq',
  changedSeq: 'e.changed_seq',
  deletedSeq: 'e.deleted_seq',
  direction: 'v.direction',
  headOfDelegation: 'v.head_of_delegation',
  purpose: 'v.purpose',
  stage: 'v.stage',
  approvedBy: 'v.approved_by',
  mandate: 'm.mandate',
  personMonthsMilli: 'm.person_months_milli',
  agreement: 'p.agreement',
  results: 'p.results',
};

/** The engagements' own rows by id: one statement. Deleted ones are among them. */
export async function loadEngagementRows(sql: Sql, ids: readonly number[]): Promise<Map<number, EngagementRow>> {
  const rows = await packedIn<EngagementRow>(
    sql,
    ids,
    COLUMNS,
    (marks) => `FROM engagement e LEFT JOIN visit v ON v.engagement_id = e.id
      LEFT JOIN mission m ON m.engagement_id = e.id LEFT JOIN project p ON p.engagement_id = e.id WHERE e.id IN (${marks})`,
  );
  return new Map(
    rows.map((row) => {
      // MariaDB gives a BIGINT as text where it may not fit a number; cents do.
      const cents = row.budgetCents === null || typeof row.budgetCents === 'number';
      return [Number(row.id), cents ? row : { ...row, budgetCents: Number(row.budgetCents) }];
    }),
  );
}

/** What engagements are called, and who may know it: one statement. Deleted ones are among them. */
export async function loadReferences(
  sql: Sql,
  ids: readonly number[],
): Promise<Map<number, Pick<EngagementRow, 'id' | 'reference' | 'sensitivity'>>> {
  const rows = await queryIn<Pick<EngagementRow, 'id' | 'reference' | 'sensitivity'>>(
    sql,
    ids,
    (marks) => `SELECT id, reference, sensitivity FROM engagement WHERE id IN (${marks})`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function grouped<Row extends { engagementId: number }, Value>(
  ids: readonly number[],
  rows: readonly Row[],
  value: (row: Row) => Value,
): Map<number, Value[]> {
  const groups = new Map<number, Value[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.engagementId)?.push(value(row));
  return groups;
}

type Of<Value> = Promise<Map<number, Value[]>>;

/** The partners of each engagement, in the order of entry: one statement. */
export async function loadPartners(sql: Sql, ids: readonly number[]): Of<PartnerRecord> {
  const rows = await packedIn<PartnerRecord & { engagementId: number }>(
    sql,
    ids,
    {
      engagementId: 'engagement_id',
      jurisdictionId: 'jurisdiction_id',
      role: 'role',
      share: 'share',
      nameAsRecorded: 'name_as_recorded',
    },
    (marks) => `FROM engagement_partner WHERE engagement_id IN (${marks}) ORDER BY engagement_id, position`,
  );
  return grouped(ids, rows, ({ jurisdictionId, role, share, nameAsRecorded }) => ({ jurisdictionId, role, share, nameAsRecorded }));
}

/** The organizations of each engagement with their roles: one statement. */
export async function loadOrganizationParts(sql: Sql, ids: readonly number[]): Of<OrganizationPartRecord> {
  const rows = await queryIn<OrganizationPartRecord & { engagementId: number }>(
    sql,
    ids,
    (marks) => `SELECT engagement_id AS "engagementId", organization_id AS "organizationId", role
      FROM engagement_organization WHERE engagement_id IN (${marks}) ORDER BY engagement_id, position`,
  );
  return grouped(ids, rows, ({ organizationId, role }) => ({ organizationId, role }));
}

async function loadLinks(sql: Sql, ids: readonly number[], table: string, column: string): Of<number> {
  const rows = await packedIn<{ engagementId: number; id: number }>(
    sql,
    ids,
    { engagementId: 'engagement_id', id: column },
    (marks) => `FROM ${table} WHERE engagement_id IN (${marks}) ORDER BY engagement_id, position`,
  );
  return grouped(ids, rows, (row) => row.id);
}

export const loadTopicIds = (sql: Sql, ids: readonly number[]): Of<number> => loadLinks(sql, ids, 'engagement_topic', 'topic_id');
export const loadFacilityIds = (sql: Sql, ids: readonly number[]): Of<number> => loadLinks(sql, ids, 'engagement_facility', 'facility_id');
export const loadInterventionIds = (sql: Sql, ids: readonly number[]): Of<number> =>
  loadLinks(sql, ids, 'engagement_intervention', 'intervention_id');

/** The agenda of each visit: one statement. */
export async function loadAgendas(sql: Sql, ids: readonly number[]): Of<AgendaItemRecord> {
  const rows = await queryIn<AgendaItemRecord & { engagementId: number }>(
    sql,
    ids,
    (marks) => `SELECT visit_id AS "engagementId", "day", "time", title, facility_id AS "facilityId", topic_id AS "topicId", presenter
      FROM agenda_item WHERE visit_id IN (${marks}) ORDER BY visit_id, position`,
  );
  return grouped(ids, rows, ({ engagementId: _, ...item }) => item);
}

/** The deployments of each mission: one statement. */
export async function loadDeployments(sql: Sql, ids: readonly number[]): Of<DeploymentRecord> {
  const rows = await queryIn<DeploymentRecord & { engagementId: number }>(
    sql,
    ids,
    (
      marks,
    ) => `SELECT mission_id AS "engagementId", post, from_date AS "fromDate", to_date AS "toDate", person_months_milli AS "personMonthsMilli"
      FROM deployment WHERE mission_id IN (${marks}) ORDER BY mission_id, id`,
  );
  return grouped(ids, rows, ({ engagementId: _, ...deployment }) => deployment);
}

/** What each engagement grew from: one statement. */
export async function loadOrigins(sql: Sql, ids: readonly number[]): Of<OriginRecord> {
  const rows = await queryIn<OriginRecord & { engagementId: number }>(
    sql,
    ids,
    (marks) => `SELECT to_id AS "engagementId", from_id AS "fromId", kind, on_date AS "onDate", evidence
      FROM lineage WHERE to_id IN (${marks}) ORDER BY to_id, from_id, kind`,
  );
  return grouped(ids, rows, ({ engagementId: _, ...origin }) => origin);
}

/** The follow-ups of each engagement, in the order of entry: one statement. */
export async function loadFollowUps(sql: Sql, ids: readonly number[]): Of<FollowUpRecord> {
  const rows = await queryIn<FollowUpRecord & { engagementId: number }>(
    sql,
    ids,
    (
      marks,
    ) => `SELECT engagement_id AS "engagementId", promise, owner, due_date AS "dueDate", done_date AS "doneDate", became_id AS "becameId"
      FROM follow_up WHERE engagement_id IN (${marks}) ORDER BY engagement_id, position`,
  );
  return grouped(ids, rows, ({ engagementId: _, ...followUp }) => followUp);
}

/** Whole records by id, one statement a relation. An id that the register does not have is missing from the answer. */
export async function loadEngagements(sql: Sql, ids: readonly number[]): Promise<Map<number, StoredEngagement>> {
  const rows = await loadEngagementRows(sql, ids);
  const found = [...rows.keys()];
  const partners = await loadPartners(sql, found);
  const organizations = await loadOrganizationParts(sql, found);
  const topics = await loadTopicIds(sql, found);
  const facilities = await loadFacilityIds(sql, found);
  const interventions = await loadInterventionIds(sql, found);
  const agendas = await loadAgendas(sql, found);
  const deployments = await loadDeployments(sql, found);
  const origins = await loadOrigins(sql, found);
  const followUps = await loadFollowUps(sql, found);
  return new Map(
    [...rows].map(([id, row]) => [
      id,
      {
        ...row,
        partners: partners.get(id) ?? [],
        organizations: organizations.get(id) ?? [],
        topicIds: topics.get(id) ?? [],
        facilityIds: facilities.get(id) ?? [],
        interventionIds: interventions.get(id) ?? [],
        agenda: agendas.get(id) ?? [],
        deployments: deployments.get(id) ?? [],
        aroseFrom: origins.get(id) ?? [],
        followUps: followUps.get(id) ?? [],
      },
    ]),
  );
}
