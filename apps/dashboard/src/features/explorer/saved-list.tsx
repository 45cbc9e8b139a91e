import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage } from '../../i18n/locale';
import { type PastRun, titleOf } from './history';
import { descriptionOf, matches, nameOf, type SavedQuery } from './saved-query';

/** What was saved and what was run, each one click from the editor. */
export function SavedList({
  queries,
  failed,
  mayUse,
  current,
  history,
  onOpen,
  onOpenPast,
  onNew,
  onForget,
}: {
  /** Undefined until they are listed. */
  queries: readonly SavedQuery[] | undefined;
  failed: boolean;
  /** Whether the viewer's role may keep queries. */
  mayUse: boolean;
  /** The slug of the query in the editor. */
  current: string | null;
  history: readonly PastRun[];
  onOpen: (query: SavedQuery) => void;
  onOpenPast: (run: PastRun) => void;
  onNew: () => void;
  onForget: () => void;
}) {
  const words = useExplorerWords();
  const said = words.queries;
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const found = (queries ?? []).filter((query) => matches(query, search));
  const groups = [
    { label: said.mine, queries: found.filter((query) => query.mine) },
    { label: said.shared, queries: found.filter((query) => !query.mine && !query.starter) },
    { label: said.starter, queries: found.filter((query) => query.starter) },
  ].filter((group) => group.queries.length > 0);
  const runs = history.filter(({ asked }) => search === '' || (titleOf(asked.query) ?? '').toLowerCase().includes(search.toLowerCase()));
  const time = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <>
      <div className="pane-h">
        <h2>{said.title}</h2>
        <button className="icon" type="button" aria-label={words.editor.newTab} title={words.editor.newTab} onClick={onNew}>
          <IconPlus size={18} stroke={1.6} aria-hidden="true" />
        </button>
      </div>
      <div className="docs-search">
        <input
          type="search"
          value={search}
          aria-label={said.search}
          placeholder={said.search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <nav className="saved" aria-label={said.list}>
        {!mayUse && <p className="small second pad">{said.analystsOnly}</p>}
        {failed && (
          <p className="small second pad" role="alert">
            {said.failed}
          </p>
        )}
        {queries && search !== '' && groups.length === 0 && <p className="small second pad">{said.none}</p>}
        {groups.map((group) => (
          <section key={group.label} aria-label={group.label}>
            <p className="grp">{group.label}</p>
            <ul>
              {group.queries.map((query) => (
                <li key={query.id}>
                  <button
                    type="button"
                    aria-current={query.slug === current ? 'true' : undefined}
                    title={descriptionOf(query, language) ?? undefined}
                    data-saved-query={query.slug}
                    onClick={() => onOpen(query)}
                  >
                    {nameOf(query, language)}
                    <small>
                      {query.starter
                        ? query.slug
                        : [query.slug, query.shared ? said.isShared : null, query.mine || !query.owner ? null : said.by(query.owner)]
                            .filter((part) => part !== null)
                            .join(' · ')}
                    </small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {runs.length > 0 && (
          <section aria-label={said.today}>
            <p className="grp">
              {said.today}{' '}
              <button type="button" className="text-link" onClick={onForget}>
                {said.clearHistory}
              </button>
            </p>
            <ul>
              {runs.map((run) => (
                <li key={run.at}>
                  <button type="button" data-past-run="" onClick={() => onOpenPast(run)}>
                    {titleOf(run.asked.query) ?? words.editor.untitled}
                    <small>
                      {said.ran(
                        time.format(new Date(run.at)),
                        run.rows === null ? said.failedRun : words.result.rows(run.rows),
                        words.result.milliseconds(run.milliseconds),
                      )}
                    </small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </nav>
    </>
  );
}
