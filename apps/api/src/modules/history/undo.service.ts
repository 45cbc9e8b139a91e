import type { Sql } from '../../db/database.js';
import { parseGlobalId } from '../../graphql/global-id.js';
import type { Problem } from '../../graphql/problem.type.js';
import { hasRole, type Viewer } from '../access/viewer.js';
import { loadEngagements } from '../engagements/engagement.repository.js';
import type { EngagementService } from '../engagements/engagement.service.js';
import { hasComponents, unknownThing } from '../engagements/engagement-edit.errors.js';
import { loadLiveComponents } from '../engagements/engagement-graph.repository.js';
import type { EngagementRecord } from '../engagements/engagement-record.js';
import { deleteEngagements, recordOf, restoreEngagements, updateEngagements } from '../engagements/engagement-writer.js';
import { loadFactContext } from '../engagements/fact-context.js';
import { type JudgedRecord, judgeRecords } from '../engagements/judge-records.js';
import type { MutationInput, MutationRunner, Plan } from '../engagements/mutation-runner.js';
import type { Change } from './change-clock.js';
import { planUndo, type TakingBack, type UndoOfOne } from './plan-undo.js';
import { apiName } from './revision.changes.js';
import { loadLaterRevisions, loadRevisionIds, loadRevisionsBy, type RevisionRow } from './revision.repository.js';
import { breaksRule, changedSince, deletedSince, nothingToUndo } from './undo.errors.js';
import { type UndoChangeInput, UndoConflict, UndoPayload, type UndoRevisionInput } from './undo.type.js';

/** How many engagements, problems and conflicts are told of. */
const MOST_TOLD = 100;

interface UndoPlan extends Plan {
  readonly conflicts: readonly UndoConflict[];
}

const refused = (problems: readonly Problem[], conflicts: readonly UndoConflict[] = []): UndoPlan => ({
  problems: problems.slice(0, MOST_TOLD),
  conflicts: conflicts.slice(0, MOST_TOLD),
  engagementId: null,
  write: null,
});

/** Takes changes back: which is a change as any other, and can be taken back itself. For officers and above. */
export class UndoService {
  constructor(
    private readonly runner: MutationRunner,
    private readonly engagements: EngagementService,
  ) {}

  /** Takes back what one change did to one engagement. */
  undoRevision(viewer: Viewer, input: UndoRevisionInput): Promise<UndoPayload> {
    const path = ['input', 'id'];
    const named = parseGlobalId(input.id);
    return this.undo(viewer, 'undo revision', input, async (tx) => {
      const revisions = named?.type === 'Revision' ? await loadRevisionsBy(tx, 'id', named.id) : [];
      return revisions.length === 0 ? refused([unknownThing('REVISION', path, input.id)]) : this.plan(tx, viewer, revisions, path);
    });
  }

  /** Takes back a whole change, such as an import. */
  undoChange(viewer: Viewer, input: UndoChangeInput): Promise<UndoPayload> {
    const path = ['input', 'seq'];
    return this.undo(viewer, 'undo change', input, async (tx) => {
      const revisions = await loadRevisionsBy(tx, 'seq', input.seq);
      return revisions.length === 0 ? refused([unknownThing('CHANGE', path, String(input.seq))]) : this.plan(tx, viewer, revisions, path);
    });
  }

  private async undo(viewer: Viewer, mutation: string, input: MutationInput, plan: (tx: Sql) => Promise<UndoPlan>): Promise<UndoPayload> {
    const { clientMutationId = null } = input;
    const { problems, seq, plan: planned } = await this.runner.run(viewer, mutation, input, plan);
    if (problems.length > 0 || seq === null)
      return new UndoPayload({ problems: [...problems], conflicts: [...(planned?.conflicts ?? [])], clientMutationId });
    const ids = await loadRevisionIds(this.runner.database.read, seq);
    const nodes = await this.engagements.nodesAt(ids.slice(0, MOST_TOLD), seq, viewer);
    return new UndoPayload({ seq, count: ids.length, engagements: nodes.flatMap((node) => node ?? []), clientMutationId });
  }

