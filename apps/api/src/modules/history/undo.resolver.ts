import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { engagementLoaders } from '../engagements/engagement.loader.js';
import type { EngagementService } from '../engagements/engagement.service.js';
import type { RevisionService } from './revision.service.js';
import { FieldChange } from './revision.type.js';
import type { UndoService } from './undo.service.js';
import { UndoChangeInput, UndoConflict, UndoPayload, UndoRevisionInput } from './undo.type.js';

const INPUT = { description: 'What is to be taken back, and why.' } as const;

/** Takes changes back. */
@Resolver(() => UndoConflict)
export class UndoResolver {
  constructor(
    private readonly service: UndoService,
    private readonly revisions: RevisionService,
    private readonly engagements: EngagementService,
  ) {}

  @Mutation(() => UndoPayload, {
    description:
      'Takes back what one revision did to its engagement: entering is taken back by deleting, deleting by restoring, a change by putting back the fields that it changed. Where one of them has been changed since, nothing is written. Taking back is a revision itself. For officers and above.',
  })
  undoRevision(
    @Arg('input', () => UndoRevisionInput, INPUT) input: UndoRevisionInput,
    @Ctx() context: RequestContext,
  ): Promise<UndoPayload> {
    return this.made(context, this.service.undoRevision(context.viewer, input));
  }

  @Mutation(() => UndoPayload, {
    description:
      'Takes back a whole change, such as an import, with all its revisions or not at all. Organizations, facilities and topics that an import has entered stay. For officers and above.',
  })
  undoChange(@Arg('input', () => UndoChangeInput, INPUT) input: UndoChangeInput, @Ctx() context: RequestContext): Promise<UndoPayload> {
    return this.made(context, this.service.undoChange(context.viewer, input));
  }

  @FieldResolver(() => FieldChange, {
    nullable: true,
    description: 'The field: `before` is what the change left it as, `after` what it is now. Null where the two read alike.',
  })
  async change(@Root() conflict: UndoConflict, @Ctx() context: RequestContext): Promise<FieldChange | null> {
    const { viewer, moment } = context;
    const loaders = engagementLoaders(context, this.engagements);
    const [change = null] = await this.revisions.written(viewer, [conflict.change], moment.state.reference, loaders);
    return change;
  }

  private async made(context: RequestContext, change: Promise<UndoPayload>): Promise<UndoPayload> {
    const payload = await change;
    // What the request has read so far may have been changed by this very mutation.
    context.loaders.forget();
    return payload;
  }
}
