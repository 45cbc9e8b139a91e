import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { expect, test } from 'vitest';
import { errorInWords, isSignedOut } from './error-words';

const refused = new CombinedGraphQLErrors({
  errors: [
    {
      message: 'sign in first',
      extensions: { code: 'UNAUTHENTICATED', messages: { en: 'sign in first', fr: 'ouvrez d’abord une session' } },
    },
    { message: 'Cannot query field "x".' },
  ],
});

test('an error of the API is said in the reader’s language, anything else as it comes', () => {
  expect(errorInWords(refused, 'fr')).toBe('ouvrez d’abord une session Cannot query field "x".');
  expect(errorInWords(refused, 'en')).toBe('sign in first Cannot query field "x".');
  expect(errorInWords(new TypeError('Failed to fetch'), 'fr')).toBe('Failed to fetch');
  expect(errorInWords('nothing', 'fr')).toBe('nothing');
});

test('who is not signed in is known by the code', () => {
  expect(isSignedOut(refused)).toBe(true);
  expect(isSignedOut(new CombinedGraphQLErrors({ errors: [{ message: 'no' }] }))).toBe(false);
  expect(isSignedOut(new TypeError('Failed to fetch'))).toBe(false);
});
