import type { Day } from '@entente/schema/calendar';
import type { OtherRows, RowKey, VolumeQuestion } from '../question.js';

/** A period as an ACTIVE question sees it: cut to the window. */
export interface CutPeriod {
  key: number;
  first: Day;
  last: Day;
}

/** In which order the engagements behind a row are listed: of their ids, or of their first days with those of none last. */
export type EngagementOrder = 'ENTERED' | 'EARLIEST' | 'LATEST';

/** A page of the engagements behind a row. */
export interface EngagementPage {
  order?: EngagementOrder;
  /** Place and id of the last engagement of the page before. */
  after: { place: number; id: number } | null;
  /** At least 1. */
  first: number;
}

/** What a statement counts, for an engine that can count it without. Its rows are those of the statement. */
export type Counted =
  | { readonly part: 'ROWS' | 'SHARED'; readonly question: VolumeQuestion; readonly periods: readonly CutPeriod[] }
  | { readonly part: 'TOTAL' | 'WITHHELD'; readonly question: VolumeQuestion }
  /** What the visits of a question, which is STARTED and of visits alone, led to. */
  | { readonly part: 'OUTCOMES'; readonly question: VolumeQuestion }
  | {
      readonly part: 'OTHER';
      readonly question: VolumeQuestion;
      readonly periods: readonly CutPeriod[];
      readonly except: readonly RowKey[];
    }
  | {
      readonly part: 'OVERLAP';
      readonly question: VolumeQuestion;
      readonly periods: readonly CutPeriod[];
      readonly shown: readonly RowKey[] | null;
      /** What "Other" leaves out; null where there is no "Other". */
      readonly except: readonly RowKey[] | null;
    }
  | { readonly part: 'NOTES'; readonly question: VolumeQuestion /** The names of its columns. */; readonly columns: readonly string[] }
  | {
      readonly part: 'BEHIND';
      readonly question: VolumeQuestion;
      readonly periods: readonly CutPeriod[];
      readonly row: { readonly key: RowKey; readonly other: OtherRows | null };
      readonly page: EngagementPage;
    }
  | {
      readonly part: 'COUNT_BEHIND';
      readonly question: VolumeQuestion;
      readonly periods: readonly CutPeriod[];
      readonly row: { readonly key: RowKey; readonly other: OtherRows | null };
    };
