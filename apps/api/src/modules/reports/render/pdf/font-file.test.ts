import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { FontFile } from './font-file.js';
import { unpackWoff } from './unpack-woff.js';

const { resolve } = createRequire(import.meta.url);
const FILES = [
  ...[400, 500, 600].flatMap((weight) =>
    ['latin', 'latin-ext'].map((subset) => `public-sans/files/public-sans-${subset}-${weight}-normal.woff`),
  ),
  ...[400, 500, 600].map((weight) => `source-serif-4/files/source-serif-4-latin-${weight}-normal.woff`),
  'source-serif-4/files/source-serif-4-latin-400-italic.woff',
  'source-serif-4/files/source-serif-4-cyrillic-400-normal.woff',
  'source-serif-4/files/source-serif-4-greek-400-normal.woff',
];
const LETTERS = 'AVTLYWPFfijtrnoaeécàœÉß.,;:!?’«»()-–/&%$0123456789ЖдуТαγΔγ';

test.each(FILES)('%s sets words as their font does, letter for letter and point for point', (name) => {
  const file = FontFile.open(name, true);
  const whole = create(unpackWoff(readFileSync(resolve(`@fontsource/${name}`))));
  if (!('glyphForCodePoint' in whole)) throw new TypeError('several fonts');
  const known = [...LETTERS].filter((letter) => file.has(letter.codePointAt(0) ?? 0));
  if (known.length === 0) return;
  const word = fc.array(fc.constantFrom(...known), { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(word, fc.boolean(), (text, tabular) => {
      const expected = whole.layout(text, { liga: false, clig: false, calt: false, ...(tabular && { tnum: true }) });
      const set = file.forDocument().layout(text, tabular ? ['tnum'] : undefined);
      expect(set.glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id));
      expect(set.positions.map(({ xAdvance, xOffset, yOffset }) => [xAdvance, xOffset, yOffset])).toEqual(
        expected.positions.map(({ xAdvance, xOffset, yOffset }) => [xAdvance, xOffset, yOffset]),
      );
      expect(set.advanceWidth).toBeCloseTo(expected.advanceWidth, 6);
    }),
    { numRuns: 400 },
  );
});
