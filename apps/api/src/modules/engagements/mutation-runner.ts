import type { Database, Sql } from '../../db/database.js';
import type { Problem } from '../../graphql/problem.type.js';
import { ReadingOnlyError } from '../access/access.errors.js';
import { ownerKey, requireRole, type Viewer } from '../access/viewer.js';
import { beginChange, type Change, lockClock, type Now } from '../history/change-clock.js';
import { findMutation, inputHash, keepMutation } from './client-mutation.repository.js';
import { clientIdReused, textTooLong } from './engagement-edit.errors.js';
import { cleanText } from './rules/text.js';

/** What every mutation of the register brings along. */
export interface MutationInput {
  readonly reason?: string | null;
  readonly clientMutationId?: string | null;
}

/** What a mutation is about to do, found out under the clock's lock. */
export interface Plan {
  readonly problems: readonly Problem[];
  /** The engagement that it concerns; null where it is none, or several. */
  readonly engagementId: number | null;
  /** Null where there is nothing to change. */
  readonly write: ((change: Change) => Promise<void>) | null;
}

/** What a mutation came to. */
export interface Outcome<Planned extends Plan> {
  readonly problems: readonly Problem[];
  readonly engagementId: number | null;
  /** The change that it became; null where nothing was written. */
  readonly seq: number | null;
  /** Null where it had been made before. */
  readonly plan: Planned | null;
}

const LONGEST_REASON = 1000;
const LONGEST_CLIENT_ID = 128;

/** Makes changes of the register one at a time, each once. */
export class MutationRunner {
  constructor(
    readonly database: Database,
    readonly now: Now = Date.now,
  ) {}

  /**
   * Plans a change under the clock's lock and makes it, or tells why not; the plan, its writing and the client's name for
   * it are one transaction. Throws RoleNeededError and
   * ReadingOnlyError.
   */
  async run<Planned extends Plan>(
    viewer: Viewer,
    mutation: string,
    input: MutationInput,
    plan: (tx: Sql) => Promise<Planned>,
  ): Promise<Outcome<Planned>> {
    requireRole(viewer, 'OFFICER');
    if (viewer.byToken) throw new ReadingOnlyError();
    const reason = cleanText(input.reason ?? '') || null;
    const clientId = input.clientMutationId ?? null;
    const refused = (problems: readonly Problem[], planned: Planned | null = null): Outcome<Planned> => ({
      problems,
      engagementId: null,
      seq: null,
      plan: planned,
    });
    const long = [...tooLong('reason', reason, LONGEST_REASON), ...tooLong('clientMutationId', clientId, LONGEST_CLIENT_ID)];
    if (long.length > 0) return refused(long);
    const hash = inputHash(mutation, input);
    const actor = ownerKey(viewer);
    return this.database.writeTransaction(async (tx) => {
      await lockClock(tx);
      const known = clientId === null ? null : await findMutation(tx, actor, clientId);
      if (known && known.inputHash !== hash) return refused([clientIdReused(['input', 'clientMutationId'])]);
      if (known) return { problems: [], engagementId: known.engagementId, seq: known.seq, plan: null };
      const planned = await plan(tx);
      if (planned.problems.length > 0) return refused(planned.problems, planned);
      let seq: number | null = null;
      if (planned.write) {
        const change = await beginChange(tx, { origin: 'API', actor: viewer.name, reason }, this.now);
        await planned.write(change);
        seq = change.seq;
      }
      const { engagementId } = planned;
      if (clientId !== null) await keepMutation(tx, actor, clientId, { inputHash: hash, engagementId, seq }, this.now());
      return { problems: [], engagementId, seq, plan: planned };
    });
  }
}

function tooLong(field: string, text: string | null, limit: number): Problem[] {
  return text !== null && text.length > limit ? [textTooLong(['input', field], text.length, limit)] : [];
}
