import { useApolloClient } from '@apollo/client/react';
import type { EngagementListQuery, EngagementListQueryVariables } from '@entente/schema/gql/operations';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ENGAGEMENT_LIST, PAGE_ROWS } from './list.operations';
import { type PageEnds, pageArguments, pagesOf } from './page-plan';

export type ListedRow = EngagementListQuery['engagements']['nodes'][number];

/** What stays the same from page to page. */
export type ListVariables = Omit<EngagementListQueryVariables, 'first' | 'after' | 'last' | 'before' | 'skip' | 'withCount'>;

interface Page extends PageEnds {
  rows: readonly ListedRow[];
}

/** Pages that are kept; those furthest from what is seen are let go of. */
const MOST_PAGES = 30;
/** Whoever drags through the list passes over pages that they never see. */
const PAUSE_MS = 70;

/** A list while it is read. */
interface List {
  readonly key: string;
  readonly variables: ListVariables;
  total: number | null;
  /** Whether its rows have been counted, or are being. */
  counted: boolean;
  readonly pages: Map<number, Page>;
  readonly underWay: Map<number, AbortController>;
  wanted: readonly number[];
  timer: ReturnType<typeof setTimeout> | null;
  error: unknown;
}

/** The same rows in the same order have the same total, whatever is shown of them. */
function begun(key: string, variables: ListVariables, before: List | null, knownTotal: number | null): List {
  const rowsOf = ({ where, orderBy, asOf }: ListVariables) => JSON.stringify([where, orderBy, asOf]);
  const total = before === null ? knownTotal : rowsOf(before.variables) === rowsOf(variables) ? before.total : null;
  return { key, variables, total, counted: false, pages: new Map(), underWay: new Map(), wanted: [], timer: null, error: null };
}

/** A list that is read page by page, as its rows come into sight. */
export interface Pages {
  /** Null until it is known. */
  total: number | null;
  row: (index: number) => ListedRow | null;
  /** Has the rows from one to another read, the last not included. */
  want: (first: number, end: number) => void;
  /** What went wrong with the last page that was asked for; null where nothing did. */
  error: unknown;
  retry: () => void;
}

/** Reads a list as it is scrolled through. What the question says changes the list; `knownTotal` is that of a list one comes back to. */
export function usePages(variables: ListVariables, knownTotal: number | null): Pages {
  const client = useApolloClient();
  const held = useRef<List | null>(null);
  const key = JSON.stringify(variables);
  if (held.current?.key !== key) held.current = begun(key, variables, held.current, knownTotal);
  const state = held.current;
  const current = useRef(state);
  current.current = state;
  const [, setVersion] = useState(0);
  const redraw = useCallback(() => setVersion((version) => version + 1), []);

  const read = useCallback(
    async (list: List, page: number) => {
      const controller = new AbortController();
      list.underWay.set(page, controller);
      const withCount = !list.counted;
      list.counted = true;
      try {
        const { data } = await client.query({
          query: ENGAGEMENT_LIST,
          variables: { ...list.variables, ...pageArguments(page, list.total, list.pages), withCount },
          fetchPolicy: 'no-cache',
          context: { fetchOptions: { signal: controller.signal } },
        });
        if (!data) throw new Error('no answer');
        const { totalCount, nodes, pageInfo } = data.engagements;
        if (withCount) list.total = totalCount ?? nodes.length;
        list.pages.set(page, { rows: nodes, ...pageInfo });
        list.error = null;
        forget(list.pages, page);
      } catch (error) {
        if (withCount) list.counted = false;
        if (controller.signal.aborted) return;
        list.error = error;
      } finally {
        if (list.underWay.get(page) === controller) list.underWay.delete(page);
      }
      if (current.current === list) redraw();
    },
    [client, redraw],
  );

  const readWanted = useCallback(
    (list: List) => {
      list.timer = null;
      for (const [page, controller] of list.underWay)
        if (!list.wanted.includes(page)) {
          list.underWay.delete(page);
          controller.abort();
        }
      for (const page of list.wanted) if (!list.pages.has(page) && !list.underWay.has(page)) void read(list, page);
    },
    [read],
  );

  const want = useCallback(
    (first: number, end: number) => {
      const list = state;
      list.wanted = pagesOf(first, Math.max(end, first + 1));
      const missing = list.wanted.filter((page) => !list.pages.has(page) && !list.underWay.has(page));
      if (missing.length === 0) return;
      const beside = missing.every((page) => list.pages.has(page - 1) || list.pages.has(page + 1));
      if (list.timer !== null) clearTimeout(list.timer);
      // The first page and those beside what is shown are read at once.
      if (list.pages.size === 0 || beside) readWanted(list);
      else list.timer = setTimeout(() => readWanted(list), PAUSE_MS);
    },
    [state, readWanted],
  );

  // Whoever looks in another role may see another list.
  useEffect(
    () =>
      client.onResetStore(() => {
        held.current = null;
        redraw();
        return Promise.resolve();
      }),
    [client, redraw],
  );
  useEffect(
    () => () => {
      if (state.timer !== null) clearTimeout(state.timer);
      for (const controller of state.underWay.values()) controller.abort();
      state.underWay.clear();
    },
    [state],
  );

  return {
    total: state.total,
    row: (index) => state.pages.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS] ?? null,
    want,
    error: state.error,
    retry: () => {
      state.error = null;
      readWanted(state);
      redraw();
    },
  };
}

function forget(pages: Map<number, Page>, near: number): void {
  if (pages.size <= MOST_PAGES) return;
  const furthest = [...pages.keys()].sort((a, b) => Math.abs(b - near) - Math.abs(a - near));
  for (const page of furthest.slice(0, pages.size - MOST_PAGES)) pages.delete(page);
}
