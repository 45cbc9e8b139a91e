import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { missingOf, onlyAsks, operationAt, parametersOf, textOf, valueOf, withVariable } from './parameters';

const schema = buildSchema(`
  scalar LocalDate
  enum Kind { VISIT PROJECT }
  input Filter { text: String }
  type Query { a(day: LocalDate, kinds: [Kind!], kind: Kind, codes: [String!], top: Int, fill: Boolean, where: Filter): Int }
  type Mutation { b: Int }
`);

test('each type of variable has its control', () => {
  const operation = operationAt(
    'query ($day: LocalDate!, $kinds: [Kind!], $kind: Kind = VISIT, $codes: [String!], $top: Int! = 5, $fill: Boolean, $where: Filter, $other: Unknown) { a }',
    0,
  );
  const parameters = parametersOf(operation, schema);
  expect(parameters.map(({ name, control, required, fallback }) => [name, control.is, required, fallback])).toEqual([
    ['day', 'date', true, undefined],
    ['kinds', 'choices', false, undefined],
    ['kind', 'choice', false, 'VISIT'],
    ['codes', 'texts', false, undefined],
    ['top', 'number', false, 5],
    ['fill', 'boolean', false, undefined],
    ['where', 'json', false, undefined],
    ['other', 'json', false, undefined],
  ]);
  expect(missingOf(parameters, {})).toEqual(['day']);
  expect(missingOf(parameters, { day: '2004-04-01' })).toEqual([]);
});

test('what is typed becomes a value of the type, and nothing typed leaves it out', () => {
  expect(valueOf({ is: 'number', whole: true }, '12')).toBe(12);
  expect(valueOf({ is: 'number', whole: true }, 'x')).toBe('x');
  expect(valueOf({ is: 'texts' }, 'NA, ZA,')).toEqual(['NA', 'ZA']);
  expect(valueOf({ is: 'boolean' }, 'false')).toBe(false);
  expect(valueOf({ is: 'json' }, '{"text":"x"}')).toEqual({ text: 'x' });
  expect(valueOf({ is: 'date' }, ' ')).toBeUndefined();
  expect(withVariable({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 });
  expect(textOf({ is: 'texts' }, ['NA', 'ZA'])).toBe('NA, ZA');
  expect(textOf({ is: 'json' }, { a: 1 })).toBe('{"a":1}');
});

test('the operation under the cursor is run, and only questions are run unasked', () => {
  const text = 'query A { a }\nquery B { a }';
  expect(operationAt(text, 0)?.name?.value).toBe('A');
  expect(operationAt(text, text.length - 2)?.name?.value).toBe('B');
  expect(operationAt('query {', 0)).toBeNull();
  expect(onlyAsks(text)).toBe(true);
  expect(onlyAsks('mutation { b }')).toBe(false);
  expect(onlyAsks('query {')).toBe(false);
});
