import { useCallback, useState } from 'react';

const KEY = 'entente-explorer-tabs';

function stored(): Record<string, string> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, string>) : {};
  } catch {
    return {};
  }
}

/** Which saved query each open tab was opened from; kept as long as the tabs are. */
export function useTabQueries(): { slugOf: (tab: string) => string | null; setSlug: (tab: string, slug: string | null) => void } {
  const [slugs, setSlugs] = useState(stored);
  const setSlug = useCallback((tab: string, slug: string | null) => {
    setSlugs((before) => {
      const { [tab]: _, ...others } = before;
      const next = slug === null ? others : { ...others, [tab]: slug };
      try {
        localStorage.setItem(KEY, JSON.stringify(next));
      } catch {
        // Without storage the tabs are forgotten with the page as well.
      }
      return next;
    });
  }, []);
  const slugOf = useCallback((tab: string) => slugs[tab] ?? null, [slugs]);
  return { slugOf, setSlug };
}
