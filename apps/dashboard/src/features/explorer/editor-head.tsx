import { IconLink, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { formatInstant } from '../../i18n/dates';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage } from '../../i18n/locale';
import type { Asked } from '../../lib/explore-address';
import { useCopy } from '../../ui/copy-button';
import { Float } from '../../ui/float';
import { SavePanel } from './save-panel';
import type { SavedQuery } from './saved-query';

/** What the query is called, and what can be done with it. */
export function EditorHead({
  title,
  query,
  changed,
  mayUse,
  running,
  timeZone,
  read,
  onLink,
  onSaved,
  onDelete,
  onRun,
  onStop,
}: {
  title: string;
  /** The saved query that the tab was opened from. */
  query: SavedQuery | null;
  /** Whether the editor says something else than what is saved. */
  changed: boolean;
  mayUse: boolean;
  running: boolean;
  timeZone: string;
  read: () => Asked;
  /** Writes the question into the address. */
  onLink: () => void;
  onSaved: (query: SavedQuery) => void;
  onDelete: (query: SavedQuery) => void;
  onRun: () => void;
  onStop: () => void;
}) {
  const words = useExplorerWords();
  const language = useLanguage();
  const { copied, copy } = useCopy();
  const linkWords = copied ? words.editor.linkCopied : words.editor.copyLink;
  const RunIcon = running ? IconPlayerStop : IconPlayerPlay;
  return (
    <div className="pane-h">
      <h2 data-query-title="" title={title}>
        {title}
      </h2>
      <div className="bar">
        {query?.changedAt && (
          <span className="tiny muted">
            {changed ? words.queries.changed : words.queries.saved(formatInstant(query.changedAt, timeZone, language))}
          </span>
        )}
        <button
          className="icon"
          type="button"
          aria-label={linkWords}
          title={linkWords}
          data-copy-link=""
          onClick={() => {
            onLink();
            // The address is written before it is copied.
            setTimeout(() => copy(window.location.href), 0);
          }}
        >
          <IconLink size={18} stroke={1.6} aria-hidden="true" />
        </button>
        {mayUse && (
          <Float
            label={words.queries.saveTitle}
            panel="save"
            width={560}
            target={
              <button className="btn sm" type="button" data-save="">
                {words.queries.save}
              </button>
            }
          >
            {(close) => (
              <SavePanel
                asked={read()}
                query={query?.mayChange ? query : null}
                onSaved={(kept) => {
                  close();
                  onSaved(kept);
                }}
                onDelete={(which) => {
                  close();
                  onDelete(which);
                }}
                onCancel={close}
              />
            )}
          </Float>
        )}
        <button className="btn sm primary" type="button" data-run="" onClick={running ? onStop : onRun}>
          <RunIcon size={16} stroke={1.6} aria-hidden="true" />
          {running ? words.editor.stop : words.editor.run}
          <span className="keycap" aria-hidden="true">
            Ctrl ↵
          </span>
        </button>
      </div>
    </div>
  );
}
