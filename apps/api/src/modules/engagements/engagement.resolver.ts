import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { EngagementsArguments } from './engagement.input.js';
import type { EngagementService } from './engagement.service.js';
import { Engagement, EngagementConnection } from './engagement.type.js';

/** Lists engagements and finds one. */
@Resolver()
export class EngagementResolver {
  constructor(private readonly service: EngagementService) {}

  @Query(() => EngagementConnection, {
    description:
      'The engagements of the register that the viewer may see, the latest start first unless an order is given. Deleted ones are not among them.',
  })
  async engagements(
    @Args(() => EngagementsArguments) asked: EngagementsArguments,
    @Ctx() { viewer, moment }: RequestContext,
  ): Promise<EngagementConnection> {
    return this.service.list(viewer, moment, await this.service.readPoint(moment, asked.asOf), asked);
  }

  @Query(() => Engagement, {
    nullable: true,
    description: 'One engagement by its reference; null where there is none, or none that the viewer may see.',
  })
  engagement(
    @Arg('reference', () => String, { description: 'The permanent reference, such as `VIS-2005-0042`, exactly.' }) reference: string,
    @Ctx() { viewer }: RequestContext,
  ): Promise<Engagement | null> {
    return this.service.byReference(viewer, reference);
  }
}