  private async plan(tx: Sql, viewer: Viewer, revisions: readonly RevisionRow[], path: readonly string[]): Promise<UndoPlan> {
    const undone = await this.planEach(tx, revisions);
    const blocked = undone.flatMap(({ reference, one }) => [
      ...(one.deletedSince ? [deletedSince(path, reference)] : []),
      ...one.changedSince.map(({ field }) => changedSince(path, reference, apiName(field))),
    ]);
    if (blocked.length > 0) {
      return refused(
        blocked,
        undone.flatMap(({ reference, one }) => one.changedSince.map((change) => new UndoConflict(reference, change))),
      );
    }
    const back = undone.flatMap(({ one }) => one.back ?? []);
    if (back.length === 0) return refused([nothingToUndo(path)]);
    const broken = await this.brokenRules(tx, viewer, back, path);
    if (broken.length > 0) return refused(broken);
    return { problems: [], conflicts: [], engagementId: null, write: (change) => takeBack(tx, change, back) };
  }

  private async planEach(tx: Sql, revisions: readonly RevisionRow[]): Promise<{ reference: string; one: UndoOfOne }[]> {
    const stored = await loadEngagements(
      tx,
      revisions.map(({ engagementId }) => engagementId),
    );
    const behind = revisions.filter(({ engagementId, version }) => (stored.get(engagementId)?.version ?? version) > version);
    const later = new Map<number, RevisionRow[]>();
    for (const row of await loadLaterRevisions(
      tx,
      behind.map(({ engagementId }) => engagementId),
      Math.min(...revisions.map(({ seq }) => seq)),
    )) {
      later.set(row.engagementId, [...(later.get(row.engagementId) ?? []), row]);
    }
    return revisions.flatMap((revision) => {
      const engagement = stored.get(revision.engagementId);
      if (!engagement) return [];
      const since = (later.get(revision.engagementId) ?? []).filter(({ version }) => version > revision.version);
      return [{ reference: engagement.reference, one: planUndo(engagement, revision, since) }];
    });
  }

  private async brokenRules(tx: Sql, viewer: Viewer, back: readonly TakingBack[], path: readonly string[]): Promise<Problem[]> {
    const records: JudgedRecord[] = back.flatMap((one) => {
      if (one.action === 'DELETE') return [];
      const before = recordOf(one.stored);
      return [{ id: one.stored.id, before, after: one.action === 'UPDATE' ? one.after : before, restored: one.action === 'RESTORE' }];
    });
    const deleted = new Map(back.flatMap(({ action, stored }) => (action === 'DELETE' ? [[stored.id, stored.reference] as const] : [])));
    const faults = await judgeRecords(tx, {
      records,
      deleted: new Set(deleted.keys()),
      undo: true,
      mayApprove: hasRole(viewer, 'APPROVER'),
      referenceTaken: false,
    });
    const broken = records.flatMap(({ after }, at) => (faults[at] ?? []).map((fault) => breaksRule(path, after.reference, fault)));
    return [...broken, ...(await this.orphans(tx, records, deleted, path))];
  }

  /** Components that would be left without their whole. */
  private async orphans(
    tx: Sql,
    records: readonly JudgedRecord[],
    deleted: ReadonlyMap<number, string>,
    path: readonly string[],
  ): Promise<Problem[]> {
    const wholeOf = new Map<number, EngagementRecord['partOfId']>(records.map(({ id, after }) => [id, after.partOfId]));
    const components = await loadLiveComponents(tx, [...deleted.keys()]);
    const left = components.filter(({ id, partOfId }) => !deleted.has(id) && (wholeOf.has(id) ? wholeOf.get(id) === partOfId : true));
    return [...new Set(left.map(({ partOfId }) => partOfId))].map((whole) =>
      hasComponents(
        path,
        deleted.get(whole) ?? '',
        left.filter(({ partOfId }) => partOfId === whole).map(({ reference }) => reference),
      ),
    );
  }
}

/** What was restored must stand before anything is made part of it, and what is deleted comes last. */
async function takeBack(tx: Sql, change: Change, back: readonly TakingBack[]): Promise<void> {
  const context = await loadFactContext(tx);
  const restored = back.filter(({ action }) => action === 'RESTORE').map(({ stored }) => stored);
  // The last first: so every state on the way is one that has been, and nothing that is unique is held twice.
  const updates = back.flatMap((one) => (one.action === 'UPDATE' ? [{ before: one.stored, after: one.after, fingerprints: null }] : []));
  const deleted = back.filter(({ action }) => action === 'DELETE').map(({ stored }) => stored);
  await restoreEngagements(tx, change, restored, context);
  await updateEngagements(tx, change, updates.reverse(), context);
  await deleteEngagements(tx, change, deleted);
}
