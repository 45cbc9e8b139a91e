import { dayOf, daysInMonth } from '@entente/schema/calendar';
import type { ProblemCode } from '../problems/catalog.js';
import type { Particulars } from '../problems/problem.js';
import type { PartialDateValue } from '../stages.js';

/** A date, or why the text is none. */
export type DateReading = { readonly date: PartialDateValue } | { readonly code: ProblemCode; readonly particulars: Particulars };

const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const known = new Map<string, DateReading>();
const mostKnown = 50_000;

function refuse(code: ProblemCode, particulars: Particulars = {}): DateReading {
  return { code, particulars };
}

/** Why a text that is no ISO date is refused, and how it should be written; nothing is guessed from it. */
function refuseForm(text: string): DateReading {
  const timed = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/.exec(text)?.[1];
  if (timed) return refuse('DATE_WITH_TIME', { hint: timed });
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text)) return refuse('DATE_DAY_OR_MONTH');
  if (/^(FY|EF|AF)?\s*\d{4}\s*[/–-]\s*(\d{2}|\d{4})$/i.test(text)) return refuse('DATE_FISCAL_YEAR');
  if (/^\d{5}(\.\d+)?$/.test(text)) return refuse('DATE_SERIAL');
  if (/\p{L}{3,}/u.test(text)) return refuse('DATE_WITH_WORDS');
  return refuse('DATE_FORM');
}

function readDate(text: string): DateReading {
  const parts = iso.exec(text);
  if (!parts) return refuseForm(text);
  const year = Number(parts[1]);
  if (year < 1000 || year > 2999) return refuse('YEAR_OUT_OF_RANGE');
  if (parts[2] === undefined) return { date: { text, first: dayOf(year, 1, 1), last: dayOf(year, 12, 31), precision: 'YEAR' } };
  const month = Number(parts[2]);
  if (month < 1 || month > 12) {
    // 2005-06 is June; 2005-13 and above can only have been meant as a span of years.
    return parts[3] === undefined && month === (year + 1) % 100 ? refuse('DATE_FISCAL_YEAR') : refuse('NO_SUCH_MONTH');
  }
  const days = daysInMonth(year, month);
  if (parts[3] === undefined) return { date: { text, first: dayOf(year, month, 1), last: dayOf(year, month, days), precision: 'MONTH' } };
  const day = Number(parts[3]);
  if (day < 1 || day > days) return refuse('NO_SUCH_DAY', { days });
  const first = dayOf(year, month, day);
  return { date: { text, first, last: first, precision: 'DAY' } };
}

/** Reads `2005-05-09`, `2005-05` or `2005`. */
export function parseSheetDate(text: string): DateReading {
  const before = known.get(text);
  if (before) return before;
  const reading = readDate(text);
  // The same days return by the thousand; the limit keeps a hostile file from growing the table.
  if (known.size >= mostKnown) known.clear();
  known.set(text, reading);
  return reading;
}
