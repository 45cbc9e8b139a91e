import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  ChooseDemoRoleMutation,
  ChooseDemoRoleMutationVariables,
  SignOutMutation,
  SignOutMutationVariables,
} from '@entente/schema/gql/operations';

/** Looks at the register in another role; demo mode only. */
export const CHOOSE_DEMO_ROLE: TypedDocumentNode<ChooseDemoRoleMutation, ChooseDemoRoleMutationVariables> = gql`
  mutation ChooseDemoRole($role: Role!) {
    chooseDemoRole(role: $role) { name role demo }
  }
`;

/** Ends the session of this browser. */
export const SIGN_OUT: TypedDocumentNode<SignOutMutation, SignOutMutationVariables> = gql`
  mutation SignOut {
    signOut
  }
`;
