import type {
  Direction as DirectionValue,
  EngagementGap as EngagementGapValue,
  EngagementKind as EngagementKindValue,
  EngagementOrderField as EngagementOrderFieldValue,
  EngagementScope as EngagementScopeValue,
  EngagementStatus as EngagementStatusValue,
  LineageKind as LineageKindValue,
  PartnerRole as PartnerRoleValue,
  Sensitivity as SensitivityValue,
  SortDirection as SortDirectionValue,
  TimeBasis as TimeBasisValue,
} from '@entente/schema/vocabulary';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import {
  Direction,
  EngagementGap,
  EngagementKind,
  EngagementOrderField,
  EngagementScope,
  EngagementStatus,
  LineageKind,
  PartnerRole,
  Sensitivity,
  SortDirection,
  TimeBasis,
} from '../../graphql/enums.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';

@InputType('LinkedEngagementFilter', {
  description:
    'What must hold of one and the same link of lineage, and of the engagement at its other end, which the viewer must be able to see. Nothing given: any link.',
})
export class LinkedEngagementFilter {
  @Field(() => [EngagementKind], { nullable: true, description: 'What the other engagement is; an empty list narrows nothing.' })
  kinds?: EngagementKindValue[] | null;

  @Field(() => [LineageKind], {
    nullable: true,
    description: 'How the later engagement grew out of the earlier one; an empty list narrows nothing.',
  })
  lineage?: LineageKindValue[] | null;
}

@InputType('FollowUpFilter', {
  description: 'What must hold of one and the same follow-up. All fields given must hold at once; nothing given: any follow-up.',
})
export class FollowUpFilter {
  @Field(() => Boolean, { nullable: true, description: 'true: those that have been kept; false: those that have not.' })
  done?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: those that have not been kept, and whose due date lies wholly before the as-of day, today unless `asOf` is given; false: all others.',
  })
  overdue?: boolean | null;

  @Field(() => LocalDate, { nullable: true, description: 'Due on this day or later, by the last day that the due date can mean.' })
  dueFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Due on this day or earlier, by the last day that the due date can mean.' })
  dueTo?: string | null;
}

@InputType('EngagementFilter', {
  description:
    'Which engagements are wanted. All fields given must hold at once; the values of one field are alternatives, and an empty list narrows nothing. On a dimension with several values (jurisdictions, topics, …) one match is enough. Filters nest by `and`, `or` and `not`.',
})
export class EngagementFilter {
  @Field(() => [EngagementFilter], { nullable: true, description: 'All of these must hold.' })
  and?: EngagementFilter[] | null;

  @Field(() => [EngagementFilter], { nullable: true, description: 'At least one of these must hold; an empty list narrows nothing.' })
  or?: EngagementFilter[] | null;

  @Field(() => EngagementFilter, { nullable: true, description: 'This must not hold.' })
  not?: EngagementFilter | null;

  @Field(() => [EngagementKind], { nullable: true, description: 'Missions, projects, visits.' })
  kinds?: EngagementKindValue[] | null;

  @Field(() => [EngagementStatus], {
    nullable: true,
    description: 'How far they have come. All unless given; to list what volume counts, give ACTIVE and COMPLETED.',
  })
  statuses?: EngagementStatusValue[] | null;

  @Field(() => [EngagementScope], { nullable: true, description: 'Bilateral, multilateral.' })
  scopes?: EngagementScopeValue[] | null;

  @Field(() => [Direction], {
    nullable: true,
    description: 'Visits received or sent. Missions and projects have no direction and match none.',
  })
  directions?: DirectionValue[] | null;

