import type { JurisdictionType as JurisdictionTypeValue, Locale as LocaleValue } from '@entente/schema/vocabulary';
import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { JurisdictionType, Locale } from '../../graphql/enums.js';
import { globalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { LocalDate, PartialDate } from '../../graphql/scalars.js';
import { onceOf } from '../register/once-of.js';
import type { JurisdictionNameRow, JurisdictionRow, ReferenceData } from '../register/reference-data.js';
import { nameIn, nameInUse } from './names-in-time.js';

const LOCALE_ARGUMENT = { nullable: true, description: 'The language; that of the register unless given.' } as const;

@ObjectType('JurisdictionName', {
  description: 'A name of a jurisdiction in one language, with the time it was in use.',
  simpleResolvers: true,
})
export class JurisdictionName {
  @Field(() => Locale, { description: 'The language of the name.' })
  locale: LocaleValue;

  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => String, {
    description: 'CURRENT: in use now; FORMER: in use once; OFFICIAL: the formal name; ALIAS: another name that an import understands.',
  })
  kind: string;

  @Field(() => PartialDate, { nullable: true, description: 'From when it was in use; null where no beginning is recorded.' })
  validFrom: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Until when it was in use; null while it is, and where no end is recorded.' })
  validTo: string | null;

  constructor(row: JurisdictionNameRow) {
    this.locale = row.locale === 'fr' ? 'FR' : 'EN';
    this.name = row.name;
    this.kind = row.kind;
    this.validFrom = row.validFrom;
    this.validTo = row.validTo;
  }
}

@ObjectType('Jurisdiction', {
  description: 'A country, territory, subdivision or former state that an engagement can be with.',
  implements: Node,
  simpleResolvers: true,
})
export class Jurisdiction extends Node {
  @Field(() => String, {
    description: 'ISO 3166 code (`NA`, `GB-ENG`; `SUHH` for the U.S.S.R.), or the register’s own where ISO has none (`XK`).',
  })
  code: string;

  @Field(() => JurisdictionType, { description: 'What kind of place it is.' })
  type: JurisdictionTypeValue;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 code of three letters; null where there is none.' })
  alpha3: string | null;

  @Field(() => String, { nullable: true, description: 'UN M49 code of three digits; null where M49 has no row for it.' })
  m49: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'From when it exists; null where it has existed for as long as registers look back.',
  })
  validFrom: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Until when it existed; null while it does.' })
  validTo: string | null;

  constructor(
    readonly reference: ReferenceData,
    readonly row: JurisdictionRow,
    /** The instant at which its engagements are looked at; null for the present. */
    readonly asOf: string | null = null,
  ) {
    super();
    this.id = globalId('Jurisdiction', row.id);
    this.code = row.code;
    this.type = row.type;
    this.alpha3 = row.alpha3;
    this.m49 = row.m49;
    this.validFrom = row.validFrom;
    this.validTo = row.validTo;
  }

  @Field(() => String, { description: 'Its name: today’s, or the one that was in use on a day (`Upper Volta` in 1973).' })
  name(
    @Arg('locale', () => Locale, LOCALE_ARGUMENT) locale: LocaleValue | null | undefined,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day whose name is wanted; today unless given.' }) on:
      | string
      | null
      | undefined,
    @Ctx() context: RequestContext,
  ): string {
    const language = locale ?? context.locale;
    const today = nameIn(language, this.row);
    if (!on) return today;
    const names = this.reference.jurisdictionNames.get(this.row.id) ?? [];
    // A former name is recorded with its end: where it covers the day, the present one does not yet.
    const dated = names.filter((name) => name.kind !== 'FORMER' || name.validTo !== null);
    return (nameInUse(dated, ['FORMER'], language, on) ?? nameInUse(dated, ['CURRENT'], language, on))?.name ?? today;
  }

  @Field(() => [JurisdictionName], { description: 'All its names over time, in both languages.' })
  names(): JurisdictionName[] {
    return (this.reference.jurisdictionNames.get(this.row.id) ?? []).map((row) => new JurisdictionName(row));
  }

  @Field(() => Jurisdiction, { nullable: true, description: 'What it is a part of: the country of a subdivision. Null for a state.' })
  parent(): Jurisdiction | null {
    return jurisdictionOf(this.reference, this.row.parentId, this.asOf);
  }

  @Field(() => [Jurisdiction], { description: 'The states that it took the place of, wholly or in part.' })
  predecessors(): Jurisdiction[] {
    return (this.reference.predecessors.get(this.row.id) ?? []).flatMap(
      (row) => jurisdictionOf(this.reference, row.predecessorId, this.asOf) ?? [],
    );
  }

  @Field(() => [Jurisdiction], { description: 'The states that took its place, wholly or in part.' })
  successors(): Jurisdiction[] {
    return (this.reference.successors.get(this.row.id) ?? []).flatMap(
      (row) => jurisdictionOf(this.reference, row.successorId, this.asOf) ?? [],
    );
  }
}

const once = onceOf((reference: ReferenceData, row: Jurisdiction['row']) => new Jurisdiction(reference, row, null));

/** The jurisdiction of an id, or null; `asOf` is the instant at which its engagements are looked at. */
export function jurisdictionOf(reference: ReferenceData, id: number | null, asOf: string | null = null): Jurisdiction | null {
  const row = id === null ? undefined : reference.jurisdictions.get(id);
  if (!row) return null;
  return asOf === null ? once(reference, row) : new Jurisdiction(reference, row, asOf);
}
