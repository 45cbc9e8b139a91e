import { type Day, parsePartialDate, partialDateProblem } from '@entente/schema/calendar';
import type { EngagementKind, EngagementStatus } from '@entente/schema/vocabulary';
import type { Sql } from '../../db/database.js';
import { Problem } from '../../graphql/problem.type.js';
import { hasRole, type Viewer } from '../access/viewer.js';
import { differences } from '../history/record-at.js';
import { loadRevisionAt, loadRevisionsOf, type RevisionRow } from '../history/revision.repository.js';
import { Revision } from '../history/revision.type.js';
import type { Moment } from '../register/register.service.js';
import { loadEngagements } from './engagement.repository.js';
import type { EngagementService } from './engagement.service.js';
import { hasComponents, isDeleted, notDeleted, unknownThing, versionConflict, wrongKind } from './engagement-edit.errors.js';
import type { DeleteEngagementInput, EditFields, RestoreEngagementInput } from './engagement-edit.input.js';
import { EditConflict, EngagementPayload } from './engagement-edit.type.js';
import { findEngagements, loadLiveComponents } from './engagement-graph.repository.js';
import { type EngagementRecord, emptyRecord, type StoredEngagement } from './engagement-record.js';
import {
  createEngagements,
  deleteEngagements,
  recordOf,
  reserveEngagementIds,
  restoreEngagements,
  updateEngagements,
} from './engagement-writer.js';
import { loadFactContext } from './fact-context.js';
import { givenReferences } from './given-references.js';
import { judgeRecords } from './judge-records.js';
import type { MutationInput, MutationRunner, Outcome, Plan } from './mutation-runner.js';
import { EditReader, engagementNumber, engagementsNamed, type Reading } from './read-edit.js';
import type { Fault } from './rules/rule.js';
import { isCountedRole } from './rules/shares.js';
import { statusAtStage } from './rules/stage-and-status.js';
import { cleanText } from './rules/text.js';
import { tellScope, tellStatus } from './rules/told-values.js';

/** How much of what others have done since is told. */
const MOST_SINCE = 100;

interface Conflict {
  readonly version: number;
  readonly id: number;
  readonly since: readonly RevisionRow[];
}

interface EditPlan extends Plan {
  readonly conflict: Conflict | null;
}

const refused = (...problems: readonly Problem[]): EditPlan => ({ problems, engagementId: null, write: null, conflict: null });

/** Makes, changes, deletes and restores engagements, for officers and above. */
export class EngagementEditor {
  constructor(
    private readonly runner: MutationRunner,
    private readonly engagements: EngagementService,
  ) {}

  /** Enters an engagement. */
  create(viewer: Viewer, moment: Moment, kind: EngagementKind, input: EditFields): Promise<EngagementPayload> {
    return this.edit(viewer, `create ${kind}`, input, async (tx) => {
      const { fields, problems, originPlaces } = await this.read(tx, moment, input, null);
      const record = told(emptyRecord({ reference: '', kind, ...fields }), fields, null, moment.today, viewer);
      const own = cleanText(input.reference ?? '') || null;
      const at = new Date(this.runner.now()).toISOString();
      const [reference = ''] = await givenReferences(tx, [{ kind, startDay: datedFrom(record.startDate), own }], at);
      const after = { ...record, reference };
      const id = await reserveEngagementIds(tx);
      const referenceTaken = own !== null && (await findEngagements(tx, [], [own])).length > 0;
      const faults = await this.judge(tx, viewer, id, null, after, referenceTaken);
      if (problems.length + faults.length > 0) return refused(...problems, ...problemsOf(faults, originPlaces));
      return {
        problems: [],
        conflict: null,
        engagementId: id,
        write: async (change) => createEngagements(tx, change, [{ id, record: after, fingerprints: null }], await loadFactContext(tx)),
      };
    });
  }

