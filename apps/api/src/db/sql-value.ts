/** What a statement's `?` stands for. */
export type SqlValue = string | number | null;
