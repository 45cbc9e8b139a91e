// Sections in which a report gives account of itself: what has changed since the last edition, how it was counted, what it does not know.
import { directions, engagementKinds, type ReportSection, volumeNoteCodes } from '@entente/schema/vocabulary';
import type { VolumeMeasure } from '../../volume/question.js';
import { comingSpan } from '../figures/asked-figures.js';
import type { ReportFigure } from '../figures/report-figures.js';
import { spansOf } from '../figures/report-spans.js';
import type { RestatedCell, RestatementCause } from '../restate/restatement.js';
import { change, count, instant, money, months, number } from './in-words.js';
import type { DocumentBlock, DocumentCell, DocumentTable } from './report-document.js';
import type { SectionContext } from './section-context.js';

/** Rows of the table of changes that a report prints; the figures in JSON have all. */
const MOST_MOVES = 400;

/** The section in which a figure's total stands beside its rows. */
const TOTALS: Readonly<Record<string, ReportSection>> = {
  month: 'KIND',
  region: 'REGION',
  jurisdiction: 'JURISDICTION',
  year: 'TREND',
  topic: 'TREND',
  direction: 'VISITS',
};

/** Each figure of the last sealed edition that would be different now, by what moved it. */
export function changesSection(context: SectionContext): DocumentBlock[] {
  const { words, language, figures } = context;
  const { restatement, restates } = figures;
  if (!restatement || !restates) return [{ is: 'TEXT', style: 'BODY', text: words.changesFirst }];
  const edition = context.editionOf(restates.day);
  if (restatement.cells.length === 0) return [{ is: 'TEXT', style: 'BODY', text: words.changesNone(edition) }];
  const changes = new Set(restatement.causes.map((cause) => (cause.is === 'CHANGE' ? cause.seq : 0))).size;
  const cells = restatement.cells.length;
  return [
    {
      is: 'TEXT',
      style: 'BODY',
      text: words.changesSome(edition, number(cells, language), cells, number(changes, language), changes),
    },
    changesTable(context, edition, restates.day),
  ];
}

function changesTable(context: SectionContext, edition: string, day: string): DocumentTable {
  const { words, language, figures } = context;
  const causes = figures.restatement?.causes ?? [];
  const cells = new Map((figures.restatement?.cells ?? []).map((cell) => [cell.id, cell]));
  const rows: { cells: DocumentCell[] }[] = [];
  let left = 0;
  for (const cause of causes) {
    const moves = cause.moves.slice(0, Math.max(0, MOST_MOVES - rows.length));
    left += cause.moves.length - moves.length;
    for (const [index, { cell: id, by }] of moves.entries()) {
      const cell = cells.get(id);
      if (!cell) continue;
      rows.push({
        cells: [
          ...(index === 0 ? [{ ...why(context, cause), rowSpan: moves.length }] : []),
          { text: nameOf(context, cell, day) },
          valueOf(context, cell.measure, cell.before),
          valueOf(context, cell.measure, cell.now),
          change(by, language),
        ],
      });
    }
  }
  return {
    is: 'TABLE',
    caption: context.table(words.titles.changes(edition)),
    columns: [
      { label: words.columns.why, is: 'TEXT', width: 0.34 },
      { label: words.columns.figure, is: 'TEXT', width: 0.33 },
      { label: words.columns.edition, is: 'NUMBER', width: 0.11 },
      { label: words.columns.now, is: 'NUMBER', width: 0.11 },
      { label: words.columns.moved, is: 'NUMBER', width: 0.11 },
    ],
    rows,
    foot: left > 0 ? [words.moreMoves(number(left, language))] : [],
    empty: words.none,
  };
}

/** What moved figures, by whom and when. */
function why(context: SectionContext, cause: RestatementCause): DocumentCell {
  const { words, language, figures, read } = context;
  if (cause.is === 'WITHHELD') return { text: words.withheldCause };
  const by = words.byWhom(cause.actor, instant(cause.at, figures.register.timeZone, language));
  if (!cause.engagement) {
    const what = cause.origin === 'REFERENCE' ? words.referenceChange : words.changeOfMany;
    return { text: cause.reason ?? what(number(cause.engagements, language)), under: by };
  }
  const { reference, title, kind } = cause.engagement;
  const did = cause.action ? words.actions[cause.action] : '';
  return {
    text: cause.reason ?? `${did}${language === 'FR' ? ' : ' : ': '}${read.both(title)}`,
    kind,
    under: `${reference} · ${by}`,
  };
}

