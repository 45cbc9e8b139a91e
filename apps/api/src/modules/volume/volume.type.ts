import { type CalendarPeriod, dayToIso } from '@entente/schema/calendar';
import type {
  Direction as DirectionValue,
  EngagementKind as EngagementKindValue,
  EngagementScope as EngagementScopeValue,
  EngagementStatus as EngagementStatusValue,
  VolumeDimension,
  VolumeNoteCode as VolumeNoteCodeValue,
} from '@entente/schema/vocabulary';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Direction, EngagementKind, EngagementScope, EngagementStatus, VolumeNoteCode } from '../../graphql/enums.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { Facility } from '../facilities/facility.type.js';
import { Intervention } from '../interventions/intervention.type.js';
import { Jurisdiction } from '../jurisdictions/jurisdiction.type.js';
import { Region, RegionScheme } from '../jurisdictions/region.type.js';
import { Organization } from '../organizations/organization.type.js';
import type { ReferenceData } from '../register/reference-data.js';
import { CoverageType, PublishedFigureType } from '../register/register.type.js';
import { Topic } from '../topics/topic.type.js';
import { publishedOfRow } from './compose/published.js';
import type { VolumeFigures as Figures, KeyValue, VolumeNote as Note, NotRecordedSpan, VolumeAnswerRow } from './question.js';
import type { AnsweredVolume } from './volume.service.js';

@ObjectType('Period', { description: 'A fiscal or calendar year, quarter or month.', simpleResolvers: true })
export class PeriodType {
  @Field(() => String, { description: '`2005/06`, `2005/06 Q1`, `2005`, `2005 Q2` or `2005-04`.' })
  label: string;

  @Field(() => LocalDate, { description: 'First day.' })
  start: string;

  @Field(() => LocalDate, { description: 'Last day, included.' })
  end: string;

  constructor(period: Pick<CalendarPeriod, 'label' | 'first' | 'last'> | NotRecordedSpan) {
    this.label = period.label;
    this.start = dayToIso(period.first);
    this.end = dayToIso(period.last);
  }
}

@ObjectType('VolumeFigures', { description: 'The measures of what is counted. Only those selected are computed.', simpleResolvers: true })
export class VolumeFiguresType implements Figures {
  @Field(() => Float, { description: 'How many engagements; a fraction where shares are counted.' })
  engagements: number;

  @Field(() => Float, { description: 'People in the delegations; those without a head count add nothing.' })
  delegates: number;

  @Field(() => Float, { description: 'Days from start to end, both included; under ACTIVE those within the period and the window.' })
  days: number;

  @Field(() => Float, { description: 'Budget in the register’s reporting currency; unknown ones add nothing.' })
  budget: number;

  @Field(() => Float, { description: 'Person-months of deployment; unknown ones add nothing.' })
  personMonths: number;
}

@ObjectType('VolumeNote', { description: 'Something a reader should know beside the figures.', simpleResolvers: true })
export class VolumeNoteType {
  readonly en: string;
  readonly fr: string;

  @Field(() => VolumeNoteCode, { description: 'What it is about.' })
  code: VolumeNoteCodeValue;

  @Field(() => Int, { description: 'Of how many engagements it is true; at least 1.' })
  count: number;

  constructor(note: Note) {
    this.code = note.code;
    this.count = note.count;
    this.en = note.en;
    this.fr = note.fr;
  }
}

@ObjectType('VolumeRow', {
  description: 'One row of an answer: its values, in the fields of the dimensions grouped by, and its figures.',
  simpleResolvers: true,
})
export class VolumeRowType {
  /** What the engagements behind the row are found by. */
  readonly answered: AnsweredVolume;
  readonly row: VolumeAnswerRow;

  @Field(() => PeriodType, {
    nullable: true,
    description: 'The finest period grouped by; null without one, for engagements without a date, and for "Other".',
  })
  period: PeriodType | null;

  @Field(() => EngagementKind, { nullable: true, description: 'The kind, where grouped by.' })
  kind: EngagementKindValue | null;

  @Field(() => EngagementScope, { nullable: true, description: 'The scope, where grouped by.' })
  scope: EngagementScopeValue | null;

  @Field(() => Direction, { nullable: true, description: 'The direction, where grouped by; null for missions and projects.' })
  direction: DirectionValue | null;

  @Field(() => EngagementStatus, { nullable: true, description: 'The status, where grouped by.' })
  status: EngagementStatusValue | null;

  @Field(() => Region, { nullable: true, description: 'The region, where grouped by; null for what stands in none.' })
  region: Region | null;

  @Field(() => Region, { nullable: true, description: 'The subregion, where grouped by; null for what stands in none.' })
  subregion: Region | null;

  @Field(() => Jurisdiction, {
    nullable: true,
    description: 'The jurisdiction, where grouped by; null for engagements without a counted partner.',
  })
  jurisdiction: Jurisdiction | null;

  @Field(() => Topic, { nullable: true, description: 'The topic, where grouped by; null for engagements without one.' })
  topic: Topic | null;

  @Field(() => Organization, { nullable: true, description: 'The organization, where grouped by; null for engagements without one.' })
  organization: Organization | null;

  @Field(() => Facility, { nullable: true, description: 'The facility, where grouped by; null for engagements without one.' })
  facility: Facility | null;

  @Field(() => Intervention, { nullable: true, description: 'The intervention, where grouped by; null for engagements without one.' })
  intervention: Intervention | null;

  @Field(() => VolumeFiguresType, { description: 'What is counted in this row.' })
  figures: Figures;

  @Field(() => VolumeFiguresType, {
    nullable: true,
    description: 'The same of the span compared with; null without `compareTo`, and where that span is not recorded.',
  })
  compared: Figures | null;

