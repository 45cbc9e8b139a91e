import type {
  Direction as DirectionValue,
  EngagementScope as EngagementScopeValue,
  EngagementStatus as EngagementStatusValue,
  LineageKind as LineageKindValue,
  OrganizationRole as OrganizationRoleValue,
  PartnerRole as PartnerRoleValue,
  RequestStage as RequestStageValue,
  Sensitivity as SensitivityValue,
} from '@entente/schema/vocabulary';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import {
  Direction,
  EngagementScope,
  EngagementStatus,
  LineageKind,
  OrganizationRole,
  PartnerRole,
  RequestStage,
  Sensitivity,
} from '../../graphql/enums.js';

const DATE = '`2005`, `2005-04` or `2005-04-01`.';
const ENGAGEMENT = 'An engagement by its reference, such as `VIS-2005-0042`, or by its id.';

@InputType('PartnerInput', { description: 'A jurisdiction that an engagement is with, and in what role.' })
export class PartnerInput {
  @Field(() => String, { description: 'The jurisdiction by its code, such as `NA` or `GB-ENG`, or by its id.' })
  jurisdiction: string;

  @Field(() => PartnerRole, { nullable: true, description: 'In what role it takes part; PARTNER unless given.' })
  role?: PartnerRoleValue | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Its share in per cent, to a hundredth. All counted partners have one, adding up to 100, or none has.',
  })
  share?: number | null;

  @Field(() => String, { nullable: true, description: 'The name as the source has it, such as `Upper Volta`.' })
  nameAsRecorded?: string | null;
}

@InputType('OrganizationPartInput', { description: 'An organization’s part in an engagement.' })
export class OrganizationPartInput {
  @Field(() => String, { description: 'The organization by its id, or by its English name exactly.' })
  organization: string;

  @Field(() => OrganizationRole, { description: 'In what role it takes part. One organization may take part in several.' })
  role: OrganizationRoleValue;
}

@InputType('OriginInput', { description: 'An earlier engagement that this one grew from.' })
export class OriginInput {
  @Field(() => String, { description: ENGAGEMENT })
  engagement: string;

  @Field(() => LineageKind, { nullable: true, description: 'How the later grew out of the earlier; LED_TO unless given.' })
  kind?: LineageKindValue | null;

  @Field(() => String, { nullable: true, description: `When the one led to the other: ${DATE}` })
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'What shows it: a report, a letter, a sentence of the source.' })
  evidence?: string | null;
}

@InputType('FollowUpInput', { description: 'A promise made at an engagement.' })
export class FollowUpInput {
  @Field(() => String, { description: 'What was promised.' })
  promise: string;

  @Field(() => String, { nullable: true, description: 'Who keeps it.' })
  owner?: string | null;

  @Field(() => String, { nullable: true, description: `Until when it is to be kept: ${DATE}` })
  dueDate?: string | null;

  @Field(() => String, { nullable: true, description: `When it was kept: ${DATE}` })
  doneDate?: string | null;

  @Field(() => String, { nullable: true, description: `What it became. ${ENGAGEMENT}` })
  became?: string | null;
}

@InputType('DeploymentInput', { description: 'A post that a mission fills, from one date to another.' })
export class DeploymentInput {
  @Field(() => String, { nullable: true, description: 'The post.' })
  post?: string | null;

  @Field(() => String, { nullable: true, description: `From when it is filled: ${DATE}` })
  from?: string | null;

  @Field(() => String, { nullable: true, description: `Until when it is filled: ${DATE}` })
  to?: string | null;

  @Field(() => Float, { nullable: true, description: 'Work done in the post, in person-months, to a thousandth.' })
  personMonths?: number | null;
}

@InputType('AgendaItemInput', { description: 'One item of a visit’s agenda. It has a title, a topic or a facility.' })
export class AgendaItemInput {
  @Field(() => String, { nullable: true, description: `The day: ${DATE}` })
  day?: string | null;

  @Field(() => String, { nullable: true, description: 'Local time of day, such as `09:30`.' })
  time?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called on the agenda.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it takes place: the facility by its id, or by its English name exactly.' })
  facility?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about: the topic by its code or id.' })
  topic?: string | null;

  @Field(() => String, { nullable: true, description: 'Who presents it.' })
  presenter?: string | null;
}

