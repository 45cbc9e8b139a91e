/** The languages of the interface, as they stand in the address. */
export type Language = 'en' | 'fr';

export function isLanguage(text: string): text is Language {
  return text === 'en' || text === 'fr';
}

/** The other of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'fr' : 'en';
}
