import { type DocumentNode, Kind, type OperationDefinitionNode, print, valueFromASTUntyped } from 'graphql';

/** A parameter of a query, as its document declares it. */
export interface ParameterOf {
  readonly name: string;
  /** The GraphQL type as written: `[String!]`, `LocalDate!`. */
  readonly type: string;
  /** Its value unless given, as JSON; null where there is none. */
  readonly default: string | null;
  /** Whether the query cannot be run without it. */
  readonly required: boolean;
}

/** The only operation of a document; null where there is none, or several. */
export function operationOf(document: DocumentNode): OperationDefinitionNode | null {
  const operations = document.definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? [node] : []));
  return operations.length === 1 ? (operations[0] ?? null) : null;
}

/** The parameters of an operation; a value that was saved with the query goes before the document's own default. */
export function parametersOf(operation: OperationDefinitionNode, saved: Readonly<Record<string, unknown>>): ParameterOf[] {
  return (operation.variableDefinitions ?? []).map((definition) => {
    const name = definition.variable.name.value;
    const own = definition.defaultValue === undefined ? undefined : JSON.stringify(valueFromASTUntyped(definition.defaultValue));
    const given = Object.hasOwn(saved, name) ? JSON.stringify(saved[name]) : own;
    return {
      name,
      type: print(definition.type),
      default: given ?? null,
      required: definition.type.kind === Kind.NON_NULL_TYPE && given === undefined,
    };
  });
}
