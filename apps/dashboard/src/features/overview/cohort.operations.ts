import { gql, type TypedDocumentNode } from '@apollo/client';
import type { CohortVisitsQuery, CohortVisitsQueryVariables } from '@entente/schema/gql/operations';
import { OVERVIEW_LINE } from './engagement-line.operations';

/** The visits of a year that led to something, or all of them. */
export const COHORT_VISITS: TypedDocumentNode<CohortVisitsQuery, CohortVisitsQueryVariables> = gql`
  query CohortVisits(
    $locale: Locale!, $where: VolumeFilter!, $calendar: Calendar!, $scheme: String, $asOf: DateTime, $outcome: VisitOutcome, $first: Int!
  ) {
    visitOutcomes(where: $where, calendar: $calendar, scheme: $scheme, asOf: $asOf) {
      cohorts {
        period { label }
        visits(outcome: $outcome, first: $first) { totalCount nodes { ...OverviewLine } }
      }
    }
  }
  ${OVERVIEW_LINE}
`;
