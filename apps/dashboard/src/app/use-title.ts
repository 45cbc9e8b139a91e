import { useCallback, useEffect } from 'react';
import { useMessages } from '../i18n/locale';
import { useShell } from './shell-context';

/** The name of a page for the browser, its history and its printed sheets; one of an invented register says so. */
export function titleOf(title: string, { productName, sample }: { productName: string; sample: string }, invented: boolean): string {
  return `${title} – ${productName}${invented ? ` (${sample})` : ''}`;
}

/** Names the page for the browser, its history and its printed sheets. */
export function useTitle(): (title: string) => void {
  const words = useMessages().shell;
  const invented = useShell().register.sample;
  return useCallback(
    (title: string) => {
      document.title = titleOf(title, words, invented);
    },
    [words, invented],
  );
}

/** The same for a page that has one name. */
export function usePageTitle(title: string): void {
  const name = useTitle();
  useEffect(() => name(title), [name, title]);
}
