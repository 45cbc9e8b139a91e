import type { CalendarKind, CalendarPeriod, Day, Grain } from '@entente/schema/calendar';

/** What a figure can be broken down by. */
export type VolumeDimension =
  | 'YEAR'
  | 'QUARTER'
  | 'MONTH'
  | 'KIND'
  | 'SCOPE'
  | 'DIRECTION'
  | 'STATUS'
  | 'REGION'
  | 'SUBREGION'
  | 'JURISDICTION'
  | 'TOPIC'
  | 'ORGANIZATION'
  | 'FACILITY'
  | 'INTERVENTION';

/** The dimensions whose values are rows of the register, named by their ids. */
export type ReferenceDimension = Extract<
  VolumeDimension,
  'REGION' | 'SUBREGION' | 'JURISDICTION' | 'TOPIC' | 'ORGANIZATION' | 'FACILITY' | 'INTERVENTION'
>;

/** What is measured. */
export type VolumeMeasure = 'ENGAGEMENTS' | 'DELEGATES' | 'DAYS' | 'BUDGET' | 'PERSON_MONTHS';

export type TimeBasis = 'STARTED' | 'ACTIVE';
export type Counting = 'WHOLE' | 'FRACTIONAL';
export type Comparison = 'PREVIOUS_PERIOD' | 'SAME_PERIOD_LAST_YEAR';
export type EngagementKind = 'MISSION' | 'PROJECT' | 'VISIT';
export type Direction = 'INBOUND' | 'OUTBOUND';

/** What counts unless a question asks for other statuses. */
export const COUNTED_STATUSES = ['ACTIVE', 'COMPLETED'] as const;

/** What narrows a question. A list that is absent or empty narrows nothing. */
export interface VolumeWhere {
  kinds?: readonly string[];
  /** ACTIVE and COMPLETED where absent or empty. */
  statuses?: readonly string[];
  scopes?: readonly string[];
  directions?: readonly string[];
  /** Region ids of any level, of the question's scheme. */
  regions?: readonly number[];
  jurisdictions?: readonly number[];
  topics?: readonly number[];
  organizations?: readonly number[];
  facilities?: readonly number[];
  interventions?: readonly number[];
  /** First day of the window. */
  from?: Day;
  /** Last day of the window. */
  to?: Day;
  includeComponents?: boolean;
}

/** Which PROTECTED engagements the asker may see. */
export interface VolumeVisibility {
  /** All of them. */
  protectedToo: boolean;
  /** Those that were opened to the asker by name; of no matter where `protectedToo`. */
  grantedEngagementIds: readonly number[];
  /**
   * Those that became PROTECTED after the question's change, in ascending order and without the granted ones; of no
   * matter where `protectedToo`. Access is judged by the present: an answer about the past must not count, for somebody
   * who may no longer see it, what has since been closed.
   */
  closedSinceIds: readonly number[];
}

/** One of `measure` and `dimension`. */
export interface VolumeOrder {
  measure?: VolumeMeasure;
  /** One of the dimensions grouped by. */
  dimension?: VolumeDimension;
  direction: 'ASC' | 'DESC';
}

/** Rows whose measure lies within, both bounds included. */
export interface VolumeHaving {
  measure: VolumeMeasure;
  atLeast?: number;
  atMost?: number;
}

/** The parts of an answer that are wanted: what is not asked for is not computed. */
export interface VolumeAsks {
  rows: boolean;
  total: boolean;
  /** Whether the rows add up; needs rows and total, and a statement of its own only where `having` drops rows and the sum is the total. */
  additive: boolean;
  overlap: boolean;
  /** Whether rows say how many of their engagements stand in others too. */
  shared?: boolean;
  notes: boolean;
  notRecorded: boolean;
}

/** A question with all its names resolved to ids. */
export interface VolumeQuestion {
  groupBy: readonly VolumeDimension[];
  where: VolumeWhere;
  calendar: CalendarKind;
  /** 1 to 12. */
  fiscalMonth: number;
  basis: TimeBasis;
  counting: Counting;
  schemeId: number;
  /** Engagements without an end run through this day, or through their start where that is later. */
  openThrough: Day;
  /** The state of the register that is counted. */
  seq: number;
  visibility: VolumeVisibility;
  /** ENGAGEMENTS is always computed. */
  measures: readonly VolumeMeasure[];
  asks: VolumeAsks;
  /** Needs `where.from` and `where.to`. */
  compareTo?: Comparison;
  /** Periods and combinations without engagements become rows of zero, inside the coverage. */
  fill?: boolean;
  orderBy?: readonly VolumeOrder[];
  /** At least 1: so many of the largest rows, the rest as one row "Other". */
  top?: number;
  having?: VolumeHaving;
}

/** A value of one dimension: a period's key, an enum's value, an id, or null for no value. */
export type KeyValue = string | number | null;

/** A row's values in the order of `groupBy`. */
export type RowKey = readonly KeyValue[];

/** Measures not asked for are 0. Budget in whole currency units, person-months in months. */
export interface VolumeFigures {
  engagements: number;
  delegates: number;
  days: number;
  budget: number;
  personMonths: number;
}

