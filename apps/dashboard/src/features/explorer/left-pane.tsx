import { useRef } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage } from '../../i18n/locale';
import { Docs } from './docs';
import type { PastRun } from './history';
import { SavedList } from './saved-list';
import { nameOf, type SavedQuery } from './saved-query';
import { Splitter, useKeptSize } from './splitter';
import type { useSavedQueries } from './use-saved-queries';

/** What can be opened, and under it the schema. */
export function LeftPane({
  saved,
  mayUse,
  current,
  history,
  onOpen,
  onOpenPast,
  onNew,
  onForget,
}: {
  saved: ReturnType<typeof useSavedQueries>;
  mayUse: boolean;
  current: string | null;
  history: readonly PastRun[];
  onOpen: (query: SavedQuery) => void;
  onOpenPast: (run: PastRun) => void;
  onNew: () => void;
  onForget: () => void;
}) {
  const words = useExplorerWords();
  const language = useLanguage();
  const upper = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useKeptSize('queries-height');
  const { deed } = saved;
  return (
    <>
      <div ref={upper} className="work-queries" style={height ? { flex: `0 0 ${height}px` } : undefined}>
        <SavedList
          queries={saved.queries}
          failed={saved.failed}
          mayUse={mayUse}
          current={current}
          history={history}
          onOpen={onOpen}
          onOpenPast={onOpenPast}
          onNew={onNew}
          onForget={onForget}
        />
      </div>
      {deed && (
        <p className="deed small" role="status">
          {deed.is === 'failed'
            ? words.queries.notDeleted
            : deed.is === 'deleted'
              ? words.queries.deleted(nameOf(deed.query, language))
              : words.queries.restored(nameOf(deed.query, language))}{' '}
          {deed.is === 'deleted' && (
            <button type="button" className="text-link" data-undo="" onClick={() => void saved.restore(deed.query)}>
              {words.queries.undo}
            </button>
          )}
        </p>
      )}
      <Splitter label={words.panes.betweenQueriesAndSchema} direction="column" pane={upper} least={120} most={1200} onSize={setHeight} />
      <div className="pane-h low">
        <h2>{words.docs.title}</h2>
      </div>
      <Docs />
    </>
  );
}
