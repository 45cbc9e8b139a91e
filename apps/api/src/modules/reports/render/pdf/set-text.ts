// Text broken into lines and measured, before there is a page for it.
import { capHeightOf, type FontRun, runsOf } from './faces.js';
import type { TextStyle } from './type-scale.js';

/** Text in one style; a line may hold several. */
export interface Span {
  readonly text: string;
  readonly style: TextStyle;
}

/** What is drawn at once. */
export interface SetRun extends FontRun {
  readonly style: TextStyle;
  /** From the line's beginning. */
  readonly x: number;
}

export interface SetLine {
  readonly runs: readonly SetRun[];
  /** Without blanks at its end. */
  readonly width: number;
}

export interface SetText {
  readonly lines: readonly SetLine[];
  readonly leading: number;
  /** From a line's top to its baseline. */
  readonly baseline: number;
  readonly height: number;
}

/** What cannot be broken, in one or several styles. */
interface Piece {
  readonly parts: readonly Span[];
  readonly width: number;
  /** Without the blanks at its end. */
  readonly inked: number;
}

/** Marks that have no width and no looks of their own, and would be taken for characters that no font has. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]/g;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** After blanks, after a hyphen or a stroke between letters, and between a year and a month; never within numbers, references, short ranges. */
const MAY_BREAK = /(?<= )(?! )|(?<=\p{L}[-/])(?=\p{L})|(?<=\d[-–])(?=\p{L}\p{Ll}{2})/u;

/** As it is drawn: composed, on one line unless it has lines of its own. */
export const drawable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(CONTROL, ' ').replace(UNSEEN, '').replace(LONE_SURROGATE, '\ufffd').normalize('NFC');

/** As a PDF says it of itself and of its parts: a text of one line. */
export const spoken = (text: string): string => drawable(text).replaceAll('\n', ' ');

/** Width of a text in a style. */
export function widthOf(text: string, { face, size, tabular = false, tracking = 0 }: TextStyle): number {
  let width = 0;
  for (const run of runsOf(face, unbroken(text))) width += run.font.widthOf(run.text, tabular) * size + tracking * run.text.length;
  return width;
}

/** Spans in lines no wider than `width`; the first span's style says how far lines are apart. */
export function setText(spans: readonly Span[], width: number): SetText {
  const [first] = spans;
  if (first === undefined) return { lines: [], leading: 0, baseline: 0, height: 0 };
  const lines: SetLine[] = [];
  for (const paragraph of paragraphsOf(spans)) lines.push(...linesOf(paragraph, width));
  const { leading, size, face } = first.style;
  return { lines, leading, baseline: (leading + capHeightOf(face) * size) / 2, height: lines.length * leading };
}

/** The first lines of a text, where there is no room for more. */
export function firstLines(text: SetText, most: number): SetText {
  const lines = text.lines.slice(0, most);
  return { ...text, lines, height: lines.length * text.leading };
}

/** Split where the text itself begins a new line. */
function paragraphsOf(spans: readonly Span[]): Span[][] {
  let current: Span[] = [];
  const paragraphs = [current];
  for (const { text, style } of spans) {
    // A line of its own ends in a blank like one that was broken at a blank.
    for (const [index, part] of drawable(text)
      .split(/(?<=\n)/)
      .map((line) => line.replace('\n', ' '))
      .entries()) {
      if (index > 0) {
        current = [];
        paragraphs.push(current);
      }
      if (part !== '') current.push({ text: part, style });
    }
  }
  return paragraphs;
}

function piecesOf(spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let parts: Span[] = [];
  const close = () => {
    if (parts.length > 0) pieces.push(pieceOf(parts));
    parts = [];
  };
  for (const { text, style } of spans) {
    for (const [index, part] of text.split(MAY_BREAK).entries()) {
      if (index > 0) close();
      parts.push({ text: part, style });
    }
    if (text.endsWith(' ')) close();
  }
  close();
  return pieces;
}

function pieceOf(parts: readonly Span[]): Piece {
  const width = parts.reduce((sum, { text, style }) => sum + widthOf(text, style), 0);
  const last = parts.at(-1);
  const blanks = last === undefined ? '' : last.text.slice(last.text.trimEnd().length);
  return { parts, width, inked: blanks === '' || last === undefined ? width : width - widthOf(blanks, last.style) };
}

function linesOf(spans: readonly Span[], width: number): SetLine[] {
  const lines: SetLine[] = [];
  let line: Piece[] = [];
  let used = 0;
  const close = () => {
    lines.push(lineOf(line));
    line = [];
    used = 0;
  };
  // What is measured here is drawn there: half a thousandth of a point is nobody's fault.
  const room = width + 0.0005;
  for (const piece of piecesOf(spans)) {
    for (const fitting of piece.inked > room ? lettersOf(piece, room - used, room) : [piece]) {
      if (line.length > 0 && used + fitting.inked > room) close();
      line.push(fitting);
      used += fitting.width;
    }
  }
  if (line.length > 0 || lines.length === 0) close();
  return lines;
}

/** A piece that is wider than a line, in as many as it takes. */
function lettersOf(piece: Piece, left: number, width: number): Piece[] {
  const pieces: Piece[] = [];
  let parts: Span[] = [];
  let used = 0;
  // What is left of a line is begun with only if some of the word fits.
  let room = left > width / 3 ? left : width;
  for (const { text, style } of piece.parts) {
    for (const letter of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
      const wide = widthOf(letter, style);
      if (parts.length > 0 && used + wide > room && letter !== ' ') {
        pieces.push(pieceOf(parts));
        parts = [];
        used = 0;
        room = width;
      }
      const last = parts.at(-1);
      if (last?.style === style) parts[parts.length - 1] = { text: last.text + letter, style };
      else parts.push({ text: letter, style });
      used += wide;
    }
  }
  if (parts.length > 0) pieces.push(pieceOf(parts));
  return pieces;
}

function lineOf(pieces: readonly Piece[]): SetLine {
  const joined: Span[] = [];
  for (const { parts } of pieces) {
    for (const part of parts) {
      const last = joined.at(-1);
      if (last?.style === part.style) joined[joined.length - 1] = { text: last.text + part.text, style: part.style };
      else joined.push(part);
    }
  }
  const runs: SetRun[] = [];
  let x = 0;
  for (const { text, style } of joined) {
    for (const run of runsOf(style.face, unbroken(text))) {
      runs.push({ ...run, style, x });
      x += run.font.widthOf(run.text, style.tabular ?? false) * style.size + (style.tracking ?? 0) * run.text.length;
    }
  }
  const last = pieces.at(-1);
  return { runs, width: last === undefined ? 0 : x - (last.width - last.inked) };
}

/** Where lines end is settled: what kept words together is a blank, which some fonts draw with the very glyph of one. */
const unbroken = (text: string): string => text.replaceAll('\u00a0', ' ');
