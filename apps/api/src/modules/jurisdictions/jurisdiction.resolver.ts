import type { JurisdictionType as JurisdictionTypeValue } from '@entente/schema/vocabulary';
import { Arg, Args, ArgsType, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import { type Connection, connectionType } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { JurisdictionType } from '../../graphql/enums.js';
import { InputError } from '../../graphql/input-error.js';
import { pageOfRows } from '../../graphql/page-of-rows.js';
import { searchWords, wordsMatch } from '../../graphql/search-words.js';
import { Jurisdiction } from './jurisdiction.type.js';
import { schemeNamed } from './jurisdiction-region.field-resolver.js';
import { RegionScheme, regionsAbove } from './region.type.js';

const JurisdictionConnection = connectionType<Jurisdiction>('Jurisdiction', () => Jurisdiction, 'jurisdictions');

@InputType('JurisdictionFilter', {
  description: 'Which jurisdictions are wanted. All fields given must hold at once; an empty list narrows nothing.',
})
class JurisdictionFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words that must all occur in its code or in its names, former ones and those of either language included.',
  })
  text?: string | null;

  @Field(() => [JurisdictionType], { nullable: true, description: 'Countries, territories, subdivisions, former states.' })
  types?: JurisdictionTypeValue[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of regions of any level of `scheme` that it must lie in now.' })
  regions?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Code of the region scheme that `regions` are of; M49 unless given.' })
  scheme?: string | null;
}

@ArgsType()
class JurisdictionArguments extends ConnectionArguments {
  @Field(() => JurisdictionFilter, { nullable: true, description: 'Which jurisdictions are wanted; all unless given.' })
  where?: JurisdictionFilter | null;
}

/** Lists jurisdictions and region schemes. */
@Resolver()
export class JurisdictionResolver {
  @Query(() => JurisdictionConnection, { description: 'The jurisdictions that engagements can be with, in the order of their codes.' })
  jurisdictions(
    @Args(() => JurisdictionArguments) asked: JurisdictionArguments,
    @Ctx() { moment }: RequestContext,
  ): Connection<Jurisdiction> {
    const { reference } = moment.state;
    const { text, types, regions, scheme: schemeCode } = asked.where ?? {};
    const words = searchWords(text, ['where', 'text']);
    const scheme = schemeNamed(reference, schemeCode);
    const known = new Set((scheme ? (reference.regionsOfScheme.get(scheme.id) ?? []) : []).map((region) => region.code));
    regions?.forEach((code, index) => {
      if (known.has(code)) return;
      throw new InputError(
        'UNKNOWN_REGION',
        ['where', 'regions', index],
        `there is no region with this code in the scheme ${scheme?.code ?? ''}: "${code}"`,
        `le découpage ${scheme?.code ?? ''} n’a pas de région portant ce code : « ${code} »`,
      );
    });
    const rows = [...reference.jurisdictions.values()].filter(
      (row) =>
        (!types?.length || types.includes(row.type)) &&
        wordsMatch(words, [
          row.code,
          row.nameEn,
          row.nameFr,
          ...(reference.jurisdictionNames.get(row.id) ?? []).map((name) => name.name),
        ]) &&
        (!regions?.length ||
          (scheme !== null && regionsAbove(reference, scheme.id, row.id).some((region) => regions.includes(region.code)))),
    );
    const page = pageOfRows(
      rows,
      asked,
      1,
      (row) => [row.code],
      (row) => new Jurisdiction(reference, row),
    );
    return new JurisdictionConnection(() => page, page.countAll);
  }

  @Query(() => Jurisdiction, { nullable: true, description: 'One jurisdiction by its code; null where there is none.' })
  jurisdiction(
    @Arg('code', () => String, { description: 'Its code, such as `NA`, `GB-ENG`, `XK`.' }) code: string,
    @Ctx() { moment }: RequestContext,
  ): Jurisdiction | null {
    const row = moment.state.reference.jurisdictionsByCode.get(code);
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
    const row = [...reference.schemes.values()].some((scheme) => scheme.code === code) ? schemeNamed(reference, code) : null;
    return row && new RegionScheme(reference, row);
  }
}
