import type { EngagementOrder, EngagementOrderField, Locale } from '@entente/schema/gql/operations';

/** The columns that a list can show, in the order in which it shows them. */
export const COLUMNS = [
  'reference',
  'when',
  'title',
  'kind',
  'direction',
  'scope',
  'partners',
  'organizations',
  'topics',
  'delegates',
  'budget',
  'status',
  'sensitivity',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Shown until somebody chooses others. */
export const USUAL_COLUMNS: readonly Column[] = ['reference', 'when', 'title', 'kind', 'partners', 'status'];

/** What a column is put in order by; those that are missing cannot be. */
export const ORDER_OF: Partial<Record<Column, EngagementOrderField>> = {
  reference: 'REFERENCE',
  when: 'START_DATE',
  title: 'TITLE',
  kind: 'KIND',
  delegates: 'DELEGATES',
  budget: 'BUDGET',
  status: 'STATUS',
};

/** A column with the end that comes first. */
export interface Sort {
  column: Column;
  descending: boolean;
}

export const USUAL_SORT: Sort = { column: 'when', descending: true };

/** What an address says of a list beside what it is narrowed to. */
export interface ListSearch {
  sort?: string;
  columns?: string;
  /** `counted` for what figures count alone. */
  only?: string;
}

const isColumn = (text: string): text is Column => (COLUMNS as readonly string[]).includes(text);

/** The columns that a text names, in their own order; null where it names none. */
export function columnsFrom(text: string | null | undefined): Column[] | null {
  const named = (text ?? '').split(',').filter(isColumn);
  return named.length === 0 ? null : COLUMNS.filter((column) => named.includes(column));
}

/** The order that an address asks for: `title`, or `-title` for the other end. */
export function sortFrom(text: string | undefined): Sort {
  const column = (text ?? '').replace(/^-/, '');
  return isColumn(column) && ORDER_OF[column] ? { column, descending: text?.startsWith('-') ?? false } : USUAL_SORT;
}

/** The address of an order; nothing for the usual one. */
export function sortText({ column, descending }: Sort): string | undefined {
  return column === USUAL_SORT.column && descending === USUAL_SORT.descending ? undefined : `${descending ? '-' : ''}${column}`;
}

/** The order as the API takes it; titles are in the order of those that are read. */
export function orderOf({ column, descending }: Sort, locale: Locale): EngagementOrder[] {
  const field = column === 'title' && locale === 'FR' ? 'TITLE_FR' : (ORDER_OF[column] ?? 'START_DATE');
  return [{ field, direction: descending ? 'DESC' : 'ASC' }];
}

/** Only what is understood stays in the address, in one form. */
export function listSearch(search: Record<string, unknown>): ListSearch {
  const text = (name: string) => (typeof search[name] === 'string' ? (search[name] as string) : undefined);
  const sort = sortText(sortFrom(text('sort')));
  const columns = columnsFrom(text('columns'));
  return {
    ...(sort !== undefined && { sort }),
    ...(columns && { columns: columns.join(',') }),
    ...(text('only') === 'counted' && { only: 'counted' }),
  };
}
