import { parsePartialDate } from '@entente/schema/calendar';
import type { Sql, SqlValue } from '../../db/database.js';
import { executeIn, insertRows, nextId, overwriteRows, placeholders } from '../../db/rows.js';
import type { Change } from '../history/change-clock.js';
import { differences } from '../history/record-at.js';
import type { FactContext } from '../volume/facts/derive.js';
import type { EngagementRecord, StoredEngagement } from './engagement-record.js';
import { searchedParts } from './engagement-text.js';
import { closeFacts, insertFacts } from './fact-writer.js';
import { titleOrderEn, titleOrderFr } from './title-order.js';

/** How an import recognises the row that an engagement was read from; null for one entered by hand. */
export interface Fingerprints {
  readonly written: string | null;
  readonly meant: string | null;
}

export interface NewEngagement {
  /** From `reserveEngagementIds`. */
  readonly id: number;
  readonly record: EngagementRecord;
  readonly fingerprints: Fingerprints | null;
}

export interface ChangedEngagement {
  readonly before: StoredEngagement;
  readonly after: EngagementRecord;
  readonly fingerprints: Fingerprints | null;
}

const engagementColumns = [
  'id',
  'reference',
  'kind',
  'scope',
  'status',
  'sensitivity',
  'title_en',
  'title_fr',
  'title_sort_en',
  'title_sort_fr',
  'summary_en',
  'summary_fr',
  'start_date',
  'end_date',
  'planned_start',
  'planned_end',
  'start_first',
  'end_last',
  'delegates',
  'budget_cents',
  'budget_currency',
  'part_of_id',
  'source',
  'source_id',
  'source_url',
  'source_note',
  'written_fingerprint',
  'meant_fingerprint',
  'version',
  'created_seq',
  'changed_seq',
  'deleted_seq',
] as const;

function columnValues(
  id: number,
  record: EngagementRecord,
  fingerprints: Fingerprints | null,
  version: number,
  createdSeq: number,
  changedSeq: number,
): SqlValue[] {
  return [
    id,
    record.reference,
    record.kind,
    record.scope,
    record.status,
    record.sensitivity,
    record.titleEn,
    record.titleFr,
    titleOrderEn(record),
    titleOrderFr(record),
    record.summaryEn,
    record.summaryFr,
    record.startDate,
    record.endDate,
    record.plannedStart,
    record.plannedEnd,
    record.startDate === null ? null : parsePartialDate(record.startDate).first,
    record.endDate === null ? null : parsePartialDate(record.endDate).last,
    record.delegates,
    record.budgetCents,
    record.budgetCurrency,
    record.partOfId,
    record.source,
    record.sourceId,
    record.sourceUrl,
    record.sourceNote,
    fingerprints?.written ?? null,
    fingerprints?.meant ?? null,
    version,
    createdSeq,
    changedSeq,
    null,
  ];
}

/** The first of `count` ids that nobody else is given; only under the clock's lock. */
export async function reserveEngagementIds(tx: Sql): Promise<number> {
  return nextId(tx, 'engagement');
}

interface Identified {
  readonly id: number;
  readonly record: EngagementRecord;
}

/** The rows that hang on engagements: what a change replaces as a whole. */
async function insertRelations(tx: Sql, engagements: readonly Identified[]): Promise<void> {
  const of = <Value>(
    values: (record: EngagementRecord) => readonly Value[],
    row: (value: Value, id: number, position: number) => SqlValue[],
  ) => engagements.flatMap(({ id, record }) => values(record).map((value, position) => row(value, id, position)));
  await insertRows(
    tx,
    'engagement_partner',
    ['engagement_id', 'jurisdiction_id', 'role', 'share', 'name_as_recorded', 'position'],
    of(
      (r) => r.partners,
      (p, id, position) => [id, p.jurisdictionId, p.role, p.share, p.nameAsRecorded, position],
    ),
  );
  await insertRows(
    tx,
    'engagement_text',
    ['engagement_id', 'part', 'folded'],
    of(searchedParts, (folded, id, part) => [id, part, folded]),
  );
  await insertRows(
    tx,
    'engagement_organization',
    ['engagement_id', 'organization_id', 'role', 'position'],
    of(
      (r) => r.organizations,
      (o, id, position) => [id, o.organizationId, o.role, position],
    ),
  );
  await insertRows(
    tx,
    'engagement_topic',
    ['engagement_id', 'topic_id', 'position'],
    of(
      (r) => r.topicIds,
      (topicId, id, position) => [id, topicId, position],
    ),
  );
  await insertRows(
    tx,
    'engagement_facility',
    ['engagement_id', 'facility_id', 'position'],
    of(
      (r) => r.facilityIds,
      (facilityId, id, position) => [id, facilityId, position],
    ),
  );
  await insertRows(
    tx,
    'engagement_intervention',
    ['engagement_id', 'intervention_id', 'position'],
    of(
      (r) => r.interventionIds,
      (interventionId, id, position) => [id, interventionId, position],
    ),
  );
  await insertRows(
    tx,
    'agenda_item',
    ['visit_id', 'position', 'day', 'time', 'title', 'facility_id', 'topic_id', 'presenter'],
    of(
      (r) => r.agenda,
      (a, id, position) => [id, position, a.day, a.time, a.title, a.facilityId, a.topicId, a.presenter],
    ),
  );
  await insertRows(
    tx,
    'deployment',
    ['mission_id', 'post', 'from_date', 'to_date', 'person_months_milli'],
    of(
      (r) => r.deployments,
      (d, id) => [id, d.post, d.fromDate, d.toDate, d.personMonthsMilli],
    ),
  );
  await insertRows(
    tx,
    'lineage',
    ['from_id', 'to_id', 'kind', 'on_date', 'evidence'],
    of(
      (r) => r.aroseFrom,
      (o, id) => [o.fromId, id, o.kind, o.onDate, o.evidence],
    ),
  );
  await insertRows(
    tx,
    'follow_up',
    ['engagement_id', 'position', 'promise', 'owner', 'due_date', 'done_date', 'became_id'],
    of(
      (r) => r.followUps,
      (f, id, position) => [id, position, f.promise, f.owner, f.dueDate, f.doneDate, f.becameId],
    ),
  );
}

