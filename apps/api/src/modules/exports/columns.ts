// Which tables an operation's answer holds and what their columns are: told from the document and the schema, before any
// row is there, so that a file of no rows has its headings and a file of many is written as they come.
import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { responseKey } from './plain-operation.js';

/** What the cells of a column hold. A date may be known to its month or year alone; an instant is UTC. */
export type CellType = 'text' | 'number' | 'boolean' | 'date' | 'instant';

/** One column of a table. */
export interface Column {
  /** Keys from the row to the value, as the answer has them. */
  readonly path: readonly string[];
  readonly type: CellType;
  /** How many of the keys in `path` lead to a list; such a column joins its values into one text. */
  readonly lists: number;
  /** What the schema says of the field. */
  readonly description: string;
}

/** Where the rows of a table are within what `path` leads to. */
export type RowsIn = 'list' | 'values' | 'rows' | 'nodes' | 'edges' | 'object' | 'value';

/** One list of an answer, or one object as the only row. */
export interface Table {
  /** Its path with dots: `engagements`, `engagement.revisions`. */
  readonly name: string;
  /** Keys from the answer to the list, the connection or the object. */
  readonly path: readonly string[];
  readonly rowsIn: RowsIn;
  /** Key of the rows within it: an alias, or what `rowsIn` says. Empty where they are it itself. */
  readonly rowsKey: string;
  /** The GraphQL type of a row. */
  readonly rowType: string;
  /** The type that `path` leads to. */
  readonly container: string;
  /** The arguments that the field at the end of `path` takes. */
  readonly takes: readonly string[];
  readonly columns: readonly Column[];
  /** Keys from a row to its list of partners; null where none is selected. */
  readonly partners: readonly string[] | null;
}

const TYPE_OF_SCALAR: Readonly<Record<string, CellType>> = {
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  LocalDate: 'date',
  PartialDate: 'date',
  DateTime: 'instant',
};

/** A field of a selection, with all that is selected in it wherever it stands. */
interface Selected {
  readonly key: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly description: string;
  readonly takes: readonly string[];
  readonly inner: readonly { readonly set: SelectionSetNode; readonly type: GraphQLNamedType }[];
}

/** The tables of an operation, in its order. Its fragments must be written out, and what is skipped left out. */
export function tablesOf(schema: GraphQLSchema, operation: OperationDefinitionNode): Table[] {
  const root = schema.getQueryType();
  return root
    ? fieldsOf(schema, [{ set: operation.selectionSet, type: root }]).flatMap((field) => tablesAt(schema, field, [field.key]))
    : [];
}

function tablesAt(schema: GraphQLSchema, field: Selected, path: readonly string[]): Table[] {
  const type = getNullableType(field.type);
  const named = getNamedType(type);
  const about = { name: path.join('.'), path, container: named.name, takes: field.takes };
  if (isListType(type)) {
    const table = isCompositeType(named) ? tableOf(schema, about, 'list', '', named.name, field.inner) : valueTable(about, 'values', field);
    return [table];
  }
  if (!isCompositeType(named)) return [valueTable(about, 'value', field)];
  const fields = fieldsOf(schema, field.inner);
  const rows = rowsOf(fields);
  if (rows) {
    const inside = fieldsOf(schema, rows.field.inner);
    const node = rows.rowsIn === 'edges' ? inside.find((one) => one.name === 'node') : undefined;
    const of = node ?? rows.field;
    return [tableOf(schema, about, rows.rowsIn, rows.field.key, getNamedType(of.type).name, of.inner, node?.key)];
  }
  const lists = fields.filter((one) => isListOfRows(schema, one));
  const own = fields.filter((one) => !lists.includes(one));
  return [
    ...(own.length > 0
      ? [
          finished(
            about,
            'object',
            '',
            named.name,
            own.flatMap((one) => columnsOf(schema, one, [], 0)),
            null,
          ),
        ]
      : []),
    ...lists.flatMap((one) => tablesAt(schema, one, [...path, one.key])),
  ];
}

type About = Pick<Table, 'name' | 'path' | 'container' | 'takes'>;

function valueTable(about: About, rowsIn: RowsIn, field: Selected): Table {
  const column: Column = { path: [field.key], type: cellType(getNamedType(field.type)), lists: 0, description: field.description };
  return finished(about, rowsIn, '', getNamedType(field.type).name, [column], null);
}