  @Field(() => [Sensitivity], { nullable: true, description: 'Who may see them. PROTECTED gives only those that the viewer may see.' })
  sensitivities?: SensitivityValue[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of regions of any level of `scheme`, such as `002` (Africa) or `018` (Southern Africa). Together with `jurisdictions` both must hold of one and the same partner.',
  })
  regions?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Code of the region scheme that `regions` are of; M49 unless given.' })
  scheme?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of jurisdictions, such as `NA`, `GB-ENG`, `XK`, or their ids. A country does not stand for its subdivisions.',
  })
  jurisdictions?: string[] | null;

  @Field(() => [PartnerRole], {
    nullable: true,
    description:
      'In what roles a partner of these `regions` and `jurisdictions` must take part. Unless given: the roles that are counted (PARTNER, BENEFICIARY, SENDING, HOSTING), the home jurisdiction left out, as in volume. Given alone: an engagement with any partner in one of these roles.',
  })
  partnerRoles?: PartnerRoleValue[] | null;

  @Field(() => [String], { nullable: true, description: 'Topics by code, by a name or term in either language, or by id.' })
  topics?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Organizations by English or French name, or by id.' })
  organizations?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Facilities by English or French name, or by id; those named on an agenda too.',
  })
  facilities?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Interventions by code, such as `TRAINING`, by English or French name, or by id. Only projects have interventions.',
  })
  interventions?: string[] | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day of the window. Undated engagements stand outside every window.' })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the window, included.' })
  to?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The last so many fiscal years as the window, up to the day of `asOf`, or today, or to the coverage’s last day if that is earlier; the running year is one of them. In place of `from` and `to`: a list that is kept and read again moves with time. 1 to 500.',
  })
  lastYears?: number | null;

  @Field(() => TimeBasis, {
    nullable: true,
    description:
      'STARTED (unless given): the first day lies in the window. ACTIVE: at least one day does; open-ended engagements run through the day of `asOf`, or today.',
  })
  basis?: TimeBasisValue | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'false leaves out engagements that are part of another one, as volume does. They are listed unless it is given.',
  })
  includeComponents?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in what is recorded of it: its reference, titles, summaries, purpose, mandate, agreement, results and agenda, its number in its source, and the names of its partners, topics and organizations, former ones too, in either language. Capitals, accents and ligatures make no difference (`coeur` finds `Cœur`); `%` and `_` are ordinary characters. At most 10 words.',
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reference, or the beginning of it: `VIS-2005`. Upper and lower case are the same.',
  })
  reference?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: those that grew from another engagement or gave rise to one; false: those that did neither. Only lineage whose other end the viewer may see is looked at.',
  })
  hasLineage?: boolean | null;

  @Field(() => LinkedEngagementFilter, { nullable: true, description: 'Those that gave rise to such an engagement.' })
  ledTo?: LinkedEngagementFilter | null;

  @Field(() => LinkedEngagementFilter, { nullable: true, description: 'Those that grew out of such an engagement.' })
  aroseFrom?: LinkedEngagementFilter | null;

  @Field(() => FollowUpFilter, { nullable: true, description: 'Those at which something was promised that is such a follow-up.' })
  followUps?: FollowUpFilter | null;

  @Field(() => [EngagementGap], {
    nullable: true,
    description: 'Those whose record lacks at least one of these. What it lacks is told by `Engagement.missing`.',
  })
  missing?: EngagementGapValue[] | null;
}

@InputType('EngagementOrder', {
  description:
    'What a list of engagements is put in order by. Engagements without the value come last in either direction; those that are equal follow in the order of their entry.',
})
export class EngagementOrder {
  @Field(() => EngagementOrderField, { description: 'The field.' })
  field: EngagementOrderFieldValue;

  @Field(() => SortDirection, { defaultValue: 'ASC', description: 'Which end comes first.' })
  direction: SortDirectionValue;
}

@ArgsType()
export class EngagementListArguments extends ConnectionArguments {
  @Field(() => EngagementFilter, { nullable: true, description: 'Which engagements are wanted; all unless given.' })
  where?: EngagementFilter | null;

  @Field(() => [EngagementOrder], {
    nullable: true,
    description: 'The order, the first entry before the second; the latest start first unless given.',
  })
  orderBy?: EngagementOrder[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'So many are passed over at the beginning, or with `last` at the end: to jump within a long list. Beside a cursor, which is faster and says itself where the page begins, it is not looked at. 0 to 10,000,000.',
  })
  skip?: number | null;
}

@ArgsType()
export class EngagementsArguments extends EngagementListArguments {
  @Field(() => DateTime, { nullable: true, description: 'The register as it was recorded at this instant; as it is now unless given.' })
  asOf?: string | null;
}
