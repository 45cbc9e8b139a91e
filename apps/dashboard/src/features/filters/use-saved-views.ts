import { useMutation, useQuery } from '@apollo/client/react';
import type { SavedViewsQuery, SaveViewInput, UpdateViewInput } from '@entente/schema/gql/operations';
import { useState } from 'react';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { errorInWords } from '../../lib/error-words';
import { DELETE_VIEW, RESTORE_VIEW, SAVE_VIEW, SAVED_VIEWS, UPDATE_VIEW } from './saved-view.operations';

export type SavedView = SavedViewsQuery['savedViews']['nodes'][number];

/** What can be done to a view. */
export type ViewDeed = 'saved' | 'renamed' | 'replaced' | 'shared' | 'unshared' | 'removed' | 'restored';

/** What was done last, or why it was not. */
export type ViewNews = { is: ViewDeed; view: SavedView } | { is: 'failed'; why: string[] };

/** The views that the reader may open, and what can be done to them. */
export function useSavedViews() {
  const language = useLanguage();
  const locale = apiLocale(language);
  const { data, error, refetch } = useQuery(SAVED_VIEWS, { fetchPolicy: 'cache-and-network' });
  const [saveView] = useMutation(SAVE_VIEW);
  const [updateView] = useMutation(UPDATE_VIEW);
  const [deleteView] = useMutation(DELETE_VIEW);
  const [restoreView] = useMutation(RESTORE_VIEW);
  const [news, setNews] = useState<ViewNews | null>(null);

  /** Does something, tells what came of it, and reads the list again; true where it was done. */
  const attempt = async (is: ViewDeed, act: () => Promise<{ view?: SavedView | null; problems?: readonly { message: string }[] }>) => {
    try {
      const { view, problems = [] } = await act();
      setNews(view ? { is, view } : { is: 'failed', why: problems.map(({ message }) => message) });
      await refetch();
      return view !== null && view !== undefined;
    } catch (reason) {
      setNews({ is: 'failed', why: [errorInWords(reason, language)] });
      return false;
    }
  };
  return {
    views: data?.savedViews.nodes,
    failed: error !== undefined && data === undefined,
    news,
    save: (input: SaveViewInput) =>
      attempt('saved', async () => {
        const answer = (await saveView({ variables: { input, locale } })).data?.saveView;
        return { view: answer?.savedView, problems: answer?.problems };
      }),
    update: (is: ViewDeed, view: SavedView, patch: Omit<UpdateViewInput, 'id' | 'version'>) =>
      attempt(is, async () => {
        const input = { id: view.id, version: view.version, ...patch };
        const answer = (await updateView({ variables: { input, locale } })).data?.updateView;
        return { view: answer?.savedView, problems: answer?.problems };
      }),
    remove: (view: SavedView) =>
      attempt('removed', async () => ({ view: (await deleteView({ variables: { id: view.id } })).data?.deleteView ? view : null })),
    restore: (view: SavedView) =>
      attempt('restored', async () => ({ view: (await restoreView({ variables: { id: view.id } })).data?.restoreView })),
  };
}
