import {
  coerceInputValue,
  type DocumentNode,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  typeFromAST,
  validate,
} from 'graphql';
import { InputError } from '../../graphql/input-error.js';
import { REQUEST_LIMITS, RequestLimitsRule } from '../../graphql/limits.js';
import { operationOf } from './query-parameters.js';
import type { SavingProblem } from './saved-query.errors.js';

/** Words of an address that say how a file is made, and so cannot be parameters of a query. */
export const RESERVED_PARAMETERS: readonly string[] = ['list', 'grain', 'token', 'access_token'];

const DOCUMENT = ['input', 'document'];
const VARIABLES = ['input', 'variables'];

/** The document with what is wrong with it; null where it cannot be read. Only documents with no problem can be run. */
export function checkDocument(schema: GraphQLSchema, text: string): { document: DocumentNode | null; problems: SavingProblem[] } {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: REQUEST_LIMITS.tokens });
  } catch (error) {
    return { document: null, problems: [invalid(error instanceof Error ? error.message : String(error))] };
  }
  const operation = operationOf(document);
  if (!operation)
    return {
      document,
      problems: [
        problem(
          'ONE_OPERATION',
          DOCUMENT,
          'a saved query holds exactly one operation',
          'une requête enregistrée contient exactement une opération',
        ),
      ],
    };
  if (operation.operation !== OperationTypeNode.QUERY) {
    return {
      document,
      problems: [
        problem(
          'NOT_A_QUERY',
          DOCUMENT,
          `a saved query reads, and changes nothing: it cannot hold a ${operation.operation}`,
          `une requête enregistrée lit et ne modifie rien : elle ne peut contenir « ${operation.operation} »`,
        ),
      ],
    };
  }
  const problems = validate(schema, document, [...specifiedRules, RequestLimitsRule], { maxErrors: 10 }).map((error) => {
    const place = error.locations?.[0];
    return invalid(place ? `${error.message} (line ${place.line}, column ${place.column})` : error.message);
  });
  for (const { variable } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (!RESERVED_PARAMETERS.includes(name)) continue;
    problems.push(
      problem(
        'RESERVED_PARAMETER',
        DOCUMENT,
        `a parameter cannot be called ${RESERVED_PARAMETERS.join(', ')}, which say something else in an address: "$${name}"`,
        `un paramètre ne peut s’appeler ${RESERVED_PARAMETERS.join(', ')}, qui ont un autre sens dans une adresse : « $${name} »`,
      ),
    );
  }
  return { document, problems };
}

/** The values that are saved with a valid document, and what is wrong with them. */
export function checkVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  text: string | null,
): { values: Readonly<Record<string, unknown>>; problems: SavingProblem[] } {
  if (text === null || text.trim() === '') return { values: {}, problems: [] };
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    values = null;
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    const cut = text.slice(0, 60);
    return {
      values: {},
      problems: [
        problem(
          'VARIABLES_NOT_JSON',
          VARIABLES,
          `variables are written as a JSON object, such as {"year": 2005}: ${cut}`,
          `les variables s’écrivent comme un objet JSON, tel que {"year": 2005} : ${cut}`,
        ),
      ],
    };
  }
  const problems: SavingProblem[] = [];
  for (const [name, value] of Object.entries(values)) {
    const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    const type = definition && typeFromAST(schema, definition.type as Parameters<typeof typeFromAST>[1] & { kind: Kind.NAMED_TYPE });
    if (!definition || !isInputType(type)) {
      problems.push(
        problem(
          'UNKNOWN_PARAMETER',
          [...VARIABLES, name],
          `the document has no variable $${name}`,
          `le document n’a pas de variable $${name}`,
        ),
      );
      continue;
    }
    coerceInputValue(value, type, (path, _, error) => {
      const origin = error.originalError instanceof InputError ? error.originalError : null;
      problems.push(
        problem(
          'PARAMETER_VALUE',
          [...VARIABLES, name, ...path],
          `$${name}: ${origin?.en ?? error.message}`,
          `$${name} : ${origin?.fr ?? error.message}`,
        ),
      );
    });
  }
  return { values: values as Record<string, unknown>, problems };
}

function problem(code: string, path: readonly (string | number)[], en: string, fr: string): SavingProblem {
  return { code, path, en, fr };
}

function invalid(message: string): SavingProblem {
  return problem('INVALID_DOCUMENT', DOCUMENT, `the query is not valid: ${message}`, `la requête n’est pas valide : ${message}`);
}
