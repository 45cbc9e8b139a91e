import { Args, ArgsType, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import { type Connection, connectionType } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { pageOfRows } from '../../graphql/page-of-rows.js';
import { searchWords, wordsMatch } from '../../graphql/search-words.js';
import type { HiddenNamesService } from '../access/hidden-names.service.js';
import { FilterNames } from '../register/filter-names.js';
import { Facility } from './facility.type.js';

const FacilityConnection = connectionType<Facility>('Facility', () => Facility, 'facilities');

@InputType('FacilityFilter', {
  description: 'Which facilities are wanted. All fields given must hold at once; an empty list narrows nothing.',
})
class FacilityFilter {
  @Field(() => String, { nullable: true, description: 'Words that must all occur in its name, in either language.' })
  text?: string | null;

  @Field(() => [String], { nullable: true, description: 'Jurisdictions, by code or id, one of which it must lie in.' })
  jurisdictions?: string[] | null;
}

@ArgsType()
class FacilityArguments extends ConnectionArguments {
  @Field(() => FacilityFilter, { nullable: true, description: 'Which facilities are wanted; all unless given.' })
  where?: FacilityFilter | null;
}

/** Lists facilities. */
@Resolver()
export class FacilityResolver {
  constructor(private readonly hidden: HiddenNamesService) {}

  @Query(() => FacilityConnection, {
    description:
      'The facilities of the register, in the order of their English names. Those that only engagements name which the viewer may not see are left out.',
  })
  async facilities(@Args(() => FacilityArguments) asked: FacilityArguments, @Ctx() context: RequestContext): Promise<Connection<Facility>> {
    const { reference } = context.moment.state;
    const { text, jurisdictions } = asked.where ?? {};
    const words = searchWords(text, ['where', 'text']);
    const jurisdictionIds = FilterNames.of(reference).jurisdictions(jurisdictions, ['where', 'jurisdictions']);
    const hidden = await this.hidden.idsOf('facility', context);
    const rows = [...reference.facilities.values()].filter(
      ({ id, nameEn, nameFr, jurisdictionId }) =>
        !hidden.has(id) &&
        wordsMatch(words, [nameEn, nameFr]) &&
        (!jurisdictionIds || (jurisdictionId !== null && jurisdictionIds.includes(jurisdictionId))),
    );
    const page = pageOfRows(
      rows,
      asked,
      2,
      (row) => [row.nameEn, row.id],
      (row) => new Facility(reference, row),
    );
    return new FacilityConnection(() => page, page.countAll);
  }
}
