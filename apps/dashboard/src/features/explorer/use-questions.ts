import { useCallback, useEffect, useRef, useState } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage } from '../../i18n/locale';
import { type Asked, hasVariables } from '../../lib/explore-address';
import { parseVariables } from './ask';
import { firstQuestion } from './first-question';
import { missingOf, onlyAsks, operationAt, parametersOf } from './parameters';
import { askedOf, type SavedQuery } from './saved-query';
import type { Desk } from './use-desk';

/** What the explorer's address says: a question, or the name of a saved one with other variables. */
export interface ExplorerAddress {
  asked: Asked | null;
  slug: string | null;
}

/** Opens questions in tabs and runs them, from the address, the lists and the editors; what is run stands in the address. */
export function useQuestions({
  desk,
  queries,
  slugOf,
  setSlug,
  run,
  address,
  onAddress,
}: {
  desk: Desk;
  /** Undefined until they are listed. */
  queries: readonly SavedQuery[] | undefined;
  slugOf: (tab: string) => string | null;
  setSlug: (tab: string, slug: string | null) => void;
  run: (tab: string, asked: Asked, operationName: string | null) => void;
  address: ExplorerAddress;
  onAddress: (address: { asked: Asked; slug: string | null }) => void;
}) {
  const words = useExplorerWords();
  const language = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  const [asForm, setAsForm] = useState(false);
  const { ready, tab, read, write, operationName, open: openInDesk } = desk;

  // What this page itself writes into the address is open already.
  const followed = useRef<string | null>(null);
  const toAddress = useCallback(
    (next: { asked: Asked; slug: string | null }) => {
      followed.current = keyOf(next.slug === null ? next : { slug: next.slug, asked: { query: '', variables: next.asked.variables } });
      onAddress(next);
    },
    [onAddress],
  );

  const runIn = useCallback(
    (id: string, slug: string | null) => {
      const asked = read();
      const missing = missingIn(asked);
      setProblem(
        missing instanceof Error
          ? words.editor.notJson(missing.message)
          : missing.length > 0
            ? words.parameters.missing(missing.join(', '))
            : null,
      );
      if (missing instanceof Error || missing.length > 0) return;
      run(id, asked, operationName());
      const document = queries?.find((candidate) => candidate.slug === slug)?.document;
      toAddress({ asked, slug: document === asked.query ? slug : null });
    },
    [read, operationName, run, toAddress, queries, words],
  );

  const open = useCallback(
    (asked: Asked, slug: string | null, andRun: boolean) => {
      const id = openInDesk(asked);
      setSlug(id, slug);
      setProblem(null);
      const missing = missingIn(asked);
      // A link may ask whatever it likes, but changes nothing until somebody says so.
      if (andRun && !(missing instanceof Error) && missing.length === 0 && onlyAsks(asked.query)) runIn(id, slug);
    },
    [openInDesk, setSlug, runIn],
  );

  const openSaved = useCallback(
    (query: SavedQuery, variables: string | null = null) => {
      open(variables === null ? askedOf(query, language) : { query: query.document, variables }, query.slug, true);
      setAsForm(query.parameters.length > 0);
    },
    [open, language],
  );

  const said = keyOf(address);
  useEffect(() => {
    if (!ready || followed.current === said || (address.slug !== null && !queries)) return;
    // A tab is made at once and then written into, which React does not do while it is still at this effect.
    const timer = setTimeout(() => {
      const first = followed.current === null;
      followed.current = said;
      if (address.slug !== null) {
        const named = queries?.find((candidate) => candidate.slug === address.slug);
        if (named) openSaved(named, address.asked?.variables || null);
      } else if (address.asked) open(address.asked, null, true);
      else if (first && read().query.replace(/#.*$/gm, '').trim() === '') write(firstQuestion(language));
    }, 0);
    return () => clearTimeout(timer);
  }, [said, address, ready, queries, read, write, open, openSaved, language]);

  const runNow = useCallback(() => {
    if (tab) runIn(tab.id, slugOf(tab.id));
  }, [tab, runIn, slugOf]);

  return { problem, asForm, setAsForm, runNow, open, openSaved, toAddress };
}

/** The names of what a question still lacks, or why its variables cannot be read. */
function missingIn(asked: Asked): string[] | Error {
  try {
    return missingOf(parametersOf(operationAt(asked.query, 0), null), parseVariables(asked.variables));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** An address in one form, to tell whether two say the same. */
function keyOf({ asked, slug }: ExplorerAddress): string {
  return JSON.stringify([slug, asked?.query ?? null, asked && hasVariables(asked.variables) ? asked.variables : '']);
}
