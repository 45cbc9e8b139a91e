import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import type { Connection } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import type { ChangeService } from './change.service.js';
import { Change, ChangeConnection, ChangesArguments } from './change.type.js';
import { Revision, RevisionConnection } from './revision.type.js';

/** Lists changes, with what each did to engagements. */
@Resolver(() => Change)
export class ChangeResolver {
  constructor(private readonly service: ChangeService) {}

  @Query(() => ChangeConnection, {
    description:
      'What has been changed in the register, the oldest first: each change once, as a whole. To follow it, go on with `after` and the last cursor had; an empty page has none, and the one before it stays good. Nothing is ever entered before a cursor, so none is missed and none comes twice. Changes of engagements that the viewer may not see now are left out.',
  })
  changes(@Args(() => ChangesArguments) asked: ChangesArguments, @Ctx() { viewer }: RequestContext): Connection<Change> {
    return this.service.list(viewer, asked);
  }

  @FieldResolver(() => RevisionConnection, {
    description: 'What it did to each engagement that the viewer may see, deleted ones among them, in the order of writing.',
  })
  revisions(
    @Root() change: Change,
    @Args(() => ConnectionArguments) asked: ConnectionArguments,
    @Ctx() { loaders, viewer }: RequestContext,
  ): Connection<Revision> {
    const { first, after, last, before } = asked;
    const name = `revisions ${JSON.stringify([first, after, last, before])}`;
    return loaders.of(this.service, name, () => this.service.revisionsLoader(viewer, asked)).of(change);
  }
}

/** The change that a revision is of. */
@Resolver(() => Revision)
export class RevisionChangeFieldResolver {
  constructor(private readonly service: ChangeService) {}

  @FieldResolver(() => Change, { description: 'The change that it is a part of, with all else that was changed with it.' })
  change(@Root() revision: Revision, @Ctx() { loaders }: RequestContext): Promise<Change> {
    return loaders.of(this.service, 'changes', () => this.service.changeLoader()).load(revision.seq);
  }
}
