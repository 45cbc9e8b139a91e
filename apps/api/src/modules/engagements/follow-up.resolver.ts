import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { engagementLoaders } from './engagement.loader.js';
import type { EngagementService } from './engagement.service.js';
import { Engagement } from './engagement.type.js';
import type { FollowUpService } from './follow-up.service.js';
import { FollowUp, FollowUpConnection, FollowUpListArguments } from './follow-up.type.js';

/** Lists follow-ups, and leads to where they were promised and to what they became. */
@Resolver(() => FollowUp)
export class FollowUpResolver {
  constructor(
    private readonly service: FollowUpService,
    private readonly engagements: EngagementService,
  ) {}

  @Query(() => FollowUpConnection, {
    description:
      'What was promised at the engagements that the viewer may see, the earliest due date first, those without one last. Those of deleted engagements are not among them.',
  })
  followUps(
    @Args(() => FollowUpListArguments) asked: FollowUpListArguments,
    @Ctx() { viewer, moment }: RequestContext,
  ): Connection<FollowUp> {
    return this.service.list(viewer, moment, asked);
  }

  @FieldResolver(() => Engagement, {
    nullable: true,
    description: 'The engagement at which it was promised. Null only where it was deleted while the list was read.',
  })
  engagement(@Root() { engagementId, seq }: FollowUp, @Ctx() context: RequestContext): Promise<Engagement | null> {
    return engagementLoaders(context, this.engagements).node(engagementId, seq);
  }

  @FieldResolver(() => Engagement, {
    nullable: true,
    description: 'The engagement that the promise became. Null where it has become none, or one that the viewer may not see.',
  })
  async became(@Root() { becameId, seq }: FollowUp, @Ctx() context: RequestContext): Promise<Engagement | null> {
    return becameId === null ? null : engagementLoaders(context, this.engagements).node(becameId, seq);
  }
}
