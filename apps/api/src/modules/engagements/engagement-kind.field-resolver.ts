import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { Facility, facilityOf } from '../facilities/facility.type.js';
import { Intervention, interventionOf } from '../interventions/intervention.type.js';
import { Jurisdiction, jurisdictionOf } from '../jurisdictions/jurisdiction.type.js';
import { Organization, organizationOf } from '../organizations/organization.type.js';
import { Topic, topicOf } from '../topics/topic.type.js';
import { engagementLoaders } from './engagement.loader.js';
import type { EngagementService } from './engagement.service.js';
import { AgendaItem, Deployment, EngagementOrganization, Mission, Partner, Project, Visit } from './engagement.type.js';

/** What only missions have. */
@Resolver(() => Mission)
export class MissionFieldResolver {
  constructor(private readonly service: EngagementService) {}

  @FieldResolver(() => [Deployment], { description: 'The posts that it fills, in the order of entry.' })
  async deployments(@Root() mission: Mission, @Ctx() context: RequestContext): Promise<Deployment[]> {
    return (await engagementLoaders(context, this.service).deployments(mission)).map((record) => new Deployment(record));
  }
}

/** What only projects have. */
@Resolver(() => Project)
export class ProjectFieldResolver {
  constructor(private readonly service: EngagementService) {}

  @FieldResolver(() => [Intervention], { description: 'The kinds of work that it does, in the order of entry.' })
  async interventions(@Root() project: Project, @Ctx() context: RequestContext): Promise<Intervention[]> {
    const ids = await engagementLoaders(context, this.service).interventionIds(project);
    return ids.flatMap((id) => interventionOf(context.moment.state.reference, id) ?? []);
  }
}

/** What only visits have. */
@Resolver(() => Visit)
export class VisitFieldResolver {
  constructor(private readonly service: EngagementService) {}

  @FieldResolver(() => [AgendaItem], { description: 'Its agenda, in order.' })
  async agenda(@Root() visit: Visit, @Ctx() context: RequestContext): Promise<AgendaItem[]> {
    return (await engagementLoaders(context, this.service).agenda(visit)).map((record) => new AgendaItem(record));
  }
}

/** What a partner is. */
@Resolver(() => Partner)
export class PartnerFieldResolver {
  @FieldResolver(() => Jurisdiction, { description: 'The jurisdiction.' })
  jurisdiction(@Root() partner: Partner, @Ctx() { moment }: RequestContext): Jurisdiction | null {
    return jurisdictionOf(moment.state.reference, partner.jurisdictionId);
  }
}

/** What an organization's part is about. */
@Resolver(() => EngagementOrganization)
export class EngagementOrganizationFieldResolver {
  @FieldResolver(() => Organization, { description: 'The organization.' })
  organization(@Root() part: EngagementOrganization, @Ctx() { moment }: RequestContext): Organization | null {
    return organizationOf(moment.state.reference, part.organizationId);
  }
}

/** Where an agenda item takes place, and what it is about. */
@Resolver(() => AgendaItem)
export class AgendaItemFieldResolver {
  @FieldResolver(() => Facility, { nullable: true, description: 'Where it takes place. Null where not recorded.' })
  facility(@Root() item: AgendaItem, @Ctx() { moment }: RequestContext): Facility | null {
    return facilityOf(moment.state.reference, item.facilityId);
  }

  @FieldResolver(() => Topic, { nullable: true, description: 'What it is about. Null where not recorded.' })
  topic(@Root() item: AgendaItem, @Ctx() { moment }: RequestContext): Topic | null {
    return topicOf(moment.state.reference, item.topicId);
  }
}
