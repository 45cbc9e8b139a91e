import { KINDS } from './charts.js';
import { dayOfYear, money, months, number } from './in-words.js';
import type { DocumentBlock, DocumentCell } from './report-document.js';
import type { SectionContext } from './section-context.js';

/** The finding in a sentence, and the figures that leadership looks for first. */
export function summarySection(context: SectionContext): DocumentBlock[] {
  const { read, words, language, figures, currency } = context;
  const { spans } = figures;
  const value = read.value('kind.period', null);
  const toDate = read.value('kind.toDate', null);
  const before = read.value('kind.toDateBefore', null);
  const written = (figure: number | null) => (figure === null ? null : number(figure, language));
  const parts = KINDS.flatMap((kind) => {
    const count = read.value('kind.period', [kind]) ?? 0;
    return count > 0 ? [`${number(count, language)} ${words.ofKind[kind](count)}`] : [];
  });
  const since = dayOfYear(spans.toDate.from, language);
  const against = (cell: DocumentCell, span: string): DocumentCell =>
    cell.value === undefined ? cell : { ...cell, text: words.key.against(cell.text, span) };
  const budget = read.value('project.underWay', null, 'BUDGET');
  const personMonths = read.value('mission.active', null, 'PERSON_MONTHS');
  return [
    {
      is: 'TEXT',
      style: 'LEAD',
      text: words.lead({
        period: context.period,
        count: value,
        n: written(value) ?? '',
        parts,
        since: context.day(spans.toDate.from),
        toDate: context.hasToDate ? written(toDate) : null,
        before: written(before),
      }),
    },
    {
      is: 'KEY_FIGURES',
      items: [
        ...(context.hasToDate
          ? [
              {
                label: words.key.since(since),
                figure: read.cell('kind.toDate', null),
                under: against(read.cell('kind.toDateBefore', null), context.span(spans.toDateBefore)),
              },
            ]
          : []),
        {
          label: words.key.inPeriod(context.period),
          figure: read.cell('kind.period', null),
          under: against(read.cell('kind.periodBefore', null), context.span(spans.periodBefore)),
        },
        {
          label: words.key.partners,
          figure: partners(context, 'jurisdiction.toDate'),
          under: against(partners(context, 'jurisdiction.toDateBefore'), context.span(spans.toDateBefore)),
        },
        {
          label: words.key.delegates,
          figure: read.cell('kind.toDate', null, 'DELEGATES'),
          under: against(read.cell('kind.toDateBefore', null, 'DELEGATES'), context.span(spans.toDateBefore)),
        },
      ],
    },
    {
      is: 'KEY_FIGURES',
      items: [
        {
          label: words.key.underWay(dayOfYear(spans.period.to, language)),
          figure: read.cell('project.underWay', null),
          under:
            budget === null
              ? { text: words.notRecorded }
              : wordsRound(money(budget, language), (text) => words.key.budgetOf(text, currency)),
        },
        {
          label: words.key.missions,
          figure: read.cell('mission.active', null),
          under: personMonths === null ? { text: words.notRecorded } : wordsRound(months(personMonths, language), words.key.personMonths),
        },
      ],
    },
  ];
}

function wordsRound(cell: DocumentCell, round: (text: string) => string): DocumentCell {
  return { ...cell, text: round(cell.text) };
}

/** How many jurisdictions at least one engagement is with. */
function partners({ read, language, words }: SectionContext, id: string): DocumentCell {
  const figure = read.figure(id);
  const count = figure.rows.filter(({ codes: [code = null], figures }) => code !== null && (figures.ENGAGEMENTS ?? 0) > 0).length;
  if (count === 0 && !figure.recorded) return { text: words.notRecorded };
  return { text: number(count, language), value: count, format: 'COUNT' };
}
