import { useMutation, useQuery } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { inputOf, type SavedQuery } from './saved-query';
import { DELETE_SAVED_QUERY, SAVE_QUERY, SAVED_QUERIES } from './saved-query.operations';

/** What was done last to the list, and can be taken back or was. */
export type Deed = { is: 'deleted' | 'restored'; query: SavedQuery } | { is: 'failed' };

/** The saved queries that the viewer may open; none are asked for where the role may not. */
export function useSavedQueries(mayUse: boolean) {
  const language = useLanguage();
  const { data, error, refetch } = useQuery(SAVED_QUERIES, { skip: !mayUse, fetchPolicy: 'cache-and-network' });
  const [deleteQuery] = useMutation(DELETE_SAVED_QUERY);
  const [saveQuery] = useMutation(SAVE_QUERY);
  const [deed, setDeed] = useState<Deed | null>(null);

  const remove = useCallback(
    async (query: SavedQuery) => {
      try {
        await deleteQuery({ variables: { id: query.id } });
        setDeed({ is: 'deleted', query });
        await refetch();
        return true;
      } catch {
        setDeed({ is: 'failed' });
        return false;
      }
    },
    [deleteQuery, refetch],
  );

  const restore = useCallback(
    async (query: SavedQuery) => {
      try {
        const answer = await saveQuery({ variables: { input: inputOf(query), locale: apiLocale(language) } });
        setDeed(answer.data?.saveQuery.savedQuery ? { is: 'restored', query } : { is: 'failed' });
        await refetch();
      } catch {
        setDeed({ is: 'failed' });
      }
    },
    [saveQuery, refetch, language],
  );

  return { queries: data?.savedQueries.nodes, failed: error !== undefined, refetch, deed, remove, restore };
}
