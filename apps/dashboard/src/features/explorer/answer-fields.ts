import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { operationAt } from './parameters';

/** Which field of the schema a value of an answer is of. */
export interface FieldOf {
  /** The type that has the field. */
  owner: string;
  field: string;
  /** The named type of its values. */
  type: string;
}

/** The fields of an answer by the way to them, lists passed over: `engagements.nodes.partners.role`. Empty for a text that is no query. */
export function fieldsOf(query: string, schema: GraphQLSchema | null): ReadonlyMap<string, FieldOf> {
  const found = new Map<string, FieldOf>();
  const operation = operationAt(query, 0);
  const root = operation && schema?.getRootType(operation.operation);
  if (!schema || !operation || !root) return found;
  const fragments = new Map(
    parse(query).definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const walk = (set: SelectionSetNode, on: GraphQLNamedType, path: readonly string[]) => {
    for (const node of set.selections) {
      if (node.kind !== Kind.FIELD) {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const within = (fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value)) ?? on;
        if (fragment) walk(fragment.selectionSet, within, path);
        continue;
      }
      const definition = isObjectType(on) || isInterfaceType(on) ? on.getFields()[node.name.value] : undefined;
      if (!definition) continue;
      const here = [...path, node.alias?.value ?? node.name.value];
      const type = getNamedType(definition.type);
      found.set(here.join('.'), { owner: on.name, field: node.name.value, type: type.name });
      if (node.selectionSet) walk(node.selectionSet, type, here);
    }
  };
  walk(operation.selectionSet, root, []);
  return found;
}
