import { dayToIso } from '@entente/schema/calendar';
import type {
  Direction as DirectionValue,
  EngagementKind as EngagementKindValue,
  EngagementScope as EngagementScopeValue,
  EngagementStatus as EngagementStatusValue,
  OrganizationRole as OrganizationRoleValue,
  PartnerRole as PartnerRoleValue,
  RequestStage as RequestStageValue,
  Sensitivity as SensitivityValue,
} from '@entente/schema/vocabulary';
import { Field, Float, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { PageOf } from '../../graphql/connection.js';
import { PageInfo } from '../../graphql/connection.js';
import {
  Direction,
  EngagementKind,
  EngagementScope,
  EngagementStatus,
  OrganizationRole,
  PartnerRole,
  RequestStage,
  Sensitivity,
} from '../../graphql/enums.js';
import { globalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { LocalDate, PartialDate } from '../../graphql/scalars.js';
import { deriveSpan } from '../volume/facts/derive.js';
import type { EngagementRow } from './engagement.repository.js';
import type { AgendaItemRecord, DeploymentRecord, EngagementColumns, StoredEngagement } from './engagement-record.js';

/** The GraphQL type of each kind. */
export const TYPE_OF_KIND = { MISSION: 'Mission', PROJECT: 'Project', VISIT: 'Visit' } as const satisfies Record<
  EngagementColumns['kind'],
  string
>;

/** The global id of an engagement. */
export function engagementId(row: Pick<EngagementRow, 'id' | 'kind'>): string {
  return globalId(TYPE_OF_KIND[row.kind], row.id);
}

/** What an engagement is read from. */
export interface EngagementSource {
  readonly row: EngagementRow;
  /** The change of the clock it is read at; null for the present. */
  readonly seq: number | null;
  /** The whole record as it was then, where it has changed since; its relations come from here. */
  readonly past: StoredEngagement | null;
}

@InterfaceType('Engagement', {
  description: 'An international engagement: a mission, a project or a visit. The thing that is counted.',
  implements: Node,
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Engagement extends Node {
  readonly origin: EngagementSource;

  @Field(() => String, { description: 'Permanent reference, unique in the register, such as `VIS-2005-0042`.' })
  reference: string;

  @Field(() => EngagementKind, { description: 'Mission, project or visit. Also told by the type.' })
  kind: EngagementKindValue;

  @Field(() => EngagementScope, { description: 'Whether it is arranged with its partners directly, or within a multilateral undertaking.' })
  scope: EngagementScopeValue;

  @Field(() => EngagementStatus, {
    description: 'How far it has come. ACTIVE and COMPLETED are counted in volume unless a question asks for others.',
  })
  status: EngagementStatusValue;

  @Field(() => Sensitivity, {
    description:
      'Who may see it. PROTECTED engagements are seen by officers and above, and by people named on them; to anybody else they do not exist.',
  })
  sensitivity: SensitivityValue;

  @Field(() => String, { nullable: true, description: 'English title; null where none is recorded.' })
  titleEn: string | null;

  @Field(() => String, { nullable: true, description: 'French title; null where none is recorded.' })
  titleFr: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'Start, as precisely as it is recorded: `2005`, `2005-04` or `2005-04-01`. Null where unknown: the engagement then stands outside every window of dates.',
  })
  startDate: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'End, as precisely as it is recorded. Null where none is recorded; `lastDay` says how that is counted.',
  })
  endDate: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was planned to start; never counted. Null where no plan is recorded.' })
  plannedStart: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was planned to end; never counted. Null where no plan is recorded.' })
  plannedEnd: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day it is counted on: the first possible day of `startDate` (`2004` starts on 1 January). Null without a start.',
  })
  firstDay: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The last day it is counted on: the last possible day of `endDate`; without an end, the last possible day of the start for a visit and for whatever is not ACTIVE. Null without a start, and while it is open-ended.',
  })
  lastDay: string | null;

  @Field(() => Boolean, {
    description:
      'An active mission or project without an end: it is counted through the day a question gives as `openThrough`, which is the present unless given.',
  })
  openEnded: boolean;

  @Field(() => Int, { nullable: true, description: 'Size of the delegation, in people. Null where unknown, which adds nothing to a sum.' })
  delegates: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Budget in units of `budgetCurrency`, to the cent. Null where unknown, which adds nothing to a sum.',
  })
  budget: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code of the currency of `budget`, such as `CAD`. Null where there is no budget.',
  })
  budgetCurrency: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The source that it was read from, such as `csc`. Null where it was entered by hand.',
  })
  source: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its identifier in that source, unique within it. Null where it was entered by hand.',
  })
  sourceId: string | null;

  @Field(() => String, { nullable: true, description: 'Where the source can be read. Null where no address is recorded.' })
  sourceUrl: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the source says, or what was to be decided about it. Null where nothing is noted.',
  })
  sourceNote: string | null;

  @Field(() => Int, { description: 'Counts the changes of this engagement, from 1. At an `asOf`, the version of then.' })
  version: number;

  constructor(origin: EngagementSource) {
    super();
    const { row } = origin;
    const span = deriveSpan(row);
    this.origin = origin;
    this.id = engagementId(row);
    this.reference = row.reference;
    this.kind = row.kind;
    this.scope = row.scope as EngagementScopeValue;
    this.status = row.status as EngagementStatusValue;
    this.sensitivity = row.sensitivity as SensitivityValue;
    this.titleEn = row.titleEn;
    this.titleFr = row.titleFr;
    this.startDate = row.startDate;
    this.endDate = row.endDate;
    this.plannedStart = row.plannedStart;
    this.plannedEnd = row.plannedEnd;
    this.firstDay = span.startDay === null ? null : dayToIso(span.startDay);
    this.lastDay = span.endDay === null ? null : dayToIso(span.endDay);
    this.openEnded = span.openEnded;
    this.delegates = row.delegates;
    this.budget = row.budgetCents === null ? null : row.budgetCents / 100;
    this.budgetCurrency = row.budgetCents === null ? null : row.budgetCurrency;
    this.source = row.source;
    this.sourceId = row.sourceId;
    this.sourceUrl = row.sourceUrl;
    this.sourceNote = row.sourceNote;
    this.version = row.version;
  }
}

