import { expect, test } from 'vitest';
import { foldedParts, foldText } from './fold-text.js';

test.each([
  ['Évaluation du CŒUR', 'evaluation du coeur'],
  ['Türkiye', 'turkiye'],
  ['Tu\u0308rkiye', 'turkiye'],
  ['L’œuvre d‘Ærø', "l'oeuvre d'aero"],
  ['Straße, Łódź', 'strasse, lodz'],
  ['non\u00A0breaking\n text', 'non breaking text'],
  ['100% _x_', '100% _x_'],
  ['İstanbul, Diyarbakır', 'istanbul, diyarbakir'],
])('%s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
  // What is folded stays as it is.
  expect(foldText(folded)).toBe(folded);
});

test('texts are kept in as few parts as hold them, each whole in one', () => {
  expect(foldedParts(['VIS-1', null, '', 'Élan'])).toEqual(['vis-1\nelan']);
  expect(foldedParts([])).toEqual([]);
  const long = 'é'.repeat(16_000);
  const parts = foldedParts([long, long, long, long, long, 'end']);
  expect(parts.map((part) => part.length)).toEqual([64_003, 16_004]);
  expect(foldedParts(['\uFDFA'.repeat(16_000)]).map((part) => Buffer.byteLength(part) <= 65_000)).toEqual([true]);
});
