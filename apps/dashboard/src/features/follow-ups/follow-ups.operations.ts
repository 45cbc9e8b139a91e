import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FollowUpsQuery, FollowUpsQueryVariables } from '@entente/schema/gql/operations';

/** What was promised at some engagements, the earliest due date first. */
export const FOLLOW_UPS: TypedDocumentNode<FollowUpsQuery, FollowUpsQueryVariables> = gql`
  query FollowUps($locale: Locale!, $where: FollowUpFilter!, $of: EngagementFilter!, $first: Int!, $after: String) {
    followUps(first: $first, after: $after, where: $where, of: $of) {
      totalCount
      nodes {
        promise
        owner
        dueDate
        doneDate
        engagement { id reference kind title(locale: $locale) }
        became { id reference kind title(locale: $locale) }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
