import { useApolloClient } from '@apollo/client/react';
import type { FilterNamesQuery, FilterNamesQueryVariables } from '@entente/schema/gql/operations';
import { useEffect, useState } from 'react';
import { FILTER_NAMES } from './choices.operations';

/**
 * The names of what a page is filtered by, those known before until those asked for are there. A page that is filtered by nothing that has
 * a name, as it mostly begins, leaves the client out of it: to be ready to ask takes a phone as long as drawing the filters.
 */
export function useFilterNames(variables: FilterNamesQueryVariables): { names: FilterNamesQuery; known: boolean } {
  const client = useApolloClient();
  const key = JSON.stringify(variables);
  const wanted = variables.withJurisdictions || variables.withTopics || variables.withOrganizations;
  const [, setArrived] = useState(0);
  const kept = wanted ? client.readQuery({ query: FILTER_NAMES, variables }) : null;
  const [last, setLast] = useState<{ of: string; names: FilterNamesQuery }>({ of: '', names: {} });
  if (kept && last.of !== key) setLast({ of: key, names: kept });
  const missing = wanted && !kept;
  useEffect(() => {
    if (!missing) return;
    client.query({ query: FILTER_NAMES, variables: JSON.parse(key) as FilterNamesQueryVariables }).then(
      () => setArrived((times) => times + 1),
      // Without its name a filter stands under its code.
      () => undefined,
    );
  }, [client, key, missing]);
  useEffect(() => client.onResetStore(() => Promise.resolve(setArrived((times) => times + 1))), [client]);
  return { names: kept ?? last.names, known: kept !== null };
}
