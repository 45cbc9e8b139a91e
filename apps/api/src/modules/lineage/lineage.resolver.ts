import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { engagementLoaders } from '../engagements/engagement.loader.js';
import type { EngagementService } from '../engagements/engagement.service.js';
import { Engagement } from '../engagements/engagement.type.js';
import type { LineageService } from './lineage.service.js';
import { Lineage, LineageArguments, LineageConnection } from './lineage.type.js';

/** Lists lineage, and leads to both of its ends. */
@Resolver(() => Lineage)
export class LineageResolver {
  constructor(
    private readonly service: LineageService,
    private readonly engagements: EngagementService,
  ) {}

  @Query(() => LineageConnection, {
    description:
      'What grew out of what, in the order in which the later engagements were entered. Only links whose two ends the viewer may see.',
  })
  lineage(@Args(() => LineageArguments) asked: LineageArguments, @Ctx() { viewer }: RequestContext): Connection<Lineage> {
    return this.service.list(viewer, asked, asked.where ?? {});
  }

  @FieldResolver(() => Engagement, { description: 'The earlier engagement.' })
  from(@Root() link: Lineage, @Ctx() context: RequestContext): Promise<Engagement | null> {
    return engagementLoaders(context, this.engagements).node(link.fromId, link.seq);
  }

  @FieldResolver(() => Engagement, { description: 'The later engagement.' })
  to(@Root() link: Lineage, @Ctx() context: RequestContext): Promise<Engagement | null> {
    return engagementLoaders(context, this.engagements).node(link.toId, link.seq);
  }
}
