import type { Sql } from '../../db/database.js';
import { differences } from '../history/record-at.js';
import { engagementFromSource, loadEngagementGraph } from './engagement-graph.repository.js';
import type { EngagementRecord } from './engagement-record.js';
import { judge, orderedRules } from './rules/ordered-rules.js';
import type { Fault, Setting } from './rules/rule.js';

/** An engagement as a change will leave it. */
export interface JudgedRecord {
  readonly id: number;
  /** As it stands; null where it is new. */
  readonly before: EngagementRecord | null;
  readonly after: EngagementRecord;
  /** Whether it comes back from deletion, so that all that ties it to others is looked at again. */
  readonly restored: boolean;
}

/** What a change does, as far as rules between engagements must know. */
export interface JudgedChange {
  readonly records: readonly JudgedRecord[];
  /** Engagements that it deletes. */
  readonly deleted: ReadonlySet<number>;
  /** Whether it brings back what once was right by itself. */
  readonly undo: boolean;
  readonly mayApprove: boolean;
  /** Whether the reference of a new engagement is another's. */
  readonly referenceTaken: boolean;
}

const standingRules = orderedRules.filter(({ standing }) => standing);

function pointedTo({ partOfId, aroseFrom, followUps }: EngagementRecord): number[] {
  return [...(partOfId === null ? [] : [partOfId]), ...aroseFrom.map((o) => o.fromId), ...followUps.flatMap((f) => f.becameId ?? [])];
}

/** What is wrong with each record, in their order; a fixed number of statements beside one for each source that is newly named. */
export async function judgeRecords(tx: Sql, change: JudgedChange): Promise<Fault[][]> {
  const { records, deleted, undo, mayApprove, referenceTaken } = change;
  const known = records.flatMap(({ id, after }) => [id, ...pointedTo(after)]).filter((id) => id > 0);
  const { engagements, origins, wholes } = await loadEngagementGraph(tx, [...new Set(known)]);
  const afterwards = new Map(records.map(({ id, after }) => [id, after]));
  for (const [id, node] of engagements) {
    if (deleted.has(id)) engagements.set(id, { ...node, deleted: true });
  }
  for (const { id, after } of records) engagements.set(id, { reference: after.reference, deleted: false });
  const inChange = new Set(records.map(({ id }) => id));
  const faults: Fault[][] = [];
  for (const { id, before, after, restored } of records) {
    const changed = new Set(
      before === null ? (Object.keys(after) as (keyof EngagementRecord)[]) : differences(before, after).map(({ field }) => field),
    );
    if (restored) for (const field of ['partOfId', 'aroseFrom'] as const) changed.add(field);
    const { source, sourceId } = after;
    const asksSource = source !== null && sourceId !== null && (changed.has('source') || changed.has('sourceId'));
    const setting: Setting = {
      id,
      before,
      mayApprove,
      engagements,
      originsOf: (of) => afterwards.get(of)?.aroseFrom.map(({ fromId }) => fromId) ?? origins.get(of) ?? [],
      wholeOf: (of) => {
        const record = afterwards.get(of);
        return record ? record.partOfId : (wholes.get(of) ?? null);
      },
      referenceTaken,
      sourceTakenBy: asksSource ? await engagementFromSource(tx, source, sourceId, inChange) : null,
    };
    faults.push(judge(after, changed, setting, undo || restored ? standingRules : orderedRules));
  }
  return faults;
}
