import type { Locale } from '@entente/schema/vocabulary';
import type { GraphqlContext } from './request-context.js';

/** One value of a row: as the API gives it, or those of a list joined to one text, each in its place. */
export type CellValue = string | number | boolean | null;

/** What cells are written by beside their row. */
export interface CellReading {
  /** The register's own language. */
  readonly locale: Locale;
  /** Stands between the values of a list. */
  readonly between: string;
}

/** A list of the register as it is now, read as the cells of its rows rather than as objects: a file has many of them. */
export interface CellList {
  /** At most `limit` rows behind a cursor, which may be more than a page of the API; fewer where the list ends. */
  read(
    after: string | null,
    limit: number,
    reading: CellReading,
  ): Promise<{ readonly rows: CellValue[][]; readonly endCursor: string | null }>;
}

/**
 * Lists by the field of the query type that gives them: for the field's arguments and the wanted fields of a row, each by the
 * names on its way with dots; null where one of these can only be resolved.
 */
export type CellLists = Readonly<
  Record<string, (context: GraphqlContext, args: Readonly<Record<string, unknown>>, fields: readonly string[]) => CellList | null>
>;
