import type { Role } from '@entente/schema/gql/operations';
import type { Messages } from '../../i18n/en';
import { messagesIn } from '../../i18n/locale';

/** Who did something, as the reader calls them: a person by their name; in a demonstration, where they are roles, by the role. */
export function actorName(name: string, demo: boolean, messages: Messages): string {
  if (!demo) return name;
  const roles = Object.entries(messagesIn('en').role) as [Role, string][];
  const role = roles.find(([, label]) => label === name)?.[0];
  return role ? messages.role[role] : name;
}
