import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { OverviewQuery, OverviewQueryVariables } from '@entente/schema/gql/operations';
import { useCallback, useEffect, useRef, useState } from 'react';
import { wholeAnswer } from '../../lib/whole-answer';
import { OVERVIEW } from './overview.operations';

/** So many views that were seen are shown again at once. */
const KEPT = 30;

const keptBy = new WeakMap<ApolloClient, Map<string, OverviewQuery>>();

/** The answers that a client has had, the latest last; emptied with its store, as somebody else may be looking then. */
function answersOf(client: ApolloClient): Map<string, OverviewQuery> {
  const kept = keptBy.get(client);
  if (kept) return kept;
  const answers = new Map<string, OverviewQuery>();
  keptBy.set(client, answers);
  const empty = () => Promise.resolve(answers.clear());
  client.onClearStore(empty);
  client.onResetStore(empty);
  return answers;
}

/** Keeps an answer that was there before the page. */
export function keepAnswer(client: ApolloClient, variables: OverviewQueryVariables, answer: OverviewQuery): void {
  answersOf(client).set(JSON.stringify(variables), answer);
}

export interface OverviewAnswer {
  /** The answer to what is asked; undefined while it is awaited. */
  data: OverviewQuery | undefined;
  error: Error | null;
  ask: () => void;
}

/** The answer to the one question of the page, kept whole: no other page has a use for its parts. */
export function useOverview(variables: OverviewQueryVariables): OverviewAnswer {
  const client = useApolloClient();
  const answers = answersOf(client);
  const key = JSON.stringify(variables);
  const [failure, setFailure] = useState<{ key: string; error: Error } | null>(null);
  const [, setArrived] = useState<OverviewQuery>();
  const data = answers.get(key);

  const askUntil = useCallback(
    async (signal: AbortSignal) => {
      if (answers.has(key)) return;
      try {
        const answer = await wholeAnswer(client, OVERVIEW, JSON.parse(key) as OverviewQueryVariables, signal);
        if (signal.aborted) return;
        answers.set(key, answer);
        const [oldest] = answers.keys();
        if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
        setArrived(answer);
      } catch (error) {
        if (!signal.aborted) setFailure({ key, error: error instanceof Error ? error : new Error(String(error)) });
      }
    },
    [answers, client, key],
  );
  const latest = useRef<AbortController>(null);
  const ask = useCallback(() => {
    setFailure(null);
    latest.current?.abort();
    latest.current = new AbortController();
    void askUntil(latest.current.signal);
  }, [askUntil]);
  useEffect(() => {
    ask();
    return () => latest.current?.abort();
  }, [ask]);
  useEffect(() => client.onResetStore(() => Promise.resolve(ask())), [client, ask]);
  return { data, error: !data && failure?.key === key ? failure.error : null, ask };
}
