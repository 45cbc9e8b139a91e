import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  DeleteSavedQueryMutation,
  DeleteSavedQueryMutationVariables,
  SavedQueriesQuery,
  SavedQueriesQueryVariables,
  SaveQueryMutation,
  SaveQueryMutationVariables,
} from '@entente/schema/gql/operations';

const SAVED_QUERY = gql`
  fragment SavedQueryEntry on SavedQuery {
    id
    slug
    nameEn
    nameFr
    descriptionEn
    descriptionFr
    document
    parameters { name type default required }
    grain
    owner
    mine
    mayChange
    shared
    starter
    version
    changedAt
  }
`;

/** Every query that the viewer may open: a register has tens of them. */
export const SAVED_QUERIES: TypedDocumentNode<SavedQueriesQuery, SavedQueriesQueryVariables> = gql`
  query SavedQueries {
    savedQueries(first: 500) { nodes { ...SavedQueryEntry } }
  }
  ${SAVED_QUERY}
`;

export const SAVE_QUERY: TypedDocumentNode<SaveQueryMutation, SaveQueryMutationVariables> = gql`
  mutation SaveQuery($input: SaveQueryInput!, $locale: Locale!) {
    saveQuery(input: $input) {
      savedQuery { ...SavedQueryEntry }
      problems { code path message(locale: $locale) }
    }
  }
  ${SAVED_QUERY}
`;

export const DELETE_SAVED_QUERY: TypedDocumentNode<DeleteSavedQueryMutation, DeleteSavedQueryMutationVariables> = gql`
  mutation DeleteSavedQuery($id: ID!) {
    deleteSavedQuery(id: $id)
  }
`;
