import type { CalendarKind, Grain } from '@entente/schema/calendar';

/** What schedules ask of editions. */
export interface EditionMaker {
  /** The periods that a definition reports on; null where there is no such definition. */
  periodsOf(definition: string): Promise<{ readonly grain: Grain; readonly calendar: CalendarKind } | null>;
  /** The edition of a definition and a period, drafted where there is none: however often it is asked, there is one. */
  draft(asked: {
    readonly definition: string;
    /** First day of the period: `2006-03-01`. */
    readonly periodStart: string;
    readonly author: { readonly key: string; readonly name: string };
  }): Promise<{ readonly editionId: number; readonly made: boolean }>;
}
