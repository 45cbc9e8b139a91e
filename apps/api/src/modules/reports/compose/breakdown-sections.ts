// Sections that break engagements down: by type and month, region, jurisdiction, year.
import type { ReportFigure, ReportRow } from '../figures/report-figures.js';
import { type Bar, bars, type Column, KINDS, stackedColumns } from './charts.js';
import { rowOf } from './figures-read.js';
import { change, number } from './in-words.js';
import type { DocumentBlock, DocumentCell, DocumentChart, DocumentColumn, DocumentTable, DocumentText } from './report-document.js';
import type { SectionContext } from './section-context.js';

/** Longest breakdown that a report prints whole. */
const MOST_ROWS = 60;
/** Bars of one chart. */
const MOST_BARS = 10;

type SpanName = 'period' | 'periodBefore' | 'toDate' | 'toDateBefore';

/** The spans that a table of this report has columns for; of a fiscal year the period is the year to date. */
function spansShown(context: SectionContext): readonly SpanName[] {
  return context.hasToDate ? ['period', 'periodBefore', 'toDate', 'toDateBefore'] : ['period', 'periodBefore'];
}

function columnsOf(context: SectionContext, first: string): DocumentColumn[] {
  const spans = spansShown(context);
  const each = context.hasToDate ? 0.145 : 0.2;
  const last = 0.1;
  return [
    { label: first, is: 'TEXT', width: 1 - each * spans.length - last },
    ...spans.map((span): DocumentColumn => ({ label: context.span(context.figures.spans[span]), is: 'NUMBER', width: each })),
    { label: context.words.change, is: 'NUMBER', width: last },
  ];
}

/** The cells of one row over the spans, and by how much the last two differ. */
function cellsOf(context: SectionContext, name: string, codes: readonly (string | null)[] | null): DocumentCell[] {
  const spans = spansShown(context);
  const [now, before] = context.hasToDate ? (['toDate', 'toDateBefore'] as const) : (['period', 'periodBefore'] as const);
  const values = [context.read.value(`${name}.${now}`, codes), context.read.value(`${name}.${before}`, codes)];
  const [a = null, b = null] = values;
  return [
    ...spans.map((span) => context.read.cell(`${name}.${span}`, codes)),
    a === null || b === null ? { text: '–' } : change(a - b, context.language),
  ];
}

/** What a table says of spans whose rows add up to more than their total. */
function overlaps(context: SectionContext, name: string): string[] {
  return spansShown(context).flatMap((span) => {
    const figure = context.read.figure(`${name}.${span}`);
    const sum = figure.rows.reduce((all, row) => all + (row.figures.ENGAGEMENTS ?? 0), 0);
    const total = figure.total.ENGAGEMENTS ?? 0;
    if (sum === total) return [];
    const words = (value: number) => number(value, context.language);
    return [context.words.overlap(context.span(context.figures.spans[span]), words(sum), words(total))];
  });
}

/** All rows that stand in any span, in the order of the fullest: those with the most engagements first, no value last. */
function rowsOfAll(context: SectionContext, name: string): ReportRow[] {
  const spans = spansShown(context);
  const figures = spans.map((span) => context.read.figure(`${name}.${span}`));
  const rows = new Map<string, ReportRow>();
  for (const figure of figures) for (const row of figure.rows) rows.set(row.codes.join(','), rows.get(row.codes.join(',')) ?? row);
  const rank = (row: ReportRow) => [...spans].reverse().map((span) => context.read.value(`${name}.${span}`, row.codes) ?? 0);
  return [...rows.values()].sort((a, b) => {
    if ((a.codes[0] === null) !== (b.codes[0] === null)) return a.codes[0] === null ? 1 : -1;
    // To date first, then a year before, then the period.
    const [beforeA = 0, nowA = 0] = rank(a);
    const [beforeB = 0, nowB = 0] = rank(b);
    return nowB - nowA || beforeB - beforeA || String(a.codes[0]).localeCompare(String(b.codes[0]), 'en');
  });
}

