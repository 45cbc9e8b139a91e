import { Link, useLocation } from '@tanstack/react-router';
import { useLanguage, useMessages } from '../../i18n/locale';

/** Says that nothing is kept at this address, and where to go. */
export function NotFound() {
  const messages = useMessages();
  const language = useLanguage();
  const { pathname } = useLocation();
  return (
    <main>
      <div className="frame page-head">
        <h1>{messages.shell.notFoundTitle}</h1>
        <p className="second">{messages.shell.notFound(pathname)}</p>
        <p>
          <Link to="/$lang" params={{ lang: language }}>
            {messages.shell.toOverview}
          </Link>
        </p>
      </div>
    </main>
  );
}
