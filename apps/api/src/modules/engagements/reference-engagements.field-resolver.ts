import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { Facility } from '../facilities/facility.type.js';
import { Jurisdiction } from '../jurisdictions/jurisdiction.type.js';
import { Organization } from '../organizations/organization.type.js';
import { defaultScheme } from '../register/register.service.js';
import { Topic } from '../topics/topic.type.js';
import { EngagementListArguments } from './engagement.input.js';
import { engagementLoaders } from './engagement.loader.js';
import type { EngagementService } from './engagement.service.js';
import { Engagement, EngagementConnection } from './engagement.type.js';
import type { FilterCondition } from './engagement-filter.js';
import type { LastEngagementService } from './last-engagement.service.js';

async function listed(
  service: EngagementService,
  { viewer, moment }: RequestContext,
  asked: EngagementListArguments,
  within: Partial<FilterCondition>,
  asOf: string | null = null,
): Promise<EngagementConnection> {
  return service.list(viewer, moment, await service.readPoint(moment, asOf), asked, within);
}

/** The engagements with a jurisdiction. */
@Resolver(() => Jurisdiction)
export class JurisdictionEngagementsFieldResolver {
  constructor(
    private readonly service: EngagementService,
    private readonly last: LastEngagementService,
  ) {}

  @FieldResolver(() => EngagementConnection, {
    description:
      'The engagements in which it is a counted partner, as in volume: none for the home jurisdiction. Those that it is only a venue or a place of transit of are found by `engagements(where: { partnerRoles: … })`.',
  })
  engagements(
    @Root() { row, asOf }: Jurisdiction,
    @Args(() => EngagementListArguments) asked: EngagementListArguments,
    @Ctx() context: RequestContext,
  ): Promise<EngagementConnection> {
    const schemeId = defaultScheme(context.moment.state.reference)?.id ?? 0;
    const place = { schemeId, regionIds: null, regionMemberIds: null, jurisdictionIds: [row.id], roles: null };
    return listed(this.service, context, asked, { place }, asOf);
  }

  @FieldResolver(() => Engagement, {
    nullable: true,
    description:
      'The engagement that was with it last, of those that count as in volume and that the viewer may see: the one with the latest last day, an open-ended one running through the as-of day. Undated ones are left out. Null where there is none.',
  })
  async lastEngagement(@Root() { row, asOf }: Jurisdiction, @Ctx() context: RequestContext): Promise<Engagement | null> {
    const { of, seq } = await this.last.lastEngagements(context, asOf);
    const last = of.get(row.id);
    return last ? engagementLoaders(context, this.service).node(last.engagementId, seq) : null;
  }
}

/** The engagements that an organization takes part in. */
@Resolver(() => Organization)
export class OrganizationEngagementsFieldResolver {
  constructor(private readonly service: EngagementService) {}

  @FieldResolver(() => EngagementConnection, { description: 'The engagements that it takes part in, in any role.' })
  engagements(
    @Root() { row }: Organization,
    @Args(() => EngagementListArguments) asked: EngagementListArguments,
    @Ctx() context: RequestContext,
  ): Promise<EngagementConnection> {
    return listed(this.service, context, asked, { organizationIds: [row.id] });
  }
}

/** The engagements about a topic. */
@Resolver(() => Topic)
export class TopicEngagementsFieldResolver {
  constructor(private readonly service: EngagementService) {}

  @FieldResolver(() => EngagementConnection, { description: 'The engagements that are about it.' })
  engagements(
    @Root() { row }: Topic,
    @Args(() => EngagementListArguments) asked: EngagementListArguments,
    @Ctx() context: RequestContext,
  ): Promise<EngagementConnection> {
    return listed(this.service, context, asked, { topicIds: [row.id] });
  }
}

/** The engagements at a facility. */
@Resolver(() => Facility)
export class FacilityEngagementsFieldResolver {
  constructor(private readonly service: EngagementService) {}

  @FieldResolver(() => EngagementConnection, {
    description: 'The engagements that visit it or work there, by their own word or by their agenda’s.',
  })
  engagements(
    @Root() { row }: Facility,
    @Args(() => EngagementListArguments) asked: EngagementListArguments,
    @Ctx() context: RequestContext,
  ): Promise<EngagementConnection> {
    return listed(this.service, context, asked, { facilityIds: [row.id] });
  }
}
