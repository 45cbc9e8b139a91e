import { useApolloClient, useMutation } from '@apollo/client/react';
import type { Role } from '@entente/schema/gql/operations';
import { Link } from '@tanstack/react-router';
import { useLanguage, useMessages } from '../../i18n/locale';
import type { Viewer } from '../../lib/api';
import { Float } from '../../ui/float';
import { CHOOSE_DEMO_ROLE, SIGN_OUT } from './role.operations';

const ROLES: readonly Role[] = ['VIEWER', 'ANALYST', 'OFFICER', 'APPROVER', 'ADMIN'];

/** Who is looking; in demo mode, a way to look as somebody else. */
export function RoleSwitch({ viewer }: { viewer: Viewer }) {
  const messages = useMessages();
  const language = useLanguage();
  const client = useApolloClient();
  const [choose] = useMutation(CHOOSE_DEMO_ROLE);
  const [signOut] = useMutation(SIGN_OUT);
  const role = messages.role[viewer.role];
  // A demonstration's viewer is nobody, and is called by the role alone, in the reader's language.
  const name = viewer.demo ? role : viewer.name;
  const initials = name
    .split(/[\s.]+/)
    .filter((part) => part !== '')
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
  const face = (
    <>
      <b aria-hidden="true">{initials}</b>
      <span>
        <strong>{name}</strong>
        {name === role ? null : role}
      </span>
    </>
  );
  const tokens = (close: () => void) => (
    <Link className="row" to="/$lang/tokens" params={{ lang: language }} search={{}} onClick={close}>
      {messages.shell.tokens}
    </Link>
  );
  if (!viewer.demo)
    return (
      <Float
        label={viewer.name}
        panel="roles"
        width={240}
        target={
          <button className="who" type="button" data-role={viewer.role}>
            {face}
          </button>
        }
      >
        {(close) => (
          <>
            {tokens(close)}
            <hr />
            <button
              className="row"
              type="button"
              onClick={() => {
                close();
                // What was read for one person must not be there for the next; what asks again is refused, and says so itself.
                void signOut().then(() => client.resetStore().catch(() => undefined));
              }}
            >
              {messages.signIn.signOut}
            </button>
          </>
        )}
      </Float>
    );
  return (
    <Float
      label={messages.shell.demoRoles}
      panel="roles"
      width={240}
      target={
        <button className="who" type="button" aria-label={messages.shell.roleMenu(role)} data-role={viewer.role}>
          {face}
        </button>
      }
    >
      {(close) => (
        <>
          <h4>{messages.shell.demoRoles}</h4>
          {ROLES.map((candidate) => (
            <button
              key={candidate}
              className="row"
              type="button"
              aria-pressed={candidate === viewer.role}
              onClick={() => {
                close();
                // Another role sees other records: everything that was answered before is asked again. What a part of a page asks that
                // goes with the role is broken off.
                void choose({ variables: { role: candidate } }).then(() => client.resetStore().catch(() => undefined));
              }}
            >
              {messages.role[candidate]}
            </button>
          ))}
          <hr />
          {tokens(close)}
        </>
      )}
    </Float>
  );
}
