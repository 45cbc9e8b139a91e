import { isLanguage, type Language } from './language';

/** The language last used here, else the browser's, else English. */
export function preferredLanguage(): Language {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem('entente-language');
  } catch {
    stored = null;
  }
  if (stored && isLanguage(stored)) return stored;
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('fr')) && !navigator.languages[0]?.toLowerCase().startsWith('en')
    ? 'fr'
    : 'en';
}
