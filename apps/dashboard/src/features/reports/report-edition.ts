import type { ReportEditionDetailFragment } from '@entente/schema/gql/operations';

/** An edition with everything that its page shows. */
export type ReportEdition = ReportEditionDetailFragment;
export type ReportStep = ReportEdition['steps'][number];
export type ReportOutline = ReportEdition['outline'][number];
