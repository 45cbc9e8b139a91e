import type { Locale } from '@entente/schema/gql/operations';
import { createContext, type ReactNode, useContext } from 'react';
import { en, type Messages } from './en';
import { fr } from './fr';
import type { Language } from './language';

const CATALOGUES: Record<Language, Messages> = { en, fr };

const LanguageContext = createContext<Language>('en');

/** Gives everything below it a language; the language itself is taken from the address. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The language of the address. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The catalogue of the language of the address. */
export function useMessages(): Messages {
  return CATALOGUES[useContext(LanguageContext)];
}

/** The catalogue of a named language. */
export function messagesIn(language: Language): Messages {
  return CATALOGUES[language];
}

/** The language as the API names it. */
export function apiLocale(language: Language): Locale {
  return language === 'fr' ? 'FR' : 'EN';
}
