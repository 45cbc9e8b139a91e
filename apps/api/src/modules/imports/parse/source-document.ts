/** What a map's expression is given: the file as plain values. */
export type DocumentNode = string | number | boolean | null | DocumentNode[] | { [name: string]: DocumentNode };
