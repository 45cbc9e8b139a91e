import type { Sql } from '../../../db/database.js';
import type { EngagementRecord } from '../../engagements/engagement-record.js';
import type { Change } from '../../history/change-clock.js';

/** Ids of what an import's rows name, once all of it is entered. */
export interface EnteredIds {
  engagement(reference: string): number;
  /** By the name that the register shows in English; null where it has none such. */
  topic(name: string): number | null;
  facility(name: string): number | null;
}

/** What comes with an import that its sheet has no column for, in the same transaction. */
export interface Extras {
  /** Called first: enters what the rows then only name. */
  before(tx: Sql): Promise<void>;
  /** What is added to an engagement as it is created. */
  recordOf(reference: string, ids: EnteredIds): Partial<EngagementRecord>;
  /** Called last: enters what hangs on nothing of the import. */
  after(tx: Sql, change: Change): Promise<void>;
}
