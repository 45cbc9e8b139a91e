import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { newestScheme } from '../register/register.service.js';
import { JurisdictionArguments } from './jurisdiction.input.js';
import { JurisdictionConnection, type JurisdictionService } from './jurisdiction.service.js';
import { Jurisdiction } from './jurisdiction.type.js';
import { RegionScheme } from './region.type.js';

/** Lists jurisdictions and region schemes. */
@Resolver()
export class JurisdictionResolver {
  constructor(private readonly service: JurisdictionService) {}

  @Query(() => JurisdictionConnection, {
    description: 'The jurisdictions that engagements can be with, in the order of their codes unless another is given.',
  })
  jurisdictions(
    @Args(() => JurisdictionArguments) asked: JurisdictionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Jurisdiction>> {
    return this.service.list(context, asked);
  }

  @Query(() => Jurisdiction, { nullable: true, description: 'One jurisdiction by its code; null where there is none.' })
  jurisdiction(
    @Arg('code', () => String, { description: 'Its code, such as `NA`, `GB-ENG`, `XK`.' }) code: string,
    @Ctx() { moment }: RequestContext,
  ): Jurisdiction | null {
    const row = moment.state.reference.jurisdictionsByCode.get(code.trim().toUpperCase());
    return row ? new Jurisdiction(moment.state.reference, row) : null;
  }

  @Query(() => [RegionScheme], { description: 'The ways of grouping jurisdictions into regions, in all their versions.' })
  regionSchemes(@Ctx() { moment }: RequestContext): RegionScheme[] {
    const { reference } = moment.state;
    return [...reference.schemes.values()].map((row) => new RegionScheme(reference, row));
  }

  @Query(() => RegionScheme, {
    nullable: true,
    description: 'The newest version of one region scheme; null where there is none of this code.',
  })
  regionScheme(
    @Arg('code', () => String, { description: 'Its code, such as `M49`.' }) code: string,
    @Ctx() { moment }: RequestContext,
  ): RegionScheme | null {
    const { reference } = moment.state;
    const row = newestScheme(reference, code);
    return row && new RegionScheme(reference, row);
  }
}