@ObjectType('Mission', {
  description: 'People sent to work abroad, usually under a multilateral organization.',
  implements: Engagement,
  simpleResolvers: true,
})
export class Mission extends Engagement {
  @Field(() => String, { nullable: true, description: 'What the mission is to do, and on whose authority. Null where not recorded.' })
  mandate: string | null;

  constructor(origin: EngagementSource) {
    super(origin);
    this.mandate = origin.row.mandate;
  }
}

@ObjectType('Project', { description: 'Technical assistance with a beneficiary.', implements: Engagement, simpleResolvers: true })
export class Project extends Engagement {
  @Field(() => String, { nullable: true, description: 'The agreement that it stands on. Null where not recorded.' })
  agreement: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it. Null where not recorded.' })
  results: string | null;

  constructor(origin: EngagementSource) {
    super(origin);
    this.agreement = origin.row.agreement;
    this.results = origin.row.results;
  }
}

@ObjectType('Visit', { description: 'A delegation received or sent.', implements: Engagement, simpleResolvers: true })
export class Visit extends Engagement {
  @Field(() => Direction, { nullable: true, description: 'INBOUND: received; OUTBOUND: sent. Null where not recorded.' })
  direction: DirectionValue | null;

  @Field(() => String, { nullable: true, description: 'What the visit is for. Null where not recorded.' })
  purpose: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who led the delegation. Personal information: null below OFFICER, and where not recorded.',
  })
  headOfDelegation: string | null;

  @Field(() => RequestStage, {
    nullable: true,
    description: 'How far the request for this visit has come. Null for a visit that did not come by way of a request.',
  })
  stage: RequestStageValue | null;

  @Field(() => String, { nullable: true, description: 'Who approved the visit. Null while nobody has, and where it was not recorded.' })
  approvedBy: string | null;

  /** `personal`: whether the viewer may see personal information. */
  constructor(origin: EngagementSource, personal: boolean) {
    super(origin);
    const { row } = origin;
    this.direction = row.direction as DirectionValue | null;
    this.purpose = row.purpose;
    this.headOfDelegation = personal ? row.headOfDelegation : null;
    this.stage = row.stage as RequestStageValue | null;
    this.approvedBy = row.approvedBy;
  }
}

/** A jurisdiction's part in an engagement. */
@ObjectType('Partner', { description: 'A jurisdiction that an engagement is with, and in what role.', simpleResolvers: true })
export class Partner {
  readonly jurisdictionId: number;

  @Field(() => PartnerRole, { description: 'In what role it takes part. TRANSIT and VENUE are recorded and never counted.' })
  role: PartnerRoleValue;

