import type { Role } from '@entente/schema/gql/operations';
import type { Messages } from './en';
import { messagesIn } from './locale';

/** Who did something, as the reader calls them: a person by their name; in a demonstration, where they are roles, by the role. */
export function actorName(name: string, demo: boolean, messages: Messages): string {
  if (!demo) return name;
  const roles = Object.entries(messagesIn('en').role) as [Role, string][];
  const role = roles.find(([, label]) => label === name)?.[0];
  return role ? messages.role[role] : name;
}
