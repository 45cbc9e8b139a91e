import type { Database, Sql } from '../../../db/database.js';
import { insertRows, nextId, queryIn } from '../../../db/rows.js';
import { loadEngagements } from '../../engagements/engagement.repository.js';
import { findLinkCircles } from '../../engagements/engagement-graph.repository.js';
import { type EngagementRecord, emptyRecord, type StoredEngagement } from '../../engagements/engagement-record.js';
import {
  type ChangedEngagement,
  createEngagements,
  type NewEngagement,
  recordOf,
  reserveEngagementIds,
  updateEngagements,
} from '../../engagements/engagement-writer.js';
import { loadFactContext } from '../../engagements/fact-context.js';
import { givenReferences } from '../../engagements/given-references.js';
import { beginChange, type Change, type ChangeAuthor, lockClock } from '../../history/change-clock.js';
import { meantFingerprint } from '../normalise/fingerprint.js';
import type { ImportWriter, MatchedName, MatchedRow, NameKind, SheetColumn, WriteBatch, WriteRow, Written } from '../stages.js';
import { enterNewNames } from './enter-new-names.js';
import type { EnteredIds, Extras } from './extras.js';

/** The register changed between the dry run's reading and the writing. */
export class RegisterChangedError extends Error {
  override name = 'RegisterChangedError';
  constructor(
    /** The engagement, or the source and the id there, of which the file was read before it was changed or entered. */
    readonly named: string,
  ) {
    super(`“${named}” is no longer in the register as it was when the file was read: import it again`);
  }
}

/** Ids of what names stand for, and of engagements by reference, all known before any row is written. */
interface Known {
  readonly idOf: (kind: NameKind, name: MatchedName) => number;
  readonly engagementId: (reference: string) => number;
  /** Origins of what is updated that have been deleted since. */
  readonly deleted: ReadonlySet<number>;
}

/** What the sheet says of origins it says by reference alone: their kind and evidence stay, and so do those that no sheet can name. */
function originsFrom(content: MatchedRow, base: EngagementRecord, known: Known): EngagementRecord['aroseFrom'] {
  const named = new Set(content.aroseFrom.map((origin) => known.engagementId(origin)));
  const kept = base.aroseFrom.filter(({ fromId }) => named.has(fromId) || known.deleted.has(fromId));
  const there = new Set(kept.map(({ fromId }) => fromId));
  const added = [...named]
    .filter((fromId) => !there.has(fromId))
    .map((fromId) => ({ fromId, kind: 'LED_TO', onDate: null, evidence: null }));
  return [...kept, ...added].sort((a, b) => a.fromId - b.fromId || (a.kind < b.kind ? -1 : 1));
}

/** The part of a record that each column of the sheet fills. */
function filledBy(content: MatchedRow, base: EngagementRecord, known: Known): Partial<Record<SheetColumn, Partial<EngagementRecord>>> {
  const ids = (kind: NameKind, names: readonly MatchedName[]) => [...new Set(names.map((name) => known.idOf(kind, name)))];
  return {
    scope: { scope: content.scope },
    direction: { direction: content.direction },
    status: { status: content.status },
    title_fr: { titleFr: content.titleFr },
    summary: { summaryEn: content.summary },
    summary_fr: { summaryFr: content.summaryFr },
    start_date: { startDate: content.start?.text ?? null },
    end_date: { endDate: content.end?.text ?? null },
    planned_start: { plannedStart: content.plannedStart?.text ?? null },
    planned_end: { plannedEnd: content.plannedEnd?.text ?? null },
    partners: {
      partners: content.partners.map((p) => ({
        jurisdictionId: known.idOf('JURISDICTION', p),
        role: p.role,
        share: p.share,
        nameAsRecorded: p.nameAsRecorded,
      })),
    },
    organizations: {
      organizations: content.organizations.map((o) => ({ organizationId: known.idOf('ORGANIZATION', o), role: o.role })),
    },
    topics: { topicIds: ids('TOPIC', content.topics) },
    interventions: { interventionIds: ids('INTERVENTION', content.interventions) },
    facilities: { facilityIds: ids('FACILITY', content.facilities) },
    delegates: { delegates: content.delegates },
    head_of_delegation: { headOfDelegation: content.headOfDelegation },
    budget: { budgetCents: content.budgetCents },
    budget_currency: { budgetCurrency: content.budgetCurrency },
    mandate: { mandate: content.mandate },
    person_months: { personMonthsMilli: content.personMonthsMilli },
    part_of: { partOfId: content.partOf === null ? null : known.engagementId(content.partOf) },
    arose_from: { aroseFrom: originsFrom(content, base, known) },
    sensitivity: { sensitivity: content.sensitivity },
    source: { source: content.source },
    source_id: { sourceId: content.sourceId },
    source_url: { sourceUrl: content.sourceUrl },
    source_note: { sourceNote: content.sourceNote },
  };
}