/** How a row came to be, where it is no plain row of its keys: which rows "Other" stands for. */
export interface OtherRows {
  /** The keys that "Other" leaves out: those shown as rows of their own, and those that `having` dropped. */
  except: readonly RowKey[];
}

/** One row of an answer. */
export interface VolumeAnswerRow {
  /** In the order of `groupBy`; all null in the row "Other". */
  key: RowKey;
  /** The same as codes: labels of periods, codes of regions, jurisdictions and topics; null for no value. */
  codes: readonly (string | null)[];
  /** The finest period grouped by; null without one, for "No date", and in "Other". */
  period: CalendarPeriod | null;
  figures: VolumeFigures;
  /** Null without `compareTo`, and where the period compared with is not recorded. */
  compared: VolumeFigures | null;
  isOther: boolean;
  /** Engagements of it that stand in another row too, of all that `top` and `having` have left out as well; 0 in "Other", and under FRACTIONAL. */
  shared: number;
  /** In "Other" alone. */
  other: OtherRows | null;
}

export type VolumeNoteCode =
  | 'UNDATED'
  | 'NO_REGION'
  | 'WITHHELD'
  | 'PROVISIONAL'
  | 'UNKNOWN_DELEGATES'
  | 'UNKNOWN_BUDGET'
  | 'UNKNOWN_PERSON_MONTHS'
  | 'OVERLAP';

/** Something a reader should know beside the figures, and of how many engagements it is true. */
export interface VolumeNote {
  code: VolumeNoteCode;
  /** At least 1. */
  count: number;
  en: string;
  fr: string;
}

/** What the register claims to hold: null is without bound, or all kinds. */
export interface CoverageSpan {
  from: Day | null;
  through: Day | null;
  kinds: readonly EngagementKind[] | null;
}

/** A total that a source states without the records behind it. */
export interface PublishedTotal {
  from: Day;
  to: Day;
  kind: EngagementKind | null;
  direction: Direction | null;
  measure: VolumeMeasure;
  value: number;
  statementEn: string;
  statementFr: string;
  sourceUrl: string | null;
}

/** A span of days outside what the register claims to hold. */
export interface NotRecordedSpan {
  label: string;
  first: Day;
  last: Day;
}

/** An answer without its explanation, which is written when it is read. */
export interface VolumeAnswer {
  rows: VolumeAnswerRow[];
  total: VolumeFigures;
  /** The total of the span compared with; null without `compareTo`, and where nothing of that span is recorded. */
  totalCompared: VolumeFigures | null;
  /** Do the rows shown add up to the total: does each engagement stand in one of them, as a whole or with all its shares? */
  additive: boolean;
  /** Engagements that stand in more than one of the rows shown; 0 under FRACTIONAL, where shares are disjoint. */
  overlap: number;
  notes: VolumeNote[];
  notRecorded: NotRecordedSpan[];
  publishedFigures: PublishedTotal[];
}

/** The codes, sort keys and names of what the register holds, at the moment of the question. */
export interface ValueNames {
  /** The code of a region, a jurisdiction or a topic; the English name of an organization, facility or intervention without one. */
  code(dimension: ReferenceDimension, id: number): string;
  /** What rows are put in order by. */
  sortKey(dimension: ReferenceDimension, id: number): string;
  /** How it is called. */
  name(dimension: ReferenceDimension, id: number, locale: 'EN' | 'FR'): string;
}

/** A question that cannot be answered as it stands; `field` names the argument. */
export class VolumeQuestionError extends Error {
  override readonly name = 'VolumeQuestionError';

  constructor(
    readonly field: string,
    readonly code:
      | 'COMPARISON_NEEDS_WINDOW'
      | 'TOO_MANY_PERIODS'
      | 'TOO_MANY_ROWS'
      | 'ORDER_NOT_GROUPED'
      | 'ORDER_UNCLEAR'
      | 'TOP_TOO_SMALL'
      | 'WINDOW_REVERSED'
      | 'BOUNDS_REVERSED'
      | 'DUPLICATE_DIMENSION'
      | 'DISTINCT_OF_GROUPED',
    readonly en: string,
    readonly fr: string,
  ) {
    super(en);
  }
}

const GRAINS: readonly Grain[] = ['MONTH', 'QUARTER', 'YEAR'];

/** The finest period that a question groups by, or null. */
export function grainOf(groupBy: readonly VolumeDimension[]): Grain | null {
  return GRAINS.find((grain) => groupBy.includes(grain)) ?? null;
}

/** Whether the dimension is a period. */
export function isPeriod(dimension: VolumeDimension): dimension is Grain {
  return dimension === 'YEAR' || dimension === 'QUARTER' || dimension === 'MONTH';
}

/** Whether the dimension's values are ids. */
export function isReference(dimension: VolumeDimension): dimension is ReferenceDimension {
  return !isPeriod(dimension) && dimension !== 'KIND' && dimension !== 'SCOPE' && dimension !== 'DIRECTION' && dimension !== 'STATUS';
}
