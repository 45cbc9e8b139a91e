/** What stands in one cell: several values of a list are one text. */
export type Cell = string | number | boolean | null;

/** One list of an answer as a table. Cells are made when they are looked at, so that a long list costs no more than its page. */
export interface AnswerTable {
  /** Where in the answer it stands: `engagementVolume`, `engagement.revisions`. */
  name: string;
  /** The keys from there to its rows: `['nodes']`; none where it is them itself. */
  rowsAt: readonly string[];
  readonly columns: readonly Column[];
  rowCount: number;
  row: (index: number) => Cell[];
  /** The total that the API counted directly, under its columns; null where it was not asked for. */
  readonly total: Cell[] | null;
}

export interface Column {
  /** The way from the row to its value: `['region', 'code']`. */
  path: readonly string[];
  numeric: boolean;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists are joined by this, as no code or number holds it. */
export const BETWEEN = '; ';

/** The lists of an answer, in its order: a connection by its nodes, a volume by its rows, anything else as the one row that it is. */
export function tablesOf(data: Json | null | undefined): AnswerTable[] {
  return Object.entries(data ?? {}).flatMap(([name, value]) => tablesAt(name, value));
}

function tablesAt(name: string, value: unknown): AnswerTable[] {
  const rows = rowsOf(value);
  if (rows) return [tableOf(name, rows, isObject(value) ? value['total'] : null)];
  if (!isObject(value)) return value === null ? [] : [tableOf(name, { rows: [{ [name]: value }], at: [] }, null)];
  const lists = Object.entries(value).filter(([, inner]) => rowsOf(inner)?.rows.some(isObject));
  const own = Object.fromEntries(Object.entries(value).filter(([key]) => !lists.some(([list]) => list === key)));
  return [
    ...(Object.keys(own).length > 0 ? [tableOf(name, { rows: [own], at: [] }, null)] : []),
    ...lists.flatMap(([key, inner]) => tablesAt(`${name}.${key}`, inner)),
  ];
}

/** Rows, and the keys that lead to them. */
interface Rows {
  rows: readonly unknown[];
  at: readonly string[];
}

/** The rows that a list, a connection or a volume holds; null for what is none of them. */
function rowsOf(value: unknown): Rows | null {
  if (Array.isArray(value)) return { rows: value, at: [] };
  if (!isObject(value)) return null;
  if (Array.isArray(value['rows'])) return { rows: value['rows'], at: ['rows'] };
  if (Array.isArray(value['nodes'])) return { rows: value['nodes'], at: ['nodes'] };
  if (!Array.isArray(value['edges'])) return null;
  const edges: readonly unknown[] = value['edges'];
  if (!edges.some((edge) => isObject(edge) && 'node' in edge)) return { rows: edges, at: ['edges'] };
  return { rows: edges.map((edge) => (isObject(edge) && 'node' in edge ? edge['node'] : edge)), at: ['edges', 'node'] };
}

function tableOf(name: string, { rows, at }: Rows, total: unknown): AnswerTable {
  // To know the columns every row is looked at; whoever wants the number of rows alone need not wait for that.
  let found: readonly Column[] | null = null;
  const columns = () => (found ??= columnsOf(rows));
  return {
    name,
    rowsAt: at,
    get columns() {
      return columns();
    },
    rowCount: rows.length,
    row: (index) => columns().map(({ path }) => cellAt(rows[index], path)),
    get total() {
      return isObject(total) ? columns().map(({ path }) => (path[0] === 'figures' ? cellAt(total, path.slice(1)) : null)) : null;
    },
  };
}

function columnsOf(rows: readonly unknown[]): Column[] {
  const leaves: Branch[] = [];
  const trunk = branch([]);
  for (const row of rows) noteLeaves(row, trunk, leaves);
  return inOrder(leaves).map(({ path, numbers, texts }) => ({ path, numeric: numbers && !texts }));
}

/** A place in the rows by the way to it, with the places below it and what was found here itself. */
interface Branch {
  readonly path: readonly string[];
  readonly inner: Map<string, Branch>;
  leaf: boolean;
  numbers: boolean;
  texts: boolean;
}

const branch = (path: readonly string[]): Branch => ({ path, inner: new Map(), leaf: false, numbers: false, texts: false });

/** Leaves in the order of the answer. What is nothing in one row and an object in another is the object's leaves, in its place. */
function inOrder(all: readonly Branch[]) {
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

/** Notes what stands below a place; `leaves` are told of each leaf when it is first met. */
function noteLeaves(value: unknown, at: Branch, leaves: Branch[]): void {
  if (isObject(value)) {
    for (const key in value) {
      let next = at.inner.get(key);
      if (!next) {
        next = branch([...at.path, key]);
        at.inner.set(key, next);
      }
      noteLeaves(value[key], next, leaves);
    }
    return;
  }
  if (Array.isArray(value) && value.some(isObject)) {
    for (const item of value) noteLeaves(item, at, leaves);
    return;
  }
  if (!at.leaf) {
    at.leaf = true;
    leaves.push(at);
  }
  if (!Array.isArray(value)) {
    if (typeof value === 'number') at.numbers = true;
    else if (value !== null) at.texts = true;
    return;
  }
  // Several numbers in one cell are a text.
  if (value.some((one) => one !== null)) at.texts = true;
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
