// Sections that list engagements one by one.
import { engagementStatuses } from '@entente/schema/vocabulary';
import { comingSpan } from '../figures/asked-figures.js';
import type { ListedEngagement } from '../figures/report-figures.js';
import { count, longDay, money, months, number, recordedDate, recordedSpan } from './in-words.js';
import type { DocumentBlock, DocumentCell, DocumentColumn, DocumentTable } from './report-document.js';
import type { SectionContext } from './section-context.js';

/** A column of a list: its label, its share, and what stands in it. */
interface ListColumn {
  readonly label: string;
  readonly width: number;
  readonly is?: 'NUMBER';
  readonly cell: (engagement: ListedEngagement) => DocumentCell;
}

function listTable(context: SectionContext, id: string, caption: string, columns: readonly ListColumn[], note?: string): DocumentTable {
  const list = context.read.list(id);
  const left = list.count - list.engagements.length;
  return {
    is: 'TABLE',
    caption: context.table(caption),
    ...(note === undefined ? {} : { note }),
    columns: columns.map(({ label, width, is }): DocumentColumn => ({ label, width, is: is ?? 'TEXT' })),
    rows: list.engagements.map((engagement) => ({ cells: columns.map(({ cell }) => cell(engagement)) })),
    foot: left > 0 ? [context.words.more(number(left, context.language), left)] : [],
    empty: context.words.none,
  };
}

/** The columns that lists are made of. */
function columnsOf(context: SectionContext) {
  const { words, language, read, currency } = context;
  const joined = (names: readonly { readonly en: string; readonly fr: string }[]): DocumentCell => ({
    text: names.map((one) => read.both(one)).join('; '),
  });
  return {
    reference: (width: number): ListColumn => ({
      label: words.columns.reference,
      width,
      cell: ({ reference, kind }) => ({ text: reference, kind }),
    }),
    title: (width: number): ListColumn => ({ label: words.columns.title, width, cell: ({ title }) => ({ text: read.both(title) }) }),
    partners: (width: number): ListColumn => ({ label: words.columns.partners, width, cell: ({ partners }) => joined(partners) }),
    dates: (width: number): ListColumn => ({
      label: words.columns.dates,
      width,
      cell: ({ start, end, status, kind }) => ({ text: recordedSpan(start, end, language, status === 'ACTIVE' && kind !== 'VISIT') }),
    }),
    delegates: (width: number): ListColumn => ({
      label: words.columns.delegates,
      width,
      is: 'NUMBER',
      cell: ({ delegates }) => (delegates === null ? { text: words.unknown } : count(delegates, language)),
    }),
    topics: (width: number): ListColumn => ({ label: words.columns.topics, width, cell: ({ topics }) => joined(topics) }),
    facilities: (width: number): ListColumn => ({ label: words.columns.facilities, width, cell: ({ facilities }) => joined(facilities) }),
    status: (width: number): ListColumn => ({
      label: words.columns.status,
      width,
      cell: ({ status }) => {
        const names = engagementStatuses[status as keyof typeof engagementStatuses];
        return { text: names ? read.both(names) : status };
      },
    }),
    budget: (width: number): ListColumn => ({
      label: words.columns.budget(currency),
      width,
      is: 'NUMBER',
      cell: ({ budget, budgetCurrency }) => {
        if (budget === null) return { text: words.unknown };
        const cell = money(budget, language);
        return budgetCurrency === currency ? cell : { ...cell, text: `${cell.text} ${budgetCurrency ?? ''}` };
      },
    }),
    personMonths: (width: number): ListColumn => ({
      label: words.columns.personMonths,
      width,
      is: 'NUMBER',
      cell: ({ personMonths }) => (personMonths === null ? { text: words.unknown } : months(personMonths, language)),
    }),
    deployments: (width: number): ListColumn => ({
      label: words.columns.deployments,
      width,
      cell: ({ deployments }) => ({
        text: deployments
          .map(({ post, from, to, personMonths }) =>
            [
              post ?? '–',
              recordedSpan(from, to, language, to === null),
              ...(personMonths === null ? [] : [words.key.personMonths(number(personMonths, language, 1))]),
            ].join(', '),
          )
          .join('; '),
      }),
    }),
    bornOf: (width: number): ListColumn => ({
      label: words.columns.bornOf,
      width,
      cell: ({ aroseFrom }) => ({
        text: aroseFrom
          .filter(({ kind }) => kind === 'VISIT')
          .map(({ reference, title }) => `${reference}, ${read.both(title)}`)
          .join('; '),
      }),
    }),
  };
}

