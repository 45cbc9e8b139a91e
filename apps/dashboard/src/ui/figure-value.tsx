import { Link } from '@tanstack/react-router';
import { useMessages } from '../i18n/locale';
import { type RecordsKey, recordsText } from '../lib/view';

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
  const text = messages.number(value);
  if (value === 0)
    return (
      <span className={className} data-key={name} data-value={0}>
        {text}
      </span>
    );
  return (
    <Link
      to="."
      search={(previous) => ({ ...previous, records: recordsText(records) })}
      resetScroll={false}
      className={className}
      data-key={name}
      data-value={value}
      title={messages.overview.openRecords}
      {...(!reachable && { tabIndex: -1 })}
    >
      {text}
    </Link>
  );
}
