import type { Locale, ReportSection } from '@entente/schema/gql/operations';

/** What somebody has written and not saved yet. */
export interface Unsaved {
  readonly text: string;
  /** What stood there when they began. */
  readonly base: string;
}

/** Section and language: `KIND EN`. */
export type Place = `${ReportSection} ${Locale}`;

/** The text that stands at a place of an edition. */
export interface Written {
  readonly section: ReportSection;
  readonly language: Locale;
  readonly text: string;
}

export function writtenAt(commentary: readonly Written[], place: Place): string {
  return commentary.find(({ section, language }) => `${section} ${language}` === place)?.text ?? '';
}

/** Whether somebody else has changed what stands at a place since the text was begun, and not to the same. */
export function isInConflict(unsaved: Unsaved, now: string): boolean {
  return unsaved.base !== now && unsaved.text.trim() !== now;
}

const keyOf = (edition: string): string => `entente-commentary:${edition}`;

/** What was kept in this tab of an edition's commentary. */
export function keptCommentary(edition: string): Partial<Record<Place, Unsaved>> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(edition)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        ([, one]: [string, Partial<Unsaved> | null]) => typeof one?.text === 'string' && typeof one.base === 'string',
      ),
    );
  } catch {
    return {};
  }
}

/** Keeps it for as long as the tab is there; without storage it stands in the page alone. */
export function keepCommentary(edition: string, unsaved: Partial<Record<Place, Unsaved>>): void {
  try {
    if (Object.keys(unsaved).length === 0) sessionStorage.removeItem(keyOf(edition));
    else sessionStorage.setItem(keyOf(edition), JSON.stringify(unsaved));
  } catch {
    // The browser warns before the page is left.
  }
}
