/** What stands in one cell: several values of a list are one text. */
export type Cell = string | number | boolean | null;

/** One list of an answer as a table. Cells are made when they are looked at, so that a long list costs no more than its page. */
export interface AnswerTable {
  /** Where in the answer its rows stand: `engagementVolume`, `engagement.revisions`. */
  name: string;
  columns: readonly Column[];
  rowCount: number;
  row: (index: number) => Cell[];
  /** The total that the API counted directly, under its columns; null where it was not asked for. */
  total: Cell[] | null;
}

export interface Column {
  /** The way from the row to its value: `['region', 'code']`. */
  path: readonly string[];
  numeric: boolean;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists are joined by this, as no code or number holds it. */
const BETWEEN = '; ';

/** The lists of an answer, in its order: a connection by its nodes, a volume by its rows, anything else as the one row that it is. */
export function tablesOf(data: Json | null | undefined): AnswerTable[] {
  return Object.entries(data ?? {}).flatMap(([name, value]) => tablesAt(name, value));
}

function tablesAt(name: string, value: unknown): AnswerTable[] {
  const rows = rowsOf(value);
  if (rows) return [tableOf(name, rows, isObject(value) ? value['total'] : null)];
  if (!isObject(value)) return value === null ? [] : [tableOf(name, [{ [name]: value }], null)];
  const lists = Object.entries(value).filter(([, inner]) => rowsOf(inner)?.some(isObject));
  const own = Object.fromEntries(Object.entries(value).filter(([key]) => !lists.some(([list]) => list === key)));
  return [
    ...(Object.keys(own).length > 0 ? [tableOf(name, [own], null)] : []),
    ...lists.flatMap(([key, inner]) => tablesAt(`${name}.${key}`, inner)),
  ];
}

/** The rows that a list, a connection or a volume holds; null for what is none of them. */
function rowsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return null;
  if (Array.isArray(value['rows'])) return value['rows'];
  if (Array.isArray(value['nodes'])) return value['nodes'];
  if (Array.isArray(value['edges'])) return value['edges'].map((edge: unknown) => (isObject(edge) && 'node' in edge ? edge['node'] : edge));
  return null;
}

function tableOf(name: string, rows: readonly unknown[], total: unknown): AnswerTable {
  const leaves: Leaves = new Map();
  for (const row of rows) noteLeaves(row, [], leaves);
  const columns = inOrder(leaves).map(({ path, numbers, texts }) => ({ path, numeric: numbers && !texts }));
  return {
    name,
    columns,
    rowCount: rows.length,
    row: (index) => columns.map(({ path }) => cellAt(rows[index], path)),
    total: isObject(total) ? columns.map(({ path }) => (path[0] === 'figures' ? cellAt(total, path.slice(1)) : null)) : null,
  };
}

/** The leaves that rows have, by the way to them, with what was found there. */
type Leaves = Map<string, { path: readonly string[]; numbers: boolean; texts: boolean }>;

/** Leaves in the order of the answer. What is nothing in one row and an object in another is the object's leaves, in its place. */
function inOrder(leaves: Leaves) {
  const all = [...leaves.values()];
  const within = (path: readonly string[], outer: readonly string[]) =>
    path.length > outer.length && outer.every((key, index) => path[index] === key);
  const placed = all.map((leaf, index) => {
    const outer = all.find((candidate) => within(leaf.path, candidate.path));
    const family = outer ? all.findIndex((candidate) => candidate === outer || within(candidate.path, outer.path)) : index;
    return { leaf, place: family, index };
  });
  return placed
    .filter(({ leaf }) => leaf.numbers || leaf.texts || !all.some((inner) => within(inner.path, leaf.path)))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ leaf }) => leaf);
}

function noteLeaves(value: unknown, path: readonly string[], leaves: Leaves): void {
  if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) noteLeaves(inner, [...path, key], leaves);
    return;
  }
  if (Array.isArray(value) && value.some((item) => isObject(item))) {
    for (const item of value) noteLeaves(item, path, leaves);
    return;
  }
  const name = path.join('.');
  let leaf = leaves.get(name);
  if (!leaf) {
    leaf = { path, numbers: false, texts: false };
    leaves.set(name, leaf);
  }
  for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
    // Several numbers in one cell are a text.
    if (typeof one === 'number' && !Array.isArray(value)) leaf.numbers = true;
    else if (one !== null) leaf.texts = true;
  }
}

function cellAt(value: unknown, path: readonly string[]): Cell {
  if (Array.isArray(value)) {
    const cells = value.map((item) => cellAt(item, path));
    if (cells.every((cell) => cell === null)) return null;
    // Each entry of a list keeps its place, so that the second name belongs to the second code.
    return cells.length === 1 ? (cells[0] ?? null) : cells.map((cell) => cell ?? '').join(BETWEEN);
  }
  const [first, ...rest] = path;
  if (first !== undefined) return isObject(value) ? cellAt(value[first], rest) : null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined || isObject(value) ? null : String(value);
}
