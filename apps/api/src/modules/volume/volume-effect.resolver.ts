import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { Change } from '../history/change.type.js';
import { Revision } from '../history/revision.type.js';
import type { EffectLoader, VolumeEffectService } from './volume-effect.service.js';
import { VolumeEffect, VolumeEffectArguments } from './volume-effect.type.js';

function loaderOf(service: VolumeEffectService, context: RequestContext, { scheme = null, calendar }: VolumeEffectArguments): EffectLoader {
  const { loaders, viewer, moment } = context;
  return loaders.of(service, JSON.stringify([scheme, calendar]), () => service.loaderOf(viewer, moment, { scheme, calendar }));
}

/** What a revision did to the figures. */
@Resolver(() => Revision)
export class RevisionEffectFieldResolver {
  constructor(private readonly service: VolumeEffectService) {}

  @FieldResolver(() => VolumeEffect, { description: 'What it did to the figures, by year, kind and region.' })
  async effect(
    @Root() { seq, at, row: { engagementId } }: Revision,
    @Args(() => VolumeEffectArguments) asked: VolumeEffectArguments,
    @Ctx() context: RequestContext,
  ): Promise<VolumeEffect> {
    return new VolumeEffect(await loaderOf(this.service, context, asked).of({ seq, at, engagementId }));
  }
}

/** What a whole change did to the figures. */
@Resolver(() => Change)
export class ChangeEffectFieldResolver {
  constructor(private readonly service: VolumeEffectService) {}

  @FieldResolver(() => VolumeEffect, {
    description: 'What it did to the figures, all its revisions together, by year, kind and region.',
  })
  async effect(
    @Root() { seq, at }: Change,
    @Args(() => VolumeEffectArguments) asked: VolumeEffectArguments,
    @Ctx() context: RequestContext,
  ): Promise<VolumeEffect> {
    return new VolumeEffect(await loaderOf(this.service, context, asked).of({ seq, at, engagementId: null }));
  }
}
