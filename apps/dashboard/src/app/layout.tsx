import { useApolloClient } from '@apollo/client/react';
import { Outlet, useLocation, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Masthead } from '../features/masthead/masthead';
import { SignIn } from '../features/sign-in/sign-in';
import { isLanguage, type Language, otherLanguage } from '../i18n/language';
import { apiLocale, LanguageProvider, messagesIn } from '../i18n/locale';
import { errorInWords, isSignedOut } from '../lib/error-words';
import { whenIdle } from '../lib/when-idle';
import { type FigureOrigin, FigureOriginContext } from '../ui/figure-origin';
import { expectPanels } from '../ui/float';
import { State } from '../ui/state';
import { ShellContext } from './shell-context';
import { useShellAnswer } from './use-shell-answer';

/** What stands around every page; waits for the register's own settings, which every page needs. */
export function Layout() {
  const { lang } = useParams({ strict: false });
  const language: Language = lang !== undefined && isLanguage(lang) ? lang : 'en';
  const messages = messagesIn(language);
  const location = useLocation();
  const router = useRouter();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const main = useRef<HTMLElement>(null);
  const firstPath = useRef(location.pathname);
  const { shell: answer, error, loading, ask } = useShellAnswer(apiLocale(language));
  const client = useApolloClient();
  // Whoever was refused stays so until an answer says otherwise: the page shown while it is asked again would ask, be refused, and have it
  // asked again, without end.
  const [wasSignedOut, setSignedOut] = useState(false);
  const signedOut = isSignedOut(error) || (loading && wasSignedOut);
  if (signedOut !== wasSignedOut) setSignedOut(signedOut);
  const shell = signedOut ? undefined : answer;
  const register = shell?.register;
  // One object as long as the register is the same: every figure would be drawn anew for another.
  const origin = useMemo<FigureOrigin>(
    () => ({ register: register?.name ?? '', sample: register?.sample ?? false, timeZone: register?.timeZone ?? 'UTC' }),
    [register?.name, register?.sample, register?.timeZone],
  );

  useEffect(() => whenIdle(expectPanels), []);

  useEffect(() => {
    document.documentElement.lang = language;
    try {
      localStorage.setItem('entente-language', language);
    } catch {
      // Without storage the language still stands in the address.
    }
  }, [language]);

  useEffect(() => {
    // A new page is read from its beginning; a new filter leaves the reader where they are.
    const stripped = location.pathname.replace(/^\/\w+/, '');
    if (stripped !== firstPath.current.replace(/^\/\w+/, '')) main.current?.focus({ preventScroll: true });
    firstPath.current = location.pathname;
  }, [location.pathname]);

  const other = otherLanguage(language);
  const otherPath = location.pathname.replace(/^\/(en|fr)(?=\/|$)/, `/${other}`);
  return (
    <LanguageProvider language={language}>
      <a className="skip" href="#main">
        {messages.shell.skip}
      </a>
      <Masthead
        shell={shell}
        signedOut={signedOut}
        searchText={search.text ?? ''}
        languageHref={`${otherPath}${location.searchStr}`}
        onLanguage={() => void router.history.push(`${otherPath}${location.searchStr}`)}
        onSearch={(text) =>
          void navigate({
            to: '/$lang/engagements',
            params: { lang: language },
            // Within the list its filters stay; from anywhere else the whole register is looked through.
            search: (previous) =>
              /^\/\w+\/engagements\/?$/.test(location.pathname)
                ? { ...previous, records: undefined, visits: undefined, text: text === '' ? undefined : text }
                : { period: 'all', ...(text !== '' && { text }) },
          })
        }
      />
      {shell ? (
        <ShellContext.Provider value={shell}>
          <FigureOriginContext.Provider value={origin}>
            <MainSlot reference={main}>
              <Outlet />
            </MainSlot>
          </FigureOriginContext.Provider>
        </ShellContext.Provider>
      ) : (
        <MainSlot reference={main}>
          <div className="frame page-head">
            {signedOut ? (
              <main>
                <SignIn onSignedIn={() => void client.resetStore()} />
              </main>
            ) : error && !loading ? (
              <State
                icon="failed"
                title={messages.shell.brokenTitle}
                details={errorInWords(error, language)}
                actions={
                  <button className="btn sm" type="button" onClick={ask}>
                    {messages.shell.tryAgain}
                  </button>
                }
              >
                {messages.shell.brokenText}
              </State>
            ) : (
              <p className="vh">{messages.shell.loading}</p>
            )}
          </div>
        </MainSlot>
      )}
    </LanguageProvider>
  );
}

function MainSlot({ reference, children }: { reference: React.Ref<HTMLElement>; children: React.ReactNode }) {
  return (
    <div id="main" tabIndex={-1} ref={reference as React.Ref<HTMLDivElement>}>
      {children}
    </div>
  );
}
