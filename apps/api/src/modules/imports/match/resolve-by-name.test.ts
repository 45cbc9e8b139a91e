import { expect, test } from 'vitest';
import { buildThingIndex, resolveByName } from './resolve-by-name.js';

const index = buildThingIndex([
  { code: '1', name: { en: 'Correctional Service of Canada', fr: 'Service correctionnel du Canada' }, aliases: ['CSC', 'SCC'] },
  { code: '2', name: { en: 'Her Majesty’s Prison', fr: 'Her Majesty’s Prison' }, aliases: [] },
  { code: '3', name: { en: 'Women’s Prison', fr: 'Prison pour femmes' }, aliases: ['Central Prison'] },
  { code: '4', name: { en: 'Golden Grove Prison', fr: 'Golden Grove Prison' }, aliases: ['Central Prison'] },
]);

test.each([
  ['Correctional Service of Canada', '1', 'exact-name'],
  ['Service correctionnel du Canada', '1', 'exact-name'],
  ['SCC', '1', 'alias'],
  ["HER MAJESTY'S PRISON", '2', 'folded-name'],
])('%s is %s by %s', (name, code, rule) => {
  expect(resolveByName(name, index)).toMatchObject({ outcome: 'RESOLVED', code, rule });
});

test('a name of two things waits', () => {
  const resolution = resolveByName('Central Prison', index);
  expect(resolution.outcome === 'AMBIGUOUS' && resolution.candidates.map(({ code }) => code)).toEqual(['3', '4']);
});

test('a misspelt name is suggested, not taken', () => {
  const resolution = resolveByName('Golden Grave Prison', index);
  expect(resolution.outcome === 'UNKNOWN' && resolution.candidates.map(({ code }) => code)).toEqual(['4']);
});
