import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { Intervention } from './intervention.type.js';

/** Lists interventions. */
@Resolver()
export class InterventionResolver {
  @Query(() => [Intervention], { description: 'The kinds of project work, in the order of their codes.' })
  interventions(@Ctx() { moment }: RequestContext): Intervention[] {
    return [...moment.state.reference.interventions.values()].map((row) => new Intervention(row));
  }
}
