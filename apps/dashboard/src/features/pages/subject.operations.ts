import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  JurisdictionPageQuery,
  JurisdictionPageQueryVariables,
  JurisdictionsIndexQuery,
  JurisdictionsIndexQueryVariables,
  OrganizationPageQuery,
  OrganizationPageQueryVariables,
  OrganizationsIndexQuery,
  OrganizationsIndexQueryVariables,
  SubjectQuery,
  SubjectQueryVariables,
  TopicPageQuery,
  TopicPageQueryVariables,
  TopicsIndexQuery,
  TopicsIndexQueryVariables,
} from '@entente/schema/gql/operations';

/** Engagements with lineage that are read for a page. */
export const MOST_LINKED = 100;
/** Members of an index that are read at a time. */
export const INDEX_SIZE = 500;

const SUBJECT_ENGAGEMENT = gql`
  fragment SubjectEngagement on Engagement {
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

/** Everything that was ever recorded with or about one thing: its figures, counted at one moment, its first and last engagement, its lineage. */
export const SUBJECT: TypedDocumentNode<SubjectQuery, SubjectQueryVariables> = gql`
  query Subject(
    $where: VolumeFilter!, $of: EngagementFilter!, $linked: EngagementFilter!, $locale: Locale!, $scheme: String, $asOf: DateTime, $most: Int!
  ) {
    years: engagementVolume(groupBy: [YEAR], where: $where, scheme: $scheme, asOf: $asOf, fill: true) {
      rows { period { label start } figures { engagements } }
      notRecorded { label start }
      total { engagements }
      asOf
      scheme { code name(locale: $locale) }
      notes { code count text(locale: $locale) }
    }
    yearsByKind: engagementVolume(groupBy: [YEAR, KIND], where: $where, scheme: $scheme, asOf: $asOf) {
      rows { period { label } kind figures { engagements } }
      explanation(locale: $locale)
    }
    kinds: engagementVolume(groupBy: [KIND], where: $where, scheme: $scheme, asOf: $asOf) {
      rows { kind figures { engagements } }
    }
    jurisdictions: engagementVolume(groupBy: [JURISDICTION], where: $where, scheme: $scheme, asOf: $asOf) {
      rows { jurisdiction { id code name(locale: $locale) } figures { engagements } }
      explanation(locale: $locale)
      additive
      overlap
    }
    topics: engagementVolume(groupBy: [TOPIC], where: $where, scheme: $scheme, asOf: $asOf) {
      rows { topic { id code name(locale: $locale) } figures { engagements } }
      explanation(locale: $locale)
      additive
      overlap
    }
    organizations: engagementVolume(groupBy: [ORGANIZATION], where: $where, scheme: $scheme, asOf: $asOf) {
      rows { organization { id name(locale: $locale) } figures { engagements } }
      explanation(locale: $locale)
      additive
      overlap
    }
    first: engagements(where: $of, asOf: $asOf, first: 1, orderBy: [{ field: START_DATE, direction: ASC }]) { nodes { ...SubjectEngagement } }
    last: engagements(where: $of, asOf: $asOf, first: 1, orderBy: [{ field: START_DATE, direction: DESC }]) { nodes { ...SubjectEngagement } }
    linked: engagements(where: $linked, asOf: $asOf, first: $most, orderBy: [{ field: START_DATE, direction: DESC }]) {
      totalCount
      nodes {
        ...SubjectEngagement
        aroseFrom { id kind from { ...SubjectEngagement } }
        ledTo { id kind to { ...SubjectEngagement } }
      }
    }
  }
  ${SUBJECT_ENGAGEMENT}
`;

export const JURISDICTION_PAGE: TypedDocumentNode<JurisdictionPageQuery, JurisdictionPageQueryVariables> = gql`
  query JurisdictionPage($code: String!, $locale: Locale!, $scheme: String) {
    jurisdiction(code: $code) {
      id
      code
      type
      alpha3
      m49
      validFrom
      validTo
      name(locale: $locale)
      names { locale name kind validFrom validTo }
      parent { id code name(locale: $locale) }
      predecessors { id code name(locale: $locale) validTo }
      successors { id code name(locale: $locale) validFrom }
      region(scheme: $scheme) { id code name(locale: $locale) }
      subregion(scheme: $scheme) { id code name(locale: $locale) }
    }
  }
`;

export const ORGANIZATION_PAGE: TypedDocumentNode<OrganizationPageQuery, OrganizationPageQueryVariables> = gql`
  query OrganizationPage($id: ID!, $locale: Locale!) {
    node(id: $id) {
      __typename
      id
      ... on Organization {
        name(locale: $locale)
        nameEn: name(locale: EN)
        nameFr: name(locale: FR)
        jurisdiction { id code name(locale: $locale) }
      }
    }
  }
`;

export const TOPIC_PAGE: TypedDocumentNode<TopicPageQuery, TopicPageQueryVariables> = gql`
  query TopicPage($code: String!, $locale: Locale!) {
    topic(code: $code) {
      id
      code
      name(locale: $locale)
      nameEn: name(locale: EN)
      nameFr: name(locale: FR)
      terms { locale term kind validFrom validTo }
    }
  }
`;

export const JURISDICTIONS_INDEX: TypedDocumentNode<JurisdictionsIndexQuery, JurisdictionsIndexQueryVariables> = gql`
  query JurisdictionsIndex($text: String, $first: Int!, $locale: Locale!) {
    jurisdictions(first: $first, where: { text: $text }) {
      totalCount
      nodes { id code type name(locale: $locale) validTo region { id code name(locale: $locale) } }
    }
    counts: engagementVolume(groupBy: [JURISDICTION]) {
      rows { jurisdiction { id code } figures { engagements } }
      explanation(locale: $locale)
      asOf
      scheme { code name(locale: $locale) }
    }
  }
`;

export const ORGANIZATIONS_INDEX: TypedDocumentNode<OrganizationsIndexQuery, OrganizationsIndexQueryVariables> = gql`
  query OrganizationsIndex($text: String, $first: Int!, $locale: Locale!) {
    organizations(first: $first, where: { text: $text }) {
      totalCount
      nodes { id name(locale: $locale) jurisdiction { id code name(locale: $locale) } }
    }
    counts: engagementVolume(groupBy: [ORGANIZATION]) {
      rows { organization { id } figures { engagements } }
      explanation(locale: $locale)
      asOf
      scheme { code name(locale: $locale) }
    }
  }
`;

export const TOPICS_INDEX: TypedDocumentNode<TopicsIndexQuery, TopicsIndexQueryVariables> = gql`
  query TopicsIndex($text: String, $first: Int!, $locale: Locale!) {
    topics(first: $first, where: { text: $text }) {
      totalCount
      nodes { id code name(locale: $locale) terms { locale term kind validFrom validTo } }
    }
    counts: engagementVolume(groupBy: [TOPIC]) {
      rows { topic { id code } figures { engagements } }
      explanation(locale: $locale)
      asOf
      scheme { code name(locale: $locale) }
    }
  }
`;
