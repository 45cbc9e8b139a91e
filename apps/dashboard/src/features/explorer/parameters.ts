import {
  type GraphQLEnumType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';

/** How a parameter is given: the control, and what it may hold. */
export type Control =
  | { is: 'text' | 'date' | 'partial-date' | 'json' }
  | { is: 'number'; whole: boolean }
  | { is: 'boolean' }
  | { is: 'choice' | 'choices'; values: readonly string[]; type: string }
  | { is: 'texts' };

/** A variable of a query, as somebody who knows no GraphQL gives it. */
export interface Parameter {
  name: string;
  /** As written: `[Direction!]`. */
  type: string;
  required: boolean;
  /** Undefined where the query has no value of its own. */
  fallback: unknown;
  control: Control;
}

/** The operation of a text that is run: the one at a place in the text, else the only one or the first; null where the text has none. */
export function operationAt(query: string, index: number): OperationDefinitionNode | null {
  try {
    const operations = parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const here = operations.find(({ loc }) => loc && loc.start <= index && loc.end >= index);
    return here ?? operations[0] ?? null;
  } catch {
    return null;
  }
}

/** Whether a text asks and changes nothing: only that is run without being told to. */
export function onlyAsks(query: string): boolean {
  try {
    return parse(query).definitions.every(
      (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === 'query',
    );
  } catch {
    return false;
  }
}

/** The parameters of an operation, in its order; those of types that the schema does not know are given as JSON. */
export function parametersOf(operation: OperationDefinitionNode | null, schema: GraphQLSchema | null): Parameter[] {
  return (operation?.variableDefinitions ?? []).map(({ variable, type: typeNode, defaultValue }) => {
    const type = schema ? typeFromAST(schema, typeNode as Parameters<typeof typeFromAST>[1]) : undefined;
    return {
      name: variable.name.value,
      type: print(typeNode),
      required: typeNode.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
      fallback: defaultValue ? valueFromASTUntyped(defaultValue) : undefined,
      control: type && isInputType(type) ? controlOf(type) : { is: 'json' },
    };
  });
}

function controlOf(type: GraphQLInputType): Control {
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const item = isNonNullType(inner.ofType) ? inner.ofType.ofType : inner.ofType;
    if (isEnumType(item)) return choiceOf('choices', item);
    const named = getNamedType(inner).name;
    return isListType(item) || !['String', 'ID'].includes(named) ? { is: 'json' } : { is: 'texts' };
  }
  if (isEnumType(inner)) return choiceOf('choice', inner);
  switch (getNamedType(inner).name) {
    case 'Int':
      return { is: 'number', whole: true };
    case 'Float':
      return { is: 'number', whole: false };
    case 'Boolean':
      return { is: 'boolean' };
    case 'LocalDate':
      return { is: 'date' };
    case 'PartialDate':
      return { is: 'partial-date' };
    case 'String':
    case 'ID':
    case 'DateTime':
      return { is: 'text' };
    default:
      return { is: 'json' };
  }
}

function choiceOf(is: 'choice' | 'choices', type: GraphQLEnumType): Control {
  return { is, values: type.getValues().map((value) => value.name), type: type.name };
}

/** The value that the text of a control stands for: undefined where it is empty, which leaves the parameter out. */
export function valueOf(control: Control, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  switch (control.is) {
    case 'number': {
      const number = Number(trimmed);
      return Number.isFinite(number) ? number : trimmed;
    }
    case 'boolean':
      return trimmed === 'true';
    case 'texts':
    case 'choices':
      return trimmed
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    case 'json':
      try {
        return JSON.parse(trimmed);
      } catch {
        return trimmed;
      }
    default:
      return trimmed;
  }
}

/** The text that a control shows for a value. */
export function textOf(control: Control, value: unknown): string {
  if (value === undefined || value === null) return '';
  if ((control.is === 'texts' || control.is === 'choices') && Array.isArray(value)) return value.join(', ');
  return control.is === 'json' && typeof value !== 'string' ? JSON.stringify(value) : String(value);
}

/** The variables with one of them given anew, or left out. */
export function withVariable(variables: Record<string, unknown>, name: string, value: unknown): Record<string, unknown> {
  const { [name]: _, ...others } = variables;
  return value === undefined ? others : { ...variables, [name]: value };
}

/** Parameters that the query cannot be run without and that nothing is given for. */
export function missingOf(parameters: readonly Parameter[], variables: Record<string, unknown>): string[] {
  return parameters.filter(({ name, required }) => required && (variables[name] ?? null) === null).map(({ name }) => name);
}
