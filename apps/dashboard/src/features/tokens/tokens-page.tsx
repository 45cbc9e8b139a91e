import '../../ui/styles/explorer.css';
import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage, useMessages } from '../../i18n/locale';
import type { Register, Viewer } from '../../lib/api';
import { errorInWords } from '../../lib/error-words';
import { CopyButton } from '../../ui/copy-button';
import { State } from '../../ui/state';
import { MakeToken } from './make-token';
import { TokenList } from './token-list';
import { ACCESS_TOKENS, CREATE_ACCESS_TOKEN, REVOKE_ACCESS_TOKEN } from './tokens.operations';

/** The viewer's access tokens: what they are, a new one, and those there are. */
export function TokensPage({ viewer, register }: { viewer: Viewer; register: Register }) {
  const words = useExplorerWords().tokens;
  const messages = useMessages();
  const language = useLanguage();
  const mayMake = viewer.role !== 'VIEWER';
  const { data, error, refetch } = useQuery(ACCESS_TOKENS, { skip: !mayMake, fetchPolicy: 'cache-and-network' });
  const [create, { loading, error: refused }] = useMutation(CREATE_ACCESS_TOKEN);
  const [revoke] = useMutation(REVOKE_ACCESS_TOKEN);
  const [made, setMade] = useState<string | null>(null);
  const shownOnce = useRef<HTMLElement>(null);
  useEffect(() => {
    if (made !== null) shownOnce.current?.focus();
  }, [made]);
  return (
    <>
      <header className="page-head">
        <h1>{words.title}</h1>
        <p className="prose second">{words.what}</p>
      </header>
      {!mayMake ? (
        <p className="notice">{words.notAllowed}</p>
      ) : (
        <div className="tokens">
          {made === null ? (
            <MakeToken
              busy={loading}
              problem={refused ? errorInWords(refused, language) : null}
              today={register.today}
              onMake={async (name, expiresOn) => {
                const answer = await create({ variables: { name, expiresOn } }).catch(() => null);
                if (!answer?.data) return false;
                setMade(answer.data.createAccessToken.token);
                await refetch();
                return true;
              }}
            />
          ) : (
            <section ref={shownOnce} className="link-box" tabIndex={-1} aria-labelledby="token-made" data-made="">
              <h2 id="token-made">{words.madeTitle}</h2>
              <p>{words.madeText}</p>
              <div className="url">
                <code tabIndex={0} data-token="">
                  {made}
                </code>
                <CopyButton text={made} />
              </div>
              <button className="btn sm" type="button" onClick={() => setMade(null)}>
                {words.done}
              </button>
            </section>
          )}
          <section aria-labelledby="token-how">
            <h2 id="token-how">{words.how}</h2>
            <p>{words.howText}</p>
          </section>
          <section aria-labelledby="token-list" className="token-list">
            <h2 id="token-list">{words.list}</h2>
            {error && !data ? (
              <State
                icon="failed"
                title={words.failed}
                details={errorInWords(error, language)}
                actions={
                  <button className="btn sm" type="button" onClick={() => void refetch()}>
                    {messages.shell.tryAgain}
                  </button>
                }
              />
            ) : (
              data && <TokenList tokens={data.accessTokens} register={register} onRevoke={(id) => revoke({ variables: { id } })} />
            )}
          </section>
        </div>
      )}
    </>
  );
}
