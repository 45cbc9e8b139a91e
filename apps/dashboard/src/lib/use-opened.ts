import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';

/**
 * What lies open over a page and stands in its address: opens it, and closes it. What was opened on this page is closed by going back, so
 * that Back does not open it again.
 */
export function useOpened(parameter: 'records' | 'visits', shown: string | null): { open: (text: string) => void; close: () => void } {
  const navigate = useNavigate();
  const router = useRouter();
  const openedHere = useRef(false);
  const before = useRef(shown);
  useEffect(() => {
    if (shown === null) openedHere.current = false;
    else if (before.current === null) openedHere.current = true;
    before.current = shown;
  }, [shown]);
  const open = useCallback(
    (text: string) => {
      // One after the other is one step: Back closes what is open, whatever was open before it.
      const replace = before.current !== null;
      void navigate({ to: '.', search: (previous) => ({ ...previous, [parameter]: text }), resetScroll: false, replace });
    },
    [navigate, parameter],
  );
  const close = useCallback(() => {
    if (openedHere.current && router.history.canGoBack()) router.history.back();
    else void navigate({ to: '.', search: (previous) => ({ ...previous, [parameter]: undefined }), resetScroll: false, replace: true });
  }, [navigate, router, parameter]);
  return { open, close };
}
