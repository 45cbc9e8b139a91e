import { expect, test } from 'vitest';
import { addressOf, askedFrom } from './explore-address';

test('a short question stands in the search, a long one behind the hash, and both come back whole', () => {
  const short = { query: '{ register { fiscalMonth } }', variables: '{"a": "é & +"}' };
  expect(addressOf(short)).toEqual({ search: short, hash: '' });
  const long = { query: `{ ${'register { fiscalMonth } '.repeat(400)} }`, variables: '{"a": "é & +"}' };
  const address = addressOf(long);
  expect(address.search).toEqual({});
  expect(askedFrom(address.search, address.hash)).toEqual(long);
});

test('variables that say nothing are left out, and no question is none', () => {
  expect(addressOf({ query: '{ a }', variables: ' { } ' })).toEqual({ search: { query: '{ a }' }, hash: '' });
  expect(askedFrom({}, '')).toBeNull();
});
