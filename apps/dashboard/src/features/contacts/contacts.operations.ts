import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  JurisdictionContactsQuery,
  JurisdictionContactsQueryVariables,
  OrganizationContactsQuery,
  OrganizationContactsQueryVariables,
} from '@entente/schema/gql/operations';

/** Contacts that are read at first, and all that are read of a page's. */
export const FEW_CONTACTS = 20;
export const MOST_CONTACTS = 500;

const CONTACT_LINE = gql`
  fragment ContactLine on Contact {
    id
    name
    honorific
    languages
    email
    phone
    note
    jurisdiction { id code name(locale: $locale) }
    affiliations { post(locale: $locale) from to current organization { id name(locale: $locale) } }
  }
`;

/** Those who hold a post today, and those who hold none. Where they may not be seen there is null, and no error. */
export const JURISDICTION_CONTACTS: TypedDocumentNode<JurisdictionContactsQuery, JurisdictionContactsQueryVariables> = gql`
  query JurisdictionContacts($code: String!, $inPost: ContactFilter!, $others: ContactFilter!, $first: Int!, $locale: Locale!) {
    jurisdiction(code: $code) {
      id
      code
      name(locale: $locale)
      inPost: contacts(where: $inPost, first: $first) {
        totalCount
        nodes { ...ContactLine }
      }
      others: contacts(where: $others, first: $first) {
        totalCount
        nodes { ...ContactLine }
      }
    }
  }
  ${CONTACT_LINE}
`;

export const ORGANIZATION_CONTACTS: TypedDocumentNode<OrganizationContactsQuery, OrganizationContactsQueryVariables> = gql`
  query OrganizationContacts($id: ID!, $inPost: ContactFilter!, $others: ContactFilter!, $first: Int!, $locale: Locale!) {
    node(id: $id) {
      __typename
      id
      ... on Organization {
        name(locale: $locale)
        inPost: contacts(where: $inPost, first: $first) {
          totalCount
          nodes { ...ContactLine }
        }
        others: contacts(where: $others, first: $first) {
          totalCount
          nodes { ...ContactLine }
        }
      }
    }
  }
  ${CONTACT_LINE}
`;
