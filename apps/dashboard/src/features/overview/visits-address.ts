import type { VisitOutcome } from '@entente/schema/gql/operations';

/** The key of all years together; no label of the API reads so. */
export const ALL_YEARS = 'all';

const OUTCOMES: readonly VisitOutcome[] = ['PROJECT', 'MISSION'];

/** Whose visits an address lists: those of a year, by the key of its line, or of all years, that led to something, or all of them. */
export interface OpenedVisits {
  readonly year: string;
  readonly outcome: VisitOutcome | null;
}

/** The address text of listed visits: `2005/06,mission`, `all`. */
export function visitsText({ year, outcome }: OpenedVisits): string {
  return outcome === null ? year : `${year},${outcome.toLowerCase()}`;
}

/** What an address text lists; null where it cannot be understood. */
export function visitsFrom(text: unknown): OpenedVisits | null {
  if (typeof text !== 'string') return null;
  const [year = '', said, ...more] = text.split(',');
  const outcome = OUTCOMES.find((one) => one.toLowerCase() === said) ?? null;
  if (!/^(all|-|\d{4}(\/\d{2})?)$/.test(year) || more.length > 0 || (said !== undefined && outcome === null)) return null;
  return { year, outcome };
}

/** What an overview's address says beside its view. Only what is understood stays in it, in one form. */
export function overviewSearch(search: Record<string, unknown>): { visits?: string } {
  const opened = visitsFrom(search['visits']);
  return opened ? { visits: visitsText(opened) } : {};
}