/** A breakdown by the values of one dimension, over the spans. */
function breakdownTable(
  context: SectionContext,
  name: 'region' | 'jurisdiction',
  caption: string,
  note: string | undefined,
  codeOf: (code: string) => string,
): DocumentTable {
  const rows = rowsOfAll(context, name);
  const shown = rows.slice(0, MOST_ROWS);
  const left = rows.length - shown.length;
  return {
    is: 'TABLE',
    caption: context.table(caption),
    ...(note === undefined ? {} : { note }),
    columns: columnsOf(context, context.words.columns[name]),
    rows: [
      ...shown.map((row) => {
        const [code = null] = row.codes;
        const head: DocumentCell =
          code === null ? { text: context.words.notSpecified } : { text: context.read.name(row) ?? code, code: codeOf(code) };
        return { cells: [head, ...cellsOf(context, name, row.codes)] };
      }),
      { cells: [{ text: context.words.allOnce }, ...cellsOf(context, name, null)], strong: true },
    ],
    foot: [...(left > 0 ? [context.words.more(number(left, context.language), left)] : []), ...overlaps(context, name)],
    empty: context.words.none,
  };
}

/** Columns by month or year, each stacked by kind. */
function columnsBy(context: SectionContext, figure: ReportFigure, grain: 'MONTH' | 'YEAR', before: ReportFigure | null): Column[] {
  const codes = [...new Set(figure.rows.map((row) => row.codes[0] ?? null))].filter((code) => code !== null);
  const earlier = before ? [...new Set(before.rows.map((row) => row.codes[0] ?? null))].filter((code) => code !== null) : [];
  const sumOf = (of: ReportFigure, code: string | undefined) =>
    of.rows.filter((row) => row.codes[0] === code).reduce((sum, row) => sum + (row.figures.ENGAGEMENTS ?? 0), 0);
  return codes.map((code, index) => ({
    label: context.label(code, grain),
    parts: {
      VISIT: rowOf(figure, [code, 'VISIT'])?.figures.ENGAGEMENTS ?? 0,
      PROJECT: rowOf(figure, [code, 'PROJECT'])?.figures.ENGAGEMENTS ?? 0,
      MISSION: rowOf(figure, [code, 'MISSION'])?.figures.ENGAGEMENTS ?? 0,
    },
    before: before?.recorded && earlier.length === codes.length ? sumOf(before, earlier[index]) : null,
    recorded: figure.recorded,
  }));
}

function columnChart(
  context: SectionContext,
  title: string,
  note: string | undefined,
  columns: readonly Column[],
): DocumentChart | DocumentText {
  const { words, language } = context;
  if (columns.length === 0) return nothingDrawn(context, title);
  const values = columns.map(({ label, parts }) => {
    const total = KINDS.reduce((sum, kind) => sum + parts[kind], 0);
    const each = KINDS.filter((kind) => parts[kind] > 0).map(
      (kind) => `${number(parts[kind], language)} ${words.ofKind[kind](parts[kind])}`,
    );
    return `${label} ${number(total, language)}${each.length > 0 ? ` (${each.join(', ')})` : ''}`;
  });
  return {
    is: 'CHART',
    caption: context.figure(title),
    ...(note === undefined ? {} : { note }),
    alternative: words.alternative(title, values.join('; ')),
    drawing: stackedColumns(columns, { kinds: words.kinds, notRecorded: words.notRecorded }, language),
  };
}

/** A sentence in place of a chart without a single mark. */
function nothingDrawn({ words }: SectionContext, title: string): DocumentText {
  return { is: 'TEXT', style: 'NOTE', text: words.nothingDrawn(title) };
}