export function visitsSection(context: SectionContext): DocumentBlock[] {
  const { words, read, figures } = context;
  const column = columnsOf(context);
  const columns = [
    column.reference(0.18),
    column.title(0.24),
    column.partners(0.13),
    column.dates(0.12),
    column.delegates(0.1),
    column.topics(0.12),
    column.facilities(0.11),
  ];
  const spans = [
    ['direction.period', figures.spans.period],
    ['direction.toDate', figures.spans.toDate],
  ] as const;
  const shown = context.hasToDate ? spans : spans.slice(0, 1);
  const rows = [
    [words.titles.hosted(context.period).split(',')[0] ?? '', ['INBOUND']],
    [words.titles.made(context.period).split(',')[0] ?? '', ['OUTBOUND']],
    [words.notSpecified, [null]],
  ] as const;
  const used = rows.filter(([, codes]) => codes[0] !== null || shown.some(([id]) => (read.value(id, codes) ?? 0) > 0));
  const width = 0.17;
  return [
    {
      is: 'TABLE',
      caption: context.table(words.titles.directions),
      columns: [
        { label: words.columns.direction, is: 'TEXT', width: 1 - width * 2 * shown.length },
        ...shown.flatMap(([, span]): DocumentColumn[] => [
          { label: context.span(span), is: 'NUMBER', width },
          { label: `${words.columns.delegates}, ${context.span(span)}`, is: 'NUMBER', width },
        ]),
      ],
      rows: [
        ...used.map(([label, codes]) => ({
          cells: [{ text: label }, ...shown.flatMap(([id]) => [read.cell(id, codes), read.cell(id, codes, 'DELEGATES')])],
        })),
        {
          cells: [{ text: words.all }, ...shown.flatMap(([id]) => [read.cell(id, null), read.cell(id, null, 'DELEGATES')])],
          strong: true,
        },
      ],
      foot: [],
      empty: words.none,
    },
    listTable(context, 'visits.hosted', words.titles.hosted(context.period), columns),
    listTable(context, 'visits.made', words.titles.made(context.period), columns),
  ];
}

export function projectsSection(context: SectionContext): DocumentBlock[] {
  const { words, figures } = context;
  const column = columnsOf(context);
  const columns = [column.reference(0.18), column.title(0.37), column.partners(0.18), column.dates(0.14), column.budget(0.13)];
  return [
    listTable(context, 'projects.begun', words.titles.begun(context.period), columns),
    listTable(context, 'projects.underWay', words.titles.underWay(context.day(figures.spans.period.to)), columns),
    listTable(context, 'projects.ended', words.titles.ended(context.period), columns),
  ];
}

export function missionsSection(context: SectionContext): DocumentBlock[] {
  const { words } = context;
  const column = columnsOf(context);
  return [
    listTable(context, 'missions.active', words.titles.missions(context.period), [
      column.reference(0.18),
      column.title(0.24),
      column.partners(0.13),
      column.dates(0.13),
      column.personMonths(0.12),
      column.deployments(0.2),
    ]),
  ];
}

export function bornSection(context: SectionContext): DocumentBlock[] {
  const column = columnsOf(context);
  return [
    listTable(context, 'projects.born', context.words.titles.born(context.span(context.figures.spans.toDate)), [
      column.reference(0.18),
      column.title(0.31),
      column.partners(0.16),
      column.bornOf(0.35),
    ]),
  ];
}

export function comingSection(context: SectionContext): DocumentBlock[] {
  const column = columnsOf(context);
  const { from, to } = comingSpan(context.definition, context.figures.spans);
  const caption = context.words.titles.coming(longDay(from, context.language), longDay(to, context.language));
  return [
    listTable(context, 'coming', caption, [
      column.reference(0.18),
      column.title(0.39),
      column.partners(0.17),
      column.dates(0.14),
      column.status(0.12),
    ]),
  ];
}

export function followUpsSection(context: SectionContext): DocumentBlock[] {
  const { words, figures, language, read } = context;
  const { count: all, items } = figures.followUps;
  const left = all - items.length;
  return [
    {
      is: 'TABLE',
      caption: context.table(words.titles.followUps(context.day(figures.spans.period.to))),
      columns: [
        { label: words.columns.promise, is: 'TEXT', width: 0.38 },
        { label: words.columns.owner, is: 'TEXT', width: 0.16 },
        { label: words.columns.due, is: 'TEXT', width: 0.14 },
        { label: words.columns.reference, is: 'TEXT', width: 0.32 },
      ],
      rows: items.map(({ promise, owner, due, overdue, reference, title }) => ({
        cells: [
          { text: promise },
          { text: owner ?? '–' },
          { text: due === null ? '–' : recordedDate(due, language), ...(overdue ? { under: words.overdue } : {}) },
          { text: reference, under: read.both(title) },
        ],
      })),
      foot: left > 0 ? [words.more(number(left, language), left)] : [],
      empty: words.none,
    },
  ];
}
