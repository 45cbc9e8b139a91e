import { useState } from 'react';
import { type Column, columnsFrom, USUAL_COLUMNS } from './list-address';

const KEPT = 'entente-columns';

function kept(): Column[] | null {
  try {
    return columnsFrom(localStorage.getItem(KEPT));
  } catch {
    return null;
  }
}

/** The columns of a list: those that the address names, else those that this reader chose last, else the usual ones. */
export function useColumns(named: readonly Column[] | null): { columns: readonly Column[]; keep: (columns: readonly Column[]) => void } {
  const [own, setOwn] = useState(kept);
  return {
    columns: named ?? own ?? USUAL_COLUMNS,
    keep: (columns) => {
      setOwn([...columns]);
      try {
        localStorage.setItem(KEPT, columns.join(','));
      } catch {
        // Without storage the choice still stands in the address.
      }
    },
  };
}
