import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { SearchResults } from '../../features/records/search-results';
import { useMessages } from '../../i18n/locale';
import { viewFromSearch } from '../../lib/view';

/** The register as a list, narrowed by the search in the masthead. */
export function EngagementsRoute() {
  const messages = useMessages();
  const search = useSearch({ strict: false });
  useEffect(() => {
    document.title = `${messages.search.title} – ${messages.shell.productName}`;
  }, [messages]);
  return (
    <main>
      <div className="frame">
        <SearchResults text={search.text ?? ''} asOf={viewFromSearch(search).asOf} />
      </div>
    </main>
  );
}
