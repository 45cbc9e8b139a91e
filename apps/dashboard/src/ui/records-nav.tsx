import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n/locale';
import { useRecordsWords } from '../i18n/records/words';

const PLACES = [
  ['/$lang/engagements', 'engagements'],
  ['/$lang/jurisdictions', 'jurisdictions'],
  ['/$lang/organizations', 'organizations'],
  ['/$lang/topics', 'topics'],
  ['/$lang/follow-ups', 'followUps'],
] as const;

/** The lists of the register, each a step from the others. */
export function RecordsNav() {
  const words = useRecordsWords();
  const language = useLanguage();
  return (
    <nav className="records-nav" aria-label={words.index.nav}>
      <ul>
        {PLACES.map(([to, name]) => (
          <li key={to}>
            <Link
              to={to}
              params={{ lang: language }}
              search={{}}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
              data-list={name}
            >
              {words.pages[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
