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

/** Letters that are told from left to right, each by itself: what stands beside one moves it, and changes nothing else. */
const SIMPLE = /^[\u0020-\u007e\u00a0-\u024f\u0370-\u03ff\u0400-\u045f\u2010-\u2026\u202f\u20ac]+$/u;

/** A glyph as it stands before another, or at the end. */
interface GlyphBefore {
  readonly glyph: PlacedGlyph;
  readonly xAdvance: number;
}

export class FontFile {
  /** Height of capitals, of a size of 1. */
  readonly capHeight: number;
  private readonly font: Font;
  private readonly unitsPerEm: number;
  private readonly pieces = new Map<string, ShapedText>();
  /** By two letters, and whether digits are of one width; null where they do more to each other than stand closer or further. */
  private readonly pairs = new Map<string, GlyphBefore | null>();

  /** `name` is unique, and the file's path within its package; `kerned` is false for a fallback, whose rules take longer to read than they are worth. */
  private constructor(
    readonly name: string,
    private readonly kerned: boolean,
  ) {
    const font = create(unpackWoff(readFileSync(resolve(`@fontsource/${name}`))));
    if (!('glyphForCodePoint' in font)) throw new TypeError(`${name} holds several fonts`);
    this.font = font;
    this.unitsPerEm = font.unitsPerEm;
    this.capHeight = font.capHeight / font.unitsPerEm;
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

  /** Width of a text in a size of 1. */
  widthOf(text: string, tabular: boolean): number {
    return this.shape(text, tabular).advanceWidth / this.unitsPerEm;
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

  /** Pair by pair, of which there are few, rather than word by word, of which there is no end. Null where that is not enough. */
  private shapePairs(text: string, tabular: boolean): ShapedText | null {
    if (!this.kerned || !SIMPLE.test(text)) return null;
    const glyphs: PlacedGlyph[] = [];
    const positions: ShapedText['positions'][number][] = [];
    let advanceWidth = 0;
    for (let index = 0; index < text.length; index += 1) {
      const before = this.before(text.charAt(index), text.charAt(index + 1), tabular);
      if (before === null) return null;
      glyphs.push(before.glyph);
      positions.push({ xAdvance: before.xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 });
      advanceWidth += before.xAdvance;
    }
    return { glyphs, positions, advanceWidth };
  }

  /** A letter as it stands before another; before none where that is empty. */
  private before(letter: string, next: string, tabular: boolean): GlyphBefore | null {
    const key = tabular ? `\t${letter}${next}` : letter + next;
    let found = this.pairs.get(key);
    if (found === undefined) {
      found = this.beforeAnew(letter, next, tabular);
      this.pairs.set(key, found);
    }
    return found;
  }

  private beforeAnew(letter: string, next: string, tabular: boolean): GlyphBefore | null {
    const { glyphs, positions } = this.layout(letter + next, tabular);
    const [glyph, second] = glyphs;
    const [position, after] = positions;
    if (!glyph || !position || glyphs.length !== (next === '' ? 1 : 2)) return null;
    if (position.xOffset !== 0 || position.yOffset !== 0 || position.yAdvance !== 0) return null;
    if (next !== '') {
      const alone = this.before(next, '', tabular);
      const itself = this.before(letter, '', tabular);
      if (!alone || !itself || !second || !after) return null;
      if (itself.glyph.id !== glyph.id || alone.glyph.id !== second.id || alone.xAdvance !== after.xAdvance || after.xOffset !== 0)
        return null;
    }
    return {
      glyph: { id: glyph.id, advanceWidth: glyph.advanceWidth, codePoints: [letter.codePointAt(0) ?? 0] },
      xAdvance: position.xAdvance,
    };
  }

  /** Without ligatures a glyph stands for one character, and is read back as it. */
  private layout(text: string, tabular: boolean): ReturnType<Font['layout']> {
    return this.font.layout(text, { liga: false, clig: false, calt: false, ...(tabular && { tnum: true }) });
  }

  private shapeAnew(text: string, tabular: boolean): ShapedText {
    const paired = this.shapePairs(text, tabular);
    if (paired !== null) return paired;
    const rightToLeft = RIGHT_TO_LEFT.test(text);
    if (this.kerned || rightToLeft) {
      const { glyphs, positions, advanceWidth } = this.layout(text, tabular);
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