  @Field(() => [PublishedFigureType], {
    description:
      'Totals that sources state of exactly this row: of its period, kind and direction. Empty where anything else is grouped or narrowed by.',
  })
  publishedFigures: PublishedFigureType[];

  @Field(() => Boolean, { description: 'Whether this is the row of all that `top` left out, each engagement counted once.' })
  isOther: boolean;

  @Field(() => Int, {
    description:
      'How many of its engagements also stand in another row, of those that `top` and `having` leave out too. 0 in "Other", and where shares are counted.',
  })
  shared: number;

  @Field(() => [String], {
    nullable: 'items',
    description:
      'The values as codes, in the order of `groupBy`: labels of periods, codes of regions, jurisdictions and topics; null for no value.',
  })
  keys: (string | null)[];

  constructor(answered: AnsweredVolume, row: VolumeAnswerRow) {
    const { groupBy } = answered.question;
    const { reference } = answered.moment.state;
    const text = <Value extends string>(dimension: VolumeDimension): Value | null =>
      (keyOn(groupBy, row, dimension) as Value | null) ?? null;
    const value = <Row, Type>(
      dimension: VolumeDimension,
      rows: ReadonlyMap<number, Row>,
      make: (reference: ReferenceData, row: Row) => Type,
    ): Type | null => {
      const id = keyOn(groupBy, row, dimension);
      const found = typeof id === 'number' ? rows.get(id) : undefined;
      return found ? make(reference, found) : null;
    };
    this.answered = answered;
    this.row = row;
    this.period = row.period && new PeriodType(row.period);
    this.kind = text('KIND');
    this.scope = text('SCOPE');
    this.direction = text('DIRECTION');
    this.status = text('STATUS');
    this.region = value('REGION', reference.regions, (data, found) => new Region(data, found));
    this.subregion = value('SUBREGION', reference.regions, (data, found) => new Region(data, found));
    this.jurisdiction = value('JURISDICTION', reference.jurisdictions, (data, found) => new Jurisdiction(data, found));
    this.topic = value('TOPIC', reference.topics, (data, found) => new Topic(data, found));
    this.organization = value('ORGANIZATION', reference.organizations, (data, found) => new Organization(data, found));
    this.facility = value('FACILITY', reference.facilities, (data, found) => new Facility(data, found));
    this.intervention = value('INTERVENTION', reference.interventions, (_, found) => new Intervention(found));
    this.figures = row.figures;
    this.compared = row.compared;
    this.publishedFigures = publishedOfRow(answered.question, row, answered.answer.publishedFigures).map(
      (figure) => new PublishedFigureType(figure, figure.from, figure.to),
    );
    this.isOther = row.isOther;
    this.shared = row.shared;
    this.keys = [...row.codes];
  }
}

function keyOn(groupBy: readonly VolumeDimension[], row: VolumeAnswerRow, dimension: VolumeDimension): KeyValue {
  const index = groupBy.indexOf(dimension);
  return index < 0 ? null : (row.key[index] ?? null);
}

@ObjectType('EngagementVolume', { description: 'How much there was: figures, and what they stand on.', simpleResolvers: true })
export class EngagementVolume {
  readonly answered: AnsweredVolume;

  @Field(() => [VolumeRowType], { description: 'One row for each combination of values; one alone without `groupBy`.' })
  rows: VolumeRowType[];

  @Field(() => VolumeFiguresType, { description: 'All that is counted: counted directly, never summed from rows.' })
  total: Figures;

  @Field(() => VolumeFiguresType, {
    nullable: true,
    description: 'The total of the span compared with; null without `compareTo`, and where nothing of that span is recorded.',
  })
  totalCompared: Figures | null;

  @Field(() => Boolean, { description: 'Whether the engagements of the rows add up to the total, none missing and none twice.' })
  additive: boolean;

  @Field(() => Int, { description: 'How many engagements stand in more than one row.' })
  overlap: number;

  @Field(() => [VolumeNoteType], { description: 'What a reader should know beside the figures, each with its count.' })
  notes: VolumeNoteType[];

  @Field(() => [PeriodType], {
    description: 'The periods asked for that the register does not claim to hold: not recorded, rather than zero.',
  })
  notRecorded: PeriodType[];

  @Field(() => [PublishedFigureType], { description: 'Totals that sources state of what was asked for, without the records behind them.' })
  publishedFigures: PublishedFigureType[];

  @Field(() => [CoverageType], { description: 'What the register claims to hold.' })
  coverage: CoverageType[];

  @Field(() => RegionScheme, { description: 'The region scheme that was counted by.' })
  scheme: RegionScheme;

  @Field(() => DateTime, {
    description: 'The state of the register that was counted. Pass it back as `asOf` to get the same answer for ever.',
  })
  asOf: string;

  constructor(answered: AnsweredVolume) {
    const { answer, moment, scheme, change } = answered;
    this.answered = answered;
    this.rows = answer.rows.map((row) => new VolumeRowType(answered, row));
    this.total = answer.total;
    this.totalCompared = answer.totalCompared;
    this.additive = answer.additive;
    this.overlap = answer.overlap;
    this.notes = answer.notes.map((note) => new VolumeNoteType(note));
    this.notRecorded = answer.notRecorded.map((span) => new PeriodType(span));
    this.publishedFigures = answer.publishedFigures.map((figure) => new PublishedFigureType(figure, figure.from, figure.to));
    this.coverage = moment.state.coverage.map((row) => new CoverageType(row));
    this.scheme = new RegionScheme(moment.state.reference, scheme);
    this.asOf = change.at;
  }
}
