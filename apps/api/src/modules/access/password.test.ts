import { expect, test } from 'vitest';
import { hashPassword, passwordMatches } from './password.js';

test('a password matches its own hash, however it is composed, and no other', async () => {
  const kept = await hashPassword('caf\u00e9 noir');
  expect(kept).toMatch(/^scrypt\$32768\$8\$1\$/);
  expect(await passwordMatches('cafe\u0301 noir', kept)).toBe(true);
  expect(await passwordMatches('cafe noir', kept)).toBe(false);
});

test('two hashes of one password differ', async () => {
  expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
});

test('nothing matches where nothing is kept', async () => {
  expect(await passwordMatches('', null)).toBe(false);
  expect(await passwordMatches('x', 'plain')).toBe(false);
});
