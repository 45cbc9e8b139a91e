import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { InputError } from './input-error.js';

/** What a reader sees of an error. What nobody foresaw goes to `report`, and its words stay inside. */
export function errorFormatter(report: (error: unknown) => void): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const origin = error instanceof GraphQLError ? (error.originalError ?? unwrapResolverError(error)) : error;
    if (origin instanceof InputError) {
      const { code, path, en, fr } = origin;
      return { message: en, locations: formatted.locations, path: formatted.path, extensions: { code, path: path.length > 0 ? path : inputPath(formatted), messages: { en, fr } } };
    }
    // Errors of parsing, validation and variables have no origin of their own.
    if (origin === undefined || origin instanceof GraphQLError) {
      const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions };
    }
    report(origin);
    return {
      message: 'something went wrong on the server, and has been noted there',
      path: formatted.path,
      extensions: {
        code: 'INTERNAL_SERVER_ERROR',
        messages: { en: 'something went wrong on the server, and has been noted there', fr: 'une erreur s’est produite sur le serveur, où elle a été consignée' },
      },
    };
  };
}

/** The variable that a scalar refused, from the words of graphql-js: `Variable "$from" got invalid value … at "where.from"`. */
function inputPath(formatted: GraphQLFormattedError): (string | number)[] {
  const inside = /at "([^"]+)"/.exec(formatted.message)?.[1] ?? /Variable "\$([^"]+)"/.exec(formatted.message)?.[1];
  if (inside === undefined) return [];
  return inside.split(/[.[\]]/).filter((part) => part !== '').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
