import type { Locale } from '@entente/schema/vocabulary';

/** Stands between the two languages of what is kept; nobody writes it. */
const BETWEEN = '\u001e';
/** Both languages, and what stands between them, fit into a column of 1,000. */
const LONGEST = 490;

/** What somebody will be told, in both languages, as it is kept in one text. */
export function toldInBoth({ en, fr }: { readonly en: string; readonly fr: string }): string {
  return `${short(en)}${BETWEEN}${short(fr)}`;
}

/** What somebody will be told of an error, as it is kept: in both languages where the error has them, else as it stands. */
export function toldOf(error: unknown): string {
  if (error instanceof Error && 'en' in error && 'fr' in error) return toldInBoth({ en: String(error.en), fr: String(error.fr) });
  return (error instanceof Error ? error.message : String(error)).replaceAll(BETWEEN, ' ').slice(0, 1000);
}

/** What was kept, in one language; what a mail server or a database said stands as they said it. */
export function toldIn(kept: string, locale: Locale): string {
  const [en = '', fr] = kept.split(BETWEEN);
  return locale === 'FR' ? (fr ?? en) : en;
}

const short = (text: string): string => text.replaceAll(BETWEEN, ' ').slice(0, LONGEST);
