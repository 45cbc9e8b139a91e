// The parameters of an address as the variables of a query.
import {
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  print,
  typeFromAST,
} from 'graphql';
import { ParameterValueError, UnknownParameterError } from './export.errors.js';

/** What an address says: a parameter may stand in it more than once. */
export type AddressParameters = Readonly<Record<string, string | readonly string[]>>;

/**
 * The variables that parameters of an address give an operation, before those are checked by their types. A list is
 * repeated, or separated by commas, or a JSON array; an input object is JSON; nothing after the `=` is null. Throws
 * UnknownParameterError and ParameterValueError.
 */
export function variablesOfAddress(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: AddressParameters,
): Record<string, unknown> {
  const definitions = operation.variableDefinitions ?? [];
  const names = definitions.map(({ variable }) => variable.name.value);
  const variables: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const definition = definitions.find(({ variable }) => variable.name.value === name);
    if (!definition) throw new UnknownParameterError(name, names);
    const type = typeFromAST(schema, definition.type as Parameters<typeof typeFromAST>[1]) as GraphQLInputType | undefined;
    if (type) variables[name] = valueOf(typeof value === 'string' ? [value] : value, type, { name, type: print(definition.type) });
  }
  return variables;
}

interface Named {
  readonly name: string;
  readonly type: string;
}

function valueOf(given: readonly string[], type: GraphQLInputType, named: Named): unknown {
  if (isNonNullType(type)) return valueOf(given, type.ofType as GraphQLInputType, named);
  const [text = ''] = given;
  if (given.length === 1 && text === '') return null;
  if (isListType(type)) {
    if (given.length === 1 && text.startsWith('[')) return json(text, named);
    const inner = type.ofType as GraphQLInputType;
    return given.flatMap((part) => part.split(',')).map((part) => valueOf([part.trim()], inner, named));
  }
  if (given.length > 1) throw new ParameterValueError(named.name, given.join(', '), named.type);
  if (isInputObjectType(type)) return json(text, named);
  switch (type.name) {
    case 'Int':
    case 'Float': {
      const number = Number(text);
      if (!Number.isFinite(number)) throw new ParameterValueError(named.name, text, named.type);
      return number;
    }
    case 'Boolean':
      if (text !== 'true' && text !== 'false') throw new ParameterValueError(named.name, text, named.type);
      return text === 'true';
    default:
      return text;
  }
}

function json(text: string, { name, type }: Named): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ParameterValueError(name, text, type);
  }
}
