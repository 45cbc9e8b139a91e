import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type View, viewFromSearch } from '../lib/view';
import { useShell } from './shell-context';

/** What the address asks to look at. A scheme that this register does not have is as if none were named. */
export function useView(): View {
  const search = useSearch({ strict: false });
  const { regionSchemes } = useShell();
  return useMemo(() => {
    const asked = viewFromSearch(search);
    return regionSchemes.some((scheme) => scheme.code === asked.scheme) ? asked : { ...asked, scheme: null };
  }, [search, regionSchemes]);
}
