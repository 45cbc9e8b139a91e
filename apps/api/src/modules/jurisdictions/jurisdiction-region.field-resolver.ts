import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { InputError } from '../../graphql/input-error.js';
import type { ReferenceData, RegionSchemeRow } from '../register/reference-data.js';
import { defaultScheme, newestScheme } from '../register/register.service.js';
import { Jurisdiction } from './jurisdiction.type.js';
import { Region, regionsAbove } from './region.type.js';

/** The scheme of a code, the default one where none is named; null in a register without schemes. Throws InputError for an unknown code. */
export function schemeNamed(reference: ReferenceData, code: string | null | undefined): RegionSchemeRow | null {
  if (!code) return defaultScheme(reference);
  const scheme = newestScheme(reference, code);
  if (!scheme) {
    throw new InputError(
      'UNKNOWN_SCHEME',
      ['scheme'],
      `there is no region scheme with this code: "${code}"`,
      `il n’y a pas de découpage en régions portant ce code : « ${code} »`,
    );
  }
  return scheme;
}

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
    const scheme = schemeNamed(reference, code);
    const region = scheme && regionsAbove(reference, scheme.id, row.id).find((above) => above.level === level);
    return region ? new Region(reference, region) : null;
  }
}
