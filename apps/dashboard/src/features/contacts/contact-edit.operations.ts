import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  ContactToEditQuery,
  ContactToEditQueryVariables,
  CreateContactMutation,
  CreateContactMutationVariables,
  DeleteContactMutation,
  DeleteContactMutationVariables,
  EraseContactMutation,
  EraseContactMutationVariables,
  FindJurisdictionsQuery,
  FindJurisdictionsQueryVariables,
  FindOrganizationsQuery,
  FindOrganizationsQueryVariables,
  RestoreContactMutation,
  RestoreContactMutationVariables,
  UpdateContactMutation,
  UpdateContactMutationVariables,
} from '@entente/schema/gql/operations';

/** All that is entered of a contact, exactly as it is recorded. */
const EDITABLE = gql`
  fragment EditableContact on Contact {
    id
    version
    name
    honorific
    languages
    email
    phone
    note
    jurisdiction { id code name(locale: $locale) }
    affiliations { postEn postFr from to organization { id name(locale: $locale) } }
  }
`;

const CHANGED = gql`
  fragment ChangedContact on ContactPayload {
    contact { ...EditableContact }
    revision { action }
    problems { code path message(locale: $locale) }
    conflict {
      current { ...EditableContact }
      since { seq at actor reason action changes { field before after } }
    }
  }
  ${EDITABLE}
`;

export const CONTACT_TO_EDIT: TypedDocumentNode<ContactToEditQuery, ContactToEditQueryVariables> = gql`
  query ContactToEdit($id: ID!, $locale: Locale!) {
    contact(id: $id) { ...EditableContact }
  }
  ${EDITABLE}
`;

export const CREATE_CONTACT: TypedDocumentNode<CreateContactMutation, CreateContactMutationVariables> = gql`
  mutation CreateContact($input: CreateContactInput!, $locale: Locale!) {
    done: createContact(input: $input) { ...ChangedContact }
  }
  ${CHANGED}
`;

export const UPDATE_CONTACT: TypedDocumentNode<UpdateContactMutation, UpdateContactMutationVariables> = gql`
  mutation UpdateContact($input: UpdateContactInput!, $locale: Locale!) {
    done: updateContact(input: $input) { ...ChangedContact }
  }
  ${CHANGED}
`;

export const DELETE_CONTACT: TypedDocumentNode<DeleteContactMutation, DeleteContactMutationVariables> = gql`
  mutation DeleteContact($input: DeleteContactInput!, $locale: Locale!) {
    done: deleteContact(input: $input) { ...ChangedContact }
  }
  ${CHANGED}
`;

export const RESTORE_CONTACT: TypedDocumentNode<RestoreContactMutation, RestoreContactMutationVariables> = gql`
  mutation RestoreContact($input: RestoreContactInput!, $locale: Locale!) {
    done: restoreContact(input: $input) { ...ChangedContact }
  }
  ${CHANGED}
`;

export const ERASE_CONTACT: TypedDocumentNode<EraseContactMutation, EraseContactMutationVariables> = gql`
  mutation EraseContact($input: EraseContactInput!, $locale: Locale!) {
    done: eraseContact(input: $input) {
      erasure { seq }
      problems { code path message(locale: $locale) }
    }
  }
`;

/** What completes the name of a jurisdiction, and of an organization, that is being typed. */
export const FIND_JURISDICTIONS: TypedDocumentNode<FindJurisdictionsQuery, FindJurisdictionsQueryVariables> = gql`
  query FindJurisdictions($text: String!) {
    found: jurisdictions(first: 20, where: { text: $text }) { nodes { id code nameEn: name(locale: EN) nameFr: name(locale: FR) } }
  }
`;

export const FIND_ORGANIZATIONS: TypedDocumentNode<FindOrganizationsQuery, FindOrganizationsQueryVariables> = gql`
  query FindOrganizations($text: String!) {
    found: organizations(first: 20, where: { text: $text }) { nodes { id nameEn: name(locale: EN) nameFr: name(locale: FR) } }
  }
`;
