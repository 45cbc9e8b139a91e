import { isoToDay, periodOf } from '@entente/schema/calendar';
import { formatDate, formatPeriod, formatPeriodRange, formatSpan } from '../../i18n/dates';
import type { Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/locale';
import type { Register } from '../../lib/api';
import { endOf, type View } from '../../lib/view';
import { wholeYear, windowOf, yearsIn } from '../../lib/window';

/** The span of a view in words: what it is called, and the days or years that it is. */
export interface PeriodWords {
  name: string;
  /** Empty where the name says all. */
  detail: string;
}

/** What the last years are called in a view, and which they are. */
export function lastYearsWords(view: View, register: Register, language: Language): PeriodWords {
  const words = messagesIn(language).filters;
  const window = windowOf({ ...view, span: 'default' }, register);
  const count = window ? yearsIn(window, view, register.fiscalMonth) : 0;
  return {
    name: view.calendar === 'FISCAL' ? words.lastFiscalYears(count) : words.lastYears(count),
    detail: window ? rangeOf(window, view, register, language) : '',
  };
}

/** What the span of a view is called. */
export function periodWords(view: View, register: Register, language: Language): PeriodWords {
  const words = messagesIn(language).filters;
  if (view.span === 'default') return lastYearsWords(view, register, language);
  if (view.span === 'all') return { name: words.allYears, detail: '' };
  const year = wholeYear(view.span, view, register.fiscalMonth);
  if (year) return { name: formatPeriod(year, language), detail: '' };
  const { from } = view.span;
  if (endOf(view.span) === null) return { name: words.onwards(formatDate(from, language)), detail: '' };
  return { name: words.customSpan, detail: formatSpan(view.span.from, view.span.to, language) };
}

function rangeOf(span: { from: string; to: string }, view: View, register: Register, language: Language): string {
  const labelOf = (day: string) => periodOf(isoToDay(day), 'YEAR', view.calendar, register.fiscalMonth).label;
  return formatPeriodRange(labelOf(span.from), labelOf(span.to), language);
}
