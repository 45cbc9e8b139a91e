import { expect, test } from 'vitest';
import { fileName, toCsv } from './csv';

test('begins with a byte-order mark, quotes what needs it, ends lines as spreadsheets do', () => {
  expect(
    toCsv([
      ['Région', 'n'],
      ['Amériques, toutes', 3],
      ['a "b"', null],
    ]),
  ).toBe('\uFEFFRégion,n\r\n"Amériques, toutes",3\r\n"a ""b""",\r\n');
});

test('a text is never run as a formula', () => {
  expect(toCsv([['=1+1', -2, '+x']])).toBe("\uFEFF'=1+1,-2,'+x\r\n");
});

test('file names', () => {
  expect(fileName(['Volume par exercice et par type', '2022-2023 à 2026-2027'])).toBe(
    'volume-par-exercice-et-par-type-2022-2023-a-2026-2027',
  );
});
