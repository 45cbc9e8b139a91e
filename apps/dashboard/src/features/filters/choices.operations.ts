import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  FilterNamesQuery,
  FilterNamesQueryVariables,
  JurisdictionChoicesQuery,
  JurisdictionChoicesQueryVariables,
  OrganizationChoicesQuery,
  OrganizationChoicesQueryVariables,
  TopicChoicesQuery,
  TopicChoicesQueryVariables,
} from '@entente/schema/gql/operations';

/** What the codes and ids of an address are called. */
export const FILTER_NAMES: TypedDocumentNode<FilterNamesQuery, FilterNamesQueryVariables> = gql`
  query FilterNames(
    $locale: Locale!, $jurisdictions: [String!]!, $topics: [String!]!, $organizations: [ID!]!
    $withJurisdictions: Boolean!, $withTopics: Boolean!, $withOrganizations: Boolean!
  ) {
    jurisdictions(first: 100, where: { codes: $jurisdictions }) @include(if: $withJurisdictions) { nodes { id code name(locale: $locale) } }
    topics(first: 100, where: { codes: $topics }) @include(if: $withTopics) { nodes { id code name(locale: $locale) } }
    organizations(first: 100, where: { ids: $organizations }) @include(if: $withOrganizations) { nodes { id name(locale: $locale) } }
  }
`;

/** All that can be filtered by, with every name that it is looked for by. */
export const JURISDICTION_CHOICES: TypedDocumentNode<JurisdictionChoicesQuery, JurisdictionChoicesQueryVariables> = gql`
  query JurisdictionChoices($after: String) {
    choices: jurisdictions(first: 500, after: $after) {
      nodes { id code alpha3 nameEn: name(locale: EN) nameFr: name(locale: FR) names { name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

export const TOPIC_CHOICES: TypedDocumentNode<TopicChoicesQuery, TopicChoicesQueryVariables> = gql`
  query TopicChoices($after: String) {
    choices: topics(first: 500, after: $after) {
      nodes { id code nameEn: name(locale: EN) nameFr: name(locale: FR) terms { term } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

export const ORGANIZATION_CHOICES: TypedDocumentNode<OrganizationChoicesQuery, OrganizationChoicesQueryVariables> = gql`
  query OrganizationChoices($after: String) {
    choices: organizations(first: 500, after: $after) {
      nodes { id nameEn: name(locale: EN) nameFr: name(locale: FR) jurisdiction { id code } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
