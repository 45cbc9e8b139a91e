import type { Database } from '../../db/database.js';
import { type PageRequest, pageOf, pageRequest } from '../../graphql/connection.js';
import type { Connection } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { parseGlobalId } from '../../graphql/global-id.js';
import { maySeePersonal, requireRole } from '../access/viewer.js';
import type { ContactListArguments } from './contact.input.js';
import { ContactLoaders, ContactsOfLoader } from './contact.loader.js';
import { type ContactOwner, type ContactPage, contactById, countContacts, listContacts } from './contact.repository.js';
import { type Affiliation, Contact, ContactConnection, type ContactRevision } from './contact.type.js';
import { contactCondition } from './contact-filter.js';
import { contactCursor, contactCursorLength, contactOrderKeys, contactPosition } from './contact-order.js';

/** Contacts, which are personal information: whoever may not see it learns neither who they are nor how many. */
export class ContactService {
  constructor(readonly database: Database) {}

  /** The contacts of the register. Throws RoleNeededError and InputError at once. */
  list(context: RequestContext, asked: ContactListArguments): Connection<Contact> {
    requireRole(context.viewer, 'OFFICER');
    const { request, page } = pageAsked(context, asked);
    const { read } = this.database;
    const count = () => countContacts(read, page.condition);
    return new ContactConnection(
      async () =>
        pageOf(
          request,
          await listContacts(read, page),
          (row) => new Contact(row),
          (row) => contactCursor(page.keys, row),
          count,
        ),
      count,
    );
  }

  /** The contact of an id; null where there is none. Throws RoleNeededError. */
  async find(context: RequestContext, id: string): Promise<Contact | null> {
    requireRole(context.viewer, 'OFFICER');
    const named = parseGlobalId(id);
    return named?.type === 'Contact' ? this.node(context, named.id) : null;
  }

  /** A contact by its number, as its id names it; null where there is none that the viewer may see. */
  async node({ viewer }: RequestContext, id: number): Promise<Contact | null> {
    if (!maySeePersonal(viewer)) return null;
    const row = await contactById(this.database.read, id);
    return row && row.deletedSeq === null ? new Contact(row) : null;
  }

  /**
   * The contacts of a jurisdiction or an organization; null for those who may not see them, as of a head of delegation. One statement
   * for all whose contacts are asked for in the same way. Throws InputError at once.
   */
  listOf(context: RequestContext, owner: ContactOwner, id: number, asked: ContactListArguments): Connection<Contact> | null {
    if (!maySeePersonal(context.viewer)) return null;
    const { first, after, last, before, where, orderBy } = asked;
    const name = `${owner} ${JSON.stringify([first, after, last, before, where, orderBy])}`;
    const make = () => {
      const { request, page } = pageAsked(context, asked);
      return new ContactsOfLoader(this.database, owner, request, page);
    };
    return context.loaders.of(this, name, make).of(id);
  }

  affiliations(context: RequestContext, { row }: Contact): Promise<Affiliation[]> {
    return this.loaders(context).affiliations.load(row.id);
  }

  revisions(context: RequestContext, { row }: Contact): Promise<ContactRevision[]> {
    return this.loaders(context).revisions.load(row.id);
  }

  private loaders({ loaders }: RequestContext): ContactLoaders {
    return loaders.of(this, 'relations', () => new ContactLoaders(this.database));
  }
}

function pageAsked({ moment }: RequestContext, asked: ContactListArguments): { request: PageRequest; page: ContactPage } {
  const keys = contactOrderKeys(asked.orderBy);
  const request = pageRequest(asked, contactCursorLength(keys));
  return {
    request,
    page: {
      condition: contactCondition(asked.where ?? {}, moment.state.reference, moment.today),
      keys,
      after: contactPosition(keys, request.after, 'after'),
      before: contactPosition(keys, request.before, 'before'),
      backward: request.backward,
      limit: request.limit + 1,
    },
  };
}
