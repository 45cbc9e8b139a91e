import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useLanguage, useMessages } from '../../i18n/locale';
import { errorInWords } from '../../lib/error-words';
import { State } from '../../ui/state';

/** Where a page stands: the list that it belongs to, and its own name. */
export function Crumb({
  to,
  list,
  children,
}: {
  to: '/$lang/jurisdictions' | '/$lang/organizations' | '/$lang/topics';
  list: string;
  children: ReactNode;
}) {
  const messages = useMessages();
  const language = useLanguage();
  return (
    <nav className="crumb" aria-label={messages.engagement.breadcrumb}>
      <Link to={to} params={{ lang: language }} search={{}}>
        {list}
      </Link>
      <span aria-hidden="true">/</span>
      <span aria-current="page">{children}</span>
    </nav>
  );
}

/** What stands in place of a page while it is asked for, where it cannot be had, and where there is none. */
export function NoPage({
  loading,
  error,
  missingTitle,
  missingText,
  onRetry,
  onTitle,
}: {
  loading: boolean;
  error: unknown;
  missingTitle: string;
  missingText: string;
  onRetry: () => void;
  onTitle: (title: string) => void;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const missing = !loading && !error;
  useEffect(() => {
    if (missing) onTitle(missingTitle);
  }, [missing, missingTitle, onTitle]);
  return (
    <div className="page-head" aria-busy={loading}>
      {error && !loading ? (
        <State
          icon="failed"
          title={messages.shell.brokenTitle}
          details={errorInWords(error, language)}
          actions={
            <button className="btn sm" type="button" onClick={onRetry}>
              {messages.shell.tryAgain}
            </button>
          }
        >
          {messages.shell.brokenText}
        </State>
      ) : loading ? (
        <p className="vh">{messages.shell.loading}</p>
      ) : (
        <>
          <h1>{missingTitle}</h1>
          <p className="second">{missingText}</p>
        </>
      )}
    </div>
  );
}