async function insertKinds(tx: Sql, engagements: readonly Identified[]): Promise<void> {
  const of = (kind: EngagementRecord['kind'], row: (record: EngagementRecord) => SqlValue[]) =>
    engagements.filter(({ record }) => record.kind === kind).map(({ id, record }) => [id, ...row(record)]);
  await insertRows(
    tx,
    'visit',
    ['engagement_id', 'direction', 'head_of_delegation', 'purpose', 'stage', 'approved_by'],
    of('VISIT', (r) => [r.direction, r.headOfDelegation, r.purpose, r.stage, r.approvedBy]),
  );
  await insertRows(
    tx,
    'mission',
    ['engagement_id', 'mandate', 'person_months_milli'],
    of('MISSION', (r) => [r.mandate, r.personMonthsMilli]),
  );
  await insertRows(
    tx,
    'project',
    ['engagement_id', 'agreement', 'results'],
    of('PROJECT', (r) => [r.agreement, r.results]),
  );
}

async function insertRevisions(
  tx: Sql,
  change: Change,
  revisions: readonly { id: number; version: number; action: string; changes: string | null }[],
): Promise<void> {
  await insertRows(
    tx,
    'revision',
    ['seq', 'engagement_id', 'version', 'action', 'changes'],
    revisions.map((r) => [change.seq, r.id, r.version, r.action, r.changes]),
  );
}

/** How many engagements are put together before they are written: bounds the memory of an import of any size. */
const BATCH = 5000;

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

/** A statement looks for each of its rows through all that it says of them. */
const ROWS_AT_ONCE = 500;

async function setWholes(tx: Sql, components: readonly Identified[]): Promise<void> {
  await tx.execute(
    `UPDATE engagement SET part_of_id = CASE id ${components.map(() => 'WHEN ? THEN ?').join(' ')} END WHERE id IN (${placeholders(components.length)})`,
    [...components.flatMap(({ id, record }) => [id, record.partOfId]), ...components.map(({ id }) => id)],
  );
}

async function setFingerprints(tx: Sql, reworded: readonly { id: number; fingerprints: Fingerprints }[]): Promise<void> {
  const cases = `CASE id ${reworded.map(() => 'WHEN ? THEN ?').join(' ')} END`;
  await tx.execute(
    `UPDATE engagement SET written_fingerprint = ${cases}, meant_fingerprint = ${cases} WHERE id IN (${placeholders(reworded.length)})`,
    [
      ...reworded.flatMap(({ id, fingerprints }) => [id, fingerprints.written]),
      ...reworded.flatMap(({ id, fingerprints }) => [id, fingerprints.meant]),
      ...reworded.map(({ id }) => id),
    ],
  );
}

/**
 * Enters engagements with their revisions and facts. Their wholes and origins may be among them, in any order: all
 * engagements' own rows come before any relation.
 */
export async function createEngagements(tx: Sql, change: Change, created: readonly NewEngagement[], context: FactContext): Promise<void> {
  // A whole must stand before its components where the database looks at once.
  const ids = new Set(created.map(({ id }) => id));
  const later = created.filter(({ record }) => record.partOfId !== null && ids.has(record.partOfId));
  for (const batch of batches(created)) {
    await insertRows(
      tx,
      'engagement',
      engagementColumns,
      batch.map(({ id, record, fingerprints }) => {
        const own = record.partOfId !== null && ids.has(record.partOfId) ? { ...record, partOfId: null } : record;
        return columnValues(id, own, fingerprints, 1, change.seq, change.seq);
      }),
    );
    await insertKinds(tx, batch);
  }
  for (let start = 0; start < later.length; start += ROWS_AT_ONCE) await setWholes(tx, later.slice(start, start + ROWS_AT_ONCE));
  for (const batch of batches(created)) {
    await insertRelations(tx, batch);
    await insertFacts(tx, change, batch, context);
    await insertRevisions(
      tx,
      change,
      batch.map(({ id }) => ({ id, version: 1, action: 'CREATE', changes: null })),
    );
  }
}

