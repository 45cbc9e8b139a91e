import type { Language } from '../../i18n/language';

const formats = {
  en: new Intl.NumberFormat('en-CA', { maximumFractionDigits: 6 }),
  fr: new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 6 }),
};

/** A number of an answer with all its decimals; shares of an engagement have six. */
export function formatExact(value: number, language: Language): string {
  return formats[language].format(value).replace(/\s/g, '\u202F').replace('-', '−');
}
