import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import {
  CreateMissionInput,
  CreateProjectInput,
  CreateVisitInput,
  DeleteEngagementInput,
  RestoreEngagementInput,
  UpdateMissionInput,
  UpdateProjectInput,
  UpdateVisitInput,
} from './engagement-edit.input.js';
import { EngagementPayload } from './engagement-edit.type.js';
import type { EngagementEditor } from './engagement-editor.service.js';

const INPUT = { description: 'What is to be done, and why.' } as const;
const OFFICERS = 'For officers and above.';

/** Enters and changes engagements. */
@Resolver()
export class EngagementEditResolver {
  constructor(private readonly editor: EngagementEditor) {}

  @Mutation(() => EngagementPayload, { description: `Enters a mission. ${OFFICERS}` })
  createMission(
    @Arg('input', () => CreateMissionInput, INPUT) input: CreateMissionInput,
    @Ctx() context: RequestContext,
  ): Promise<EngagementPayload> {
    return this.made(context, this.editor.create(context.viewer, context.moment, 'MISSION', input));
  }

  @Mutation(() => EngagementPayload, { description: `Enters a project. ${OFFICERS}` })
  createProject(
    @Arg('input', () => CreateProjectInput, INPUT) input: CreateProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<EngagementPayload> {
    return this.made(context, this.editor.create(context.viewer, context.moment, 'PROJECT', input));
  }

  @Mutation(() => EngagementPayload, { description: `Enters a visit. ${OFFICERS}` })
  createVisit(
    @Arg('input', () => CreateVisitInput, INPUT) input: CreateVisitInput,
    @Ctx() context: RequestContext,
  ): Promise<EngagementPayload> {
    return this.made(context, this.editor.create(context.viewer, context.moment, 'VISIT', input));
  }

  @Mutation(() => EngagementPayload, { description: `Changes a mission. ${OFFICERS}` })
  updateMission(
    @Arg('input', () => UpdateMissionInput, INPUT) input: UpdateMissionInput,
    @Ctx() context: RequestContext,
  ): Promise<EngagementPayload> {
    return this.made(context, this.editor.update(context.viewer, context.moment, 'MISSION', input));
  }

  @Mutation(() => EngagementPayload, { description: `Changes a project. ${OFFICERS}` })
  updateProject(
    @Arg('input', () => UpdateProjectInput, INPUT) input: UpdateProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<EngagementPayload> {
    return this.made(context, this.editor.update(context.viewer, context.moment, 'PROJECT', input));
  }

  @Mutation(() => EngagementPayload, { description: `Changes a visit. ${OFFICERS}` })
  updateVisit(
    @Arg('input', () => UpdateVisitInput, INPUT) input: UpdateVisitInput,
    @Ctx() context: RequestContext,
  ): Promise<EngagementPayload> {
    return this.made(context, this.editor.update(context.viewer, context.moment, 'VISIT', input));
  }

  @Mutation(() => EngagementPayload, {
    description: `Takes an engagement out of the register. It keeps its past, its reference and its links, and counts no longer. Lineage and follow-ups that point to it are hidden until it is restored. One that has components is not deleted before they are. ${OFFICERS}`,
  })
  deleteEngagement(
    @Arg('input', () => DeleteEngagementInput, INPUT) input: DeleteEngagementInput,
    @Ctx() context: RequestContext,
  ): Promise<EngagementPayload> {
    return this.made(context, this.editor.delete(context.viewer, input));
  }

  @Mutation(() => EngagementPayload, {
    description: `Brings a deleted engagement back as it was, with what pointed to it. Refused while its whole is deleted. ${OFFICERS}`,
  })
  restoreEngagement(
    @Arg('input', () => RestoreEngagementInput, INPUT) input: RestoreEngagementInput,
    @Ctx() context: RequestContext,
  ): Promise<EngagementPayload> {
    return this.made(context, this.editor.restore(context.viewer, input));
  }

  private async made(context: RequestContext, change: Promise<EngagementPayload>): Promise<EngagementPayload> {
    const payload = await change;
    // What the request has read so far may have been changed by this very mutation.
    context.loaders.forget();
    return payload;
  }
}