const relationTables = [
  ['engagement_partner', 'engagement_id'],
  ['engagement_text', 'engagement_id'],
  ['engagement_organization', 'engagement_id'],
  ['engagement_topic', 'engagement_id'],
  ['engagement_facility', 'engagement_id'],
  ['engagement_intervention', 'engagement_id'],
  ['agenda_item', 'visit_id'],
  ['deployment', 'mission_id'],
  ['lineage', 'to_id'],
  ['follow_up', 'engagement_id'],
  ['visit', 'engagement_id'],
  ['mission', 'engagement_id'],
  ['project', 'engagement_id'],
] as const;

/** Changes engagements: their rows, a revision each with the fields that differ, and their facts. Those without a difference are left alone. */
export async function updateEngagements(
  tx: Sql,
  change: Change,
  updates: readonly ChangedEngagement[],
  context: FactContext,
): Promise<void> {
  const changed = updates.flatMap((update) => {
    const fields = differences(recordOf(update.before), update.after);
    return fields.length === 0
      ? []
      : [{ ...update, id: update.before.id, record: update.after, version: update.before.version + 1, fields }];
  });
  const ids = changed.map(({ id }) => id);
  for (const [table, column] of relationTables) {
    await executeIn(tx, ids, (marks) => `DELETE FROM ${table} WHERE ${column} IN (${marks})`);
  }
  await overwriteRows(
    tx,
    'engagement',
    engagementColumns,
    changed.map(({ id, record, before, fingerprints, version }) =>
      columnValues(id, record, fingerprints, version, before.createdSeq, change.seq),
    ),
  );
  await insertKinds(tx, changed);
  await insertRelations(tx, changed);
  await closeFacts(tx, change, ids);
  await insertFacts(tx, change, changed, context);
  await insertRevisions(
    tx,
    change,
    changed.map(({ id, version, fields }) => ({ id, version, action: 'UPDATE', changes: JSON.stringify(fields) })),
  );
  // A row may be written otherwise and mean the same: the import must recognise it the next time.
  const known = new Set(ids);
  const reworded = updates.flatMap(({ before: { id }, fingerprints }) => (fingerprints && !known.has(id) ? [{ id, fingerprints }] : []));
  for (let start = 0; start < reworded.length; start += ROWS_AT_ONCE)
    await setFingerprints(tx, reworded.slice(start, start + ROWS_AT_ONCE));
}

/** A stored engagement without what the register itself keeps about it. */
export function recordOf(stored: StoredEngagement): EngagementRecord {
  const {
    id: _id,
    version: _version,
    createdSeq: _created,
    changedSeq: _changed,
    deletedSeq: _deleted,
    writtenFingerprint: _written,
    meantFingerprint: _meant,
    ...record
  } = stored;
  return record;
}

/** Takes engagements out of the register: they keep their rows and their past, and count no longer. */
export async function deleteEngagements(tx: Sql, change: Change, engagements: readonly StoredEngagement[]): Promise<void> {
  const ids = engagements.map(({ id }) => id);
  await executeIn(
    tx,
    ids,
    (marks) =>
      `UPDATE engagement SET deleted_seq = ${change.seq}, changed_seq = ${change.seq}, version = version + 1 WHERE id IN (${marks})`,
  );
  await closeFacts(tx, change, ids);
  await insertRevisions(
    tx,
    change,
    engagements.map(({ id, version }) => ({ id, version: version + 1, action: 'DELETE', changes: null })),
  );
}

/** Brings deleted engagements back as they were: they count again from this change on. */
export async function restoreEngagements(
  tx: Sql,
  change: Change,
  engagements: readonly StoredEngagement[],
  context: FactContext,
): Promise<void> {
  await executeIn(
    tx,
    engagements.map(({ id }) => id),
    (marks) => `UPDATE engagement SET deleted_seq = NULL, changed_seq = ${change.seq}, version = version + 1 WHERE id IN (${marks})`,
  );
  for (const batch of batches(engagements)) {
    await insertFacts(
      tx,
      change,
      batch.map((stored) => ({ id: stored.id, record: stored })),
      context,
    );
    await insertRevisions(
      tx,
      change,
      batch.map(({ id, version }) => ({ id, version: version + 1, action: 'RESTORE', changes: null })),
    );
  }
}
