import type { ShellQuery } from '@entente/schema/gql/operations';
import { Link } from '@tanstack/react-router';
import { otherLanguage } from '../../i18n/language';
import { useLanguage, useMessages } from '../../i18n/locale';
import { OverlapMark } from '../../ui/overlap-mark';
import { Display } from './display';
import { Keys } from './keys';
import { RoleSwitch } from './role-switch';
import { SearchBox } from './search-box';

/** The top of every page: where one is, the language, the theme, the role. */
export function Masthead({
  shell,
  signedOut,
  searchText,
  onSearch,
  languageHref,
  onLanguage,
}: {
  shell: ShellQuery | undefined;
  /** Whether nobody has signed in: then there is nothing to go to and nothing to look for. */
  signedOut: boolean;
  searchText: string;
  onSearch: (text: string) => void;
  /** The address of this page in the other language. */
  languageHref: string;
  onLanguage: () => void;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const other = otherLanguage(language);
  return (
    <header>
      {shell?.register.sample && (
        <div className="strip">
          <div className="frame">
            <b>{messages.shell.sample}</b>
            <span>{messages.shell.sampleExplained}</span>
          </div>
        </div>
      )}
      <div className="mast">
        <div className="frame">
          <Link className="brand" to="/$lang" params={{ lang: language }} search={{}}>
            <OverlapMark width={34} />
            {messages.shell.productName}
          </Link>
          {!signedOut && <Menu />}
          {!signedOut && <SearchBox text={searchText} onSearch={onSearch} />}
          <div className="side">
            <a
              className="lang"
              href={languageHref}
              lang={other}
              hrefLang={other}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
                event.preventDefault();
                onLanguage();
              }}
            >
              {messages.shell.otherLanguage}
            </a>
            {!signedOut && <Keys />}
            <Display />
            {shell && <RoleSwitch viewer={shell.viewer} />}
          </div>
        </div>
      </div>
    </header>
  );
}

/** Where one can go. */
function Menu() {
  const messages = useMessages();
  const language = useLanguage();
  return (
    <nav className="nav" aria-label={messages.shell.mainNavigation}>
      <ul>
        <li>
          <Link
            to="/$lang"
            params={{ lang: language }}
            search={(previous) => ({ ...previous, records: undefined, visits: undefined, text: undefined })}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {messages.shell.overview}
          </Link>
        </li>
        <li>
          <Link
            to="/$lang/volume"
            params={{ lang: language }}
            search={(previous) => ({ ...previous, records: undefined, visits: undefined, text: undefined })}
            activeOptions={{ includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {messages.shell.volume}
          </Link>
        </li>
        <li>
          <Link
            to="/$lang/engagements"
            params={{ lang: language }}
            search={(previous) => ({ ...previous, records: undefined, visits: undefined, text: undefined })}
            activeOptions={{ includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {messages.shell.engagements}
          </Link>
        </li>
        <li>
          <Link
            to="/$lang/explore/{-$slug}"
            params={{ lang: language, slug: undefined }}
            search={{}}
            activeOptions={{ includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {messages.shell.explorer}
          </Link>
        </li>
        <li>
          <Link
            to="/$lang/reports"
            params={{ lang: language }}
            search={{}}
            activeOptions={{ includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {messages.shell.reports}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
