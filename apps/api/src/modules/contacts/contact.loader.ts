import DataLoader from 'dataloader';
import type { Database } from '../../db/database.js';
import { type PageRequest, pageOf } from '../../graphql/connection.js';
import type { Connection } from '../../graphql/connection-type.js';
import {
  type ContactOwner,
  type ContactPage,
  type ContactRow,
  countContactsOf,
  listContactsOf,
  loadAffiliations,
  loadContactRevisions,
} from './contact.repository.js';
import { Affiliation, Contact, ContactConnection, ContactRevision } from './contact.type.js';
import { contactCursor } from './contact-order.js';

/** How much of what was done to a contact is told. */
export const MOST_REVISIONS = 100;

/** What a request reads of contacts that the viewer is known to see: one statement for each relation. */
export class ContactLoaders {
  readonly affiliations: DataLoader<number, Affiliation[]>;
  readonly revisions: DataLoader<number, ContactRevision[]>;

  constructor({ read }: Database) {
    this.affiliations = new DataLoader(async (ids) => {
      const found = await loadAffiliations(read, ids);
      return ids.map((id) => (found.get(id) ?? []).map((record) => new Affiliation(record)));
    });
    this.revisions = new DataLoader(async (ids) => {
      const found = await loadContactRevisions(read, ids, MOST_REVISIONS);
      return ids.map((id) => (found.get(id) ?? []).map((row) => new ContactRevision(row)));
    });
  }
}

/** The same page of the contacts of several jurisdictions or organizations: one statement, and one to count them. */
export class ContactsOfLoader {
  private readonly pages: DataLoader<number, ContactRow[]>;
  private readonly counts: DataLoader<number, number>;

  constructor(
    { read }: Database,
    owner: ContactOwner,
    private readonly request: PageRequest,
    private readonly page: ContactPage,
  ) {
    this.pages = new DataLoader(async (ids) => {
      const found = new Map<number, ContactRow[]>(ids.map((id) => [id, []]));
      for (const { owner: of, ...row } of await listContactsOf(read, owner, ids, page)) found.get(of)?.push(row);
      return ids.map((id) => found.get(id) ?? []);
    });
    this.counts = new DataLoader(async (ids) => {
      const counts = await countContactsOf(read, owner, ids, page.condition);
      return ids.map((id) => counts.get(id) ?? 0);
    });
  }

  /** The page of one of them. */
  of(id: number): Connection<Contact> {
    const count = () => this.counts.load(id);
    return new ContactConnection(
      async () =>
        pageOf(
          this.request,
          await this.pages.load(id),
          (row) => new Contact(row),
          (row) => contactCursor(this.page.keys, row),
          count,
        ),
      count,
    );
  }
}