/** What the row says of an engagement; of what its file has no column for, the base keeps what it has. */
function recordFrom(
  content: MatchedRow,
  reference: string,
  base: EngagementRecord,
  columns: ReadonlySet<SheetColumn> | null,
  known: Known,
): EngagementRecord {
  const filled = filledBy(content, base, known);
  const said = (Object.keys(filled) as SheetColumn[]).filter((column) => columns === null || columns.has(column));
  const record: EngagementRecord = { ...base, reference, kind: content.kind, titleEn: content.title };
  return Object.assign(record, ...said.map((column) => filled[column])) as EngagementRecord;
}

async function idsOfReferences(tx: Sql, references: readonly string[]): Promise<Map<string, number>> {
  const rows = await queryIn<{ id: number; reference: string }>(
    tx,
    [...new Set(references)],
    (marks) => `SELECT id, reference FROM engagement WHERE reference IN (${marks})`,
  );
  return new Map(rows.map((row) => [row.reference, row.id]));
}

/** Throws RegisterChangedError where a row to be created has been entered from its source by somebody else since. */
async function refuseKnownSources(tx: Sql, rows: readonly Pick<MatchedRow, 'source' | 'sourceId'>[]): Promise<void> {
  const idsOfSource = new Map<string, string[]>();
  for (const { source, sourceId } of rows) {
    if (source === null || sourceId === null) continue;
    const ids = idsOfSource.get(source);
    if (ids) ids.push(sourceId);
    else idsOfSource.set(source, [sourceId]);
  }
  for (const [source, ids] of idsOfSource) {
    const [known] = await queryIn<{ sourceId: string }>(
      tx,
      ids,
      (marks) => `SELECT source_id AS "sourceId" FROM engagement WHERE source = ? AND source_id IN (${marks})`,
      [source],
    );
    if (known) throw new RegisterChangedError(`${source} ${known.sourceId}`);
  }
}

/** Writes what an import became. */
export class DatabaseImportWriter implements ImportWriter {
  constructor(
    private readonly database: Database,
    private readonly author: Omit<ChangeAuthor, 'importBatchId'>,
    private readonly extras: Extras | null = null,
  ) {}

  write(batch: WriteBatch): Promise<Written> {
    return this.database.writeTransaction((tx) => this.writeInto(tx, batch));
  }

