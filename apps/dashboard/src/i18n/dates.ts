import type { Language } from './language';

const MONTHS = {
  en: {
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    long: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  },
  fr: {
    short: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
    long: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  },
} as const;

type Length = 'short' | 'long';

interface Parts {
  year: string;
  month: number | null;
  day: number | null;
}

function partsOf(partial: string): Parts {
  const [year = '', month, day] = partial.split('-');
  return { year, month: month === undefined ? null : Number(month), day: day === undefined ? null : Number(day) };
}

function monthName(month: number, language: Language, length: Length): string {
  return MONTHS[language][length][month - 1] ?? String(month);
}

/** French writes the first of a month as an ordinal: 1er avril. */
function dayNumber(day: number, language: Language): string {
  return language === 'fr' && day === 1 ? '1er' : String(day);
}

/** A date as precise as it is recorded: `2004`, `Jul 2004`, `9 Jul 2004`; day and month are never parted by a line break. */
export function formatDate(partial: string, language: Language, length: Length = 'short'): string {
  const { year, month, day } = partsOf(partial);
  if (month === null) return year;
  const name = monthName(month, language, length);
  return day === null ? `${name} ${year}` : `${dayNumber(day, language)}\u00A0${name} ${year}`;
}

/** Day and month without the year: `24 Nov`, `24 nov.`. */
export function formatDayOfYear(iso: string, language: Language): string {
  const { month, day } = partsOf(iso);
  return `${dayNumber(day ?? 1, language)}\u00A0${monthName(month ?? 1, language, 'short')}`;
}

/** The month and first day that a fiscal year begins with: `1 April`, `1er avril`. */
export function formatFiscalStart(fiscalMonth: number, language: Language): string {
  return `${dayNumber(1, language)} ${monthName(fiscalMonth, language, 'long')}`;
}

/** Two partial dates as one span, shared parts written once: `5–8 Oct 2026`, `30 nov.-4 déc. 2026`. */
export function formatSpan(start: string, end: string, language: Language): string {
  if (start === end) return formatDate(start, language);
  const dash = language === 'fr' ? '-' : '–';
  const a = partsOf(start);
  const b = partsOf(end);
  const samePrecision = (a.month === null) === (b.month === null) && (a.day === null) === (b.day === null);
  if (samePrecision && a.month === null) return `${a.year}${dash}${b.year}`;
  if (samePrecision && a.year === b.year && a.month !== null && b.month !== null) {
    if (a.day === null || b.day === null) return `${monthName(a.month, language, 'short')}${dash}${formatDate(end, language)}`;
    if (a.month === b.month) return `${dayNumber(a.day, language)}${dash}${formatDate(end, language)}`;
    return `${formatDayOfYear(start, language)}${dash}${formatDate(end, language)}`;
  }
  if (language === 'en') return `${formatDate(start, language)} to ${formatDate(end, language)}`;
  return `${a.day === null ? 'de' : 'du'} ${formatDate(start, language)} ${b.day === null ? 'à' : 'au'} ${formatDate(end, language)}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What tells the time in a zone, kept: a browser takes long to make one. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const kept = clocks.get(timeZone);
  if (kept) return kept;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** An instant in the register's time zone: `24 Nov 2026, 09:12`, `24 nov. 2026, 9 h 12`. */
export function formatInstant(instant: string, timeZone: string, language: Language): string {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  const day = formatDate(`${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`, language);
  const hour = parts.get('hour') ?? '00';
  const minute = parts.get('minute') ?? '00';
  return language === 'fr' ? `${day}, ${Number(hour)} h ${minute}` : `${day}, ${hour}:${minute}`;
}

/** A period label of the API (`2005/06`, `2005`) in the language's own form (`2005-2006`). */
export function formatPeriod(label: string, language: Language): string {
  if (/^\d{4}-\d{2}$/.test(label)) return formatDate(label, language);
  const quarter = /^(.+) Q([1-4])$/.exec(label);
  if (quarter) return language === 'fr' ? `${formatPeriod(quarter[1] ?? '', language)} T${quarter[2]}` : label;
  const fiscal = /^(\d{4})\/(\d{2})$/.exec(label);
  if (!fiscal || language === 'en') return label;
  return `${fiscal[1]}-${Number(fiscal[1]) + 1}`;
}

/** A period label for narrow columns: `05/06`, `05-06`; a calendar year stays whole. */
export function formatPeriodShort(label: string, language: Language): string {
  const quarter = /^(.+) Q([1-4])$/.exec(label);
  if (quarter) return `${formatPeriodShort(quarter[1] ?? '', language)} ${language === 'fr' ? 'T' : 'Q'}${quarter[2]}`;
  if (/^\d{4}-\d{2}$/.test(label)) return label;
  const fiscal = /^\d{2}(\d{2})\/(\d{2})$/.exec(label);
  return fiscal ? `${fiscal[1]}${language === 'fr' ? '-' : '/'}${fiscal[2]}` : label;
}

/** The first and last of a run of periods: `2022/23–2026/27`, `2022-2023 à 2026-2027`. */
export function formatPeriodRange(first: string, last: string, language: Language): string {
  const a = formatPeriod(first, language);
  if (first === last) return a;
  return language === 'fr' ? `${a} à ${formatPeriod(last, language)}` : `${a}–${last}`;
}
