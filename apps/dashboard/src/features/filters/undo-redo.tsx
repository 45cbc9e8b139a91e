import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useFilterWords } from '../../i18n/filters/words';
import type { FilterHistory } from './filter-history';

/** Fields in which Ctrl+Z takes back what was typed. */
const TYPED_IN = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="button"])';

/** Takes the last filter back, and does it again: with a click, or with Ctrl+Z and Ctrl+Shift+Z where nothing is being typed. */
export function UndoRedo({ history }: { history: FilterHistory }) {
  const words = useFilterWords().undo;
  const { canUndo, canRedo, undo, redo } = history;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const backwards = key === 'z' && !event.shiftKey;
      const forwards = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
      if (!(backwards && canUndo) && !(forwards && canRedo)) return;
      if (event.target instanceof Element && event.target.closest(TYPED_IN)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (backwards) undo();
      else redo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [canUndo, canRedo, undo, redo]);
  return (
    <span className="undo">
      <button
        className="icon"
        type="button"
        aria-label={words.undo}
        title={`${words.undo} (Ctrl+Z)`}
        aria-keyshortcuts="Control+Z"
        disabled={!canUndo}
        data-undo=""
        onClick={undo}
      >
        <IconArrowBackUp size={18} stroke={1.6} aria-hidden="true" />
      </button>
      <button
        className="icon"
        type="button"
        aria-label={words.redo}
        title={`${words.redo} (Ctrl+Shift+Z)`}
        aria-keyshortcuts="Control+Shift+Z"
        disabled={!canRedo}
        data-redo=""
        onClick={redo}
      >
        <IconArrowForwardUp size={18} stroke={1.6} aria-hidden="true" />
      </button>
    </span>
  );
}
