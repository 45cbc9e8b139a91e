import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import type { EngagementService } from '../engagements/engagement.service.js';
import { Engagement } from '../engagements/engagement.type.js';
import { lineageLoaders } from './lineage.loader.js';
import { Lineage } from './lineage.type.js';

/** Where an engagement came from, and what came of it. */
@Resolver(() => Engagement)
export class EngagementLineageFieldResolver {
  constructor(private readonly engagements: EngagementService) {}

  @FieldResolver(() => [Lineage], {
    description: 'The engagements that it grew out of. Links to engagements that the viewer may not see are left out.',
  })
  aroseFrom(@Root() engagement: Engagement, @Ctx() context: RequestContext): Promise<Lineage[]> {
    return lineageLoaders(context, this.engagements).aroseFrom(engagement);
  }

  @FieldResolver(() => [Lineage], {
    description:
      'The engagements that grew out of it: the project that a visit led to. Links to engagements that the viewer may not see are left out.',
  })
  ledTo(@Root() engagement: Engagement, @Ctx() context: RequestContext): Promise<Lineage[]> {
    return lineageLoaders(context, this.engagements).ledTo(engagement);
  }
}
