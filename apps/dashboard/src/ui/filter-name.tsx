import type { ReactNode } from 'react';
import { useFilterWords } from '../i18n/filters/words';
import type { Narrowing } from '../lib/use-narrowing';
import type { RecordsKey } from '../lib/view';

/** The name of a row or column: it filters the page by its value, and pressed again takes that back. */
export function FilterName({
  narrowing,
  value,
  name,
  reachable = true,
  children,
}: {
  narrowing: Narrowing;
  /** What the row or column stands for. */
  value: RecordsKey;
  /** The name in words. */
  name: string;
  /** Whether Tab stops at it; false while the table it is in cannot be seen. */
  reachable?: boolean;
  /** What is shown where that is not the name itself. */
  children?: ReactNode;
}) {
  const words = useFilterWords().marks;
  if (!narrowing.may(value)) return <>{children ?? name}</>;
  const pressed = narrowing.isOn(value);
  return (
    <button
      className="filter-name"
      type="button"
      aria-pressed={pressed}
      title={pressed ? words.takeBack(name) : words.show(name)}
      data-filter-name={value.map((part) => part.value).join('|')}
      onClick={() => narrowing.toggle(value)}
      {...(!reachable && { tabIndex: -1 })}
    >
      {children ?? name}
    </button>
  );
}
