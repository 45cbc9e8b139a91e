import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AccessTokensQuery,
  AccessTokensQueryVariables,
  CreateAccessTokenMutation,
  CreateAccessTokenMutationVariables,
  RevokeAccessTokenMutation,
  RevokeAccessTokenMutationVariables,
} from '@entente/schema/gql/operations';

const ACCESS_TOKEN = gql`
  fragment AccessTokenEntry on AccessToken {
    id
    name
    createdAt
    lastUsedAt
    expiresOn
    revokedAt
  }
`;

export const ACCESS_TOKENS: TypedDocumentNode<AccessTokensQuery, AccessTokensQueryVariables> = gql`
  query AccessTokens {
    accessTokens { ...AccessTokenEntry }
  }
  ${ACCESS_TOKEN}
`;

export const CREATE_ACCESS_TOKEN: TypedDocumentNode<CreateAccessTokenMutation, CreateAccessTokenMutationVariables> = gql`
  mutation CreateAccessToken($name: String!, $expiresOn: LocalDate) {
    createAccessToken(name: $name, expiresOn: $expiresOn) {
      token
      accessToken { ...AccessTokenEntry }
    }
  }
  ${ACCESS_TOKEN}
`;

export const REVOKE_ACCESS_TOKEN: TypedDocumentNode<RevokeAccessTokenMutation, RevokeAccessTokenMutationVariables> = gql`
  mutation RevokeAccessToken($id: ID!) {
    revokeAccessToken(id: $id) { ...AccessTokenEntry }
  }
  ${ACCESS_TOKEN}
`;
