import type { ReportDeliveriesQuery, ReportsOnTimeQuery } from '@entente/schema/gql/operations';

export type Definition = ReportsOnTimeQuery['reportDefinitions'][number];
export type Schedule = ReportsOnTimeQuery['reportSchedules']['nodes'][number];
export type Run = Schedule['lastRuns'][number];
export type Recipient = ReportsOnTimeQuery['reportRecipients']['nodes'][number];
export type Delivery = ReportDeliveriesQuery['reportDeliveries']['nodes'][number];

/** Something that was done, and how it is taken back. */
export interface Done {
  readonly text: string;
  readonly undo?: () => Promise<void>;
}
