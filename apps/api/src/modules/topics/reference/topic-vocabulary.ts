/** A coded word with the names shown for it. */
export interface VocabularyEntry {
  /** Stable, upper case. */
  code: string;
  nameEn: string;
  nameFr: string;
}

/** Another word for the same: one of its time, or one that means the same or a part of it. */
export interface VocabularyTerm {
  code: string;
  locale: 'en' | 'fr';
  term: string;
  kind: 'HISTORIC' | 'SYNONYM';
  /** Partial dates of the first and last day in use; null where open. */
  validFrom: string | null;
  validTo: string | null;
}

/** What engagements are about, and what projects do: codes, names and the words that are understood for them. */
export interface TopicVocabulary {
  topics: VocabularyEntry[];
  topicTerms: VocabularyTerm[];
  interventions: VocabularyEntry[];
  interventionTerms: VocabularyTerm[];
}
