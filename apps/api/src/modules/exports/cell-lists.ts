// Long lists without an object for each of their entries: which tables of a file can be read so.
import { type GraphQLSchema, getArgumentValues, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { CellList, CellLists } from '../../graphql/cell-list.js';
import type { GraphqlContext } from '../../graphql/request-context.js';
import type { Table } from './columns.js';
import { fieldsAt, responseKey } from './plain-operation.js';

/** The list of a table as cells, one row an entry; null where it has to be resolved. */
export function cellListOf(
  lists: CellLists,
  schema: GraphQLSchema,
  table: Table,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  context: GraphqlContext,
): CellList | null {
  const [node, ...more] = fieldsAt(operation, table.path);
  const definition = node && schema.getQueryType()?.getFields()[node.name.value];
  if (!definition || more.length > 0 || table.path.length !== 1 || table.rowsIn !== 'nodes') return null;
  const open = Object.hasOwn(lists, node.name.value) ? lists[node.name.value] : undefined;
  const names = new Map<string, string>();
  const sets = fieldsAt(operation, [...table.path, table.rowsKey]).flatMap(({ selectionSet }) => selectionSet ?? []);
  if (!open || !sets.every((set) => namesIn(set, table.rowType, [], [], names))) return null;
  const fields = table.columns.map(({ path }) => names.get(path.join('.')) ?? '');
  return open(context, getArgumentValues(definition, node, variables), fields);
}

/** Notes the field that each key leads to; false where arguments or types make it one of several. */
function namesIn(
  set: SelectionSetNode,
  type: string | null,
  keys: readonly string[],
  names: readonly string[],
  found: Map<string, string>,
): boolean {
  return set.selections.every((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return false;
    if (node.kind === Kind.INLINE_FRAGMENT)
      return (!node.typeCondition || node.typeCondition.name.value === type) && namesIn(node.selectionSet, type, keys, names, found);
    if (node.arguments && node.arguments.length > 0) return false;
    const at = [...keys, responseKey(node)];
    const through = [...names, node.name.value];
    if (node.selectionSet) return namesIn(node.selectionSet, null, at, through, found);
    found.set(at.join('.'), through.join('.'));
    return true;
  });
}
