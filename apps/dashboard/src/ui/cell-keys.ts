import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/** What can be acted on in a cell: its number, or its name that filters. */
const TARGETS = 'a, button';

/**
 * One stop for Tab in a table of many numbers: arrows lead from cell to cell, Home and End to the ends of a row, with Ctrl to the
 * corners. The table stays a table: a screen reader goes through its cells as through those of any other.
 */
export function useCellKeys(on: boolean): {
  ref: RefObject<HTMLTableElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (event: { target: EventTarget }) => void;
} {
  const ref = useRef<HTMLTableElement>(null);
  const stop = useRef<Element | null>(null);
  const settle = () => {
    const targets = [...(ref.current?.querySelectorAll<HTMLElement>(TARGETS) ?? [])];
    if (!stop.current || !targets.includes(stop.current as HTMLElement)) stop.current = targets[0] ?? null;
    for (const target of targets) target.tabIndex = target === stop.current ? 0 : -1;
  };
  // After every drawing: cells come and go with their numbers.
  useEffect(() => {
    if (on) settle();
  });
  return {
    ref,
    onFocus: ({ target }) => {
      if (!on || !(target instanceof Element) || !target.matches(TARGETS)) return;
      stop.current = target;
      settle();
    },
    onKeyDown: (event) => {
      const cell = (event.target as Element).closest('td, th');
      if (!on || !cell || event.altKey || event.metaKey) return;
      const next = cellAfter(event.key, event.ctrlKey, cell as HTMLTableCellElement);
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

/** The next cell with something to act on in the direction of a key; null where there is none. */
function cellAfter(key: string, toCorner: boolean, cell: HTMLTableCellElement): HTMLElement | null {
  const table = cell.closest('table');
  const row = cell.parentElement as HTMLTableRowElement | null;
  if (!table || !row) return null;
  const targetOf = (candidate: Element | undefined) => candidate?.querySelector<HTMLElement>(TARGETS) ?? null;
  const first = (cells: readonly (Element | undefined)[]) => cells.map(targetOf).find((target) => target !== null) ?? null;
  const column = [...table.rows].map((other) => other.cells[cell.cellIndex]);
  const here = [...table.rows].indexOf(row);
  const cells = toCorner ? [...table.rows].flatMap((other) => [...other.cells]) : [...row.cells];
  switch (key) {
    case 'ArrowRight':
      return first([...row.cells].slice(cell.cellIndex + 1));
    case 'ArrowLeft':
      return first([...row.cells].slice(0, cell.cellIndex).reverse());
    case 'ArrowDown':
      return first(column.slice(here + 1));
    case 'ArrowUp':
      return first(column.slice(0, here).reverse());
    case 'Home':
      return first(cells);
    case 'End':
      return first([...cells].reverse());
    default:
      return null;
  }
}
