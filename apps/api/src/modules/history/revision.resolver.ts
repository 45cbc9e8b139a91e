import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import type { Connection } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { engagementLoaders } from '../engagements/engagement.loader.js';
import type { EngagementService } from '../engagements/engagement.service.js';
import { Engagement } from '../engagements/engagement.type.js';
import type { RevisionService } from './revision.service.js';
import { FieldChange, Revision, RevisionConnection, RevisionsArguments } from './revision.type.js';

/** Lists revisions, and says what each did. */
@Resolver(() => Revision)
export class RevisionResolver {
  constructor(
    private readonly service: RevisionService,
    private readonly engagements: EngagementService,
  ) {}

  @Query(() => RevisionConnection, {
    description: 'What has been done to the engagements that the viewer may see, deleted ones among them; the newest first.',
  })
  revisions(@Args(() => RevisionsArguments) asked: RevisionsArguments, @Ctx() { viewer }: RequestContext): Connection<Revision> {
    return this.service.list(viewer, asked);
  }

  @FieldResolver(() => [FieldChange], {
    description:
      'What changed, field by field, relations included. Empty for CREATE, DELETE and RESTORE, which concern the engagement as a whole. Mentions of engagements that the viewer may not see are left out.',
  })
  changes(@Root() revision: Revision, @Ctx() context: RequestContext): Promise<FieldChange[]> {
    return this.service.changes(context.viewer, revision, context.moment.state.reference, engagementLoaders(context, this.engagements));
  }

  @FieldResolver(() => Engagement, {
    nullable: true,
    description: 'The engagement, as it is now or at the `asOf` that was asked for. Null once it is deleted.',
  })
  engagement(@Root() revision: Revision, @Ctx() context: RequestContext): Promise<Engagement | null> {
    return engagementLoaders(context, this.engagements).node(revision.row.engagementId, revision.readAt);
  }
}

/** What has been done to one engagement. */
@Resolver(() => Engagement)
export class EngagementRevisionFieldResolver {
  constructor(private readonly service: RevisionService) {}

  @FieldResolver(() => RevisionConnection, { description: 'What has been done to it, the newest first; at an `asOf`, up to then.' })
  revisions(
    @Root() engagement: Engagement,
    @Args(() => ConnectionArguments) asked: ConnectionArguments,
    @Ctx() { loaders }: RequestContext,
  ): Connection<Revision> {
    const { first, after, last, before } = asked;
    return loaders.of(this.service, JSON.stringify([first, after, last, before]), () => this.service.loaderOf(asked)).of(engagement);
  }
}
