import type { Sql } from '../../db/database.js';
import type { RequestContext } from '../../graphql/context.js';
import { parseGlobalId } from '../../graphql/global-id.js';
import type { Problem } from '../../graphql/problem.type.js';
import { versionConflict } from '../engagements/engagement-edit.errors.js';
import type { MutationInput, MutationRunner, Plan } from '../engagements/mutation-runner.js';
import { contactDeleted, contactErased, contactNotDeleted, unknownContact } from './contact.errors.js';
import { MOST_REVISIONS } from './contact.loader.js';
import { contactRevisionAt, loadContactRevisions, storedContact } from './contact.repository.js';
import type { ContactService } from './contact.service.js';
import { ContactRevision } from './contact.type.js';
import type { CreateContactInput, DeleteContactInput, RestoreContactInput, UpdateContactInput } from './contact-edit.input.js';
import { ContactConflict, ContactPayload } from './contact-edit.type.js';
import { isErased } from './contact-erasure.repository.js';
import { contactDifferences, emptyContact, type StoredContact } from './contact-record.js';
import { createContacts, deleteContact, restoreContact, updateContact } from './contact-writer.js';
import { readContact } from './read-contact.js';

/** A plan for one contact. No engagement has a part in it. */
interface ContactPlan extends Plan {
  /** The contact where others were faster. */
  readonly outdated: StoredContact | null;
}

const ID = ['input', 'id'] as const;

const planned = (write: Plan['write'] = null): ContactPlan => ({ problems: [], engagementId: null, write, outdated: null });
const refused = (...problems: readonly Problem[]): ContactPlan => ({ ...planned(), problems });

/** Enters, changes, deletes and restores contacts, for officers and above. */
export class ContactEditor {
  constructor(
    private readonly runner: MutationRunner,
    private readonly contacts: ContactService,
  ) {}

  /** Enters a contact. */
  create(context: RequestContext, input: CreateContactInput): Promise<ContactPayload> {
    return this.edit(context, 'create contact', input, null, async (tx) => {
      const { record, problems } = readContact(input, emptyContact, context.moment.state.reference);
      if (problems.length > 0) return refused(...problems);
      return planned(async (change) => {
        await createContacts(tx, change, [record]);
      });
    });
  }

  /** Changes the fields that the input has. */
  update(context: RequestContext, input: UpdateContactInput): Promise<ContactPayload> {
    return this.edit(context, 'update contact', input, input.id, (tx) =>
      this.standing(tx, input, (stored) => {
        const { record, problems } = readContact(input, stored, context.moment.state.reference);
        if (problems.length > 0) return refused(...problems);
        if (contactDifferences(stored, record).length === 0) return planned();
        return planned((change) => updateContact(tx, change, stored, record));
      }),
    );
  }

  /** Takes a contact out of the register. */
  delete(context: RequestContext, input: DeleteContactInput): Promise<ContactPayload> {
    return this.edit(context, 'delete contact', input, input.id, (tx) =>
      this.standing(tx, input, (stored) => planned((change) => deleteContact(tx, change, stored))),
    );
  }

  /** Brings a deleted contact back as it was. */
  restore(context: RequestContext, input: RestoreContactInput): Promise<ContactPayload> {
    return this.edit(context, 'restore contact', input, input.id, async (tx) => {
      const stored = await this.stored(tx, input.id);
      if (!stored) return this.missing(tx, input.id);
      if (stored.deletedSeq === null) return refused(contactNotDeleted(ID, stored.name));
      return planned((change) => restoreContact(tx, change, stored));
    });
  }

  private async stored(tx: Sql, id: string): Promise<StoredContact | null> {
    const named = parseGlobalId(id);
    return named?.type === 'Contact' ? storedContact(tx, named.id) : null;
  }

  private async missing(tx: Sql, id: string): Promise<ContactPlan> {
    const named = parseGlobalId(id);
    return refused(named?.type === 'Contact' && (await isErased(tx, named.id)) ? contactErased(ID) : unknownContact(ID, id));
  }

  /** What is planned for a contact that is there in the version which was given. */
  private async standing(
    tx: Sql,
    { id, version }: { readonly id: string; readonly version: number },
    plan: (stored: StoredContact) => ContactPlan,
  ): Promise<ContactPlan> {
    const stored = await this.stored(tx, id);
    if (!stored) return this.missing(tx, id);
    if (stored.version !== version) return { ...refused(versionConflict(['input', 'version'], version, stored.version)), outdated: stored };
    return stored.deletedSeq === null ? plan(stored) : refused(contactDeleted(ID, stored.name));
  }

  private async edit(
    context: RequestContext,
    mutation: string,
    input: MutationInput & { readonly version?: number },
    id: string | null,
    plan: (tx: Sql) => Promise<ContactPlan>,
  ): Promise<ContactPayload> {
    const { problems, seq, plan: made } = await this.runner.run(context.viewer, mutation, input, plan);
    // What the request has read so far may have been changed by this very mutation.
    context.loaders.forget();
    const { clientMutationId = null } = input;
    const { read } = this.runner.database;
    if (problems.length > 0) {
      const conflict = made?.outdated ? await this.conflict(context, made.outdated, input.version ?? 0) : null;
      return new ContactPayload({ problems: [...problems], conflict, clientMutationId });
    }
    const revision = seq === null ? null : await contactRevisionAt(read, seq);
    // A new contact, and one that was new when this was sent before, is known by what was done to it.
    const number = revision?.contactId ?? (id === null ? undefined : parseGlobalId(id)?.id);
    const contact = number === undefined ? null : await this.contacts.node(context, number);
    return new ContactPayload({ contact, revision: revision && new ContactRevision(revision), clientMutationId });
  }

  private async conflict(context: RequestContext, { id }: StoredContact, version: number): Promise<ContactConflict> {
    const revisions = (await loadContactRevisions(this.runner.database.read, [id], MOST_REVISIONS)).get(id) ?? [];
    const since = revisions.filter((revision) => revision.version > version).reverse();
    return new ContactConflict(
      version,
      await this.contacts.node(context, id),
      since.map((row) => new ContactRevision(row)),
    );
  }
}
