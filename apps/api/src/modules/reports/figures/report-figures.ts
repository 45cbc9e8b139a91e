// What an edition holds of the register, in no language: this is what is hashed and sealed, and what every form of a report is made from.
import type { EngagementKind, VolumeDimension, VolumeMeasure, VolumeNoteCode } from '../../volume/question.js';
import type { Restatement } from '../restate/restatement.js';
import type { BothNames } from './both-names.js';

/** Whose eyes a copy of an edition is for: OPEN counts what every viewer may see, FULL the PROTECTED engagements too. */
export type ReportAccess = 'OPEN' | 'FULL';

/** Days as `2006-03-01`, both included. */
export interface ReportSpan {
  readonly from: string;
  readonly to: string;
}

/** The spans that a report looks at. */
export interface ReportSpans {
  /** The month, quarter or year that the report is of. */
  readonly period: ReportSpan;
  /** From the first day of the fiscal year to the last of the period. */
  readonly toDate: ReportSpan;
  /** The same days a year before. */
  readonly periodBefore: ReportSpan;
  readonly toDateBefore: ReportSpan;
  /** The fiscal years of the trend, up to the last day of the period. */
  readonly trend: ReportSpan;
}

/** The arguments of a question about volume, as `Query.engagementVolume` takes them; `asOf` is the edition's. */
export interface AskedFigure {
  readonly groupBy: readonly VolumeDimension[];
  readonly where: {
    readonly from: string;
    readonly to: string;
    readonly kinds?: readonly EngagementKind[];
    readonly [filter: string]: unknown;
  };
  readonly calendar: 'FISCAL' | 'CALENDAR';
  readonly basis: 'STARTED' | 'ACTIVE';
  readonly counting: 'WHOLE' | 'FRACTIONAL';
  /** `code@version`: a report never moves to another version of its scheme. */
  readonly scheme: string;
  /** The last day of the period: what is open runs no further, whenever it is asked. */
  readonly openThrough: string;
  readonly fill: boolean;
}

/** Values of the measures that were asked for: engagements, people, days, whole currency units, months. */
export type MeasuredFigures = Readonly<Partial<Record<VolumeMeasure, number>>>;

/** One row of a figure. */
export interface ReportRow {
  /** Codes in the order of `groupBy`, as the API gives them; null for no value. */
  readonly codes: readonly (string | null)[];
  readonly names: readonly (BothNames | null)[];
  readonly figures: MeasuredFigures;
  /** Engagements that stand in another row too. */
  readonly shared: number;
}

/** One answered question. A cell of an edition is one measure of one row, or of the total. */
export interface ReportFigure {
  /** Unique within an edition: `kind.toDate`. */
  readonly id: string;
  readonly asked: AskedFigure;
  readonly measures: readonly VolumeMeasure[];
  readonly rows: readonly ReportRow[];
  /** Counted directly, never summed. */
  readonly total: MeasuredFigures;
  readonly additive: boolean;
  /** Engagements that stand in more than one row. */
  readonly overlap: number;
  readonly notes: readonly (BothNames & { readonly code: VolumeNoteCode; readonly count: number })[];
  /** What was counted, and by which rules; of the figures alone that are asked for it. */
  readonly explanation: BothNames | null;
  /** False where the register does not claim to hold these days: the figure is then "not recorded", never zero. */
  readonly recorded: boolean;
}

/** A date as it is recorded: `2006`, `2006-03` or `2006-03-14`; null where none is. */
export type RecordedDate = string | null;

/** An engagement as a report lists it. */
export interface ListedEngagement {
  readonly id: number;
  readonly reference: string;
  readonly kind: EngagementKind;
  readonly status: string;
  readonly direction: 'INBOUND' | 'OUTBOUND' | null;
  readonly title: BothNames;
  readonly start: RecordedDate;
  readonly end: RecordedDate;
  /** Counted partners: code and name. */
  readonly partners: readonly (BothNames & { readonly code: string })[];
  readonly topics: readonly BothNames[];
  readonly facilities: readonly BothNames[];
  /** People of the delegation; null where unknown. */
  readonly delegates: number | null;
  /** As recorded, in whole units of `budgetCurrency`; null where unknown. */
  readonly budget: number | null;
  readonly budgetCurrency: string | null;
  /** Months; null where unknown or not a mission. */
  readonly personMonths: number | null;
  readonly deployments: readonly {
    readonly post: string | null;
    readonly from: RecordedDate;
    readonly to: RecordedDate;
    readonly personMonths: number | null;
  }[];
  /** What it grew from. */
  readonly aroseFrom: readonly { readonly reference: string; readonly kind: EngagementKind; readonly title: BothNames }[];
}

/** A list of engagements: `visits.hosted`. */
export interface ReportList {
  readonly id: string;
  /** How many there are, of which only the first are listed. */
  readonly count: number;
  readonly engagements: readonly ListedEngagement[];
}

/** A promise that is due. */
export interface DueFollowUp {
  readonly reference: string;
  readonly title: BothNames;
  readonly promise: string;
  readonly owner: string | null;
  readonly due: RecordedDate;
  readonly overdue: boolean;
}

/** All that a copy of an edition says of the register. */
export interface ReportFigures {
  /** Of this shape. */
  readonly form: 1;
  readonly access: ReportAccess;
  readonly definition: { readonly code: string; readonly version: number };
  readonly register: {
    readonly name: BothNames;
    readonly home: BothNames & { readonly code: string };
    readonly currency: string;
    readonly fiscalMonth: number;
    readonly timeZone: string;
    /** Whether the register is invented and says so on every page. */
    readonly sample: boolean;
  };
  readonly scheme: BothNames & { readonly code: string; readonly version: string };
  readonly spans: ReportSpans;
  /** The instant (UTC) as of which the register was counted, and the number of the change that was the newest then. */
  readonly asOf: string;
  readonly seq: number;
  readonly figures: readonly ReportFigure[];
  readonly lists: readonly ReportList[];
  readonly followUps: { readonly count: number; readonly items: readonly DueFollowUp[] };
  /** What of the last sealed edition before this one would be different now; null where there is none. */
  readonly restatement: Restatement | null;
  /** The sealed edition that `restatement` is of. */
  readonly restates: { readonly day: string; readonly number: number; readonly figuresHash: string } | null;
}
