import { useCallback } from 'react';
import { useOpened } from '../lib/use-opened';
import { type RecordsKey, recordsText } from '../lib/view';

/** Opens the records behind a number of the page, and closes them. Numbers that are links open them without being told here. */
export function useRecords(shown: RecordsKey | null): { open: (key: RecordsKey) => void; close: () => void } {
  const { open: openText, close } = useOpened('records', shown && recordsText(shown));
  const open = useCallback((key: RecordsKey) => openText(recordsText(key)), [openText]);
  return { open, close };
}
