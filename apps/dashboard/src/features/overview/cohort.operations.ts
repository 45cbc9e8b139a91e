import { gql, type TypedDocumentNode } from '@apollo/client';
import type { CohortVisitsQuery, CohortVisitsQueryVariables } from '@entente/schema/gql/operations';
import { OVERVIEW_LINE } from './engagement-line.operations';

/** The visits of a year, or of all years, that led to something, or all of them. */
export const COHORT_VISITS: TypedDocumentNode<CohortVisitsQuery, CohortVisitsQueryVariables> = gql`
  query CohortVisits(
    $locale: Locale!, $where: VolumeFilter!, $calendar: Calendar!, $scheme: String, $asOf: DateTime, $outcome: VisitOutcome
    $first: Int!, $after: String, $ofYear: Boolean!, $ofAll: Boolean!
  ) {
    visitOutcomes(where: $where, calendar: $calendar, scheme: $scheme, asOf: $asOf) {
      visits(outcome: $outcome, first: $first, after: $after) @include(if: $ofAll) { ...ListedVisits }
      cohorts @include(if: $ofYear) {
        period { label }
        visits(outcome: $outcome, first: $first, after: $after) { ...ListedVisits }
      }
    }
  }
  fragment ListedVisits on EngagementConnection {
    totalCount
    nodes { ...OverviewLine }
    pageInfo { hasNextPage endCursor }
  }
  ${OVERVIEW_LINE}
`;
