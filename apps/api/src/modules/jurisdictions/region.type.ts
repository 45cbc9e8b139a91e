import type { Locale as LocaleValue, RegionLevel as RegionLevelValue } from '@entente/schema/vocabulary';
import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { Locale, RegionLevel } from '../../graphql/enums.js';
import { globalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { OPEN_SEQ } from '../history/change-clock.js';
import type { ReferenceData, RegionRow, RegionSchemeRow } from '../register/reference-data.js';
import { Jurisdiction, jurisdictionOf } from './jurisdiction.type.js';
import { nameIn } from './names-in-time.js';

const LEVELS = ['REGION', 'SUBREGION', 'INTERMEDIATE'] as const satisfies readonly RegionLevelValue[];
const LOCALE_ARGUMENT = { nullable: true, description: 'The language; that of the register unless given.' } as const;

@ObjectType('RegionScheme', {
  description: 'A way of grouping jurisdictions into regions, in one version. No figure by region is shown without its scheme.',
  implements: Node,
  simpleResolvers: true,
})
export class RegionScheme extends Node {
  @Field(() => String, { description: 'Its code: `M49` (United Nations), `FSG` (the Canadian foreign service), or a department’s own.' })
  code: string;

  @Field(() => String, { description: 'The version of the scheme.' })
  version: string;

  constructor(
    readonly reference: ReferenceData,
    readonly row: RegionSchemeRow,
  ) {
    super();
    this.id = globalId('RegionScheme', row.id);
    this.code = row.code;
    this.version = row.version;
  }

  @Field(() => String, { description: 'Its name.' })
  name(@Arg('locale', () => Locale, LOCALE_ARGUMENT) locale: LocaleValue | null | undefined, @Ctx() context: RequestContext): string {
    return nameIn(locale ?? context.locale, this.row);
  }

  @Field(() => [Region], { description: 'Its regions, in the order of their codes.' })
  regions(
    @Arg('level', () => RegionLevel, { nullable: true, description: 'Those of one level; of all levels unless given.' })
    level?: RegionLevelValue | null,
  ): Region[] {
    const rows = this.reference.regionsOfScheme.get(this.row.id) ?? [];
    return rows.filter((row) => !level || LEVELS[row.level - 1] === level).map((row) => new Region(this.reference, row));
  }
}

@ObjectType('Region', { description: 'A region of a scheme.', implements: Node, simpleResolvers: true })
export class Region extends Node {
  @Field(() => String, { description: 'Its code within the scheme, such as `002` for Africa in M49.' })
  code: string;

  @Field(() => RegionLevel, { description: 'How fine it is.' })
  level: RegionLevelValue;

  constructor(
    readonly reference: ReferenceData,
    readonly row: RegionRow,
  ) {
    super();
    this.id = globalId('Region', row.id);
    this.code = row.code;
    this.level = LEVELS[row.level - 1] ?? 'REGION';
  }

  @Field(() => String, { description: 'Its name.' })
  name(@Arg('locale', () => Locale, LOCALE_ARGUMENT) locale: LocaleValue | null | undefined, @Ctx() context: RequestContext): string {
    return nameIn(locale ?? context.locale, this.row);
  }

  @Field(() => RegionScheme, { description: 'The scheme that it belongs to.' })
  scheme(): RegionScheme {
    const row = this.reference.schemes.get(this.row.schemeId);
    if (!row) throw new Error(`Region ${this.row.id} belongs to no scheme`);
    return new RegionScheme(this.reference, row);
  }

  @Field(() => Region, { nullable: true, description: 'The region of the level above that it lies in; null for one of the first level.' })
  parent(): Region | null {
    return regionOf(this.reference, this.row.parentId);
  }

  @Field(() => [Region], { description: 'The regions of the level below that lie in it.' })
  children(): Region[] {
    const rows = this.reference.regionsOfScheme.get(this.row.schemeId) ?? [];
    return rows.filter((row) => row.parentId === this.row.id).map((row) => new Region(this.reference, row));
  }

  @Field(() => [Jurisdiction], {
    description:
      'The jurisdictions that lie in it now, in those of its regions too, in the order of their codes. Former states stand in their last region.',
  })
  jurisdictions(): Jurisdiction[] {
    return [...this.reference.jurisdictions.keys()].flatMap((id) =>
      regionsAbove(this.reference, this.row.schemeId, id).some((region) => region.id === this.row.id)
        ? (jurisdictionOf(this.reference, id) ?? [])
        : [],
    );
  }
}

/** The region of an id, or null. */
export function regionOf(reference: ReferenceData, id: number | null): Region | null {
  const row = id === null ? undefined : reference.regions.get(id);
  return row ? new Region(reference, row) : null;
}

/** The regions of a scheme that a jurisdiction lies in now, the finest first. */
export function regionsAbove(reference: ReferenceData, schemeId: number, jurisdictionId: number): RegionRow[] {
  const memberships = reference.memberships.get(jurisdictionId) ?? [];
  const above: RegionRow[] = [];
  for (const member of memberships) {
    let region = reference.regions.get(member.regionId);
    if (member.toSeq !== OPEN_SEQ || member.toDay !== null || region?.schemeId !== schemeId) continue;
    while (region) {
      above.push(region);
      region = region.parentId === null ? undefined : reference.regions.get(region.parentId);
    }
  }
  return above;
}
