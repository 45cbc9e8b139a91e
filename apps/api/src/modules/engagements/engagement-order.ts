import { parsePartialDate } from '@entente/schema/calendar';
import type { EngagementOrderField, SortDirection } from '@entente/schema/vocabulary';
import type { CursorValue } from '../../graphql/connection.js';
import { InputError } from '../../graphql/input-error.js';
import { compareText } from '../../graphql/page-of-rows.js';
import type { EngagementOrder } from './engagement.input.js';
import type { EngagementRow } from './engagement.repository.js';
import { allOf, type SqlPart } from './engagement-filter.sql.js';
import { titleOrderEn, titleOrderFr } from './title-order.js';

/** One field of an order. */
export interface OrderKey {
  readonly field: EngagementOrderField;
  readonly direction: SortDirection;
}

interface OrderedField {
  /** Of the engagement `e`. */
  readonly expression: string;
  readonly nullable: boolean;
  readonly text: boolean;
  readonly value: (row: EngagementRow) => CursorValue;
}

const FIELDS: Readonly<Record<EngagementOrderField, OrderedField>> = {
  REFERENCE: { expression: 'e.reference', nullable: false, text: true, value: (row) => row.reference },
  KIND: { expression: 'e.kind', nullable: false, text: true, value: (row) => row.kind },
  STATUS: { expression: 'e.status', nullable: false, text: true, value: (row) => row.status },
  TITLE: { expression: 'e.title_sort_en', nullable: false, text: true, value: titleOrderEn },
  TITLE_FR: { expression: 'e.title_sort_fr', nullable: false, text: true, value: titleOrderFr },
  START_DATE: {
    expression: 'e.start_first',
    nullable: true,
    text: false,
    value: (row) => (row.startDate === null ? null : parsePartialDate(row.startDate).first),
  },
  END_DATE: {
    expression: 'e.end_last',
    nullable: true,
    text: false,
    value: (row) => (row.endDate === null ? null : parsePartialDate(row.endDate).last),
  },
  DELEGATES: { expression: 'e.delegates', nullable: true, text: false, value: (row) => row.delegates },
  BUDGET: { expression: 'e.budget_cents', nullable: true, text: false, value: (row) => row.budgetCents },
};

const LATEST_FIRST: readonly OrderKey[] = [{ field: 'START_DATE', direction: 'DESC' }];

/** The order to read in; the latest start first unless one is given. Throws InputError for a field named twice. */
export function orderKeys(orderBy: readonly EngagementOrder[] | null | undefined): readonly OrderKey[] {
  if (!orderBy || orderBy.length === 0) return LATEST_FIRST;
  const seen = new Set<string>();
  orderBy.forEach(({ field }, index) => {
    if (seen.has(field)) {
      throw new InputError(
        'ORDER_TWICE',
        ['orderBy', index, 'field'],
        `a list is put in order by a field once: ${field}`,
        `une liste ne se classe qu’une fois selon un champ : ${field}`,
      );
    }
    seen.add(field);
  });
  return orderBy;
}

/** Values of a cursor: what it is a cursor of, the row's order values, its id. */
export function cursorLength(keys: readonly OrderKey[]): number {
  return keys.length + 2;
}

function signature(keys: readonly OrderKey[]): string {
  return keys.map(({ field, direction }) => `${field} ${direction}`).join();
}

/** The cursor of a row with these order values. */
export function cursorOf(keys: readonly OrderKey[], values: readonly CursorValue[], id: number): CursorValue[] {
  return [signature(keys), ...values, id];
}

/** Where a page begins or ends. */
export interface Position {
  readonly values: readonly CursorValue[];
  readonly id: number;
}

/** The position of a cursor; throws InputError for one of another order. */
export function positionOf(
  keys: readonly OrderKey[],
  cursor: readonly CursorValue[] | null,
  argument: 'after' | 'before',
): Position | null {
  if (cursor === null) return null;
  const values = cursor.slice(1, -1);
  const id = cursor.at(-1);
  const fits = values.every((value, index) => {
    const field = FIELDS[keys[index]?.field ?? 'REFERENCE'];
    return value === null ? field.nullable : typeof value === (field.text ? 'string' : 'number');
  });
  if (cursor[0] !== signature(keys) || !fits || typeof id !== 'number') {
    throw new InputError(
      'BAD_CURSOR',
      [argument],
      `\`${argument}\` is a cursor of a list in another order`,
      `\`${argument}\` est un curseur d’une liste dans un autre ordre`,
    );
  }
  return { values, id };
}

/** The order values of a row, as the database computes them. */
export function orderValues(keys: readonly OrderKey[], row: EngagementRow): CursorValue[] {
  return keys.map(({ field }) => FIELDS[field].value(row));
}

/** The SELECT list of the order values, named `k0`, `k1`, … */
export function orderColumns(keys: readonly OrderKey[]): string {
  return keys.map(({ field }, index) => `${FIELDS[field].expression} AS k${index}`).join(', ');
}

/** The direction of the id, which parts what is otherwise equal: that of the last field, so that an index can be read through. */
function idDirection(keys: readonly OrderKey[]): SortDirection {
  return keys.at(-1)?.direction ?? 'ASC';
}

/** Whether the fields part any two rows by themselves. MariaDB reads through the index of what is unique only where it is wanted alone. */
const partsAll = (keys: readonly OrderKey[]): boolean => keys.some(({ field }) => field === 'REFERENCE');

