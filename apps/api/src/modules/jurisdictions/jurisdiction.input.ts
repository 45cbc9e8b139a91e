import type {
  JurisdictionOrderField as JurisdictionOrderFieldValue,
  JurisdictionType as JurisdictionTypeValue,
  SortDirection as SortDirectionValue,
} from '@entente/schema/vocabulary';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import { JurisdictionOrderField, JurisdictionType, SortDirection } from '../../graphql/enums.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';

@InputType('JurisdictionFilter', {
  description: 'Which jurisdictions are wanted. All fields given must hold at once; an empty list narrows nothing.',
})
export class JurisdictionFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Those of these codes, such as `NA` or `GB-ENG`. A code that no jurisdiction has finds nothing.',
  })
  codes?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that must all occur in its code or in its names, former ones and those of either language included.',
  })
  text?: string | null;

  @Field(() => [JurisdictionType], { nullable: true, description: 'Countries, territories, subdivisions, former states.' })
  types?: JurisdictionTypeValue[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Regions of any level of `scheme`, by code or id, in one of which it must lie now.',
  })
  regions?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Code of the region scheme that `regions` are of; M49 unless given.' })
  scheme?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Those that no engagement was with on this day or later: none that counts, as in volume, and that the viewer may see. The home jurisdiction, which never counts as a partner, is not among them. An engagement with a part of a country is with that part alone.',
  })
  noEngagementSince?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The same for the so many years up to the day of `asOf`, or today, or to the coverage’s last day if that is earlier. 1 to 500.',
  })
  noEngagementInYears?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: those that an engagement was ever with, counted in the same way and with a date; false: those without one, the home jurisdiction left out.',
  })
  engaged?: boolean | null;
}

@InputType('JurisdictionOrder', {
  description: 'What a list of jurisdictions is put in order by. Those that are equal follow by their codes.',
})
export class JurisdictionOrder {
  @Field(() => JurisdictionOrderField, { description: 'The field.' })
  field: JurisdictionOrderFieldValue;

  @Field(() => SortDirection, { description: 'Which end comes first.' })
  direction: SortDirectionValue;
}

@ArgsType()
export class JurisdictionArguments extends ConnectionArguments {
  @Field(() => JurisdictionFilter, { nullable: true, description: 'Which jurisdictions are wanted; all unless given.' })
  where?: JurisdictionFilter | null;

  @Field(() => [JurisdictionOrder], { nullable: true, description: 'The order, the first entry before the second; by code unless given.' })
  orderBy?: JurisdictionOrder[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The engagements of these jurisdictions as they were recorded at this instant; as they are now unless given. Jurisdictions themselves are those of today.',
  })
  asOf?: string | null;
}
