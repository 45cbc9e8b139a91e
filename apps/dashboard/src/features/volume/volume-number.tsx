import type { MouseEvent } from 'react';
import { type RecordsKey, recordsText, stringifySearch } from '../../lib/view';
import type { Shown } from './drawing';

/**
 * A number of a table that opens the records behind it; nought has none and is plain text. A plain anchor: a table may have a thousand
 * of them.
 */
export function VolumeNumber({
  shown,
  name,
  records,
  reachable,
  title,
  page,
  onOpen,
}: {
  shown: Shown;
  /** What is counted, for tests: `2005/06|VISIT`. */
  name: string;
  records: RecordsKey;
  /** Whether Tab stops at it; false while the table it is in cannot be seen. */
  reachable: boolean;
  title: string;
  /** The address of the page behind its question mark, with it. */
  page: string;
  onOpen: (key: RecordsKey) => void;
}) {
  if (shown.value === 0)
    return (
      <span className="num-link" data-key={name} data-value={shown.value}>
        {shown.full}
      </span>
    );
  return (
    <a
      className="num-link"
      href={`${page === '' ? '?' : `${page}&`}${stringifySearch({ records: recordsText(records) }).slice(1)}`}
      data-key={name}
      data-value={shown.value}
      title={title}
      onClick={(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onOpen(records);
      }}
      {...(!reachable && { tabIndex: -1 })}
    >
      {shown.full}
    </a>
  );
}
