import { gql } from '@apollo/client';

/** What a line of the overview's lists shows of an engagement. */
export const OVERVIEW_LINE = gql`
  fragment OverviewLine on Engagement {
    __typename
    id
    reference
    kind
    status
    title(locale: $locale)
    startDate
    endDate
    openEnded
    ... on Visit { direction }
    partners { role jurisdiction { id code name(locale: $locale) } }
  }
`;
