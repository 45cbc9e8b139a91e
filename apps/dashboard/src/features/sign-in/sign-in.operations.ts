import { gql, type TypedDocumentNode } from '@apollo/client';
import type { SignInMutation, SignInMutationVariables } from '@entente/schema/gql/operations';

/** Begins a session of this browser for an account of the register. */
export const SIGN_IN: TypedDocumentNode<SignInMutation, SignInMutationVariables> = gql`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) { name role demo }
  }
`;
