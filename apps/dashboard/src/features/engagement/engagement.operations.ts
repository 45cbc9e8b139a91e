import { gql, type TypedDocumentNode } from '@apollo/client';
import type { EngagementQuery, EngagementQueryVariables, FamilyQuery, FamilyQueryVariables } from '@entente/schema/gql/operations';

/** Changes of an engagement that are listed at a time. */
export const REVISIONS_PAGE = 10;

const RELATED = gql`
  fragment RelatedEngagement on Engagement {
    __typename
    id
    reference
    kind
    title(locale: $locale)
    startDate
    endDate
    openEnded
  }
`;

const LINEAGE = gql`
  fragment LineageLink on Lineage {
    id
    kind
    date
    evidence
    from { ...RelatedEngagement }
    to { ...RelatedEngagement }
  }
`;

const EFFECT = gql`
  fragment RevisionEffect on VolumeEffect {
    rows {
      period { label }
      kind
      region { id code name(locale: $locale) }
      delta { engagements delegates days budget personMonths }
    }
    total { delta { engagements delegates days budget personMonths } }
    scheme { id name(locale: $locale) }
  }
`;

/** One engagement with everything that its page shows, as it is now or as it was. */
export const ENGAGEMENT: TypedDocumentNode<EngagementQuery, EngagementQueryVariables> = gql`
  query Engagement($reference: String!, $asOf: DateTime, $locale: Locale!, $first: Int!, $after: String) {
    engagement(reference: $reference, asOf: $asOf) {
      __typename
      id
      reference
      kind
      scope
      status
      sensitivity
      title(locale: $locale)
      titleEn
      titleFr
      summary(locale: $locale)
      startDate
      endDate
      plannedStart
      plannedEnd
      firstDay
      lastDay
      openEnded
      delegates
      budget
      budgetCurrency
      personMonths
      partners { role share nameAsRecorded counted jurisdiction { id code name(locale: $locale) region { id code name(locale: $locale) } } }
      organizations { role organization { id name(locale: $locale) } }
      topics { id code name(locale: $locale) }
      facilities { id name(locale: $locale) }
      partOf { ...RelatedEngagement }
      components { ...RelatedEngagement }
      aroseFrom { ...LineageLink }
      ledTo { ...LineageLink }
      followUps { promise owner dueDate doneDate became { ...RelatedEngagement } }
      source
      sourceId
      sourceUrl
      sourceNote
      revisions(first: $first, after: $after) {
        nodes { id at actor reason action changes { field before after } effect { ...RevisionEffect } }
        pageInfo { hasNextPage endCursor }
      }
      ... on Mission { mandate deployments { post from to personMonths } }
      ... on Project { agreement results interventions { id code name(locale: $locale) } }
      ... on Visit {
        direction
        purpose
        headOfDelegation
        stage
        agenda { day time title presenter facility { id name(locale: $locale) } topic { id code name(locale: $locale) } }
      }
    }
  }
  ${RELATED}
  ${LINEAGE}
  ${EFFECT}
`;

/** Steps of a family that are drawn at most. */
export const MOST_LINKS = 60;

/** All that an engagement grew from and all that grew from it, over any number of steps. */
export const FAMILY: TypedDocumentNode<FamilyQuery, FamilyQueryVariables> = gql`
  query Family($reference: String!, $locale: Locale!, $first: Int!) {
    lineage(where: { of: $reference }, first: $first) {
      totalCount
      nodes { id kind from { ...RelatedEngagement } to { ...RelatedEngagement } }
    }
  }
  ${RELATED}
`;
