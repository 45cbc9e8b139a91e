import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useFilterWords } from '../../i18n/filters/words';
import type { ActiveFilter } from '../../lib/active-filter';
import { DEFAULT_VIEW, type View } from '../../lib/view';
import { useFilterHistory } from './filter-history';
import { UndoRedo } from './undo-redo';

/** What the page is narrowed by, one chip each, with the ways back. */
export function Chips({ filters, onChange }: { filters: readonly ActiveFilter[]; onChange: (patch: Partial<View>) => void }) {
  const words = useFilterWords().chips;
  const history = useFilterHistory();
  const row = useRef<HTMLElement>(null);
  /** The place of the chip that was taken away, so that the focus goes on to its neighbour and does not fall out of the page. */
  const removed = useRef<{ place: number; of: number } | null>(null);
  useEffect(() => {
    if (removed.current === null || removed.current.of === filters.length) return;
    const buttons = row.current?.querySelectorAll<HTMLElement>('.chip, [data-undo]') ?? [];
    buttons[Math.min(removed.current.place, buttons.length - 1)]?.focus();
    removed.current = null;
  });
  if (filters.length === 0 && !history.canUndo && !history.canRedo) return null;
  const { records: _, ...everything } = DEFAULT_VIEW;
  return (
    <section className="frame chips" aria-label={words.label} ref={row}>
      {filters.length > 0 && (
        <ul>
          {filters.map((filter, index) => (
            <li key={filter.key}>
              <button
                className="chip"
                type="button"
                aria-label={words.remove(filter.label)}
                title={words.remove(filter.label)}
                data-chip={filter.key}
                onClick={() => {
                  removed.current = { place: index, of: filters.length };
                  onChange(filter.without);
                }}
              >
                {filter.label}
                <IconX size={14} stroke={1.8} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {filters.length > 1 && (
        <button
          className="btn sm quiet"
          type="button"
          data-clear-all=""
          onClick={() => {
            removed.current = { place: 0, of: filters.length };
            onChange(everything);
          }}
        >
          {words.clearAll}
        </button>
      )}
      <UndoRedo history={history} />
    </section>
  );
}
