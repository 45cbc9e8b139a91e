import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { ContactListArguments } from './contact.input.js';
import type { ContactService } from './contact.service.js';
import { Affiliation, Contact, ContactConnection, ContactRevision } from './contact.type.js';

/** Lists contacts, with their posts and what has been done to them. */
@Resolver(() => Contact)
export class ContactResolver {
  constructor(private readonly service: ContactService) {}

  @Query(() => ContactConnection, {
    description: 'The contacts of the register, in the order of their names unless another is given. For officers and above.',
  })
  contacts(@Args(() => ContactListArguments) asked: ContactListArguments, @Ctx() context: RequestContext): Connection<Contact> {
    return this.service.list(context, asked);
  }

  @Query(() => Contact, { nullable: true, description: 'One contact by its id; null where there is none. For officers and above.' })
  contact(
    @Arg('id', () => ID, { description: 'The `id` of the contact.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Contact | null> {
    return this.service.find(context, id);
  }

  @FieldResolver(() => [Affiliation], { description: 'The posts that are or were held, in the order in which they were given.' })
  affiliations(@Root() contact: Contact, @Ctx() context: RequestContext): Promise<Affiliation[]> {
    return this.service.affiliations(context, contact);
  }

  @FieldResolver(() => [ContactRevision], { description: 'What has been done to it, the newest first, at most 100.' })
  revisions(@Root() contact: Contact, @Ctx() context: RequestContext): Promise<ContactRevision[]> {
    return this.service.revisions(context, contact);
  }
}
