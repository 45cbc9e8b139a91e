import { exactnessOf } from '../lib/when';
import { formatDate, formatSpan } from './dates';
import type { Messages } from './en';
import type { Language } from './language';

/** The dates of an engagement as they are recorded: `5–8 Oct 2026`, `since Sep 2025`, `No date recorded`. */
export function formatWhen(
  item: { startDate: string | null; endDate: string | null; openEnded: boolean },
  language: Language,
  messages: Messages,
): string {
  const { startDate, endDate } = item;
  if (startDate && endDate) return formatSpan(startDate, endDate, language);
  if (startDate) return item.openEnded ? messages.dates.ongoing(formatDate(startDate, language)) : formatDate(startDate, language);
  if (endDate) return messages.dates.until(formatDate(endDate, language));
  return messages.dates.noDate;
}

/** What is said about the precision of the dates: `day not recorded`, `5 days, exact dates`; null where there is no date. */
export function formatExactness(
  item: { startDate: string | null; endDate: string | null; openEnded: boolean },
  messages: Messages,
): string | null {
  const exactness = exactnessOf(item.startDate, item.endDate);
  switch (exactness.is) {
    case 'exact':
      return item.openEnded && !item.endDate ? null : messages.dates.exact(exactness.days);
    case 'month':
      return messages.dates.dayNotSet;
    case 'year':
      return messages.dates.monthNotSet;
    case 'mixed':
      return messages.dates.mixed;
    case 'unknown':
      return null;
  }
}

/** One or two partial dates as a span; empty for neither. */
export function formatSpanOrDate(start: string | null, end: string | null, language: Language): string {
  if (start && end) return formatSpan(start, end, language);
  const only = start ?? end;
  return only ? formatDate(only, language) : '';
}
