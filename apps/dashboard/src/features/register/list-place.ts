/** Where a reader was in a list: kept for each entry of the browser's history, so that going back leads to the same row. */
export interface ListPlace {
  active: number;
  scrollTop: number;
  total: number | null;
}

const nameOf = (key: string) => `entente-list:${key}`;

/** The place that was left; null where there is none. */
export function keptPlace(key: string): ListPlace | null {
  try {
    const text = sessionStorage.getItem(nameOf(key));
    return text === null ? null : (JSON.parse(text) as ListPlace);
  } catch {
    return null;
  }
}

export function keepPlace(key: string, place: ListPlace): void {
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify(place));
  } catch {
    // Without storage a list begins at its first row.
  }
}
