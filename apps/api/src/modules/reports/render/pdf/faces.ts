// The faces that a report is set in, and which font of a face has which character.
import { FontFile } from './font-file.js';

/** The house's faces: Source Serif for titles and what is read, Public Sans for the rest. */
export type Face = 'SERIF' | 'SERIF_ITALIC' | 'SERIF_MEDIUM' | 'SERIF_SEMIBOLD' | 'SANS' | 'SANS_MEDIUM' | 'SANS_SEMIBOLD';

/** Characters in a row that one font has. */
export interface FontRun {
  readonly font: FontFile;
  readonly text: string;
  /** What stands in the document, where no font has it and `text` is a sign in its place. */
  readonly actual?: string;
}

const FAMILIES = {
  'source-serif-4': ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'],
  'public-sans': ['latin', 'latin-ext', 'vietnamese'],
} as const;

interface Cut {
  readonly family: keyof typeof FAMILIES;
  readonly weight: 400 | 500 | 600;
  readonly style: 'normal' | 'italic';
}

const CUTS: Readonly<Record<Face, Cut>> = {
  SERIF: { family: 'source-serif-4', weight: 400, style: 'normal' },
  SERIF_ITALIC: { family: 'source-serif-4', weight: 400, style: 'italic' },
  SERIF_MEDIUM: { family: 'source-serif-4', weight: 500, style: 'normal' },
  SERIF_SEMIBOLD: { family: 'source-serif-4', weight: 600, style: 'normal' },
  SANS: { family: 'public-sans', weight: 400, style: 'normal' },
  SANS_MEDIUM: { family: 'public-sans', weight: 500, style: 'normal' },
  SANS_SEMIBOLD: { family: 'public-sans', weight: 600, style: 'normal' },
};

/** Stands for what no font has. */
const SIGN = '\u25a1';

class FaceFonts {
  private readonly opens: readonly (() => FontFile)[];
  /** By code point: the first font that has it, or null. */
  private readonly found = new Map<number, FontFile | null>();

  constructor({ family, weight, style }: Cut) {
    this.opens = [
      ...FAMILIES[family].map((subset) => () => FontFile.open(`${family}/files/${family}-${subset}-${weight}-${style}.woff`, true)),
      // DejaVu has every Latin, Greek and Cyrillic letter, arrows, and the narrow space within French numbers.
      () => FontFile.open(`dejavu-sans/files/dejavu-sans-latin-${weight === 600 ? 700 : 400}-${style}.woff`, false),
    ];
  }

  get first(): FontFile {
    return this.at(0);
  }

  get last(): FontFile {
    return this.at(this.opens.length - 1);
  }

  fontOf(codePoint: number): FontFile | null {
    let font = this.found.get(codePoint);
    if (font === undefined) {
      font = null;
      for (const open of this.opens) {
        const candidate = open();
        if (!candidate.has(codePoint)) continue;
        font = candidate;
        break;
      }
      this.found.set(codePoint, font);
    }
    return font;
  }

  private at(index: number): FontFile {
    const open = this.opens[index];
    if (open === undefined) throw new RangeError(`a face has no font ${index}`);
    return open();
  }
}

const faces = new Map<Face, FaceFonts>();

function fontsOf(face: Face): FaceFonts {
  let fonts = faces.get(face);
  if (fonts === undefined) {
    fonts = new FaceFonts(CUTS[face]);
    faces.set(face, fonts);
  }
  return fonts;
}

/** Height of a face's capitals, of a size of 1. */
export const capHeightOf = (face: Face): number => fontsOf(face).first.capHeight;

const MARK = /\p{M}/u;

/** A text in as few runs as its characters allow. */
export function runsOf(face: Face, text: string): FontRun[] {
  const fonts = fontsOf(face);
  const runs: FontRun[] = [];
  let font = null as FontFile | null;
  let from = 0;
  let index = 0;
  const close = () => {
    if (font !== null && from < index) runs.push({ font, text: text.slice(from, index) });
  };
  while (index < text.length) {
    const codePoint = text.codePointAt(index) ?? 0;
    const character = String.fromCodePoint(codePoint);
    // A blank, and a mark over a letter, stay with what stands before them.
    const stays: boolean = font?.has(codePoint) === true && (codePoint === 0x20 || MARK.test(character));
    const next: FontFile | null = stays ? font : fonts.fontOf(codePoint);
    if (next === null || next !== font) {
      close();
      from = index;
      font = next;
    }
    index += character.length;
    if (next === null) {
      const before = runs.at(-1);
      if (before?.actual === undefined) runs.push({ font: fonts.last, text: SIGN, actual: character });
      else runs[runs.length - 1] = { font: before.font, text: before.text + SIGN, actual: before.actual + character };
      from = index;
    }
  }
  close();
  return runs;
}
