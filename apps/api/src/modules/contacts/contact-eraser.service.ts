import { type ConnectionArguments, pageOf, pageRequest } from '../../graphql/connection.js';
import type { Connection } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { parseGlobalId } from '../../graphql/global-id.js';
import { requireRole } from '../access/viewer.js';
import type { MutationRunner, Plan } from '../engagements/mutation-runner.js';
import { numbersOf } from '../history/revision.service.js';
import { contactErased, unknownContact } from './contact.errors.js';
import { storedContact } from './contact.repository.js';
import type { EraseContactInput } from './contact-edit.input.js';
import { countErasures, erasureAt, isErased, listErasures } from './contact-erasure.repository.js';
import { ContactErasure, ContactErasureConnection, EraseContactPayload } from './contact-erasure.type.js';
import { eraseContact } from './contact-writer.js';

/** Forgets people who ask to be, for administrators. */
export class ContactEraser {
  constructor(private readonly runner: MutationRunner) {}

  /** Takes a contact, deleted or not, and all that was ever written of it out of the register for good. Throws RoleNeededError. */
  async erase(context: RequestContext, input: EraseContactInput): Promise<EraseContactPayload> {
    requireRole(context.viewer, 'ADMIN');
    const { id, clientMutationId = null } = input;
    const path = ['input', 'id'];
    const { problems, seq } = await this.runner.run(context.viewer, 'erase contact', input, async (tx): Promise<Plan> => {
      const refused = { engagementId: null, write: null };
      const named = parseGlobalId(id);
      if (named?.type !== 'Contact') return { ...refused, problems: [unknownContact(path, id)] };
      if (await isErased(tx, named.id)) return { ...refused, problems: [contactErased(path)] };
      const stored = await storedContact(tx, named.id);
      if (!stored) return { ...refused, problems: [unknownContact(path, id)] };
      return { problems: [], engagementId: null, write: (change) => eraseContact(tx, change, stored.id) };
    });
    context.loaders.forget();
    const row = seq === null ? null : await erasureAt(this.runner.database.read, seq);
    return new EraseContactPayload(row && new ContactErasure(row), problems, clientMutationId);
  }

  /** That contacts were erased, the newest first. Throws RoleNeededError and InputError at once. */
  list({ viewer }: RequestContext, asked: ConnectionArguments): Connection<ContactErasure> {
    requireRole(viewer, 'ADMIN');
    const sql = this.runner.database.read;
    const request = pageRequest(asked, 1);
    const [after = null] = numbersOf(request.after, 'after') ?? [];
    const [before = null] = numbersOf(request.before, 'before') ?? [];
    const count = () => countErasures(sql);
    return new ContactErasureConnection(
      async () =>
        pageOf(
          request,
          await listErasures(sql, { after, before, backward: request.backward, limit: request.limit + 1 }),
          (row) => new ContactErasure(row),
          (row) => [row.seq],
          count,
        ),
      count,
    );
  }
}