  @Field(() => Float, {
    nullable: true,
    description:
      'Its share of the engagement in per cent, more than 0 and at most 100, by which FRACTIONAL counting divides. The shares of the counted partners add up to 100. Null where none are recorded: the partners then share equally.',
  })
  share: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name as the source has it, such as `Upper Volta`. Null where it was chosen by code.',
  })
  nameAsRecorded: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the engagement is counted under this jurisdiction: in the role PARTNER, BENEFICIARY, SENDING or HOSTING, and not the home jurisdiction.',
  })
  counted: boolean;

  constructor(values: Pick<Partner, 'jurisdictionId' | 'role' | 'share' | 'nameAsRecorded' | 'counted'>) {
    Object.assign(this, values);
  }
}

/** An organization's part in an engagement. */
@ObjectType('EngagementOrganization', { description: 'An organization’s part in an engagement.', simpleResolvers: true })
export class EngagementOrganization {
  readonly organizationId: number;

  @Field(() => OrganizationRole, { description: 'In what role it takes part. One organization may take part in several.' })
  role: OrganizationRoleValue;

  constructor(organizationId: number, role: OrganizationRoleValue) {
    this.organizationId = organizationId;
    this.role = role;
  }
}

@ObjectType('Deployment', { description: 'A post that a mission fills, from one date to another.', simpleResolvers: true })
export class Deployment {
  @Field(() => String, { nullable: true, description: 'The post. Null where not recorded.' })
  post: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'From when the post is filled. Null where unknown.' })
  from: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Until when the post is filled. Null where unknown, or while it still is.' })
  to: string | null;

  @Field(() => Float, { nullable: true, description: 'Work done in the post, in person-months, to a thousandth. Null where unknown.' })
  personMonths: number | null;

  constructor(record: DeploymentRecord) {
    this.post = record.post;
    this.from = record.fromDate;
    this.to = record.toDate;
    this.personMonths = record.personMonthsMilli === null ? null : record.personMonthsMilli / 1000;
  }
}

@ObjectType('AgendaItem', { description: 'One item of a visit’s agenda.', simpleResolvers: true })
export class AgendaItem {
  readonly facilityId: number | null;
  readonly topicId: number | null;

  @Field(() => PartialDate, { nullable: true, description: 'The day, as precisely as it is recorded. Null where unknown.' })
  day: string | null;

  @Field(() => String, { nullable: true, description: 'Local time of day, such as `09:30`. Null where unknown.' })
  time: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called on the agenda. Null where its topic or facility says it all.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Who presents it. Null where not recorded.' })
  presenter: string | null;

  constructor(record: AgendaItemRecord) {
    this.day = record.day;
    this.time = record.time;
    this.title = record.title;
    this.presenter = record.presenter;
    this.facilityId = record.facilityId;
    this.topicId = record.topicId;
  }
}

@ObjectType('EngagementEdge', { description: 'An engagement in a list, with its place there.', simpleResolvers: true })
export class EngagementEdge {
  @Field(() => Engagement, { description: 'The engagement.' })
  node: Engagement;

  @Field(() => String, { description: 'Its place in the list in this order, to go on from with `after` or `before`.' })
  cursor: string;
}

/** A page of engagements. Neither the page nor the count is read before it is selected. */
@ObjectType('EngagementConnection', { description: 'A page of a list of engagements.' })
export class EngagementConnection {
  private read: Promise<PageOf<Engagement>> | null = null;

  constructor(
    private readonly readPage: () => Promise<PageOf<Engagement>>,
    private readonly countAll: () => number | Promise<number>,
  ) {}

  /** The connection of a page that has been read. */
  static of(page: PageOf<Engagement>): EngagementConnection {
    return new EngagementConnection(() => Promise.resolve(page), page.countAll);
  }

  private page(): Promise<PageOf<Engagement>> {
    return (this.read ??= this.readPage());
  }

  @Field(() => [EngagementEdge], { description: 'The engagements of this page with their places in the list.' })
  async edges(): Promise<EngagementEdge[]> {
    return (await this.page()).edges;
  }

  @Field(() => [Engagement], { description: 'The engagements of this page.' })
  async nodes(): Promise<Engagement[]> {
    return (await this.page()).nodes;
  }

  @Field(() => PageInfo, { description: 'Whether there is more on either side, and how to get there.' })
  async pageInfo(): Promise<PageInfo> {
    return (await this.page()).pageInfo;
  }

  @Field(() => Int, { description: 'How many engagements the whole list holds that the viewer may see. Counted only when it is selected.' })
  async totalCount(): Promise<number> {
    return this.countAll();
  }
}
