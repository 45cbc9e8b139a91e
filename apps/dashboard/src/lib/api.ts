/** The parts of the API's answers that more than one file speaks of, by the names they have here. */
import type {
  EngagementLineFragment,
  EngagementQuery,
  LineageLinkFragment,
  OverviewQuery,
  RelatedEngagementFragment,
  ShellQuery,
} from '@entente/schema/gql/operations';

export type Register = ShellQuery['register'];
/** A span for which the register claims to hold its engagements; a missing end is open. */
export type Coverage = Register['coverage'][number];
export type Viewer = ShellQuery['viewer'];
export type SchemeInfo = ShellQuery['regionSchemes'][number];

export type Period = OverviewQuery['byYear']['notRecorded'][number];
export type PublishedFigure = OverviewQuery['total']['publishedFigures'][number];

export type EngagementLine = EngagementLineFragment;

/** One engagement with everything that its page shows. */
export type EngagementDetail = NonNullable<EngagementQuery['engagement']>;
export type VisitDetail = Extract<EngagementDetail, { __typename: 'Visit' }>;
export type RelatedEngagement = RelatedEngagementFragment;
export type LineageLink = LineageLinkFragment;
export type RevisionEntry = EngagementDetail['revisions']['nodes'][number];
