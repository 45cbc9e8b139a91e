import type { EngagementRecord } from '../engagement-record.js';

/** What is wrong with a record. */
export interface Fault {
  readonly code: string;
  /** Fields and places below the record, by their names in the API: `['partners', 1, 'share']`. */
  readonly path: readonly (string | number)[];
  readonly en: string;
  readonly fr: string;
}

/** An engagement that a record points to. */
export interface PointedTo {
  readonly reference: string;
  readonly deleted: boolean;
}

/** What a record is judged against beside itself. */
export interface Setting {
  /** The engagement's number. */
  readonly id: number;
  /** The record as it stands in the register; null for a new one. */
  readonly before: EngagementRecord | null;
  /** Whether who makes the change may approve and decline visits. */
  readonly mayApprove: boolean;
  /** The engagements that the record points to and those on the way back from them, as they will be after the change. */
  readonly engagements: ReadonlyMap<number, PointedTo>;
  /** Origins of engagements as they will be after the change. */
  readonly originsOf: (id: number) => readonly number[];
  /** The wholes of engagements as they will be after the change. */
  readonly wholeOf: (id: number) => number | null;
  /** Whether another engagement, deleted ones included, has the record's reference. */
  readonly referenceTaken: boolean;
  /** The reference of another engagement, deleted ones included, that is read from the same place of the same source. */
  readonly sourceTakenBy: string | null;
}

/** One thing that must hold of an engagement. */
export interface Rule {
  /** What it looks at: it is asked where one of these has changed. */
  readonly fields: readonly (keyof EngagementRecord)[];
  /**
   * Whether it holds between engagements or people, and so is asked as well where an earlier state is brought back: what
   * was right then may not be right beside what has been changed since.
   */
  readonly standing: boolean;
  check(record: EngagementRecord, setting: Setting): readonly Fault[];
}

/** A fault's place and words. */
export function fault(code: string, path: readonly (string | number)[], en: string, fr: string): Fault {
  return { code, path, en, fr };
}

/** A value in a message: long ones are cut. */
export function quoted(text: string): { en: string; fr: string } {
  const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return { en: `“${shown}”`, fr: `« ${shown} »` };
}
