import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ChooseDemoRoleMutation, ChooseDemoRoleMutationVariables } from '@entente/schema/gql/operations';

/** Looks at the register in another role; demo mode only. */
export const CHOOSE_DEMO_ROLE: TypedDocumentNode<ChooseDemoRoleMutation, ChooseDemoRoleMutationVariables> = gql`
  mutation ChooseDemoRole($role: Role!) {
    chooseDemoRole(role: $role) { name role demo }
  }
`;
