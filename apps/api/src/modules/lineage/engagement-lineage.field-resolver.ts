import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { LinkedEngagementFilter } from '../engagements/engagement.input.js';
import { engagementLoaders } from '../engagements/engagement.loader.js';
import type { EngagementService } from '../engagements/engagement.service.js';
import { Engagement } from '../engagements/engagement.type.js';
import { lineageLoaders } from './lineage.loader.js';
import { Lineage } from './lineage.type.js';

const WHERE_ARGUMENT = { nullable: true, description: 'Which links are wanted; all unless given.' } as const;

/** Where an engagement came from, and what came of it. */
@Resolver(() => Engagement)
export class EngagementLineageFieldResolver {
  constructor(private readonly engagements: EngagementService) {}

  @FieldResolver(() => [Lineage], {
    description: 'The engagements that it grew out of. Links to engagements that the viewer may not see are left out.',
  })
  async aroseFrom(
    @Root() engagement: Engagement,
    @Arg('where', () => LinkedEngagementFilter, WHERE_ARGUMENT) where: LinkedEngagementFilter | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Lineage[]> {
    return this.wanted(await lineageLoaders(context, this.engagements).aroseFrom(engagement), where, 'fromId', context);
  }

  @FieldResolver(() => [Lineage], {
    description:
      'The engagements that grew out of it: the project that a visit led to. Links to engagements that the viewer may not see are left out.',
  })
  async ledTo(
    @Root() engagement: Engagement,
    @Arg('where', () => LinkedEngagementFilter, WHERE_ARGUMENT) where: LinkedEngagementFilter | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Lineage[]> {
    return this.wanted(await lineageLoaders(context, this.engagements).ledTo(engagement), where, 'toId', context);
  }

  /** Of these links, those that a filter wants; `end` is the one that the engagement does not stand at. */
  private async wanted(
    links: Lineage[],
    where: LinkedEngagementFilter | null | undefined,
    end: 'fromId' | 'toId',
    context: RequestContext,
  ): Promise<Lineage[]> {
    const { kinds, lineage } = where ?? {};
    const ofKind = lineage?.length ? links.filter((link) => lineage.includes(link.kind)) : links;
    if (!kinds?.length) return ofKind;
    const loaders = engagementLoaders(context, this.engagements);
    const others = await Promise.all(ofKind.map((link) => loaders.node(link[end], link.seq)));
    return ofKind.filter((_, index) => kinds.some((kind) => kind === others[index]?.kind));
  }
}
