import { gql, type TypedDocumentNode } from '@apollo/client';
import type { EngagementListQuery, EngagementListQueryVariables } from '@entente/schema/gql/operations';

/** Rows that are read at a time. */
export const PAGE_ROWS = 100;

/** A page of the register as a list, from wherever the reader has scrolled to. */
export const ENGAGEMENT_LIST: TypedDocumentNode<EngagementListQuery, EngagementListQueryVariables> = gql`
  query EngagementList(
    $locale: Locale!, $where: EngagementFilter, $orderBy: [EngagementOrder!], $asOf: DateTime
    $first: Int, $after: String, $last: Int, $before: String, $skip: Int
    $withCount: Boolean!, $withOrganizations: Boolean!, $withTopics: Boolean!
  ) {
    engagements(where: $where, orderBy: $orderBy, asOf: $asOf, first: $first, after: $after, last: $last, before: $before, skip: $skip) {
      totalCount @include(if: $withCount)
      nodes {
        __typename
        id
        reference
        kind
        scope
        status
        sensitivity
        title(locale: $locale)
        startDate
        endDate
        openEnded
        delegates
        budget
        budgetCurrency
        ... on Visit { direction }
        partners { role jurisdiction { id code name(locale: $locale) } }
        organizations @include(if: $withOrganizations) { role organization { id name(locale: $locale) } }
        topics @include(if: $withTopics) { id code name(locale: $locale) }
      }
      pageInfo { startCursor endCursor }
    }
  }
`;
