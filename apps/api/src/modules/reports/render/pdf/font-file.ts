// One file of a font, read once: which characters it has, and how a piece of text is set in it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { unpackWoff } from './unpack-woff.js';

/** What of a glyph is needed to place it and to read it back. */
interface PlacedGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: number[];
}

/** A piece of text as glyphs, in the font's own units. */
interface ShapedText {
  readonly glyphs: readonly PlacedGlyph[];
  readonly positions: readonly {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }[];
  readonly advanceWidth: number;
}

const { resolve } = createRequire(import.meta.url);
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Pieces of text that are remembered, so that a long report does not keep every word there is. */
const MOST_PIECES = 20_000;
/** Digits of one width each, as columns of numbers want them. Anything else that is asked for is the default. */
export const TABULAR: readonly string[] = ['tnum'];

export class FontFile {
  private readonly font: Font;
  private readonly pieces = new Map<string, ShapedText>();

  /** `name` is unique, and the file's path within its package; `kerned` is false for a fallback, whose rules take longer to read than they are worth. */
  private constructor(
    readonly name: string,
    private readonly kerned: boolean,
  ) {
    const font = create(unpackWoff(readFileSync(resolve(`@fontsource/${name}`))));
    if (!('glyphForCodePoint' in font)) throw new TypeError(`${name} holds several fonts`);
    this.font = font;
  }

  private static readonly opened = new Map<string, FontFile>();

  /** The file `public-sans/files/public-sans-latin-400-normal.woff` of the packages of fonts. */
  static open(name: string, kerned: boolean): FontFile {
    let file = FontFile.opened.get(name);
    if (file === undefined) {
      file = new FontFile(name, kerned);
      FontFile.opened.set(name, file);
    }
    return file;
  }

  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  /** Height of capitals, of a size of 1. */
  get capHeight(): number {
    return this.font.capHeight / this.font.unitsPerEm;
  }

  /** Width of a text in a size of 1. */
  widthOf(text: string, tabular: boolean): number {
    return this.shape(text, tabular).advanceWidth / this.font.unitsPerEm;
  }

  /**
   * The font as a PDF takes it. Each document gets its own, because a glyph would otherwise be read back as whatever it stood for when the
   * process saw it first: the same document would not always be the same bytes.
   */
  forDocument(): Font {
    const own: Font = Object.create(this.font);
    Object.defineProperty(own, 'layout', {
      value: (text: string, features?: readonly string[]) => {
        const shaped = this.shape(text, features !== undefined);
        // Whoever asks scales the positions in place.
        return { ...shaped, positions: shaped.positions.map((position) => ({ ...position })) };
      },
    });
    return own;
  }

  /** Word by word, so that a width is the sum of what was measured for its words, and words are shaped once. */
  private shape(text: string, tabular: boolean): ShapedText {
    const words = text.split(/(?<= )/);
    if (words.length === 1) return this.shapeWord(text, tabular);
    const shaped = words.map((word) => this.shapeWord(word, tabular));
    return {
      glyphs: shaped.flatMap(({ glyphs }) => glyphs),
      positions: shaped.flatMap(({ positions }) => positions),
      advanceWidth: shaped.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
    };
  }

  private shapeWord(text: string, tabular: boolean): ShapedText {
    const key = tabular ? `\t${text}` : text;
    let shaped = this.pieces.get(key);
    if (shaped === undefined) {
      if (this.pieces.size >= MOST_PIECES) this.pieces.clear();
      shaped = this.shapeAnew(text, tabular);
      this.pieces.set(key, shaped);
    }
    return shaped;
  }

  private shapeAnew(text: string, tabular: boolean): ShapedText {
    const rightToLeft = RIGHT_TO_LEFT.test(text);
    if (this.kerned || rightToLeft) {
      // Without ligatures a glyph stands for one character, and is read back as it.
      const { glyphs, positions, advanceWidth } = this.font.layout(text, {
        liga: false,
        clig: false,
        calt: false,
        ...(tabular && { tnum: true }),
      });
      const codePoints = codePointsOf(text);
      if (rightToLeft || codePoints.length === glyphs.length) {
        return {
          glyphs: glyphs.map(({ id, advanceWidth: width, codePoints: stoodFor }, index) => ({
            id,
            advanceWidth: width,
            codePoints: rightToLeft ? stoodFor : codePoints.slice(index, index + 1),
          })),
          positions,
          advanceWidth,
        };
      }
    }
    const glyphs = codePointsOf(text).map((codePoint) => {
      const { id, advanceWidth } = this.font.glyphForCodePoint(codePoint);
      return { id, advanceWidth, codePoints: [codePoint] };
    });
    return {
      glyphs,
      positions: glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })),
      advanceWidth: glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
    };
  }
}

const codePointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);
