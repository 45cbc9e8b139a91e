import { ENGAGEMENT_KINDS, ENGAGEMENT_SCOPES, ENGAGEMENT_STATUSES, SENSITIVITIES, VISIT_DIRECTIONS } from '../duckdb/tables.js';

// What is said of a fact in few words stands in one small number, so that a filter on all of it is one look into a table.

/** One of the columns that a description holds. */
interface Part {
  readonly column: string;
  readonly values: readonly string[];
  readonly shift: number;
  readonly bits: number;
}

const parts = {
  kind: { column: 'kind', values: ENGAGEMENT_KINDS, shift: 0, bits: 2 },
  scope: { column: 'scope', values: ENGAGEMENT_SCOPES, shift: 2, bits: 2 },
  direction: { column: 'direction', values: VISIT_DIRECTIONS, shift: 4, bits: 2 },
  status: { column: 'status', values: ENGAGEMENT_STATUSES, shift: 6, bits: 3 },
  sensitivity: { column: 'sensitivity', values: SENSITIVITIES, shift: 9, bits: 2 },
} satisfies Record<string, Part>;
const COMPONENT = 1 << 11;
const OPEN_ENDED = 1 << 12;

/** How many descriptions there may be. */
export const DESCRIPTIONS = 1 << 13;
/** The description of a fact that is not current any more: no fact has it, as each is of some kind. */
export const CLOSED = 0;

export type DescribedColumn = keyof typeof parts;

/** The value of a column in a description; null where it has none. */
export function describedValue(description: number, column: DescribedColumn): string | null {
  const { values, shift, bits } = parts[column];
  return values[((description >> shift) & ((1 << bits) - 1)) - 1] ?? null;
}

export function isComponent(description: number): boolean {
  return (description & COMPONENT) !== 0;
}

export function isOpenEnded(description: number): boolean {
  return (description & OPEN_ENDED) !== 0;
}

/** The description of a fact `f` of the mirror, as DuckDB computes it: the place of each value in its type, from 1 on. */
export function describedInSql(): string {
  const sums = Object.values(parts).map(({ column, shift }) => `COALESCE(enum_code(f.${column}) + 1, 0)::INTEGER * ${1 << shift}`);
  return [...sums, `f.component::INTEGER * ${COMPONENT}`, `f.open_ended::INTEGER * ${OPEN_ENDED}`].join(' + ');
}
