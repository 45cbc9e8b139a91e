import { Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import { type Connection, connectionType } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { globalId } from '../../graphql/global-id.js';
import { pageOfRows } from '../../graphql/page-of-rows.js';
import { searchWords, wordsMatch } from '../../graphql/search-words.js';
import type { HiddenNamesService } from '../access/hidden-names.service.js';
import { FilterNames } from '../register/filter-names.js';
import { Organization } from './organization.type.js';

const OrganizationConnection = connectionType<Organization>('Organization', () => Organization, 'organizations');

@InputType('OrganizationFilter', {
  description: 'Which organizations are wanted. All fields given must hold at once; an empty list narrows nothing.',
})
class OrganizationFilter {
  @Field(() => [ID], { nullable: true, description: 'Those of these ids. An id that no organization has finds nothing.' })
  ids?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Words that must all occur in its name, in either language.' })
  text?: string | null;

  @Field(() => [String], { nullable: true, description: 'Jurisdictions, by code or id, one of which it must belong to.' })
  jurisdictions?: string[] | null;
}

@ArgsType()
class OrganizationArguments extends ConnectionArguments {
  @Field(() => OrganizationFilter, { nullable: true, description: 'Which organizations are wanted; all unless given.' })
  where?: OrganizationFilter | null;
}

/** Lists organizations. */
@Resolver()
export class OrganizationResolver {
  constructor(private readonly hidden: HiddenNamesService) {}

  @Query(() => OrganizationConnection, {
    description:
      'The organizations of the register, in the order of their English names. Those that only engagements name which the viewer may not see are left out.',
  })
  async organizations(
    @Args(() => OrganizationArguments) asked: OrganizationArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Organization>> {
    const { reference } = context.moment.state;
    const { ids, text, jurisdictions } = asked.where ?? {};
    const words = searchWords(text, ['where', 'text']);
    const jurisdictionIds = FilterNames.of(reference).jurisdictions(jurisdictions, ['where', 'jurisdictions']);
    const hidden = await this.hidden.idsOf('organization', context);
    const rows = [...reference.organizations.values()].filter(
      ({ id, nameEn, nameFr, jurisdictionId }) =>
        !hidden.has(id) &&
        (!ids?.length || ids.includes(globalId('Organization', id))) &&
        wordsMatch(words, [nameEn, nameFr]) &&
        (!jurisdictionIds || (jurisdictionId !== null && jurisdictionIds.includes(jurisdictionId))),
    );
    const page = pageOfRows(
      rows,
      asked,
      2,
      (row) => [row.nameEn, row.id],
      (row) => new Organization(reference, row),
    );
    return new OrganizationConnection(() => page, page.countAll);
  }
}
