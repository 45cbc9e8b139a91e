import type { SheetCell } from '@entente/schema/workbook-parts';
import { formatInstant } from '../i18n/dates';
import type { FigureFileWords } from '../i18n/figure-files/en';
import type { Language } from '../i18n/language';
import { type Cell, downloadBlob, fileName, toCsv } from '../lib/csv';
import type { Asked } from '../lib/explore-address';
import { workbookOf } from '../lib/workbook';
import type { FigureOrigin } from './figure-origin';
import { pictureOf } from './picture/picture';
import { rasterOf } from './picture/raster';

/** The forms that a figure is taken away in. */
export type FileFormat = 'csv' | 'xlsx' | 'svg' | 'png';

/** A figure as it stands on the page, with what its files say of it. */
export interface FigureContents {
  /** The figure's own element, from which the picture is drawn. */
  element: HTMLElement;
  /** Of the file, without its ending. */
  name: string;
  title: string;
  subtitle: string;
  /** The rows of the figure's table, headings first. */
  rows: readonly (readonly Cell[])[];
  question: Asked | null;
  explanation: string;
  origin: FigureOrigin;
  language: Language;
  words: FigureFileWords;
}

/** Makes the file and hands it to the reader. */
export async function takeAway(format: FileFormat, contents: FigureContents): Promise<void> {
  downloadBlob(`${fileName([contents.name])}.${format}`, await fileOf(format, contents));
}

function fileOf(format: FileFormat, contents: FigureContents): Blob | Promise<Blob> {
  switch (format) {
    case 'csv':
      return new Blob([toCsv(contents.rows)], { type: 'text/csv;charset=utf-8' });
    case 'xlsx':
      return workbook(contents);
    case 'svg':
      return new Blob([picture(contents)], { type: 'image/svg+xml;charset=utf-8' });
    case 'png':
      return rasterOf(picture(contents));
  }
}

function picture(contents: FigureContents): string {
  const { element, title, subtitle, explanation, origin, words, language } = contents;
  const { asOf } = settingsOf(contents.question);
  return pictureOf(element, {
    title: `${title}. ${subtitle}`,
    mark: origin.sample ? words.sample : null,
    lines: [
      ...(asOf === null ? [] : [words.source(origin.register, formatInstant(asOf, origin.timeZone, language))]),
      ...(explanation === '' ? [] : [explanation]),
    ],
  });
}

/** Widths of columns in characters: as wide as what stands in them, within reason. */
function widthsOf(rows: readonly (readonly Cell[])[]): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, index) =>
    Math.min(60, Math.max(8, ...rows.map((row) => String(row[index] ?? '').length + 2))),
  );
}

function workbook(contents: FigureContents): Promise<Blob> {
  const { title, rows, words } = contents;
  const [headings = [], ...body] = rows;
  const figure = {
    name: title,
    widths: widthsOf(rows),
    headings: true,
    rows: [headings.map((cell): SheetCell => ({ bold: String(cell ?? '') })), ...body],
  };
  return workbookOf([figure, { name: words.about, widths: [30, 100], headings: false, rows: about(contents) }], title);
}

/** What the second sheet says of the first: where it comes from, how it was counted, and the question that counts it again. */
function about({ element, title, subtitle, question, explanation, origin, words }: FigureContents): SheetCell[][] {
  const { asOf, scheme } = settingsOf(question);
  const label = (text: string): SheetCell => ({ bold: text });
  const text = (value: string): SheetCell => ({ wrapped: value });
  const notes = [...element.querySelectorAll('.note')].map((note) => (note.textContent ?? '').trim()).filter((note) => note !== '');
  return [
    ...(origin.sample ? [[label(words.sample)]] : []),
    [label(words.figure), text(title)],
    [label(words.subtitle), text(subtitle)],
    [label(words.register), text(origin.register)],
    ...(asOf === null
      ? []
      : [
          [label(words.asOf), { instant: asOf }, text(words.repeat)],
          [label('asOf'), asOf],
        ]),
    ...(scheme === null ? [] : [[label(words.scheme), scheme]]),
    [label(words.explanation), text(explanation)],
    ...notes.map((note) => [label(words.note), text(note)]),
    [label(words.address), text(globalThis.location.href)],
    ...(question === null
      ? []
      : [
          [label(words.query), text(question.query)],
          [label(words.variables), text(question.variables)],
        ]),
  ];
}

/** The moment and the scheme that a question names. */
function settingsOf(question: Asked | null): { asOf: string | null; scheme: string | null } {
  const variables = question === null ? {} : (JSON.parse(question.variables) as Record<string, unknown>);
  const named = (name: string) => (typeof variables[name] === 'string' ? variables[name] : null);
  return { asOf: named('asOf'), scheme: named('scheme') };
}
