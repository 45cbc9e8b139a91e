import { expect, test } from 'vitest';
import { LONGEST_ADDRESS, problemOfAddress } from './view-address.js';

test.each([
  '/',
  '/?period=all',
  '/?from=2005-04-01&to=2006-03-31&kinds=visit,mission&regions=002&asOf=2026-11-24T14:12:00.000Z',
  '/volume?by=YEAR,REGION&top=10',
  '/engagements?text=prison%20d%E2%80%99%C3%89tat',
  '/engagements/VIS-2005-0042',
  '/jurisdictions/NA?period=all',
])('%s leads to a page', (address) => {
  expect(problemOfAddress(address)).toBeNull();
});

test.each([
  '',
  'period=all',
  '//example.org/',
  '/\\example.org',
  'https://example.org/',
  'javascript:alert(1)',
  '/en?period=all',
  '/fr/volume',
  '/graphql?query=%7B%7D',
  '/q/visits.csv',
  '/volume/../graphql',
  '/volume//x',
  '/?a=<script>',
  '/?a=b#c',
  '/?a=b c',
  '/?a=b\n',
  '/?a="b"',
])('%s leads to none', (address) => {
  expect(problemOfAddress(address)).toMatchObject({ code: 'ADDRESS_FORM', path: ['input', 'address'] });
});

test('an address has an end', () => {
  expect(problemOfAddress(`/?a=${'b'.repeat(LONGEST_ADDRESS - 4)}`)).toBeNull();
  expect(problemOfAddress(`/?a=${'b'.repeat(LONGEST_ADDRESS - 3)}`)).toMatchObject({ code: 'ADDRESS_TOO_LONG' });
});
