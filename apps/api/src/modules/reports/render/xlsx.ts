// A report as a workbook: a sheet for each section, with every number as a number, and a last one that says where it all comes from.
import { buffer } from 'node:stream/consumers';
import type { NumberFormat, SheetCell } from '@entente/schema/workbook-parts';
import { type Sheet, workbookStream } from '../../../files/workbook.js';
import type { DocumentBlock, DocumentCell, DocumentKeyFigures, DocumentTable, ReportDocument } from '../compose/report-document.js';
import { gridOf } from './table-grid.js';

const WORDS = {
  EN: { code: (column: string) => `${column}: code`, under: (column: string) => `${column}: more` },
  FR: { code: (column: string) => `${column} : code`, under: (column: string) => `${column} : précision` },
} as const;

const FORMATS: Readonly<Record<NonNullable<DocumentCell['format']>, NumberFormat>> = {
  COUNT: 'WHOLE',
  MONEY: 'WHOLE',
  MONTHS: 'TENTHS',
  CHANGE: 'SIGNED',
};

/** Columns over which running text goes, at least, and how wide a sheet is then, in characters. */
const TEXT_COLUMNS = 5;
const NARROWEST = 12;
const WIDEST = 60;
const PIECE = 1_000;

type Row = readonly SheetCell[];

/** The workbook, whole; of the same document always the same bytes. */
export function renderWorkbook(document: ReportDocument): Promise<Buffer> {
  const sheets = [
    ...document.sections.map(({ heading, blocks }) =>
      sheetOf(
        document,
        heading,
        blocks.flatMap((block) => blockRows(block, document)),
      ),
    ),
    provenanceSheet(document),
  ];
  const title = document.runningMark === '' ? document.runningTitle : `${document.runningTitle} · ${document.runningMark}`;
  return buffer(workbookStream(sheets, title, { at: document.asOf, language: document.language.toLowerCase() }));
}

/** A row of a sheet, or a text that goes over its whole width, or the name of what stands under it. */
type Line = Row | { readonly text: string } | { readonly caption: string };

function sheetOf(document: ReportDocument, heading: string, lines: readonly Line[]): Sheet {
  const widths = widthsOf(lines);
  const across = widths.reduce((sum, width) => sum + width, 0);
  const head: Line[] = [
    [{ title: heading }],
    { text: [document.runningTitle, document.runningMark].filter((part) => part !== '').join(' · ') },
    [],
  ];
  const rows = [...head, ...lines].map((line): Row => {
    if ('caption' in line) return [{ bold: line.caption }];
    if (!('text' in line)) return line;
    return [{ paragraph: line.text, across: widths.length, lines: linesOf(line.text, across) }];
  });
  return {
    name: shortened(heading),
    widths,
    headings: false,
    async *rows() {
      for (let at = 0; at < rows.length; at += PIECE) yield rows.slice(at, at + PIECE);
    },
  };
}

/** How many lines a text takes where so many characters stand in one; rather one too many than one too few. */
function linesOf(text: string, across: number): number {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / across)), 0);
}

/** A name for a sheet that ends with a whole word where there is one; none has a colon. */
function shortened(heading: string): string {
  const plain = heading.replace(/\s*:\s+/g, ', ').replace(/\s+/g, ' ');
  if (plain.length <= 31) return plain;
  const whole = plain.slice(0, 32).replace(/[\s,;.]+\S*$/u, '');
  return whole === '' ? plain : whole;
}

function widthsOf(lines: readonly Line[]): number[] {
  const widths: number[] = Array(TEXT_COLUMNS).fill(NARROWEST);
  for (const line of lines) {
    if ('text' in line || 'caption' in line) continue;
    for (const [index, cell] of line.entries()) widths[index] = Math.max(widths[index] ?? NARROWEST, Math.min(lengthOf(cell) + 2, WIDEST));
  }
  return widths;
}

