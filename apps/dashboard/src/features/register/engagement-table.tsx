import { useMediaQuery } from '@mantine/hooks';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useLanguage, useMessages } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';
import { errorInWords } from '../../lib/error-words';
import { State } from '../../ui/state';
import { Cell, CompactCell } from './cells';
import { type Column, ORDER_OF, type Sort } from './list-address';
import { keepPlace, keptPlace } from './list-place';
import { type ListedRow, type ListVariables, usePages } from './use-pages';
import { drawnRows, placeOf, type Rows, revealed, totalHeight } from './virtual-rows';

const ROW = 44;
const COMPACT_ROW = 88;
const HEAD = 40;
/** Rows drawn beyond what is seen, on either side. */
const BEYOND = 8;

/** What each column takes of the width: the least, and its part of what is left. */
const WIDTHS: Record<Column, string> = {
  reference: 'minmax(132px, 0.5fr)',
  when: 'minmax(148px, 0.7fr)',
  title: 'minmax(260px, 3fr)',
  kind: 'minmax(96px, 0.3fr)',
  direction: 'minmax(96px, 0.3fr)',
  scope: 'minmax(112px, 0.3fr)',
  partners: 'minmax(200px, 1.5fr)',
  organizations: 'minmax(200px, 1.5fr)',
  topics: 'minmax(200px, 1.5fr)',
  delegates: 'minmax(84px, 0.2fr)',
  budget: 'minmax(128px, 0.4fr)',
  status: 'minmax(112px, 0.3fr)',
  sensitivity: 'minmax(112px, 0.3fr)',
};
const NUMBERS: readonly Column[] = ['delegates', 'budget'];

/** What an order begins with, said for the kind of value that is put in order. */
export function sortNames(column: Column, words: ReturnType<typeof useRecordsWords>): readonly string[] {
  const { text, date, number } = words.list.sortFirst;
  return column === 'when' ? date : NUMBERS.includes(column) ? number : text;
}

/**
 * Engagements one a row, however many: only the rows that are seen stand in the page, and are read as they come into sight.
 * Arrow keys, Home, End and the page keys move, Enter opens.
 */
