import { type ReactNode, useEffect, useRef } from 'react';

/** More years than this do not fit a page beside what else it shows. */
const FITS = 24;

/**
 * The room of a table of years that may be many, one above the other or side by side: what does not fit is scrolled to, and the latest are
 * seen first. On paper it has all of them.
 */
export function YearsBox({
  caption,
  years,
  seen = true,
  beside = null,
  children,
}: {
  /** What the table is called, for whoever comes to its box with the keyboard. */
  caption: string;
  /** How many years there are. */
  years: number;
  /** Whether it can be seen, and so scrolled. */
  seen?: boolean;
  /** How many years fit side by side; null where they stand one above the other. */
  beside?: number | null;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const fits = beside ?? FITS;
  const scrolls = seen && years > fits;
  useEffect(() => {
    if (seen && years > fits) box.current?.scrollTo(box.current.scrollWidth, box.current.scrollHeight);
  }, [seen, years, fits]);
  return (
    <div
      ref={box}
      className={seen ? `heat-scroll${scrolls && beside === null ? ' long-years' : ''}` : undefined}
      {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': caption })}
    >
      {children}
    </div>
  );
}
