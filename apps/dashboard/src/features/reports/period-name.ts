import type { CalendarPeriod } from '@entente/schema/calendar';
import { formatDate, formatPeriod } from '../../i18n/dates';
import type { Language } from '../../i18n/language';

/** A period as it is read: `March 2006`, `2005/06 Q4`, `2005/06`. */
export function periodName({ grain, label }: CalendarPeriod, language: Language): string {
  return grain === 'MONTH' ? formatDate(label, language, 'long') : formatPeriod(label, language);
}