export function EngagementTable({
  variables,
  columns,
  sort,
  label,
  height,
  onSort,
  onTotal,
}: {
  variables: ListVariables;
  columns: readonly Column[];
  sort: Sort;
  label: string;
  /** Of the table, as CSS has it; a short list takes less. */
  height: string;
  onSort: (sort: Sort) => void;
  onTotal: (total: number | null) => void;
}) {
  const messages = useMessages();
  const words = useRecordsWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const { state } = useLocation();
  const list = JSON.stringify([variables.where, variables.orderBy, variables.asOf]);
  const place = `${state.__TSR_key ?? ''} ${list}`;
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const compact = useMediaQuery('(max-width: 759px)', false, { getInitialValueInEffect: false }) ?? false;
  const [back] = useState(() => keptPlace(place));
  const { total, row, want, error, retry } = usePages(variables, back?.total ?? null);
  const [active, setActive] = useState(back?.active ?? 0);
  const [scrollTop, setScrollTop] = useState(back?.scrollTop ?? 0);
  const [seen, setSeen] = useState(600);
  const rowHeight = compact ? COMPACT_ROW : ROW;
  const head = compact ? 0 : HEAD;
  const count = total ?? 0;
  const rows: Rows = { count, rowHeight, viewport: Math.max(rowHeight, seen - head) };
  const { first, end, top } = drawnRows(rows, scrollTop, BEYOND);

  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const measure = () => setSeen(element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // A list that says something else begins anew; one that is come back to, where it was left.
  const listed = useRef(list);
  const toPlace = useRef(back?.scrollTop ?? null);
  useLayoutEffect(() => {
    if (listed.current === list) return;
    listed.current = list;
    const kept = keptPlace(place);
    setActive(kept?.active ?? 0);
    toPlace.current = kept?.scrollTop ?? 0;
  }, [list, place]);
  useLayoutEffect(() => {
    // Only a list that has its height can be scrolled.
    if (toPlace.current === null || total === null || !grid.current) return;
    grid.current.scrollTop = toPlace.current;
    setScrollTop(toPlace.current);
    toPlace.current = null;
  });

  useEffect(() => {
    want(first, total === null ? first + 1 : end);
  }, [want, first, end, total]);
  useEffect(() => onTotal(total), [total, onTotal]);
  useEffect(() => {
    if (total !== null) keepPlace(place, { active, scrollTop, total });
  }, [place, active, scrollTop, total]);

  const scrollTo = useCallback((to: number) => {
    if (grid.current) grid.current.scrollTop = to;
    setScrollTop(to);
  }, []);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(count - 1, to));
    setActive(next);
    scrollTo(next === count - 1 ? placeOf(rows, count) : revealed(rows, scrollTop, next));
  };
  const open = (item: ListedRow) =>
    void navigate({
      to: '/$lang/engagements/$reference',
      params: { lang: language, reference: item.reference },
      search: (previous) => ({ ...previous, records: undefined, visits: undefined, text: undefined }),
    });
  const onKeyDown = (event: KeyboardEvent) => {
    // The headings' buttons and the rows' links have keys of their own.
    if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return;
    const page = Math.max(1, Math.floor(rows.viewport / rowHeight) - 1);
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: count - 1 }[
      event.key
    ];
    if (to !== undefined) {
      event.preventDefault();
      if (event.target !== grid.current) grid.current?.focus({ preventScroll: true });
      move(to);
    } else if (event.key === 'Enter' && event.target instanceof Element && !event.target.closest('a, button')) {
      const item = row(active);
      if (item) open(item);
    }
  };

  if (error !== null && total === null)
    return (
      <State
        icon="failed"
        title={words.list.failed}
        details={errorInWords(error, language)}
        actions={
          <button className="btn sm" type="button" onClick={retry}>
            {messages.shell.tryAgain}
          </button>
        }
      >
        {words.list.failedText}
      </State>
    );
  const shown = Array.from({ length: end - first }, (_, index) => first + index);
  const columnsShown = compact ? 1 : columns.length;
  return (
    <>
      {error !== null && (
        <p className="problem" role="alert">
          {words.list.failed}.{' '}
          <button className="btn sm" type="button" onClick={retry}>
            {messages.shell.tryAgain}
          </button>
        </p>
      )}
      <div
        ref={grid}
        className={`register${compact ? ' compact' : ''}`}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={total === null ? -1 : count + (compact ? 0 : 1)}
        aria-colcount={columnsShown}
        aria-busy={total === null || shown.some((index) => !row(index))}
        aria-activedescendant={count > 0 && active >= first && active < end ? `${id}-${active}` : undefined}
        style={
          {
            height: total === null ? height : `min(${height}, ${head + count * rowHeight + 2}px)`,
            '--row': `${rowHeight}px`,
            '--head': `${HEAD}px`,
          } as React.CSSProperties
        }
        data-total={total ?? undefined}
        data-first={first}
        data-active={active}
        onKeyDown={onKeyDown}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        <div
          className="register-in"
          style={{ '--columns': compact ? '1fr' : columns.map((column) => WIDTHS[column]).join(' ') } as React.CSSProperties}
        >
          {!compact && (
            <div role="rowgroup" className="register-head">
              <div role="row" tabIndex={-1} aria-rowindex={1} className="register-row">
                {columns.map((column, index) => (
                  <div
                    key={column}
                    role="columnheader"
                    tabIndex={-1}
                    aria-colindex={index + 1}
                    aria-sort={sort.column === column ? (sort.descending ? 'descending' : 'ascending') : undefined}
                    className={NUMBERS.includes(column) ? 'num' : undefined}
                    data-column={column}
                  >
                    {ORDER_OF[column] ? (
                      <button
                        type="button"
                        title={words.list.sortedBy(
                          words.column[column],
                          sortNames(column, words)[nextSort(sort, column).descending ? 1 : 0] ?? '',
                        )}
                        onClick={() => onSort(nextSort(sort, column))}
                        data-sort={column}
                      >
                        {words.column[column]}
                        <span aria-hidden="true">{sort.column === column ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
                      </button>
                    ) : (
                      words.column[column]
                    )}
                  </div>
                ))}
              </div>
            </div>
          )}
          <div role="rowgroup" className="register-body" style={{ height: totalHeight(rows) }}>
            {shown.map((index) => {
              const item = row(index);
              return (
                <div
                  key={index}
                  id={`${id}-${index}`}
                  role="row"
                  tabIndex={-1}
                  aria-rowindex={index + (compact ? 1 : 2)}
                  aria-selected={index === active}
                  className="register-row"
                  style={{ transform: `translateY(${top + (index - first) * rowHeight}px)` }}
                  data-row={index}
                  data-record={item?.reference}
                  onClick={() => setActive(index)}
                >
                  {compact ? (
                    <div role="gridcell" tabIndex={-1} aria-colindex={1} className="compact-cell">
                      {item ? <CompactCell row={item} reachable={index === active} /> : <span className="wait">{words.list.loading}</span>}
                    </div>
                  ) : (
                    columns.map((column, at) => (
                      <div
                        key={column}
                        role="gridcell"
                        tabIndex={-1}
                        aria-colindex={at + 1}
                        className={NUMBERS.includes(column) ? 'num' : undefined}
                        data-cell={column}
                      >
                        {item ? (
                          <Cell column={column} row={item} reachable={index === active} />
                        ) : (
                          <span className="wait">{at === 0 ? words.list.loading : ''}</span>
                        )}
                      </div>
                    ))
                  )}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <p className="print-only small">{words.list.printed}</p>
    </>
  );
}

/** What a press on a heading asks for: the column, and at a second press its other end. Dates begin with the latest. */
function nextSort(sort: Sort, column: Column): Sort {
  const usual = column === 'when' || NUMBERS.includes(column);
  return { column, descending: sort.column === column ? !sort.descending : usual };
}
