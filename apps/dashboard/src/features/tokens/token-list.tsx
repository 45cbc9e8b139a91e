import type { AccessTokenEntryFragment } from '@entente/schema/gql/operations';
import { useEffect, useRef, useState } from 'react';
import { formatDate, formatInstant } from '../../i18n/dates';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage } from '../../i18n/locale';
import type { Register } from '../../lib/api';

/** The tokens there are and were, each with its last use; one that holds can be revoked, after a second word in place. */
export function TokenList({
  tokens,
  register,
  onRevoke,
}: {
  tokens: readonly AccessTokenEntryFragment[];
  register: Register;
  onRevoke: (id: string) => Promise<unknown>;
}) {
  const words = useExplorerWords().tokens;
  const language = useLanguage();
  const [asked, setAsked] = useState<string | null>(null);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked !== null) sure.current?.focus();
  }, [asked]);
  if (tokens.length === 0) return <p className="second">{words.none}</p>;
  const when = (instant: string) => formatInstant(instant, register.timeZone, language);
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={words.list}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.created}</th>
            <th scope="col">{words.lastUsed}</th>
            <th scope="col">{words.until}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => {
            const ended = token.expiresOn !== null && token.expiresOn < register.today;
            const state = token.revokedAt !== null ? 'revoked' : ended ? 'ended' : 'holds';
            return (
              <tr key={token.id} data-token-row={token.name} data-token-state={state}>
                <th scope="row">{token.name}</th>
                <td>{when(token.createdAt)}</td>
                <td data-last-used={token.lastUsedAt ?? ''}>{token.lastUsedAt === null ? words.never : when(token.lastUsedAt)}</td>
                <td>{token.expiresOn === null ? words.noEnd : formatDate(token.expiresOn, language)}</td>
                <td>
                  {state === 'revoked' && token.revokedAt ? (
                    <span className="muted">{words.revokedAt(when(token.revokedAt))}</span>
                  ) : state === 'ended' && token.expiresOn ? (
                    <span className="muted">{words.ended(formatDate(token.expiresOn, language))}</span>
                  ) : asked === token.id ? (
                    <div className="confirm" role="group" aria-label={words.revokeNamed(token.name)}>
                      <p className="small">{words.sure}</p>
                      <button
                        ref={sure}
                        className="btn sm"
                        type="button"
                        onClick={() => void onRevoke(token.id).finally(() => setAsked(null))}
                      >
                        {words.revoke}
                      </button>
                      <button className="btn sm quiet" type="button" onClick={() => setAsked(null)}>
                        {words.keep}
                      </button>
                    </div>
                  ) : (
                    <span className="bar">
                      {words.holds}
                      <button
                        className="btn sm"
                        type="button"
                        aria-label={words.revokeNamed(token.name)}
                        onClick={() => setAsked(token.id)}
                      >
                        {words.revoke}
                      </button>
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
