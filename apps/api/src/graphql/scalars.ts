import { type DateProblem, DateTextError, isoToDay, parsePartialDate } from '@entente/schema/calendar';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { InputError } from './input-error.js';

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw new InputError(
    'NOT_TEXT',
    [],
    `a ${name} is written as text: ${JSON.stringify(value)}`,
    `une valeur ${name} s’écrit comme un texte : ${JSON.stringify(value)}`,
  );
}

function literalText(node: ValueNode, name: string): string {
  if (node.kind === Kind.STRING) return node.value;
  const seen = 'value' in node ? node.value : node.kind;
  throw new InputError(
    'NOT_TEXT',
    [],
    `a ${name} is written as text, in quotes: ${String(seen)}`,
    `une valeur ${name} s’écrit comme un texte, entre guillemets : ${String(seen)}`,
  );
}

function checked(text: string, check: (text: string) => unknown): string {
  try {
    check(text);
    return text;
  } catch (error) {
    if (!(error instanceof DateTextError)) throw error;
    const problem: DateProblem = error.problem;
    throw new InputError(problem.code, [], problem.en, problem.fr);
  }
}

function textScalar(
  name: string,
  description: string,
  check: (text: string) => unknown,
  specifiedByURL?: string,
): GraphQLScalarType<string, string> {
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: (value) => textOf(value, name),
    parseValue: (value) => checked(textOf(value, name), check),
    parseLiteral: (node) => checked(literalText(node, name), check),
  });
}

/** A day as `2005-04-01`. */
export const LocalDate = textScalar('LocalDate', 'A day without a time zone: `2005-04-01`.', isoToDay);

/** A date as far as it is known. */
export const PartialDate = textScalar('PartialDate', 'A date as far as it is known: `2005`, `2005-04` or `2005-04-01`.', parsePartialDate);

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function checkInstant(text: string): void {
  const parts = INSTANT.exec(text);
  if (!parts?.[1]) {
    throw new InputError(
      'INSTANT_FORMAT',
      [],
      `an instant must read 2026-11-24T09:12:00Z, with its offset from UTC: "${text}"`,
      `un instant s’écrit 2026-11-24T09:12:00Z, avec son décalage par rapport à l’UTC : « ${text} »`,
    );
  }
  isoToDay(parts[1]);
}

/** An instant, given back in UTC with milliseconds. */
export const DateTime = textScalar(
  'DateTime',
  'An instant: `2026-11-24T09:12:00.000Z`.',
  checkInstant,
  'https://www.rfc-editor.org/rfc/rfc3339',
);
