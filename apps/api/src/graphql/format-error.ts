import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { InputError } from './input-error.js';
import { tokenLimitError } from './limits.js';

/** What a reader is told of an error that nobody foresaw. */
export const UNFORESEEN = {
  en: 'something went wrong on the server, and has been noted there',
  fr: 'une erreur s’est produite sur le serveur, où elle a été consignée',
};

/** What a reader sees of an error. What nobody foresaw goes to `report`, and its words stay inside. */
export function errorFormatter(
  report: (error: unknown) => void,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const origin = originOf(error);
    const { locations, path } = formatted;
    if (origin instanceof InputError) {
      const { code, en, fr } = origin;
      const input = origin.path.length > 0 ? origin.path : inputPath(formatted);
      return { message: en, locations, path, extensions: { code, path: input, messages: { en, fr } } };
    }
    // Errors of parsing, validation and variables have no other origin.
    if (origin instanceof GraphQLError) {
      const tooLong = tokenLimitError(origin);
      if (tooLong)
        return { message: tooLong.en, extensions: { code: tooLong.code, path: [], messages: { en: tooLong.en, fr: tooLong.fr } } };
      const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions: { ...extensions, path: inputPath(formatted) } };
    }
    report(origin);
    return { message: UNFORESEEN.en, path, extensions: { code: 'INTERNAL_SERVER_ERROR', messages: UNFORESEEN } };
  };
}

/** An error of an answer that is a file, as the API would tell it. */
export function toldError(error: Error, report: (error: unknown) => void): GraphQLFormattedError {
  // graphql-js takes an error of ours, which has a path too, for one of its own.
  const wrapped = error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error });
  const { extensions, ...formatted } = wrapped.toJSON();
  // Apollo's words for what it finds by itself, and graphql-js's own for how a variable is refused.
  const code = wrapped.message.startsWith('Variable "$') ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED';
  return errorFormatter(report)({ ...formatted, extensions: { code, ...extensions } }, wrapped);
}

/**
 * The status of an answer that is nothing but errors: that which an error of ours has of its own, 400 for what is wrong with the question,
 * and 500 for what nobody foresaw; of several the gravest.
 */
export function statusOf(errors: readonly Error[]): number {
  return Math.max(
    400,
    ...errors.map((error) => {
      const origin = originOf(error);
      if (origin instanceof InputError) return origin.statusCode;
      return origin instanceof GraphQLError ? 400 : 500;
    }),
  );
}

/** What was thrown, below all that graphql-js and Apollo wrap round it. */
function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}

/** The variable that was refused, from the words of graphql-js: `Variable "$w" got invalid value … at "w.from"`. */
function inputPath({ message }: GraphQLFormattedError): (string | number)[] {
  const inside = /^Variable "\$\w+" got invalid value .* at "([\w.[\]]+)"/s.exec(message)?.[1] ?? /^Variable "\$(\w+)"/.exec(message)?.[1];
  if (inside === undefined) return [];
  return inside
    .split(/[.[\]]/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
