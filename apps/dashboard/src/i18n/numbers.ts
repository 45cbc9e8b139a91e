import { later } from '../lib/later';
import type { Language } from './language';

const NARROW_NO_BREAK_SPACE = '\u202F';

const plain = {
  en: later(() => new Intl.NumberFormat('en-CA', { maximumFractionDigits: 2 })),
  fr: later(() => new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 2 })),
};

/** A figure with at most two decimals: `1,234.5`, `1 234,5` with the narrow space; a minus is U+2212. */
export function formatNumber(value: number, language: Language): string {
  const rounded = Math.round(value * 100) / 100;
  const text = plain[language]().format(Math.abs(rounded)).replace(/\s/g, NARROW_NO_BREAK_SPACE);
  return rounded < 0 ? `−${text}` : text;
}

/** An amount in a currency, whole units: `400,000 CAD`, `400 000 CAD`. */
export function formatMoney(value: number, currency: string, language: Language): string {
  const number = formatNumber(value, language);
  if (currency !== 'CAD') return `${number} ${currency}`;
  return language === 'fr' ? `${number} $ CA` : `$${number} CAD`;
}

/** A difference: what grew has its plus, as what shrank has its minus; `write` is given the amount without either. */
export function formatDifference(value: number, write: (amount: number) => string): string {
  return `${value < 0 ? '−' : '+'}${write(Math.abs(value))}`;
}