  /** Changes the fields that the input has. */
  update(
    viewer: Viewer,
    moment: Moment,
    kind: EngagementKind,
    input: EditFields & { readonly id: string; readonly version: number },
  ): Promise<EngagementPayload> {
    return this.edit(viewer, `update ${kind}`, input, async (tx) => {
      const stored = await this.stored(tx, input.id);
      if (!stored) return refused(unknownThing('ENGAGEMENT', ['input', 'id'], input.id));
      if (stored.kind !== kind) return refused(wrongKind(['input', 'id'], stored.reference, stored.kind));
      const conflict = await this.conflict(tx, stored, input.version);
      if (conflict) return conflict;
      if (stored.deletedSeq !== null) return refused(isDeleted(['input', 'id'], stored.reference));
      const before = recordOf(stored);
      const { fields, problems, originPlaces } = await this.read(tx, moment, input, before);
      const after = told({ ...before, ...fields }, fields, before, moment.today, viewer);
      const faults = await this.judge(tx, viewer, stored.id, before, after, false);
      if (problems.length + faults.length > 0) return refused(...problems, ...problemsOf(faults, originPlaces));
      // The row that an import read it from is known again; what that row meant is not what stands here any longer.
      const fingerprints = { written: stored.writtenFingerprint, meant: null };
      const write: Plan['write'] = async (change) =>
        updateEngagements(tx, change, [{ before: stored, after, fingerprints }], await loadFactContext(tx));
      const unchanged = differences(before, after).length === 0;
      return { problems: [], conflict: null, engagementId: stored.id, write: unchanged ? null : write };
    });
  }

  /** Takes an engagement out of the register, where it leaves no component alone. */
  delete(viewer: Viewer, input: DeleteEngagementInput): Promise<EngagementPayload> {
    return this.edit(viewer, 'delete', input, async (tx) => {
      const stored = await this.stored(tx, input.id);
      if (!stored) return refused(unknownThing('ENGAGEMENT', ['input', 'id'], input.id));
      const conflict = await this.conflict(tx, stored, input.version);
      if (conflict) return conflict;
      if (stored.deletedSeq !== null) return refused(isDeleted(['input', 'id'], stored.reference));
      const components = await loadLiveComponents(tx, [stored.id]);
      if (components.length > 0) {
        return refused(
          hasComponents(
            ['input', 'id'],
            stored.reference,
            components.map(({ reference }) => reference),
          ),
        );
      }
      return {
        problems: [],
        conflict: null,
        engagementId: stored.id,
        write: (change) => deleteEngagements(tx, change, [stored]),
      };
    });
  }

  /** Brings a deleted engagement back as it was. */
  restore(viewer: Viewer, input: RestoreEngagementInput): Promise<EngagementPayload> {
    return this.edit(viewer, 'restore', input, async (tx) => {
      const path = ['input', 'engagement'];
      const stored = await this.stored(tx, input.engagement);
      if (!stored) return refused(unknownThing('ENGAGEMENT', path, input.engagement));
      if (stored.deletedSeq === null) return refused(notDeleted(path, stored.reference));
      const record = recordOf(stored);
      const judged = [{ id: stored.id, before: record, after: record, restored: true }];
      const [faults = []] = await judgeRecords(tx, {
        records: judged,
        deleted: new Set(),
        undo: true,
        mayApprove: hasRole(viewer, 'APPROVER'),
        referenceTaken: false,
      });
      if (faults.length > 0) return refused(...faults.map(({ code, en, fr }) => new Problem(code, path, en, fr)));
      return {
        problems: [],
        conflict: null,
        engagementId: stored.id,
        write: async (change) => restoreEngagements(tx, change, [stored], await loadFactContext(tx)),
      };
    });
  }

  private async edit(
    viewer: Viewer,
    mutation: string,
    input: MutationInput,
    plan: (tx: Sql) => Promise<EditPlan>,
  ): Promise<EngagementPayload> {
    const outcome = await this.runner.run(viewer, mutation, input, plan);
    return this.payload(viewer, input, outcome);
  }

  /** What came of a change of one engagement, read as the change left it. */
  async payload(
    viewer: Viewer,
    { clientMutationId = null }: MutationInput,
    { problems, engagementId, seq, plan }: Outcome<Plan & { readonly conflict?: Conflict | null }>,
  ): Promise<EngagementPayload> {
    if (problems.length > 0) {
      const conflict = plan?.conflict ? await this.conflictFor(viewer, plan.conflict) : null;
      return new EngagementPayload({ problems: [...problems], conflict, clientMutationId });
    }
    const [engagement = null] = engagementId === null ? [] : await this.engagements.nodesAt([engagementId], seq, viewer);
    const revision = engagementId === null || seq === null ? null : await loadRevisionAt(this.runner.database.read, engagementId, seq);
    return new EngagementPayload({ engagement, revision: revision && new Revision(revision, null), clientMutationId });
  }

