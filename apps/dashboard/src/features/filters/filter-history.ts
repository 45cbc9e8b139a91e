import type { RouterHistory } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';

/** Whether the page before this one in the browser's history, or after it, is the same page otherwise filtered. */
export interface FilterHistory {
  canUndo: boolean;
  canRedo: boolean;
  undo: () => void;
  redo: () => void;
}

interface Store {
  subscribe: (listener: () => void) => () => void;
  /** Two letters, so that what has not changed is the same: U or -, R or -. */
  snapshot: () => string;
}

/** The parameters of an address that open something over its page. */
const OPENED = ['records', 'visits'];
const KEPT_AS = 'entente-filter-history';
const stores = new WeakMap<RouterHistory, Store>();

/**
 * Taking a filter back is the browser's own Back, so that the two can never disagree. What the browser does not tell is where Back
 * leads: that is kept here, entry by entry, and in the tab's own storage, so that it is known after a reload too.
 */
function storeOf(history: RouterHistory): Store {
  const known = stores.get(history);
  if (known) return known;
  const entries = keptEntries();
  const listeners = new Set<() => void>();
  const index = () => history.location.state.__TSR_index;
  // A tab that was opened out of another brings its storage along, and not its history.
  if (entries[index()] !== history.location.href) entries.length = 0;
  entries[index()] = history.location.href;
  history.subscribe(({ location, action }) => {
    const at = location.state.__TSR_index;
    // A new page takes the place of all that came after the one that it was opened from.
    if (action.type === 'PUSH') entries.length = at;
    entries[at] = location.href;
    keep(entries);
    for (const listener of listeners) listener();
  });
  const store: Store = {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => {
      const here = entries[index()];
      return `${otherwiseFiltered(entries[index() - 1], here) ? 'U' : '-'}${otherwiseFiltered(entries[index() + 1], here) ? 'R' : '-'}`;
    },
  };
  stores.set(history, store);
  return store;
}

function keptEntries(): (string | undefined)[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '[]');
    return Array.isArray(kept) ? kept.map((entry) => (typeof entry === 'string' ? entry : undefined)) : [];
  } catch {
    return [];
  }
}

function keep(entries: readonly (string | undefined)[]): void {
  try {
    sessionStorage.setItem(KEPT_AS, JSON.stringify(entries));
  } catch {
    // Without storage it is known until the page is loaded again.
  }
}

/** Whether two addresses are those of one page under different filters; what lies open over it is no filter. */
export function otherwiseFiltered(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [new URL(one, 'http://page'), new URL(other, 'http://page')];
  if (a.pathname !== b.pathname || OPENED.some((name) => a.searchParams.has(name))) return false;
  for (const name of OPENED) b.searchParams.delete(name);
  return a.searchParams.toString() !== b.searchParams.toString();
}

export function useFilterHistory(): FilterHistory {
  const { history } = useRouter();
  const store = storeOf(history);
  const can = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  return {
    canUndo: can.startsWith('U'),
    canRedo: can.endsWith('R'),
    undo: () => history.back(),
    redo: () => history.forward(),
  };
}
