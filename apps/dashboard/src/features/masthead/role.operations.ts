import { gql, type TypedDocumentNode } from '@apollo/client';
import type { Role, Viewer } from '../../lib/api';

/** Looks at the register in another role; demo mode only. */
export const CHOOSE_DEMO_ROLE: TypedDocumentNode<{ chooseDemoRole: Viewer }, { role: Role }> = gql`
  mutation ChooseDemoRole($role: Role!) {
    chooseDemoRole(role: $role) { name role demo }
  }
`;
