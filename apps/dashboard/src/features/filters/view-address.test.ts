import { expect, test } from 'vitest';
import { addressIn, addressToKeep } from './view-address';

test.each([
  ['/en', '', '/', '/fr'],
  ['/en/', '?kinds=visit&records=YEAR:2005/06', '/?kinds=visit', '/fr?kinds=visit'],
  ['/fr', '?records=all', '/', '/fr'],
  ['/fr/volume', '?from=2005-04-01&to=2006-03-31', '/volume?from=2005-04-01&to=2006-03-31', '/fr/volume?from=2005-04-01&to=2006-03-31'],
  ['/en/french-guiana', '', '/french-guiana', '/fr/french-guiana'],
])('%s%s is kept without its language', (pathname, search, kept, inFrench) => {
  expect(addressToKeep(pathname, search)).toBe(kept);
  expect(addressIn('fr', kept)).toBe(inFrench);
});
