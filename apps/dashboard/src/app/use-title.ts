import { useCallback, useEffect } from 'react';
import { useMessages } from '../i18n/locale';
import { useShell } from './shell-context';

/** Names the page for the browser, its history and its printed sheets; a page of an invented register says so. */
export function useTitle(): (title: string) => void {
  const { productName, sample } = useMessages().shell;
  const invented = useShell().register.sample;
  return useCallback(
    (title: string) => {
      document.title = `${title} – ${productName}${invented ? ` (${sample})` : ''}`;
    },
    [productName, sample, invented],
  );
}

/** The same for a page that has one name. */
export function usePageTitle(title: string): void {
  const name = useTitle();
  useEffect(() => name(title), [name, title]);
}