  private async writeInto(tx: Sql, batch: WriteBatch): Promise<Written> {
    // Under the clock's lock from here on, so that ids are given once.
    await lockClock(tx);
    const batchId = await nextId(tx, 'import_batch');
    const change = await beginChange(tx, { ...this.author, importBatchId: batchId });
    await this.extras?.before(tx);
    const { idOf, idByName } = await enterNewNames(
      tx,
      batch.rows.map(({ content }) => content),
    );
    const references = await givenReferences(
      tx,
      batch.rows.map((row) => ({
        kind: row.content.kind,
        startDay: row.content.start?.first ?? null,
        own: row.action === 'UPDATE' ? row.reference : row.content.reference,
      })),
      change.at,
    );
    const creations = batch.rows.flatMap((row, index) => (row.action === 'CREATE' ? [{ row, reference: references[index]! }] : []));
    const firstId = await reserveEngagementIds(tx);
    const created = new Map(creations.map(({ reference }, index) => [reference, firstId + index]));
    const named = batch.rows.flatMap(({ content }) => [...content.aroseFrom, ...(content.partOf === null ? [] : [content.partOf])]);
    const existing = await idsOfReferences(tx, [
      ...named,
      ...batch.rows.flatMap((row) => (row.action === 'UPDATE' ? [row.reference] : (row.content.reference ?? []))),
    ]);
    const [entered] = creations.filter(({ reference }) => existing.has(reference));
    if (entered) throw new RegisterChangedError(entered.reference);
    await refuseKnownSources(
      tx,
      creations.map(({ row }) => row.content),
    );
    const known: Known = {
      idOf,
      engagementId: (reference) => {
        const id = created.get(reference) ?? existing.get(reference);
        if (id === undefined) throw new RegisterChangedError(reference);
        return id;
      },
      deleted: new Set(),
    };
    const ids: EnteredIds = {
      engagement: known.engagementId,
      topic: (name) => idByName('TOPIC', name),
      facility: (name) => idByName('FACILITY', name),
    };
    const context = await loadFactContext(tx);
    await createEngagements(
      tx,
      change,
      creations.map(({ row, reference }) => this.newEngagement(row, reference, known, ids)),
      context,
    );
    await updateEngagements(tx, change, await this.changes(tx, batch, known), context);
    const linked = batch.rows.flatMap(({ content }, index) =>
      content.partOf === null && content.aroseFrom.length === 0 ? [] : [known.engagementId(references[index]!)],
    );
    // The file was checked against the register as it was read: somebody may have closed a circle since.
    const [circle] = await findLinkCircles(tx, linked);
    if (circle !== undefined) throw new RegisterChangedError(circle);
    if (creations.length > 0) await this.extras?.after(tx, change);
    await this.recordBatch(tx, batchId, change, batch);
    return { batchId, references };
  }

  private newEngagement(row: WriteRow, reference: string, known: Known, ids: EnteredIds): NewEngagement {
    const base = emptyRecord({ reference, kind: row.content.kind });
    // With the reference that it is given an export names it: the same engagement must be recognised by that, too.
    const meant = row.content.reference === null ? meantFingerprint({ ...row.content, reference }) : row.content.fingerprints.meant;
    return {
      id: known.engagementId(reference),
      record: { ...recordFrom(row.content, reference, base, null, known), ...this.extras?.recordOf(reference, ids) },
      fingerprints: { written: row.content.fingerprints.written, meant },
    };
  }

  private async changes(tx: Sql, { rows, columns }: WriteBatch, known: Known): Promise<ChangedEngagement[]> {
    const updates = rows.flatMap((row) => (row.action === 'UPDATE' ? [{ row, id: known.engagementId(row.reference) }] : []));
    const stored = await loadEngagements(
      tx,
      updates.map(({ id }) => id),
    );
    const origins = [...stored.values()].flatMap((one) => one.aroseFrom.map(({ fromId }) => fromId));
    const gone = await queryIn<{ id: number }>(
      tx,
      [...new Set(origins)],
      (marks) => `SELECT id FROM engagement WHERE deleted_seq IS NOT NULL AND id IN (${marks})`,
    );
    const knownNow: Known = { ...known, deleted: new Set(gone.map(({ id }) => id)) };
    return updates.map(({ row, id }) => {
      const before: StoredEngagement | undefined = stored.get(id);
      if (!before || before.deletedSeq !== null) throw new RegisterChangedError(row.reference);
      const after = recordFrom(row.content, row.reference, recordOf(before), columns, knownNow);
      return { before, after, fingerprints: row.content.fingerprints };
    });
  }

  private async recordBatch(tx: Sql, batchId: number, change: Change, batch: WriteBatch): Promise<void> {
    const { rows, created, updated, unchanged, heldBack } = batch.counts;
    await insertRows(
      tx,
      'import_batch',
      [
        'id',
        'seq',
        'file_name',
        'file_hash',
        'map_name',
        'total_rows',
        'imported_rows',
        'updated_rows',
        'unchanged_rows',
        'held_back_rows',
      ],
      [[batchId, change.seq, batch.name, batch.sha256, batch.map, rows, created, updated, unchanged, heldBack]],
    );
    await insertRows(
      tx,
      'import_decision',
      ['batch_id', 'decision_key', 'question', 'answer'],
      batch.decisions.flatMap((decision) => {
        if (decision.answer === null) return [];
        const answer = decision.answer.kind === 'CODE' ? decision.answer.code : decision.answer.kind;
        return [[batchId, decision.id, decision.question.en.slice(0, 500), answer]];
      }),
    );
  }
}