/** Why a change is made, and the client's own name for it. */
@InputType({ description: 'Why a change is made, and the client’s own name for it.' })
export abstract class ChangeInput {
  @Field(() => String, { nullable: true, description: 'Why, as the revision is to say it; at most 1000 characters.' })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given.',
  })
  clientMutationId?: string | null;
}

/** What can be said of any engagement. A field that is left out stays as it is; null takes away what was there; a list is given whole. */
@InputType({ description: 'What can be said of any engagement.' })
export abstract class EngagementFieldsInput extends ChangeInput {
  @Field(() => EngagementScope, {
    nullable: true,
    description: 'Unless given for a new one: MULTILATERAL for a mission or for two counted partners and more, else BILATERAL.',
  })
  scope?: EngagementScopeValue | null;

  @Field(() => EngagementStatus, {
    nullable: true,
    description: 'Unless given: what goes with the stage of a visit; for a new one without a stage, what its dates tell.',
  })
  status?: EngagementStatusValue | null;

  @Field(() => Sensitivity, { nullable: true, description: 'INTERNAL unless given for a new one.' })
  sensitivity?: SensitivityValue | null;

  @Field(() => String, { nullable: true, description: 'English title; every engagement has a title in at least one language.' })
  titleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'French title.' })
  titleFr?: string | null;

  @Field(() => String, { nullable: true, description: 'English summary; blank lines part paragraphs.' })
  summaryEn?: string | null;

  @Field(() => String, { nullable: true, description: 'French summary; blank lines part paragraphs.' })
  summaryFr?: string | null;

  @Field(() => String, { nullable: true, description: `Start, as precisely as it is known: ${DATE}` })
  startDate?: string | null;

  @Field(() => String, { nullable: true, description: `End, as precisely as it is known: ${DATE}` })
  endDate?: string | null;

  @Field(() => String, { nullable: true, description: `When it is planned to start: ${DATE}` })
  plannedStart?: string | null;

  @Field(() => String, { nullable: true, description: `When it is planned to end: ${DATE}` })
  plannedEnd?: string | null;

  @Field(() => Int, { nullable: true, description: 'Size of the delegation, in people.' })
  delegates?: number | null;

  @Field(() => Float, { nullable: true, description: 'Budget in units of `budgetCurrency`, to the cent.' })
  budget?: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code of the currency of `budget`; both are given or neither.' })
  budgetCurrency?: string | null;

  @Field(() => String, { nullable: true, description: `The whole that it is a part of. ${ENGAGEMENT}` })
  partOf?: string | null;

  @Field(() => String, { nullable: true, description: 'The source that it is read from, such as `csc`.' })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'Its identifier in that source, unique within it.' })
  sourceId?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the source can be read, with http:// or https://.' })
  sourceUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'What the source says.' })
  sourceNote?: string | null;

  @Field(() => [PartnerInput], { nullable: true, description: 'The jurisdictions that it is with, in order.' })
  partners?: PartnerInput[] | null;

  @Field(() => [OrganizationPartInput], { nullable: true, description: 'The organizations that take part, in order.' })
  organizations?: OrganizationPartInput[] | null;

  @Field(() => [String], { nullable: true, description: 'What it is about: topics by code or id, in order.' })
  topics?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Where it takes place: facilities by id, or by their English names exactly.' })
  facilities?: string[] | null;

  @Field(() => [OriginInput], {
    nullable: true,
    description: 'What it grew from. Links to engagements that are deleted now are not shown, and stay whatever is given here.',
  })
  aroseFrom?: OriginInput[] | null;

  @Field(() => [FollowUpInput], {
    nullable: true,
    description: 'What was promised at it, in order. A promise that became an engagement which is deleted now keeps it.',
  })
  followUps?: FollowUpInput[] | null;
}

@InputType({ description: 'What can be said of a mission.' })
abstract class MissionFieldsInput extends EngagementFieldsInput {
  @Field(() => String, { nullable: true, description: 'What the mission is to do, and on whose authority.' })
  mandate?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Work done in person-months, to a thousandth; unless given, the sum of the deployments.',
  })
  personMonths?: number | null;

  @Field(() => [DeploymentInput], { nullable: true, description: 'The posts that it fills, in order.' })
  deployments?: DeploymentInput[] | null;
}

