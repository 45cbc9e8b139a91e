import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  DeleteViewMutation,
  DeleteViewMutationVariables,
  RestoreViewMutation,
  RestoreViewMutationVariables,
  SavedViewsQuery,
  SavedViewsQueryVariables,
  SaveViewMutation,
  SaveViewMutationVariables,
  UpdateViewMutation,
  UpdateViewMutationVariables,
} from '@entente/schema/gql/operations';

const SAVED_VIEW = gql`
  fragment SavedViewEntry on SavedView {
    id
    nameEn
    nameFr
    address
    owner
    mine
    mayChange
    shared
    version
  }
`;

/** Every view that the reader may open: their own, of which nobody keeps more than 200, and the shared ones. */
export const SAVED_VIEWS: TypedDocumentNode<SavedViewsQuery, SavedViewsQueryVariables> = gql`
  query SavedViews {
    savedViews(first: 500) { nodes { ...SavedViewEntry } }
  }
  ${SAVED_VIEW}
`;

export const SAVE_VIEW: TypedDocumentNode<SaveViewMutation, SaveViewMutationVariables> = gql`
  mutation SaveView($input: SaveViewInput!, $locale: Locale!) {
    saveView(input: $input) {
      savedView { ...SavedViewEntry }
      problems { code path message(locale: $locale) }
    }
  }
  ${SAVED_VIEW}
`;

export const UPDATE_VIEW: TypedDocumentNode<UpdateViewMutation, UpdateViewMutationVariables> = gql`
  mutation UpdateView($input: UpdateViewInput!, $locale: Locale!) {
    updateView(input: $input) {
      savedView { ...SavedViewEntry }
      problems { code path message(locale: $locale) }
    }
  }
  ${SAVED_VIEW}
`;

export const DELETE_VIEW: TypedDocumentNode<DeleteViewMutation, DeleteViewMutationVariables> = gql`
  mutation DeleteView($id: ID!) {
    deleteView(id: $id)
  }
`;

export const RESTORE_VIEW: TypedDocumentNode<RestoreViewMutation, RestoreViewMutationVariables> = gql`
  mutation RestoreView($id: ID!) {
    restoreView(id: $id) { ...SavedViewEntry }
  }
  ${SAVED_VIEW}
`;
