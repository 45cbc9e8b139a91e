import { civilDate, type Day } from '@entente/schema/calendar';

const MONTHS = {
  EN: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  FR: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
} as const;

/** `1 April 2005` or `1er avril 2005`. */
export function dayInWords(day: Day, locale: 'EN' | 'FR'): string {
  const { year, month, dayOfMonth } = civilDate(day);
  return `${dayOfMonth === 1 && locale === 'FR' ? '1er' : dayOfMonth} ${MONTHS[locale][month - 1]} ${year}`;
}

/** `April` or `avril`. */
export function monthInWords(month: number, locale: 'EN' | 'FR'): string {
  return MONTHS[locale][month - 1] ?? '';
}

// A format takes a hundred times as long to make as a number to write.
const NUMBERS = {
  EN: new Intl.NumberFormat('en-CA', { maximumFractionDigits: 6 }),
  FR: new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 6 }),
} as const;

/** `1,234.5` or `1 234,5`, with a blank that does not break. */
export function numberInWords(value: number, locale: 'EN' | 'FR'): string {
  return NUMBERS[locale].format(value);
}

/** `a, b and c`, or with another last word between. */
export function listInWords(items: readonly string[], locale: 'EN' | 'FR', between: 'AND' | 'OR' = 'AND'): string {
  const word = { EN: { AND: 'and', OR: 'or' }, FR: { AND: 'et', OR: 'ou' } }[locale][between];
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}
