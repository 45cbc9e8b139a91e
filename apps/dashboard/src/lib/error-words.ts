import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { Language } from '../i18n/language';

/** What went wrong, in the reader's language where the API says it in both. */
export function errorInWords(error: unknown, language: Language): string {
  if (CombinedGraphQLErrors.is(error)) return error.errors.map((one) => inLanguage(one.extensions, language) ?? one.message).join(' ');
  return error instanceof Error ? error.message : String(error);
}

/** Why there is no file, from the body of an answer in place of one; null where that says nothing. */
export function refusalIn(text: string, language: Language): string | null {
  try {
    const { errors } = JSON.parse(text) as { errors?: { message: string; extensions?: Record<string, unknown> }[] };
    return errors?.map(({ message, extensions }) => inLanguage(extensions, language) ?? message).join(' ') ?? null;
  } catch {
    return null;
  }
}

function inLanguage(extensions: Readonly<Record<string, unknown>> | undefined, language: Language): string | null {
  const messages = extensions?.['messages'];
  if (typeof messages !== 'object' || messages === null) return null;
  const text = (messages as Partial<Record<Language, unknown>>)[language];
  return typeof text === 'string' ? text : null;
}

/** Whether the register does not know who asks: nobody has signed in, or the session has ended. */
export function isSignedOut(error: unknown): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
}
