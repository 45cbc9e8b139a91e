import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { FilterNames } from '../register/filter-names.js';
import { Jurisdiction } from './jurisdiction.type.js';
import { Region, regionsAbove } from './region.type.js';

const SCHEME_ARGUMENT = { nullable: true, description: 'Code of the region scheme; M49 unless given.' } as const;

/** Where a jurisdiction lies. */
@Resolver(() => Jurisdiction)
export class JurisdictionRegionFieldResolver {
  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The region (first level) that it lies in now; null where the scheme has none for it.',
  })
  region(@Root() jurisdiction: Jurisdiction, @Arg('scheme', () => String, SCHEME_ARGUMENT) scheme?: string | null): Region | null {
    return this.at(jurisdiction, scheme, 1);
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The subregion (second level) that it lies in now; null where the scheme has none for it.',
  })
  subregion(@Root() jurisdiction: Jurisdiction, @Arg('scheme', () => String, SCHEME_ARGUMENT) scheme?: string | null): Region | null {
    return this.at(jurisdiction, scheme, 2);
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The intermediate region (third level) that it lies in now; null where the scheme has none for it, as for most.',
  })
  intermediateRegion(
    @Root() jurisdiction: Jurisdiction,
    @Arg('scheme', () => String, SCHEME_ARGUMENT) scheme?: string | null,
  ): Region | null {
    return this.at(jurisdiction, scheme, 3);
  }

  private at({ reference, row }: Jurisdiction, code: string | null | undefined, level: number): Region | null {
    const scheme = FilterNames.of(reference).scheme(code, ['scheme']);
    const region = regionsAbove(reference, scheme.id, row.id).find((above) => above.level === level);
    return region ? new Region(reference, region) : null;
  }
}