@InputType({ description: 'What can be said of a project.' })
abstract class ProjectFieldsInput extends EngagementFieldsInput {
  @Field(() => String, { nullable: true, description: 'The agreement that it stands on.' })
  agreement?: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  results?: string | null;

  @Field(() => [String], { nullable: true, description: 'The kinds of work that it does: interventions by code or id, in order.' })
  interventions?: string[] | null;
}

@InputType({ description: 'What can be said of a visit.' })
abstract class VisitFieldsInput extends EngagementFieldsInput {
  @Field(() => Direction, { nullable: true, description: 'INBOUND: received; OUTBOUND: sent.' })
  direction?: DirectionValue | null;

  @Field(() => String, { nullable: true, description: 'Who leads the delegation. Personal information.' })
  headOfDelegation?: string | null;

  @Field(() => String, { nullable: true, description: 'What the visit is for.' })
  purpose?: string | null;

  @Field(() => RequestStage, {
    nullable: true,
    description:
      'How far the request for it has come. CONFIRMED and later need an approval; APPROVED and DECLINED are for approvers to say.',
  })
  stage?: RequestStageValue | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who approved it; only approvers give it. Unless given with the stage APPROVED: who makes the change.',
  })
  approvedBy?: string | null;

  @Field(() => [AgendaItemInput], { nullable: true, description: 'Its agenda, in order.' })
  agenda?: AgendaItemInput[] | null;
}

const REFERENCE = {
  nullable: true,
  description: 'Its permanent reference; the next free one of its kind and year, such as `VIS-2005-0042`, unless given.',
} as const;
const CHANGED = { description: 'The engagement to change, by id or reference.' } as const;
const VERSION = { description: 'The version that the change starts from. If it has been changed since, nothing is written.' } as const;

@InputType('CreateMissionInput', { description: 'A mission to enter.' })
export class CreateMissionInput extends MissionFieldsInput {
  @Field(() => String, REFERENCE)
  reference?: string | null;
}

@InputType('CreateProjectInput', { description: 'A project to enter.' })
export class CreateProjectInput extends ProjectFieldsInput {
  @Field(() => String, REFERENCE)
  reference?: string | null;
}

@InputType('CreateVisitInput', { description: 'A visit to enter.' })
export class CreateVisitInput extends VisitFieldsInput {
  @Field(() => String, REFERENCE)
  reference?: string | null;
}

@InputType('UpdateMissionInput', {
  description: 'What changes of a mission. A field left out stays as it is; null takes away what was there; a list is given whole.',
})
export class UpdateMissionInput extends MissionFieldsInput {
  @Field(() => ID, CHANGED)
  id: string;

  @Field(() => Int, VERSION)
  version: number;
}

@InputType('UpdateProjectInput', {
  description: 'What changes of a project. A field left out stays as it is; null takes away what was there; a list is given whole.',
})
export class UpdateProjectInput extends ProjectFieldsInput {
  @Field(() => ID, CHANGED)
  id: string;

  @Field(() => Int, VERSION)
  version: number;
}

@InputType('UpdateVisitInput', {
  description: 'What changes of a visit. A field left out stays as it is; null takes away what was there; a list is given whole.',
})
export class UpdateVisitInput extends VisitFieldsInput {
  @Field(() => ID, CHANGED)
  id: string;

  @Field(() => Int, VERSION)
  version: number;
}

@InputType('DeleteEngagementInput', { description: 'An engagement to take out of the register.' })
export class DeleteEngagementInput extends ChangeInput {
  @Field(() => ID, { description: 'The engagement to delete, by id or reference.' })
  id: string;

  @Field(() => Int, VERSION)
  version: number;
}

@InputType('RestoreEngagementInput', { description: 'A deleted engagement to bring back.' })
export class RestoreEngagementInput extends ChangeInput {
  @Field(() => String, { description: ENGAGEMENT })
  engagement: string;
}

/** What can be said of an engagement of any kind, by name. */
export type EditFields = EngagementFieldsInput &
  Partial<Omit<CreateMissionInput, keyof EngagementFieldsInput>> &
  Partial<Omit<CreateProjectInput, keyof EngagementFieldsInput>> &
  Partial<Omit<CreateVisitInput, keyof EngagementFieldsInput>>;
