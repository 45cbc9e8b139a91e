import { expect, test } from 'vitest';
import { fold, isNamed } from './fold';

test('capitals, accents and ligatures make no difference', () => {
  expect(fold('Œuvre d’ÎLE, Łódź, Türkiye, Côte')).toBe("oeuvre d'ile, lodz, turkiye, cote");
});

test('all words must occur, in any of the names and in any order', () => {
  const names = ['CI', 'Côte d’Ivoire', 'Ivory Coast', null];
  expect(isNamed('cote ivoire', names)).toBe(true);
  expect(isNamed("d'ivoire", names)).toBe(true);
  expect(isNamed('coast IVORY', names)).toBe(true);
  expect(isNamed('ci', names)).toBe(true);
  expect(isNamed('', names)).toBe(true);
  expect(isNamed('ivory gold', names)).toBe(false);
});
