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

const stores = new WeakMap<RouterHistory, Store>();

/**
 * Taking a filter back is the browser's own Back, so that the two can never disagree. What the browser does not tell is where Back
 * leads: that is kept here, entry by entry, for as long as the page lives.
 */
function storeOf(history: RouterHistory): Store {
  const known = stores.get(history);
  if (known) return known;
  const entries: string[] = [];
  const listeners = new Set<() => void>();
  const index = () => history.location.state.__TSR_index;
  entries[index()] = history.location.href;
  history.subscribe(({ location, action }) => {
    const at = location.state.__TSR_index;
    // A new page takes the place of all that came after the one that it was opened from.
    if (action.type === 'PUSH') entries.length = at;
    entries[at] = location.href;
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

/** Whether two addresses are those of one page under different filters; records that are open are no filter. */
export function otherwiseFiltered(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [new URL(one, 'http://page'), new URL(other, 'http://page')];
  if (a.pathname !== b.pathname || a.searchParams.has('records')) return false;
  b.searchParams.delete('records');
  return a.searchParams.toString() !== b.searchParams.toString();
}

export function useFilterHistory(): FilterHistory {
  const { history } = useRouter();
  const store = storeOf(history);
  const can = useSyncExternalStore(store.subscribe, store.snapshot);
  return {
    canUndo: can.startsWith('U'),
    canRedo: can.endsWith('R'),
    undo: () => history.back(),
    redo: () => history.forward(),
  };
}
