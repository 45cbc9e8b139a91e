// What of a sealed edition would be different now, and why. It is sealed with the edition that tells of it: plain values, in a settled order.
import type { ChangeOrigin, EngagementKind } from '@entente/schema/vocabulary';
import type { VolumeMeasure } from '../../volume/question.js';
import type { BothNames } from '../figures/both-names.js';

/** What a change does to an engagement as a whole. */
export type RevisionAction = 'CREATE' | 'UPDATE' | 'DELETE' | 'RESTORE';

/** A cell of the sealed edition that would hold another number now: one measure of a row, or of the total. */
export interface RestatedCell {
  /** Unique within the restatement: `kind.toDate|VISIT|ENGAGEMENTS`, and `kind.toDate|ENGAGEMENTS` for the total. */
  readonly id: string;
  /** The id of the figure. */
  readonly figure: string;
  /** Of the row, in the order of the figure's `groupBy`; none for the total. */
  readonly codes: readonly (string | null)[];
  readonly names: readonly (BothNames | null)[];
  readonly measure: VolumeMeasure;
  /** As it was sealed; null for "not recorded". */
  readonly before: number | null;
  /** As it is at `toSeq`; null for "not recorded". */
  readonly now: number | null;
  /** The ids of the causes that moved it, in their order. None where only what the register claims to hold has changed. */
  readonly causes: readonly string[];
}

/** By how much a cause moved a cell; the moves of all causes of a cell add up to `now` less `before`. */
export interface CellMove {
  readonly cell: string;
  /** 0 where one change moved several engagements that make up for each other. */
  readonly by: number;
}

/** A change of the register that moved at least one of the cells. */
export interface ChangeCause {
  readonly is: 'CHANGE';
  /** Unique within the restatement. */
  readonly id: string;
  readonly seq: number;
  /** UTC. */
  readonly at: string;
  readonly origin: ChangeOrigin;
  readonly actor: string;
  readonly reason: string | null;
  /** What was counted otherwise from this change on; null for a change of reference data, and for an import of very many. */
  readonly engagement: { readonly id: number; readonly reference: string; readonly kind: EngagementKind; readonly title: BothNames } | null;
  /** What the change did to the engagement; null where that is. */
  readonly action: RevisionAction | null;
  /** How many engagements moved the cells: 1 unless `engagement` is null. */
  readonly engagements: number;
  readonly moves: readonly CellMove[];
}

/** What has been withheld since from those whom the edition is for, all together: nothing of it is named, nor when or by whom. */
export interface WithheldCause {
  readonly is: 'WITHHELD';
  readonly id: 'withheld';
  readonly moves: readonly CellMove[];
}

export type RestatementCause = ChangeCause | WithheldCause;

/** What of the figures of a sealed edition would be different now. */
export interface Restatement {
  /** As of when the sealed edition counted: an instant (UTC) and the number of the newest change at it. */
  readonly fromAsOf: string;
  readonly fromSeq: number;
  /** As of when it is counted again. */
  readonly toAsOf: string;
  readonly toSeq: number;
  /** In the order of the edition: figure by figure, row by row, then the total; of each the measures in their order. */
  readonly cells: readonly RestatedCell[];
  /** By number of the change, then engagement; what is withheld last. */
  readonly causes: readonly RestatementCause[];
}
