import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { type RecordsKey, recordsText } from '../lib/view';

/**
 * Opens the records behind a number of the page, and closes them: those that were opened on this page by going back, so that Back
 * does not open them again. Numbers that are links open them without being told here.
 */
export function useRecords(shown: RecordsKey | null): { open: (key: RecordsKey) => void; close: () => void } {
  const navigate = useNavigate();
  const router = useRouter();
  const openedHere = useRef(false);
  const before = useRef(shown);
  useEffect(() => {
    if (!shown) openedHere.current = false;
    else if (!before.current) openedHere.current = true;
    before.current = shown;
  }, [shown]);
  const open = useCallback(
    (key: RecordsKey) => {
      void navigate({ to: '.', search: (previous) => ({ ...previous, records: recordsText(key) }), resetScroll: false });
    },
    [navigate],
  );
  const close = useCallback(() => {
    if (openedHere.current && router.history.canGoBack()) router.history.back();
    else void navigate({ to: '.', search: (previous) => ({ ...previous, records: undefined }), resetScroll: false, replace: true });
  }, [navigate, router]);
  return { open, close };
}
