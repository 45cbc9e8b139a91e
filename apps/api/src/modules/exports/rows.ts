// From a page of an answer to the rows of a file, at the grain that was asked for.
import type { ExportGrain } from '@entente/schema/vocabulary';
import type { Column, Table } from './columns.js';

/** What stands in one cell. */
export type Cell = string | number | boolean | null;

/** A column of a file. */
export interface FileColumn {
  /** Keys with dots: `partner.jurisdiction.code`. Tools read columns by it, so it is the same in every language. */
  readonly heading: string;
  readonly type: Column['type'];
  readonly description: string;
}

/** The columns of a file, and how its rows come out of what the answer has. */
export interface RowReader {
  readonly columns: readonly FileColumn[];
  /** The rows that one entry of the list becomes; one, but for the grain of partners. */
  read(entry: unknown): Cell[][];
}

/** Values of a list in one cell are joined by this, as no code or number holds it. */
export const BETWEEN = '; ';

/** What a partner's columns begin with where each row is one partner's, and where they are counted. */
const PARTNER_NUMBER = 'partner.number';
const PARTNER_COUNT = 'partner.count';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the rows of a table. At the grain PARTNER the table must have partners. */
export function rowReader(table: Table, grain: ExportGrain): RowReader {
  const partners = grain === 'PARTNER' ? table.partners : null;
  const before = table.rowsIn === 'edges' ? 1 : 0;
  if (!partners) {
    const readers = table.columns.map(({ path, lists }) => (lists === 0 ? plain(path) : joined(path)));
    const wrap = isPlainValues(table) ? (entry: unknown) => ({ [table.columns[0]?.path[0] ?? '']: entry }) : (entry: unknown) => entry;
    return {
      columns: table.columns.map((column) => fileColumn(column, column.path.slice(before).join('.'))),
      read: (entry) => {
        const row = wrap(entry);
        return [readers.map((read) => read(row))];
      },
    };
  }
  const isPartners = ({ path }: Column) => partners.every((key, index) => path[index] === key);
  const known = partners.at(-1) ?? '';
  const singular = known === 'partners' ? 'partner' : known;
  const columns = table.columns.map((column): { column: FileColumn; read: (entry: unknown, partner: unknown) => Cell } => {
    if (!isPartners(column)) {
      const read = column.lists === 0 ? plain(column.path) : joined(column.path);
      return { column: fileColumn(column, column.path.slice(before).join('.')), read: (entry) => read(entry) };
    }
    const inside = column.path.slice(partners.length);
    const read = column.lists === 1 ? plain(inside) : joined(inside);
    const heading = [...partners.slice(before, -1), singular, ...inside].join('.');
    return { column: fileColumn({ ...column, lists: column.lists - 1 }, heading), read: (_, partner) => read(partner) };
  });
  const listOf = joinedValues(partners);
  return {
    columns: [...PARTNER_COLUMNS, ...columns.map(({ column }) => column)],
    read: (entry) => {
      const list = listOf(entry).filter(isObject);
      // An engagement without partners is a row all the same: nothing disappears.
      if (list.length === 0) return [[null, 0, ...columns.map(({ read }) => read(entry, null))]];
      return list.map((partner, index) => [index + 1, list.length, ...columns.map(({ read }) => read(entry, partner))]);
    },
  };
}

const PARTNER_COLUMNS: readonly FileColumn[] = [
  {
    heading: PARTNER_NUMBER,
    type: 'number',
    description:
      'Which of the partners of its engagement the row is, from 1; the rows numbered 1, and those of none, are one an engagement.',
  },
  {
    heading: PARTNER_COUNT,
    type: 'number',
    description: 'In how many rows the engagement stands. What is summed over rows counts it as often; 0: it has no partner, and one row.',
  },
];

/** Where the list of a table stands in an answer, and its entries there. */
export function entriesOf(table: Table, data: unknown): readonly unknown[] {
  const at = containerOf(table, data);
  if (at === null || at === undefined) return [];
  const inside = table.rowsKey === '' ? at : isObject(at) ? at[table.rowsKey] : null;
  if (table.rowsIn === 'object' || table.rowsIn === 'value') return [inside];
  return Array.isArray(inside) ? inside : [];
}

/** What a table's path leads to. */
export function containerOf(table: Table, data: unknown): unknown {
  return table.path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : null), data);
}

/** Texts or numbers rather than objects. */
const isPlainValues = ({ rowsIn }: Table): boolean => rowsIn === 'value' || rowsIn === 'values';

/** What several values become is a text, also where there is only one of them: a column holds one sort of thing. */
function fileColumn({ type, lists, description }: Column, heading: string): FileColumn {
  return { heading, type: lists === 0 ? type : 'text', description };
}

function plain(path: readonly string[]): (entry: unknown) => Cell {
  const [first = '', ...rest] = path;
  if (rest.length === 0) return (entry) => (entry === null || entry === undefined ? null : cellOf((entry as Json)[first]));
  const inner = plain(rest);
  return (entry) => (entry === null || entry === undefined ? null : inner((entry as Json)[first]));
}

function joined(path: readonly string[]): (entry: unknown) => Cell {
  const values = joinedValues(path);
  return (entry) => {
    const found = values(entry);
    if (found.every((value) => value === null || value === undefined)) return null;
    // Each entry keeps its place, so that the second name belongs to the second code.
    return found.map((value) => (value === null || value === undefined ? '' : String(value))).join(BETWEEN);
  };
}

/** All that a path leads to, through whatever lists stand in its way. */
function joinedValues(path: readonly string[]): (entry: unknown) => unknown[] {
  return (entry) => {
    let values: unknown[] = [entry];
    for (const key of path) values = values.flatMap((value) => (isObject(value) ? value[key] : null));
    return values;
  };
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}