  private async conflictFor(viewer: Viewer, { version, id, since }: Conflict): Promise<EditConflict> {
    const [current = null] = await this.engagements.nodesAt([id], null, viewer);
    return new EditConflict(
      version,
      current,
      since.map((row) => new Revision(row, null)),
    );
  }

  /** The engagement that an input names by id or reference, deleted or not. */
  private async stored(tx: Sql, text: string): Promise<StoredEngagement | null> {
    const number = engagementNumber(text);
    const [named] = number === null ? await findEngagements(tx, [], [text.trim()]) : [{ id: number }];
    return named ? ((await loadEngagements(tx, [named.id])).get(named.id) ?? null) : null;
  }

  private async conflict(tx: Sql, { id, version }: StoredEngagement, given: number): Promise<EditPlan | null> {
    if (version === given) return null;
    const since = await loadRevisionsOf(tx, [id], {
      afterVersion: null,
      beforeVersion: given,
      backward: true,
      limit: MOST_SINCE,
      seq: null,
    });
    return { ...refused(versionConflict(['input', 'version'], given, version)), conflict: { version: given, id, since } };
  }

  private async read(tx: Sql, moment: Moment, input: EditFields, before: EngagementRecord | null): Promise<Reading> {
    const texts = engagementsNamed(input);
    const ids = texts.flatMap((text) => engagementNumber(text) ?? []);
    const references = texts.filter((text) => engagementNumber(text) === null).map((text) => text.trim());
    const stood = before ? [...before.aroseFrom.map((o) => o.fromId), ...before.followUps.flatMap((f) => f.becameId ?? [])] : [];
    const named = await findEngagements(tx, [...new Set([...ids, ...stood])], [...new Set(references)]);
    return new EditReader(moment.state.reference, named, before).read(input);
  }

  private async judge(
    tx: Sql,
    viewer: Viewer,
    id: number,
    before: EngagementRecord | null,
    after: EngagementRecord,
    referenceTaken: boolean,
  ): Promise<Fault[]> {
    const [faults = []] = await judgeRecords(tx, {
      records: [{ id, before, after, restored: false }],
      deleted: new Set(),
      undo: false,
      mayApprove: hasRole(viewer, 'APPROVER'),
      referenceTaken,
    });
    return faults;
  }
}

function problemsOf(faults: readonly Fault[], originPlaces: readonly number[]): Problem[] {
  return faults.map(({ code, path, en, fr }) => {
    const [field, at, ...rest] = path;
    const place = field === 'aroseFrom' && typeof at === 'number' ? (originPlaces[at] ?? at) : at;
    return new Problem(code, ['input', ...(field === undefined ? [] : [field]), ...(place === undefined ? [] : [place]), ...rest], en, fr);
  });
}

const datedFrom = (text: string | null): Day | null =>
  text === null || partialDateProblem(text) !== null ? null : parsePartialDate(text).first;

const spanOf = (text: string | null) => (text === null || partialDateProblem(text) !== null ? null : parsePartialDate(text));

/** Fills in what goes without saying: scope and status of a new engagement, the status at a stage, who has approved. */
function told(
  record: EngagementRecord,
  given: Partial<EngagementRecord>,
  before: EngagementRecord | null,
  today: Day,
  viewer: Viewer,
): EngagementRecord {
  const { kind, stage } = record;
  const newStage = given.stage !== undefined && stage !== (before?.stage ?? null);
  let { scope, status, approvedBy } = record;
  if (before === null && given.scope === undefined) scope = tellScope(kind, record.partners.filter((p) => isCountedRole(p.role)).length);
  if (given.status === undefined) {
    const atStage = newStage ? statusAtStage(stage) : null;
    if (atStage !== null) status = atStage;
    else if (before === null)
      status = tellStatus(
        kind,
        spanOf(record.startDate),
        spanOf(record.endDate),
        spanOf(record.plannedStart),
        today,
      ) satisfies EngagementStatus;
  }
  if (newStage && stage === 'APPROVED' && given.approvedBy === undefined && approvedBy === null && hasRole(viewer, 'APPROVER'))
    approvedBy = viewer.name;
  return { ...record, scope, status, approvedBy };
}