function lengthOf(cell: SheetCell): number {
  if (cell === null || typeof cell === 'boolean') return 5;
  if (typeof cell === 'string') return cell.length;
  if (typeof cell === 'number') return String(cell).length;
  if ('number' in cell) return String(Math.round(cell.number)).length * 1.4 + 2;
  if ('wrapped' in cell) return cell.wrapped.length;
  if ('bold' in cell) return cell.bold.length + 1;
  return 10;
}

function blockRows(block: DocumentBlock, document: ReportDocument): Line[] {
  switch (block.is) {
    case 'TABLE':
      return [...captionRows(block), ...tableRows(block, document.language), ...block.foot.map((text) => ({ text })), []];
    case 'CHART':
      return [...captionRows(block), { text: block.alternative }, []];
    case 'KEY_FIGURES':
      return [...keyFigureRows(block), []];
    case 'TEXT':
      return [{ text: block.text }, []];
  }
}

const captionRows = ({ caption, note }: { readonly caption: string; readonly note?: string }): Line[] => [
  { caption },
  ...(note ? [{ text: note }] : []),
];

function keyFigureRows({ items }: DocumentKeyFigures): Line[] {
  return items.map(({ label, figure, under }) => [
    { bold: label },
    cellOf(figure, true),
    under.value === undefined ? null : cellOf(under, false),
    { wrapped: under.text },
  ]);
}

/** The table with its headings. What stands small beside or under the words of a cell has a column of its own, so that words are as they are. */
function tableRows(table: DocumentTable, language: ReportDocument['language']): Line[] {
  if (table.rows.length === 0) return [{ text: table.empty }];
  const words = WORDS[language];
  const grid = gridOf(table);
  const columns = table.columns.map((column, index) => {
    const cells = grid.map((row) => row[index]?.cell);
    return {
      ...column,
      hasCode: cells.some((cell) => cell?.code !== undefined),
      hasUnder: cells.some((cell) => cell?.under !== undefined),
    };
  });
  const headings = columns.flatMap(({ label, is, hasCode, hasUnder }): SheetCell[] => [
    is === 'NUMBER' ? { bold: label, right: true } : { bold: label },
    ...(hasCode ? [{ bold: words.code(label) }] : []),
    ...(hasUnder ? [{ bold: words.under(label) }] : []),
  ]);
  const rows = grid.map((row, at) =>
    columns.flatMap(({ hasCode, hasUnder }, index): SheetCell[] => {
      // A cell that stands for several rows is in each of them: a row that is sorted or filtered still says all.
      const cell = row[index]?.cell;
      const strong = table.rows[at]?.strong ?? false;
      return [
        cell === undefined ? null : cellOf(cell, strong),
        ...(hasCode ? [cell?.code ?? null] : []),
        ...(hasUnder ? [cell?.under === undefined ? null : wrappable(cell.under)] : []),
      ];
    }),
  );
  return [headings, ...rows];
}

function cellOf({ text, value, format, date }: DocumentCell, strong: boolean): SheetCell {
  if (value !== undefined) return { number: value, format: FORMATS[format ?? 'COUNT'], bold: strong };
  if (date !== undefined) return { date };
  return strong ? { bold: text } : wrappable(text);
}

/** Texts that a column cannot show in one line take several. */
const wrappable = (text: string): SheetCell => (text.length + 2 > WIDEST || /[\n\r]/.test(text) ? { wrapped: text } : text);

function provenanceSheet(document: ReportDocument): Sheet {
  const { provenance, provenanceTitle, foot, fingerprint, fingerprintLabel } = document;
  const said = (label: string, value: string): Row => [{ bold: label }, wrappable(value)];
  return sheetOf(document, provenanceTitle, [
    ...provenance.map(({ label, value }) => said(label, value)),
    ...(fingerprint === null ? [] : [said(fingerprintLabel, fingerprint)]),
    [],
    { text: foot },
  ]);
}
