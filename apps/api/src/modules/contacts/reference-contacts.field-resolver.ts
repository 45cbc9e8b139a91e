import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { Jurisdiction } from '../jurisdictions/jurisdiction.type.js';
import { Organization } from '../organizations/organization.type.js';
import { ContactListArguments } from './contact.input.js';
import type { ContactService } from './contact.service.js';
import { type Contact, ContactConnection } from './contact.type.js';

const OFFICERS = 'Null below OFFICER.';

/** The contacts in a jurisdiction. */
@Resolver(() => Jurisdiction)
export class JurisdictionContactsFieldResolver {
  constructor(private readonly service: ContactService) {}

  @FieldResolver(() => ContactConnection, {
    nullable: true,
    description: `Those who belong to it, and those who hold or held a post at an organization of it, as they are now. ${OFFICERS}`,
  })
  contacts(
    @Root() { row }: Jurisdiction,
    @Args(() => ContactListArguments) asked: ContactListArguments,
    @Ctx() context: RequestContext,
  ): Connection<Contact> | null {
    return this.service.listOf(context, 'Jurisdiction', row.id, asked);
  }
}

/** The contacts at an organization. */
@Resolver(() => Organization)
export class OrganizationContactsFieldResolver {
  constructor(private readonly service: ContactService) {}

  @FieldResolver(() => ContactConnection, { nullable: true, description: `Those who hold or held a post there. ${OFFICERS}` })
  contacts(
    @Root() { row }: Organization,
    @Args(() => ContactListArguments) asked: ContactListArguments,
    @Ctx() context: RequestContext,
  ): Connection<Contact> | null {
    return this.service.listOf(context, 'Organization', row.id, asked);
  }
}
