import { gql } from '@apollo/client';

/** What a line of a list shows of an engagement. */
export const ENGAGEMENT_LINE = gql`
  fragment EngagementLine on Engagement {
    __typename
    id
    reference
    kind
    status
    sensitivity
    title(locale: $locale)
    startDate
    endDate
    openEnded
    ... on Visit { direction }
    partners { role jurisdiction { id code name(locale: $locale) } }
  }
`;