function tableOf(
  schema: GraphQLSchema,
  about: About,
  rowsIn: RowsIn,
  rowsKey: string,
  rowType: string,
  inner: Selected['inner'],
  nodeKey?: string,
): Table {
  const before = nodeKey === undefined ? [] : [nodeKey];
  const fields = fieldsOf(schema, inner);
  const partners = partnersIn(schema, fields, before);
  return finished(
    about,
    rowsIn,
    rowsKey,
    rowType,
    fields.flatMap((field) => columnsOf(schema, field, before, 0)),
    partners,
  );
}

const finished = (
  about: About,
  rowsIn: RowsIn,
  rowsKey: string,
  rowType: string,
  columns: readonly Column[],
  partners: readonly string[] | null,
): Table => ({ ...about, rowsIn, rowsKey, rowType, columns, partners });

/** What holds the rows of a volume or a connection; null for any other object. */
function rowsOf(fields: readonly Selected[]): { rowsIn: 'rows' | 'nodes' | 'edges'; field: Selected } | null {
  for (const rowsIn of ['rows', 'nodes', 'edges'] as const) {
    const field = fields.find((one) => one.name === rowsIn && isListType(getNullableType(one.type)));
    if (field) return { rowsIn, field };
  }
  return null;
}

/** Whether a field is a table of its own rather than cells of the object that it stands in. */
function isListOfRows(schema: GraphQLSchema, field: Selected): boolean {
  const type = getNullableType(field.type);
  if (!isCompositeType(getNamedType(type))) return false;
  return isListType(type) || rowsOf(fieldsOf(schema, field.inner)) !== null;
}

/** The columns of one field. Lists inside rows lose what is only there to page through them. */
function columnsOf(schema: GraphQLSchema, field: Selected, before: readonly string[], lists: number): Column[] {
  const path = [...before, field.key];
  const type = getNullableType(field.type);
  const deeper = lists + (isListType(type) ? 1 : 0);
  if (field.inner.length === 0) return [{ path, type: cellType(getNamedType(type)), lists: deeper, description: field.description }];
  return fieldsOf(schema, field.inner).flatMap((inner) => columnsOf(schema, inner, path, deeper));
}

/** The way to the first list of partners that stands in no other list. */
function partnersIn(schema: GraphQLSchema, fields: readonly Selected[], before: readonly string[]): readonly string[] | null {
  for (const field of fields) {
    const type = getNullableType(field.type);
    const path = [...before, field.key];
    if (isListType(type)) {
      if (getNamedType(type).name === 'Partner') return path;
      continue;
    }
    const inside = field.inner.length > 0 ? partnersIn(schema, fieldsOf(schema, field.inner), path) : null;
    if (inside) return inside;
  }
  return null;
}

function cellType(type: GraphQLNamedType): CellType {
  return (isScalarType(type) && TYPE_OF_SCALAR[type.name]) || 'text';
}

/** The fields of selections, those of one key together. */
function fieldsOf(schema: GraphQLSchema, inner: Selected['inner']): Selected[] {
  const found = new Map<string, { -readonly [Key in keyof Selected]: Selected[Key] }>();
  const add = (node: FieldNode, on: GraphQLNamedType) => {
    const definition =
      node.name.value === '__typename'
        ? TypeNameMetaFieldDef
        : 'getFields' in on
          ? (on as GraphQLObjectType).getFields()[node.name.value]
          : null;
    if (!definition) return;
    const key = responseKey(node);
    const known = found.get(key);
    const sets = node.selectionSet ? [{ set: node.selectionSet, type: getNamedType(definition.type) }] : [];
    if (known) known.inner = [...known.inner, ...sets];
    else
      found.set(key, {
        key,
        name: node.name.value,
        type: definition.type,
        description: definition.description ?? '',
        takes: definition.args.map(({ name }) => name),
        inner: sets,
      });
  };
  const walk = (set: SelectionSetNode, on: GraphQLNamedType) => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) add(node, on);
      else if (node.kind === Kind.INLINE_FRAGMENT)
        walk(node.selectionSet, (node.typeCondition && schema.getType(node.typeCondition.name.value)) ?? on);
    }
  };
  for (const { set, type } of inner) walk(set, type);
  return [...found.values()];
}