/** What a cell is called: `Visits, 2025/26`; the figures of the edition before are named by its own spans. */
function nameOf(context: SectionContext, cell: RestatedCell, day: string): string {
  const { words, currency, definition, figures, language } = context;
  const measure = words.measures(currency)[cell.measure];
  const [name = '', span = ''] = cell.figure.split('.');
  const spans = spansOf(day, definition, figures.register.fiscalMonth);
  const days =
    cell.figure === 'coming'
      ? comingSpan(definition, spans)
      : span === 'underWay'
        ? { from: spans.period.to, to: spans.period.to }
        : (spans[(span === 'active' ? 'period' : span === 'total' ? 'trend' : span) as keyof typeof spans] ?? spans.period);
  const values = cell.codes.map((code, place) => {
    const names = cell.names[place];
    if (names) return language === 'FR' ? names.fr : names.en;
    if (code === null) return words.notSpecified;
    if (name === 'month' && place === 0) return context.label(code, 'MONTH');
    if (name === 'year' && place === 0) return context.label(code, 'YEAR');
    if (code in engagementKinds) return words.kinds[code as keyof typeof words.kinds];
    if (code in directions) return directions[code as keyof typeof directions][language === 'FR' ? 'fr' : 'en'];
    return code;
  });
  // The same total stands in several breakdowns: each is named by its own.
  const breakdown = cell.codes.length === 0 ? TOTALS[name] : undefined;
  const of =
    name === 'project' || name === 'mission' || name === 'coming'
      ? [sectionOf(context, name)]
      : breakdown
        ? [words.sections[breakdown] ?? '', words.all]
        : [];
  const what = [...of, ...values].join(', ');
  const timed = cell.codes.length > 0 && (name === 'month' || name === 'year') ? '' : `, ${context.span(days)}`;
  return `${measure}${what === '' ? '' : ` · ${what}`}${timed}`;
}

function sectionOf({ words }: SectionContext, name: string): string {
  if (name === 'coming') return words.sections['COMING'] ?? '';
  return name === 'project' ? words.kinds.PROJECT : words.kinds.MISSION;
}

function valueOf({ language, words }: SectionContext, measure: VolumeMeasure, value: number | null): DocumentCell {
  if (value === null) return { text: words.notRecorded };
  if (measure === 'BUDGET') return money(value, language);
  return measure === 'PERSON_MONTHS' ? months(value, language) : count(value, language);
}

/** By which rules, as of when, and what was kept from the readers of this copy. */
export function howSection(context: SectionContext): DocumentBlock[] {
  const { words, figures, language, read } = context;
  const { register, scheme, spans, asOf } = figures;
  const toDate = read.figure('kind.toDate');
  const paragraphs = words.how({
    asOf: instant(asOf, register.timeZone, language),
    timeZone: register.timeZone,
    periodEnd: context.day(spans.period.to),
    scheme: `${read.both(scheme)}, ${scheme.version}`,
  });
  const withheld = toDate.notes.find(({ code }) => code === 'WITHHELD');
  return [
    ...paragraphs.map((text): DocumentBlock => ({ is: 'TEXT', style: 'BODY', text })),
    ...(toDate.explanation ? [{ is: 'TEXT' as const, style: 'NOTE' as const, text: read.both(toDate.explanation) }] : []),
    { is: 'TEXT', style: 'BODY', text: withheld ? read.both(withheld) : words.withheldNothing },
  ];
}

/** What the figures of the period and of the year to date leave out or do not know. */
export function qualitySection(context: SectionContext): DocumentBlock[] {
  const { words, read, language, figures } = context;
  const spans = context.hasToDate ? (['period', 'toDate'] as const) : (['period'] as const);
  const notes = (figure: ReportFigure) => figure.notes.filter(({ code }) => code !== 'OVERLAP');
  const rows = spans.flatMap((span) =>
    notes(read.figure(`kind.${span}`)).map((note) => ({
      cells: [
        { text: volumeNoteCodes[note.code][language === 'FR' ? 'fr' : 'en'], under: read.both(note) },
        { text: context.span(figures.spans[span]) },
        count(note.count, language),
      ],
    })),
  );
  return [
    {
      is: 'TABLE',
      caption: context.table(words.titles.quality),
      columns: [
        { label: words.columns.note, is: 'TEXT', width: 0.64 },
        { label: words.columns.dates, is: 'TEXT', width: 0.2 },
        { label: words.columns.count, is: 'NUMBER', width: 0.16 },
      ],
      rows,
      foot: [],
      empty: words.qualityNone,
    },
  ];
}
