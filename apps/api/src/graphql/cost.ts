import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { DEFAULT_PAGE, LARGEST_PAGE } from './connection.js';

/**
 * What an operation would cost, before anything of it is done:
 *
 * - every value selected costs 1;
 * - what is selected inside a list counts for each of its members: for a connection as many as its `first` or `last` says,
 *   for any other list two, as most are that short;
 * - a connection costs 20 more, and its `totalCount` 25, each being a statement of its own;
 * - what the schema says of itself counts a third;
 * - a field that is named in `weights` costs what it says there.
 */
export const COSTS = { value: 1, plainList: 2, connection: 20, totalCount: 25 } as const;

/** The most that an operation may cost. The largest page of engagements with all their relations costs two thirds of it. */
export const COST_LIMIT = 100_000;

/** What a field costs beside what is selected in it. */
export interface FieldWeight {
  readonly cost: number;
  /** How often the members of its lists count, by the list's name. */
  readonly lists: Readonly<Record<string, { readonly values: number; readonly connections: number }>>;
}

/** Weighs a field by its arguments and by the names that are selected anywhere below it. */
export type Weigh = (args: Readonly<Record<string, unknown>>, selected: ReadonlySet<string>) => FieldWeight;

/** What is asked. The document must be valid, which bounds how much there is to walk through. */
export interface CostQuestion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** By `Type.field`. */
  readonly weights: Readonly<Record<string, Weigh>>;
}

/** The lists of the schema that describe the schema: about as long as they are here. */
const SCHEMA_LISTS: Readonly<Record<string, number>> = {
  fields: 8,
  args: 1,
  inputFields: 3,
  enumValues: 3,
  possibleTypes: 1,
  interfaces: 1,
};

export function costOf(question: CostQuestion): number {
  const { schema, operation } = question;
  const root = schema.getRootType(operation.operation);
  return root ? Math.round(new Walk(question).selection(operation.selectionSet, root, null)) : 0;
}

/** What surrounds a selection. */
interface Surrounding {
  /** Members of the page, in a connection. */
  readonly page: number | null;
  readonly lists: FieldWeight['lists'];
}

class Walk {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(private readonly question: CostQuestion) {
    this.fragments = new Map(
      question.document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
    );
  }

  /** Of types that exclude each other the dearest counts. */
  selection(set: SelectionSetNode, type: GraphQLNamedType, around: Surrounding | null): number {
    let shared = 0;
    const exclusive = new Map<string, number>();
    for (const node of set.selections) {
      if (this.isLeftOut(node)) continue;
      if (node.kind === Kind.FIELD) {
        shared += this.field(node, type, around);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments.get(node.name.value);
      if (!fragment) continue;
      const on = fragment.typeCondition ? this.question.schema.getType(fragment.typeCondition.name.value) : type;
      if (!on) continue;
      const cost = this.selection(fragment.selectionSet, on, around);
      if (isObjectType(on) && isAbstractType(type)) exclusive.set(on.name, (exclusive.get(on.name) ?? 0) + cost);
      else shared += cost;
    }
    return shared + Math.max(0, ...exclusive.values());
  }

  private field(node: FieldNode, type: GraphQLNamedType, around: Surrounding | null): number {
    const name = node.name.value;
    const definition = this.definition(type, name);
    if (!definition) return COSTS.value;
    const weigh = this.question.weights[`${type.name}.${name}`];
    if (!node.selectionSet) {
      const own = weigh?.(this.argumentsOf(definition, node), new Set()).cost ?? 0;
      return COSTS.value + own + (around?.page != null && name === 'totalCount' ? COSTS.totalCount : 0);
    }
    const args = this.argumentsOf(definition, node);
    const inner = getNamedType(definition.type);
    const weight = weigh?.(args, this.namesBelow(node.selectionSet)) ?? null;
    const isConnection = inner.name.endsWith('Connection');
    const below = this.selection(node.selectionSet, inner, { page: isConnection ? pageSize(args) : null, lists: weight?.lists ?? {} });
    const members = isListType(getNullableType(definition.type)) ? this.members(name, type, inner, around) : 1;
    const times = typeof members === 'number' ? members : members.values;
    // What describes the schema is in memory, and read as a whole.
    if (name === SchemaMetaFieldDef.name) return (COSTS.value + below) / 3;
    let cost = COSTS.value + (isConnection ? COSTS.connection : 0) + (weight?.cost ?? 0) + times * below;
    if (typeof members !== 'number') cost += (members.connections - members.values) * this.connectionsIn(node.selectionSet, inner);
    return cost;
  }

  private members(name: string, type: GraphQLNamedType, inner: GraphQLNamedType, around: Surrounding | null) {
    if (inner.name.startsWith('__'))
      return name === 'types' ? Object.keys(this.question.schema.getTypeMap()).length : (SCHEMA_LISTS[name] ?? 1);
    return around?.lists[name] ?? (type.name.endsWith('Connection') ? (around?.page ?? COSTS.plainList) : COSTS.plainList);
  }

  /** What the connections alone of a list's members cost. */
  private connectionsIn(set: SelectionSetNode, type: GraphQLNamedType): number {
    let cost = 0;
    for (const node of this.fieldsOf(set)) {
      const definition = this.definition(type, node.name.value);
      if (definition && getNamedType(definition.type).name.endsWith('Connection')) cost += this.field(node, type, null);
    }
    return cost;
  }

  private fieldsOf(set: SelectionSetNode): FieldNode[] {
    return set.selections.flatMap((node) => {
      if (this.isLeftOut(node)) return [];
      if (node.kind === Kind.FIELD) return [node];
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments.get(node.name.value);
      return inner ? this.fieldsOf(inner.selectionSet) : [];
    });
  }

  private namesBelow(set: SelectionSetNode, names = new Set<string>()): Set<string> {
    for (const node of this.fieldsOf(set)) {
      names.add(node.name.value);
      if (node.selectionSet) this.namesBelow(node.selectionSet, names);
    }
    return names;
  }

  private definition(type: GraphQLNamedType, name: string) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return 'getFields' in type ? (type as GraphQLObjectType).getFields()[name] : undefined;
  }

  private isLeftOut(node: SelectionNode): boolean {
    try {
      return (
        getDirectiveValues(GraphQLSkipDirective, node, this.question.variables)?.['if'] === true ||
        getDirectiveValues(GraphQLIncludeDirective, node, this.question.variables)?.['if'] === false
      );
    } catch {
      return false;
    }
  }

  /** The arguments; none where they are wrong, which the execution says with its reason. */
  private argumentsOf(definition: Parameters<typeof getArgumentValues>[0], node: FieldNode): Record<string, unknown> {
    try {
      return getArgumentValues(definition, node, this.question.variables);
    } catch {
      return {};
    }
  }
}

function pageSize({ first, last }: Readonly<Record<string, unknown>>): number {
  const asked = typeof first === 'number' ? first : typeof last === 'number' ? last : DEFAULT_PAGE;
  return Math.max(0, Math.min(asked, LARGEST_PAGE));
}
