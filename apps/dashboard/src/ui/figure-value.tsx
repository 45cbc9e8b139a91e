import { useRouter } from '@tanstack/react-router';
import { useMessages } from '../i18n/locale';
import { parseSearch, type RecordsKey, recordsText, stringifySearch } from '../lib/view';

/** The address of a figure's records on a page with this search; the page's own part is read once for all of its numbers. */
const addressOf = (() => {
  let page = { text: '', search: parseSearch('') };
  return (text: string, records: string): string => {
    if (page.text !== text) page = { text, search: parseSearch(text) };
    return stringifySearch({ ...page.search, records });
  };
})();

/** A number that opens the records behind it; a zero has none and is plain text. */
export function FigureValue({
  value,
  records,
  name,
  reachable = true,
  className = 'num-link',
}: {
  value: number;
  records: RecordsKey;
  /** What is counted, for screen readers and tests: `2005/06|VISIT`. */
  name: string;
  /** Whether Tab stops at it; false while the table it is in cannot be seen. */
  reachable?: boolean;
  className?: string;
}) {
  const messages = useMessages();
  const router = useRouter();
  const text = messages.number(value);
  if (value === 0)
    return (
      <span className={className} data-key={name} data-value={0}>
        {text}
      </span>
    );
  // A page has many hundreds of numbers: a link of the router's would work out its address anew at every step of the reader's.
  return (
    <a
      href={addressOf(router.latestLocation.searchStr, recordsText(records))}
      className={className}
      data-key={name}
      data-value={value}
      title={messages.overview.openRecords}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        void router.navigate({ to: '.', search: (previous) => ({ ...previous, records: recordsText(records) }), resetScroll: false });
      }}
      {...(!reachable && { tabIndex: -1 })}
    >
      {text}
    </a>
  );
}
