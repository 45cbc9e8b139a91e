import type { ContactOrderField, SortDirection } from '@entente/schema/vocabulary';
import type { CursorValue } from '../../graphql/connection.js';
import { InputError } from '../../graphql/input-error.js';
import type { SqlPart } from '../engagements/engagement-filter.sql.js';
import type { ContactOrder } from './contact.input.js';

/** One field of an order. */
export interface ContactOrderKey {
  readonly field: ContactOrderField;
  readonly direction: SortDirection;
}

/** What a contact has its place by. */
interface PlacedContact {
  readonly id: number;
  readonly foldedName: string;
  readonly jurisdictionCode: string | null;
}

/** Stands for no jurisdiction: after every code. */
const NOWHERE = '~';

/** Each of the contact `c` and its jurisdiction `j`, and of a row of them. */
const FIELDS: Readonly<Record<ContactOrderField, { readonly expression: string; readonly value: (row: PlacedContact) => string }>> = {
  NAME: { expression: 'c.folded_name', value: (row) => row.foldedName },
  JURISDICTION: { expression: `COALESCE(j.code, '${NOWHERE}')`, value: (row) => row.jurisdictionCode ?? NOWHERE },
};

/** The order to read in; by name unless one is given, and at last by name whatever is. Throws InputError for a field named twice. */
export function contactOrderKeys(orderBy: readonly ContactOrder[] | null | undefined): readonly ContactOrderKey[] {
  const keys = orderBy ?? [];
  keys.forEach(({ field }, index) => {
    if (keys.findIndex((key) => key.field === field) === index) return;
    throw new InputError(
      'ORDER_TWICE',
      ['orderBy', index, 'field'],
      `a list is put in order by a field once: ${field}`,
      `une liste ne se classe qu’une fois selon un champ : ${field}`,
    );
  });
  return keys.some(({ field }) => field === 'NAME') ? keys : [...keys, { field: 'NAME', direction: 'ASC' }];
}

/** What every cursor of an order begins with. */
const signature = (keys: readonly ContactOrderKey[]): string => keys.map(({ field, direction }) => `${field} ${direction}`).join();

/** How many values a cursor holds: the order it is of, the row's own in it, its id. */
export function contactCursorLength(keys: readonly ContactOrderKey[]): number {
  return keys.length + 2;
}

export function contactCursor(keys: readonly ContactOrderKey[], row: PlacedContact): CursorValue[] {
  return [signature(keys), ...keys.map(({ field }) => FIELDS[field].value(row)), row.id];
}

/** Where a page begins or ends. */
export interface ContactPosition {
  readonly values: readonly string[];
  readonly id: number;
}

/** The position of a cursor; throws InputError for one of another order. */
export function contactPosition(
  keys: readonly ContactOrderKey[],
  cursor: readonly CursorValue[] | null,
  argument: 'after' | 'before',
): ContactPosition | null {
  if (!cursor) return null;
  const values = cursor.slice(1, -1).filter((value) => typeof value === 'string');
  const id = cursor.at(-1);
  if (cursor[0] !== signature(keys) || values.length !== keys.length || typeof id !== 'number') {
    throw new InputError(
      'BAD_CURSOR',
      [argument],
      `\`${argument}\` is not a cursor of this list in this order`,
      `\`${argument}\` n’est pas un curseur de cette liste dans cet ordre`,
    );
  }
  return { values, id };
}

/** `ORDER BY` what; turned round to read backward. The id is what tells apart those that are equal. */
export function contactOrderSql(keys: readonly ContactOrderKey[], backward: boolean): string {
  const way = (direction: SortDirection) => ((direction === 'DESC') === backward ? 'ASC' : 'DESC');
  return [...keys.map(({ field, direction }) => `${FIELDS[field].expression} ${way(direction)}`), `c.id ${way('ASC')}`].join(', ');
}

/** What comes after a position in the order, or before it. */
export function contactsBeyond(keys: readonly ContactOrderKey[], { values, id }: ContactPosition, side: 'after' | 'before'): SqlPart {
  const columns = [
    ...keys.map(({ field, direction }, index) => ({ expression: FIELDS[field].expression, direction, value: values[index] ?? '' })),
    { expression: 'c.id', direction: 'ASC' as const, value: id },
  ];
  const alternatives = columns.map(({ expression, direction, value }, index) => {
    const equal = columns.slice(0, index);
    const sign = (direction === 'ASC') === (side === 'after') ? '>' : '<';
    return {
      text: `(${[...equal.map((one) => `${one.expression} = ?`), `${expression} ${sign} ?`].join(' AND ')})`,
      values: [...equal.map((one) => one.value), value],
    };
  });
  return { text: `(${alternatives.map(({ text }) => text).join(' OR ')})`, values: alternatives.flatMap((one) => one.values) };
}
