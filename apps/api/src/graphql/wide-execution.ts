// Executes a query level by level: each field for all objects of a level at once, where graphql-js goes object by object and
// waits for every one of them. For a page of many objects this takes a fraction of the time; the resolvers are the same.
// It knows queries alone, and gives up at the first error, as a file does that is whole or not at all.
import {
  type DocumentNode,
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isTypeSubTypeOf,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { propertyKey } from './property-key.js';

type Answer = Record<string, unknown>;
type Field = GraphQLField<unknown, unknown>;

/** A field of an object type, with all places where it is selected. */
interface Collected {
  readonly key: string;
  readonly nodes: FieldNode[];
}

/** Resolves a field for all objects at once. It gives what the field's own resolver would give for each of them. */
export type WideResolver = (parents: readonly unknown[], context: unknown) => Promise<readonly unknown[]>;

/** Wide resolvers by `Type.field`, of fields without arguments. */
export type WideResolvers = Readonly<Record<string, WideResolver>>;

/** What runs at the moment. */
interface Run {
  readonly wide: WideResolvers;
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
  readonly context: unknown;
}

/**
 * The data of a query, whose fragments must be written out, and which must be valid and have nothing left to skip. Throws
 * the errors of its variables and whatever a resolver throws.
 */
export async function executeWide(
  schema: GraphQLSchema,
  document: DocumentNode,
  given: Readonly<Record<string, unknown>>,
  context: unknown,
  wide: WideResolvers = {},
): Promise<Answer> {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const root = schema.getQueryType();
  if (!operation || !root) throw new GraphQLError('There is no query to execute.');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (errors?.[0]) throw errors[0];
  const run: Run = { schema, operation, variables: coerced ?? {}, context, wide };
  const [answer] = await objects(run, root, [operation.selectionSet], [undefined]);
  return answer ?? {};
}

/** Answers of objects of one type, in their order. */
async function objects(
  run: Run,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  parents: readonly unknown[],
): Promise<Answer[]> {
  const answers: Answer[] = parents.map(() => ({}));
  const fields = collected(run, type, sets);
  // All are begun before any is waited for, so that what they load is loaded together.
  const columns = await Promise.all(fields.map(async ({ key, nodes }) => field(run, type, key, nodes, parents)));
  for (const [index, values] of columns.entries()) {
    const key = fields[index]?.key ?? '';
    for (const [at, answer] of answers.entries()) answer[key] = values[at];
  }
  return answers;
}

/** The values of one field of all parents; at once where no resolver made a promise. */
function field(
  run: Run,
  type: GraphQLObjectType,
  key: string,
  nodes: FieldNode[],
  parents: readonly unknown[],
): unknown[] | Promise<unknown[]> {
  const [node] = nodes;
  const name = propertyKey(node?.name.value ?? '');
  if (name === TypeNameMetaFieldDef.name) return parents.map(() => type.name);
  const definition: Field | undefined = type.getFields()[name];
  if (!node || !definition) return parents.map(() => undefined);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const wide = run.wide[`${type.name}.${name}`];
  if (wide) {
    const info = infoOf(run, type, definition, key, nodes);
    return wide(parents, run.context).then((found) => completed(run, definition.type, sets, found, info));
  }
  const resolve = definition.resolve as GraphQLFieldResolver<unknown, unknown> | undefined;
  const args = getArgumentValues(definition, node, run.variables);
  const info = infoOf(run, type, definition, key, nodes);
  const plain = resolve === undefined && definition.args.length === 0;
  const values: unknown[] = new Array(parents.length);
  let waits = false;
  for (let index = 0; index < parents.length; index += 1) {
    const parent = parents[index];
    let value: unknown = plain ? (parent as Answer)[name] : undefined;
    if (!plain || typeof value === 'function') value = (resolve ?? defaultFieldResolver)(parent, args, run.context, info);
    waits ||= isPromise(value);
    values[index] = value;
  }
  return waits
    ? Promise.all(values).then((settled) => completed(run, definition.type, sets, settled, info))
    : completed(run, definition.type, sets, values, info);
}

/** Values as the answer has them. */
function completed(
  run: Run,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  values: readonly unknown[],
  info: GraphQLResolveInfo,
): unknown[] | Promise<unknown[]> {
  if (isNonNullType(type)) {
    const inner = completed(run, type.ofType, sets, values, info);
    return inner instanceof Promise ? inner.then((found) => present(found, info)) : present(inner, info);
  }
  if (isListType(type)) return lists(run, type.ofType, sets, values, info);
  if (isLeafType(type)) return values.map((value) => (value === null || value === undefined ? null : type.serialize(value)));
  return composites(run, type, sets, values, info);
}

function present(values: unknown[], info: GraphQLResolveInfo): unknown[] {
  if (values.includes(null)) throw new GraphQLError(`Cannot return null for non-nullable field ${info.parentType.name}.${info.fieldName}.`);
  return values;
}

/** Lists are laid end to end, completed as one, and parted again. */
function lists(
  run: Run,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  values: readonly unknown[],
  info: GraphQLResolveInfo,
): unknown[] | Promise<unknown[]> {
  const all: unknown[] = [];
  const lengths = values.map((value) => {
    if (value === null || value === undefined) return null;
    const before = all.length;
    for (const item of value as Iterable<unknown>) all.push(item);
    return all.length - before;
  });
  const part = (items: readonly unknown[]) => {
    let at = 0;
    return lengths.map((length) => {
      if (length === null) return null;
      at += length;
      return items.slice(at - length, at);
    });
  };
  const settled = all.some(isPromise)
    ? Promise.all(all).then((items) => completed(run, type, sets, items, info))
    : completed(run, type, sets, all, info);
  return settled instanceof Promise ? settled.then(part) : part(settled);
}

/** Objects, those of each type together. */
async function composites(
  run: Run,
  type: GraphQLObjectType | GraphQLAbstractType,
  sets: readonly SelectionSetNode[],
  values: readonly unknown[],
  info: GraphQLResolveInfo,
): Promise<unknown[]> {
  const answers: unknown[] = values.map(() => null);
  const groups = new Map<GraphQLObjectType, unknown[]>();
  // What is one object is answered once, however often it stands there.
  const places = new Map<unknown, number[]>();
  for (const [place, value] of values.entries()) {
    if (value === null || value === undefined) continue;
    const known = places.get(value);
    if (known) known.push(place);
    else places.set(value, [place]);
  }
  for (const value of places.keys()) {
    const named = isAbstractType(type) ? concreteType(run, type, value, info) : type;
    const concrete = named instanceof Promise ? await named : named;
    const group = groups.get(concrete);
    if (group) group.push(value);
    else groups.set(concrete, [value]);
  }
  await Promise.all(
    [...groups].map(async ([concrete, parents]) => {
      const found = await objects(run, concrete, sets, parents);
      for (const [index, parent] of parents.entries()) for (const place of places.get(parent) ?? []) answers[place] = found[index];
    }),
  );
  return answers;
}

function concreteType(
  run: Run,
  type: GraphQLAbstractType,
  value: unknown,
  info: GraphQLResolveInfo,
): GraphQLObjectType | Promise<GraphQLObjectType> {
  const named = type.resolveType?.(value, run.context, info, type);
  const of = (name: unknown): GraphQLObjectType => {
    const found = typeof name === 'string' ? run.schema.getType(name) : undefined;
    if (!isObjectType(found)) throw new GraphQLError(`${info.parentType.name}.${info.fieldName} gives something that is no ${type.name}.`);
    return found;
  };
  return isPromise(named) ? named.then(of) : of(named);
}

const collectedFields = new WeakMap<SelectionSetNode, Map<GraphQLObjectType, Collected[]>>();

/** The fields that are selected of a type, those of one key together. Kept for a set that stands alone, as a page is like the one before. */
function collected(run: Run, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Collected[] {
  const [only] = sets;
  const known = sets.length === 1 && only ? (collectedFields.get(only) ?? new Map<GraphQLObjectType, Collected[]>()) : null;
  const kept = known?.get(type);
  if (kept) return kept;
  const fields = new Map<string, Collected>();
  const walk = (set: SelectionSetNode) => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const key = propertyKey(node.alias?.value ?? node.name.value);
        const field = fields.get(key);
        if (field) field.nodes.push(node);
        else fields.set(key, { key, nodes: [node] });
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const on = node.typeCondition && run.schema.getType(node.typeCondition.name.value);
        if (!on || isTypeSubTypeOf(run.schema, type, on as GraphQLOutputType)) walk(node.selectionSet);
      }
    }
  };
  for (const set of sets) walk(set);
  const found = [...fields.values()];
  if (known && only) collectedFields.set(only, known.set(type, found));
  return found;
}

function infoOf(run: Run, parentType: GraphQLObjectType, { name, type }: Field, key: string, fieldNodes: FieldNode[]): GraphQLResolveInfo {
  return {
    fieldName: name,
    fieldNodes,
    returnType: type,
    parentType,
    path: { prev: undefined, key, typename: parentType.name },
    schema: run.schema,
    fragments: {} as Record<string, FragmentDefinitionNode>,
    rootValue: undefined,
    operation: run.operation,
    variableValues: run.variables,
  };
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
