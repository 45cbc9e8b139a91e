import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { CellLists } from '../../graphql/cell-list.js';
import type { RequestContext } from '../../graphql/context.js';
import { DateTime } from '../../graphql/scalars.js';
import { type EngagementListArguments, EngagementsArguments } from './engagement.input.js';
import type { EngagementService } from './engagement.service.js';
import { Engagement, EngagementConnection } from './engagement.type.js';

/** `Query.engagements` as values rather than objects, for files of many rows; without its pages' size and `asOf`, which the file has its own ways with. */
export const engagementCellLists = (service: EngagementService): CellLists => ({
  engagements: ({ viewer, moment }, args, fields) => service.cells(viewer, moment, args as unknown as EngagementListArguments, fields),
});

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
    description:
      'One engagement by its reference; null where there is none, or none that the viewer may see. At an `asOf` all that hangs on it is that of then too: its partners and topics, its lineage both ways and its revisions.',
  })
  async engagement(
    @Arg('reference', () => String, { description: 'The permanent reference, such as `VIS-2005-0042`, exactly.' }) reference: string,
    @Arg('asOf', () => DateTime, { nullable: true, description: 'The record as it was at this instant; as it is now unless given.' })
    asOf: string | null | undefined,
    @Ctx() { viewer, moment }: RequestContext,
  ): Promise<Engagement | null> {
    return this.service.byReference(viewer, reference, await this.service.readPoint(moment, asOf));
  }
}
