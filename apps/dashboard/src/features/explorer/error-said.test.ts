import { GraphQLError, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { en } from '../../i18n/explorer/en';
import { fr } from '../../i18n/explorer/fr';
import { errorSaid } from './error-said';

/** What graphql-js says of a document, as the API passes it on. */
function errorOf(document: string): { message: string; locations?: readonly { line: number; column: number }[] } {
  try {
    parse(document);
  } catch (error) {
    if (error instanceof GraphQLError) return error.toJSON();
    throw error;
  }
  throw new Error('there is nothing wrong with it');
}

describe.each([
  [
    '{ engagements(',
    'ligne 1, colonne 15 : un nom était attendu, mais c’est la fin du texte qui s’y trouve',
    'expected a name, found the end of the text',
  ],
  ['{\n  a(b: ) }', 'ligne 2, colonne 8 : « ) » n’a pas sa place ici', '“)” does not belong here'],
  ['{ a(1: 2) }', 'un nom était attendu, mais c’est l’entier « 1 » qui s’y trouve', 'expected a name, found the whole number “1”'],
  ['query { a } b', 'le nom « b » n’a pas sa place ici', 'the name “b” does not belong here'],
  ['{ a(b: "c) }', 'un texte entre guillemets n’est pas fermé', 'a text in quotes has no end'],
  ['{ a(b: 1x) }', 'un nombre est mal écrit', 'a number is badly written'],
  ['{ a ? }', 'le caractère « ? » n’a pas sa place ici', 'the character “?” does not belong here'],
  ['query Q($a Int) { b }', '« : » était attendu, mais c’est le nom « Int » qui s’y trouve', 'expected “:”, found the name “Int”'],
  ['', 'la fin du texte n’a pas sa place ici', 'the end of the text does not belong here'],
])('what is no sense in %j', (document, french, english) => {
  test('is said in French, with its place', () => {
    const said = errorSaid(errorOf(document), fr.syntax, 'fr');
    expect(said).toMatch(/^Erreur de syntaxe, ligne \d+, colonne \d+ : /);
    expect(said).toContain(french);
  });
  test('is said in English, with its place', () => {
    const said = errorSaid(errorOf(document), en.syntax, 'en');
    expect(said).toMatch(/^Syntax error, line \d+, column \d+: /);
    expect(said).toContain(english);
  });
});

test('what is not one of the usual things is said as it came', () => {
  const odd = { message: 'Syntax Error: Something new.', locations: [{ line: 2, column: 3 }] };
  expect(errorSaid(odd, fr.syntax, 'fr')).toBe('Erreur de syntaxe, ligne 2, colonne 3 : Something new.');
  expect(errorSaid({ message: 'Cannot query field "x".' }, fr.syntax, 'fr')).toBe('Cannot query field "x".');
});

test('the API’s own errors are said in the language of the reader', () => {
  const error = { message: 'no', extensions: { messages: { en: 'no', fr: 'non' } } };
  expect(errorSaid(error, fr.syntax, 'fr')).toBe('non');
  expect(errorSaid(error, en.syntax, 'en')).toBe('no');
});
