import { expect, test } from 'vitest';
import { otherwiseFiltered } from './filter-history';

test.each([
  ['/en?kinds=visit', '/en', true],
  ['/en', '/en?kinds=visit', true],
  ['/en?kinds=visit', '/en?kinds=visit&records=all', false],
  ['/en?kinds=visit&records=all', '/en?kinds=visit', false],
  ['/en?kinds=visit&records=all', '/en', false],
  ['/en', '/en?kinds=visit&records=all', true],
  ['/fr?kinds=visit', '/en', false],
  ['/en/volume', '/en', false],
  [undefined, '/en', false],
])('from %s to %s: %s', (one, other, is) => {
  expect(otherwiseFiltered(one, other)).toBe(is);
});
