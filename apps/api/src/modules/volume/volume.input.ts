import type {
  Calendar as CalendarValue,
  Comparison as ComparisonValue,
  Counting as CountingValue,
  Direction as DirectionValue,
  EngagementKind as EngagementKindValue,
  EngagementScope as EngagementScopeValue,
  EngagementStatus as EngagementStatusValue,
  SortDirection as SortDirectionValue,
  TimeBasis as TimeBasisValue,
  VolumeDimension as VolumeDimensionValue,
  VolumeMeasure as VolumeMeasureValue,
} from '@entente/schema/vocabulary';
import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';
import {
  Calendar,
  Comparison,
  Counting,
  Direction,
  EngagementKind,
  EngagementScope,
  EngagementStatus,
  SortDirection,
  TimeBasis,
  VolumeDimension,
  VolumeMeasure,
} from '../../graphql/enums.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';

@InputType({
  description:
    'What is counted. Filters on different dimensions all hold at once; the values within one are alternatives. An empty list narrows nothing.',
})
export class VolumeFilter {
  @Field(() => [EngagementKind], { nullable: true, description: 'Missions, projects, visits.' })
  kinds?: EngagementKindValue[] | null;

  @Field(() => [EngagementStatus], { nullable: true, description: 'ACTIVE and COMPLETED unless given.' })
  statuses?: EngagementStatusValue[] | null;

  @Field(() => [EngagementScope], { nullable: true, description: 'Bilateral, multilateral.' })
  scopes?: EngagementScopeValue[] | null;

  @Field(() => [Direction], { nullable: true, description: 'Visits hosted, visits made.' })
  directions?: DirectionValue[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of regions of any level of the scheme, such as `002`. Also limits the values shown by region, subregion and jurisdiction.',
  })
  regions?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of jurisdictions, such as `NA` or `GB-ENG`. With `regions`, both hold of one and the same partner.',
  })
  jurisdictions?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Topics by code, by a name or term in either language, or by id.' })
  topics?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Organizations by English or French name, or by id.' })
  organizations?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Facilities by English or French name, or by id.' })
  facilities?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Interventions by code, by English or French name, or by id.' })
  interventions?: string[] | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day of the window; without bound unless given.' })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the window, included; without bound unless given.' })
  to?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The last so many years of `calendar` as the window, up to the as-of day, or to the coverage’s last day if that is earlier; the running year is one of them. In place of `from` and `to`: a question that is kept and asked again moves with time, and with `asOf` stays what it was. 1 to 500.',
  })
  lastYears?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Count the parts of an engagement beside the whole; false unless given.' })
  includeComponents?: boolean | null;
}

@InputType({ description: 'What rows are put in order by: one of `measure` and `dimension`.' })
export class VolumeOrder {
  @Field(() => VolumeMeasure, { nullable: true, description: 'By a measure.' })
  measure?: VolumeMeasureValue | null;

  @Field(() => VolumeDimension, { nullable: true, description: 'By one of the dimensions grouped by.' })
  dimension?: VolumeDimensionValue | null;

  @Field(() => SortDirection, { defaultValue: 'DESC', description: 'Which end comes first.' })
  direction: SortDirectionValue;
}

@InputType({ description: 'Keeps rows whose measure lies within, both bounds included.' })
export class VolumeHaving {
  @Field(() => VolumeMeasure, { description: 'The measure looked at.' })
  measure: VolumeMeasureValue;

  @Field(() => Float, { nullable: true, description: 'At least so much; without bound unless given.' })
  atLeast?: number | null;

  @Field(() => Float, { nullable: true, description: 'At most so much; without bound unless given.' })
  atMost?: number | null;
}

/** The question, as it is asked. */
@ArgsType()
export class VolumeArguments {
  @Field(() => [VolumeDimension], {
    defaultValue: [],
    description: 'What figures are broken down by, outermost first; the total alone where empty.',
  })
  groupBy: VolumeDimensionValue[];

  @Field(() => VolumeFilter, { nullable: true, description: 'What is counted; everything ACTIVE and COMPLETED unless given.' })
  where?: VolumeFilter | null;

  @Field(() => Calendar, { defaultValue: 'FISCAL', description: 'When years begin.' })
  calendar: CalendarValue;

  @Field(() => TimeBasis, { defaultValue: 'STARTED', description: 'In which periods an engagement is counted.' })
  basis: TimeBasisValue;

  @Field(() => Counting, { defaultValue: 'WHOLE', description: 'How an engagement with several values is counted.' })
  counting: CountingValue;

  @Field(() => String, {
    nullable: true,
    description: 'Region scheme by code, in its newest version, or by `code@version`; M49 unless given.',
  })
  scheme?: string | null;

  @Field(() => Comparison, {
    nullable: true,
    description: 'What figures are compared with; needs `where.from` and `where.to`, or `where.lastYears`.',
  })
  compareTo?: ComparisonValue | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Show periods without engagements as rows of zero, inside the coverage.' })
  fill: boolean;

  @Field(() => [VolumeOrder], { nullable: true, description: 'The order of rows; by their keys unless given, no value last.' })
  orderBy?: VolumeOrder[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'So many of the largest rows, the rest as one row "Other" that counts each engagement once; at least 1.',
  })
  top?: number | null;

  @Field(() => VolumeHaving, { nullable: true, description: 'Which rows are kept; all unless given.' })
  having?: VolumeHaving | null;

  @Field(() => LocalDate, { nullable: true, description: 'Engagements without an end run through this day; the as-of day unless given.' })
  openThrough?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'The register as it was recorded then; now unless given.' })
  asOf?: string | null;
}
