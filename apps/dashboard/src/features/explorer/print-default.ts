import { astFromValue, type GraphQLArgument, type GraphQLInputField, print } from 'graphql';

/** The value that an argument or an input field has unless given, as it is written in GraphQL; null where there is none. */
export function printDefault(input: GraphQLArgument | GraphQLInputField): string | null {
  if (input.defaultValue === undefined) return null;
  const literal = astFromValue(input.defaultValue, input.type);
  return literal ? print(literal) : null;
}