function barChart(
  context: SectionContext,
  title: string,
  figure: ReportFigure,
  codeOf: (code: string) => string | null,
): DocumentChart | DocumentText {
  const { words, language } = context;
  if (figure.rows.length === 0) return nothingDrawn(context, title);
  const rows = [...figure.rows]
    .sort((a, b) => (a.codes[0] === null ? 1 : b.codes[0] === null ? -1 : (b.figures.ENGAGEMENTS ?? 0) - (a.figures.ENGAGEMENTS ?? 0)))
    .slice(0, MOST_BARS)
    .map((row): Bar => {
      const [code = null] = row.codes;
      return {
        label: code === null ? words.notSpecified : (context.read.name(row) ?? code),
        under: code === null ? null : codeOf(code),
        value: row.figures.ENGAGEMENTS ?? 0,
        shared: row.shared,
      };
    });
  const left = figure.rows.length - rows.length;
  const note = [
    ...(rows.some(({ shared }) => shared > 0) ? [words.hatched] : []),
    ...(left > 0 ? [words.more(number(left, language), left)] : []),
  ].join(' ');
  return {
    is: 'CHART',
    caption: context.figure(title),
    ...(note === '' ? {} : { note }),
    alternative: words.alternative(title, rows.map(({ label, value }) => `${label} ${number(value, language)}`).join('; ')),
    drawing: bars(rows, language),
  };
}

const inScheme = (context: SectionContext) => (code: string) =>
  context.figures.scheme.code === 'M49' ? `M49 ${code}` : `${context.figures.scheme.code} ${code}`;

/** By month and type of the fiscal year to date, and by type over the spans. */
export function kindSection(context: SectionContext): DocumentBlock[] {
  const { words, figures, read } = context;
  const { toDate, toDateBefore } = figures.spans;
  const note = words.byMonthNote(context.year(toDate.to), context.year(toDateBefore.to));
  return [
    columnChart(
      context,
      words.titles.byMonth,
      note,
      columnsBy(context, read.figure('month.toDate'), 'MONTH', read.figure('month.toDateBefore')),
    ),
    {
      is: 'TABLE',
      caption: context.table(words.titles.byKind),
      columns: columnsOf(context, words.columns.kind),
      rows: [
        ...KINDS.map((kind) => ({ cells: [{ text: words.kinds[kind], kind }, ...cellsOf(context, 'kind', [kind])] })),
        { cells: [{ text: words.all }, ...cellsOf(context, 'kind', null)], strong: true },
      ],
      foot: [],
      empty: words.none,
    },
  ];
}

export function regionSection(context: SectionContext): DocumentBlock[] {
  const { words, figures, read } = context;
  const note = words.schemeNote(read.both(figures.scheme), figures.scheme.version);
  return [
    breakdownTable(context, 'region', words.titles.byRegion, note, inScheme(context)),
    barChart(context, words.titles.regionTrend(context.span(figures.spans.trend)), read.figure('region.trend'), inScheme(context)),
  ];
}

export function jurisdictionSection(context: SectionContext): DocumentBlock[] {
  return [breakdownTable(context, 'jurisdiction', context.words.titles.byJurisdiction, undefined, (code) => code)];
}

/** By year and type, and the topics of the fiscal year to date. */
export function trendSection(context: SectionContext): DocumentBlock[] {
  const { words, read, figures } = context;
  const figure = read.figure('year.trend');
  const columns = columnsBy(context, figure, 'YEAR', null);
  const codes = [...new Set(figure.rows.map((row) => row.codes[0] ?? null))].filter((code) => code !== null);
  const share = 0.16;
  return [
    columnChart(context, words.titles.trend, undefined, columns),
    {
      is: 'TABLE',
      caption: context.table(words.titles.trendTable),
      columns: [
        { label: words.columns.year, is: 'TEXT', width: 1 - share * 4 },
        ...KINDS.map((kind): DocumentColumn => ({ label: words.kinds[kind], is: 'NUMBER', width: share })),
        { label: words.all, is: 'NUMBER', width: share },
      ],
      rows: codes.map((code) => ({
        cells: [
          { text: context.label(code, 'YEAR') },
          ...KINDS.map((kind) => read.cell('year.trend', [code, kind])),
          read.cell('year.total', [code]),
        ],
      })),
      foot: [],
      empty: words.none,
    },
    barChart(context, words.titles.topics(context.span(figures.spans.toDate)), read.figure('topic.toDate'), () => null),
  ];
}
