import type { EngagementRecord, StoredEngagement } from '../engagements/engagement-record.js';
import { recordOf } from '../engagements/engagement-writer.js';
import { differences, type FieldChange, takenBack } from './record-at.js';
import type { RevisionRow } from './revision.repository.js';

/** What takes one revision of one engagement back. */
export type TakingBack =
  | { readonly action: 'DELETE'; readonly stored: StoredEngagement }
  | { readonly action: 'RESTORE'; readonly stored: StoredEngagement }
  | { readonly action: 'UPDATE'; readonly stored: StoredEngagement; readonly after: EngagementRecord };

/** What stands in the way: a field as the revision left it, and as it is now. */
export type ChangedSince = FieldChange;

export interface UndoOfOne {
  /** Null where nothing is left of the revision, or something stands in its way. */
  readonly back: TakingBack | null;
  readonly changedSince: readonly ChangedSince[];
  /** Whether the engagement has been deleted since, so that its fields cannot be changed. */
  readonly deletedSince: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The record just after a revision, from what stands and all revisions that came later. */
function recordAfter(stored: StoredEngagement, later: readonly RevisionRow[]): EngagementRecord {
  return recordOf(takenBack(stored, later, stored.changedSeq));
}

/**
 * How a revision is taken back from what stands now. Fields are compared by value: what has been changed and changed back
 * since is as the revision left it.
 */
export function planUndo(stored: StoredEngagement, revision: RevisionRow, later: readonly RevisionRow[]): UndoOfOne {
  const nothing: UndoOfOne = { back: null, changedSince: [], deletedSince: false };
  const deleted = stored.deletedSeq !== null;
  if (revision.action === 'DELETE') return deleted ? { ...nothing, back: { action: 'RESTORE', stored } } : nothing;
  if (revision.action === 'CREATE' || revision.action === 'RESTORE') {
    if (deleted) return nothing;
    const changedSince = differences(recordAfter(stored, later), recordOf(stored));
    return { ...nothing, changedSince, back: changedSince.length > 0 ? null : { action: 'DELETE', stored } };
  }
  const changes = revision.changes === null ? [] : (JSON.parse(revision.changes) as FieldChange[]);
  const standing = changes.filter(({ field, before }) => !same(stored[field], before));
  if (standing.length === 0) return nothing;
  if (deleted) return { ...nothing, deletedSince: true };
  const changedSince = standing
    .filter(({ field, after }) => !same(stored[field], after))
    .map(({ field, after }) => ({ field, before: after, after: stored[field] }));
  if (changedSince.length > 0) return { ...nothing, changedSince };
  const after = { ...recordOf(stored), ...Object.fromEntries(standing.map(({ field, before }) => [field, before])) };
  return { ...nothing, back: { action: 'UPDATE', stored, after } };
}