const turned = (direction: SortDirection, backward: boolean): SortDirection => ((direction === 'ASC') === backward ? 'DESC' : 'ASC');

/** What an order is written with: the expressions, or the names of `orderColumns`, alone or as those of a table `l`. */
type OrderedBy = 'expressions' | 'names' | 'names of l';

/** ORDER BY of rows that have the columns of `orderColumns`. Those without a value come last; read backward, first. */
export function orderBySql(keys: readonly OrderKey[], backward: boolean, columns: OrderedBy, knownNulls: boolean): string {
  const table = columns === 'expressions' ? 'e.' : columns === 'names of l' ? 'l.' : '';
  const parts = keys.flatMap(({ field, direction }, index) => {
    const { expression, nullable } = FIELDS[field];
    const column = columns === 'expressions' ? expression : `${table}k${index}`;
    // Where the first field is known to be all nulls or none, an index can give the order.
    const rank = nullable && !(knownNulls && index === 0) ? [`(${column} IS NULL) ${turned('ASC', backward)}`] : [];
    return [...rank, `${column} ${turned(direction, backward)}`];
  });
  const id = partsAll(keys) ? [] : [`${table}id ${turned(idDirection(keys), backward)}`];
  return [...parts, ...id].join(', ');
}

/** Rows strictly beyond a position, seen forward or backward. */
function beyond(keys: readonly OrderKey[], position: Position, backward: boolean): SqlPart {
  const alternatives: SqlPart[] = [];
  const ties: SqlPart[] = [];
  keys.forEach(({ field, direction }, index) => {
    const { expression, nullable } = FIELDS[field];
    const value = position.values[index] ?? null;
    const sign = turned(direction, backward) === 'ASC' ? '>' : '<';
    if (value === null) {
      // Nulls are last: seen backward everything with a value lies beyond them, forward nothing does.
      if (backward) alternatives.push(allOf([...ties, { text: `${expression} IS NOT NULL`, values: [] }]));
      ties.push({ text: `${expression} IS NULL`, values: [] });
    } else {
      const past = nullable && !backward ? `(${expression} ${sign} ? OR ${expression} IS NULL)` : `${expression} ${sign} ?`;
      alternatives.push(allOf([...ties, { text: past, values: [value] }]));
      ties.push({ text: `${expression} = ?`, values: [value] });
    }
  });
  if (!partsAll(keys)) {
    const sign = turned(idDirection(keys), backward) === 'ASC' ? '>' : '<';
    alternatives.push(allOf([...ties, { text: `e.id ${sign} ?`, values: [position.id] }]));
  }
  return { text: `(${alternatives.map((a) => a.text).join(' OR ')})`, values: alternatives.flatMap((a) => a.values) };
}

/** Between two positions, neither included. */
export function betweenSql(keys: readonly OrderKey[], after: Position | null, before: Position | null): SqlPart[] {
  return [...(after ? [beyond(keys, after, false)] : []), ...(before ? [beyond(keys, before, true)] : [])];
}

/** One read of a page: all rows, or the half of them in which the first field has a value or has none. */
export interface Branch {
  readonly where: readonly SqlPart[];
  /** Whether the first field is known to have a value in all rows of the branch or in none. */
  readonly knownNulls: boolean;
}

/**
 * Where the first field may have no value, the rows with and without one are read apart: each half can then be read in
 * the order of an index from where the page begins, however far into the list that is.
 */
export function branches(keys: readonly OrderKey[], after: Position | null, before: Position | null): Branch[] {
  const [first] = keys;
  const between = betweenSql(keys, after, before);
  if (!first) return [{ where: between, knownNulls: false }];
  const { expression, nullable } = FIELDS[first.field];
  const bounds: SqlPart[] = [];
  const bound = (position: Position | null, sign: string) => {
    const value = position?.values[0] ?? null;
    if (value !== null) bounds.push({ text: `${expression} ${sign} ?`, values: [value] });
  };
  bound(after, first.direction === 'ASC' ? '>=' : '<=');
  bound(before, first.direction === 'ASC' ? '<=' : '>=');
  if (!nullable) return [{ where: [...bounds, ...between], knownNulls: true }];
  const valued: Branch = { where: [{ text: `${expression} IS NOT NULL`, values: [] }, ...bounds, ...between], knownNulls: true };
  const empty: Branch = { where: [{ text: `${expression} IS NULL`, values: [] }, ...between], knownNulls: true };
  const afterNull = after !== null && (after.values[0] ?? null) === null;
  const beforeValue = before !== null && (before.values[0] ?? null) !== null;
  return [...(afterNull ? [] : [valued]), ...(beforeValue ? [] : [empty])];
}

function compareValues(a: CursorValue, b: CursorValue): number {
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b);
}

/** The order of the list: negative where `a` comes before `b`. */
export function comparePositions(keys: readonly OrderKey[], a: Position, b: Position): number {
  for (const [index, { direction }] of keys.entries()) {
    const left = a.values[index] ?? null;
    const right = b.values[index] ?? null;
    if (left === null && right === null) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    const compared = compareValues(left, right);
    if (compared !== 0) return direction === 'ASC' ? compared : -compared;
  }
  return idDirection(keys) === 'ASC' ? a.id - b.id : b.id - a.id;
}
