import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { Locale, ShellQuery } from '@entente/schema/gql/operations';
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { wholeAnswer } from '../lib/whole-answer';
import { onSessionEnd } from './session-end';
import { SHELL } from './shell.operations';

export interface ShellAnswer {
  /** The latest answer: that in another language, and that before a failure, until there is a better one. */
  shell: ShellQuery | undefined;
  error: Error | undefined;
  loading: boolean;
  ask: () => void;
}

interface Shown {
  shell: ShellQuery | undefined;
  error: Error | undefined;
  /** The language of what is shown; null while it is asked for anew. */
  of: Locale | null;
}

const NOTHING: Shown = { shell: undefined, error: undefined, of: null };
const keptBy = new WeakMap<ApolloClient, Shown>();

/** Keeps an answer that was there before the page. */
export function keepShell(client: ApolloClient, locale: Locale, shell: ShellQuery): void {
  keptBy.set(client, { shell, error: undefined, of: locale });
}

/** What every page needs to know, asked for anew when the session has ended and when somebody else is looking. */
export function useShellAnswer(locale: Locale): ShellAnswer {
  const client = useApolloClient();
  const [shown, setShown] = useState(() => keptBy.get(client) ?? NOTHING);
  const latest = useRef<AbortController>(null);
  const ask = useCallback(() => {
    latest.current?.abort();
    const asked = new AbortController();
    latest.current = asked;
    // A page is made in pieces, so that it answers its reader meanwhile.
    const show = (next: Partial<Shown>) => {
      if (!asked.signal.aborted) startTransition(() => setShown(({ shell }) => ({ shell, error: undefined, of: locale, ...next })));
    };
    setShown((before) => (before.of === null ? before : { shell: before.shell, error: undefined, of: null }));
    wholeAnswer(client, SHELL, { locale }, asked.signal).then(
      (shell) => show({ shell }),
      (error: unknown) => show({ error: error instanceof Error ? error : new Error(String(error)) }),
    );
  }, [client, locale]);
  useEffect(() => {
    // What was kept is of the moment in which the page came.
    if (keptBy.get(client)?.of !== locale) ask();
    keptBy.delete(client);
    return () => latest.current?.abort();
  }, [ask, client, locale]);
  useEffect(() => onSessionEnd(ask), [ask]);
  useEffect(() => client.onResetStore(() => Promise.resolve(ask())), [client, ask]);
  return { shell: shown.shell, error: shown.error, loading: shown.of !== locale, ask };
}
