import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { OverviewQuery, OverviewQueryVariables } from '@entente/schema/gql/operations';
import { useCallback, useEffect, useRef, useState } from 'react';
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

export interface OverviewAnswer {
  /** The answer to what is asked; undefined while it is awaited. */
  data: OverviewQuery | undefined;
  error: Error | null;
  ask: () => void;
}

/**
 * The answer to the one question of the page. It is kept whole: taken apart into the client's store and put together again, it would take
 * as long as drawing it, and no other page has a use for its parts.
 */
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
        const answer = await client.query({
          query: OVERVIEW,
          variables: JSON.parse(key) as OverviewQueryVariables,
          fetchPolicy: 'no-cache',
          // What is no longer wanted is taken back, on the server too; and so cannot answer another time that the same is asked.
          context: { fetchOptions: { signal }, queryDeduplication: false },
        });
        if (signal.aborted || !answer.data) return;
        answers.set(key, answer.data);
        const [oldest] = answers.keys();
        if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
        setArrived(answer.data);
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
