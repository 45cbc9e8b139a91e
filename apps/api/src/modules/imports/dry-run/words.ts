import type { LocalText, NameKind, RowFate, RowOutcome } from '../stages.js';

export const fateWords: Readonly<Record<RowFate, LocalText>> = {
  CREATE: { en: 'new', fr: 'nouveau' },
  UPDATE: { en: 'changed', fr: 'modifié' },
  UNCHANGED: { en: 'the same', fr: 'inchangé' },
  HELD_BACK: { en: 'held back', fr: 'retenu' },
};

export const heldBackWords: Readonly<Record<NonNullable<RowOutcome['heldBackBy']>, LocalText>> = {
  PROBLEM: { en: 'problem', fr: 'problème' },
  DECISION: { en: 'waits for a decision', fr: 'attend une décision' },
  SKIPPED: { en: 'skipped, as decided', fr: 'sauté, comme décidé' },
  FILE: { en: 'the file is refused', fr: 'le fichier est refusé' },
};

export const kindWords: Readonly<Record<NameKind, LocalText>> = {
  JURISDICTION: { en: 'jurisdiction', fr: 'administration' },
  ORGANIZATION: { en: 'organization', fr: 'organisation' },
  TOPIC: { en: 'topic', fr: 'sujet' },
  INTERVENTION: { en: 'intervention', fr: 'intervention' },
  FACILITY: { en: 'facility', fr: 'établissement' },
};

/** A count as each language writes it. */
export function shownNumber(value: number, language: keyof LocalText): string {
  return value.toLocaleString(language === 'en' ? 'en-CA' : 'fr-CA');
}
