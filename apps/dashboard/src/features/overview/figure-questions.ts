import type { Locale } from '@entente/schema/gql/operations';
import type { Asked } from '../../lib/explore-address';
import { type FigurePart, type FigureSettings, figureQuestion } from '../../lib/figure-question';
import type { View } from '../../lib/view';
import type { Question } from './question';

type Of = (question: Question, view: View, asOf: string, locale: Locale) => Asked;

const years: FigurePart = { alias: 'years', groupBy: ['YEAR'], fill: true, beside: ['notRecorded { label }'] };

const settings = (question: Question, view: View, asOf: string, locale: Locale): FigureSettings => ({
  where: question.where,
  view,
  scheme: question.scheme,
  asOf,
  locale,
});

const said = (locale: Locale) => [
  'additive',
  'overlap',
  `notes { code count text(locale: ${locale}) }`,
  `explanation(locale: ${locale})`,
  'asOf',
];

/** What the columns by year and kind are drawn from, with what is published beside them. */
export const volumeByYear: Of = (question, view, asOf, locale) => {
  const { lastYear } = question;
  return figureQuestion(
    'VolumeByYear',
    [
      { alias: 'yearsByKind', groupBy: ['YEAR', 'KIND'], beside: said(locale) },
      years,
      {
        alias: 'kinds',
        groupBy: ['KIND'],
        beside: [`publishedFigures { from to kind direction measure value statement(locale: ${locale}) }`],
      },
      ...(lastYear ? [{ alias: 'lastYear', groupBy: [], instead: { from: 'lastYearFrom', to: 'lastYearTo' } }] : []),
    ],
    {
      ...settings(question, view, asOf, locale),
      more: lastYear
        ? [
            { name: 'lastYearFrom', type: 'LocalDate', value: lastYear.from },
            { name: 'lastYearTo', type: 'LocalDate', value: lastYear.to },
          ]
        : [],
    },
  );
};

/** What the bars by region are drawn from, each with how much of it also stands in another. */
export const volumeByRegion: Of = (question, view, asOf, locale) =>
  figureQuestion(
    'VolumeByRegion',
    [{ alias: 'regions', groupBy: ['REGION'], ofRows: ['shared'], beside: said(locale) }],
    settings(question, view, asOf, locale),
  );

/** What the cells by region and year are shaded by, with the totals around them. */
export const regionByYear: Of = (question, view, asOf, locale) =>
  figureQuestion(
    'RegionByYear',
    [{ alias: 'cells', groupBy: ['REGION', 'YEAR'], beside: said(locale) }, { alias: 'regions', groupBy: ['REGION'] }, years],
    settings(question, view, asOf, locale),
  );

/** What the map is shaded by. */
export const byJurisdiction: Of = (question, view, asOf, locale) =>
  figureQuestion(
    'PartnerJurisdictions',
    [{ alias: 'jurisdictions', groupBy: ['JURISDICTION'], beside: said(locale) }],
    settings(question, view, asOf, locale),
  );

/** The largest of a dimension, with all others as one; in all the rows, what they add up to. */
const topOf =
  (name: string, dimension: 'JURISDICTION' | 'TOPIC') =>
  (question: Question, view: View, asOf: string, locale: Locale, top: number): Asked =>
    figureQuestion(
      name,
      [
        { alias: 'top', groupBy: [dimension], top, beside: said(locale) },
        { alias: 'all', groupBy: [dimension], beside: ['overlap'] },
      ],
      settings(question, view, asOf, locale),
    );

/** What the bars of the top jurisdictions are drawn from. */
export const topJurisdictions = topOf('TopJurisdictions', 'JURISDICTION');

/** What the bars of the top topics are drawn from. */
export const topTopics = topOf('TopTopics', 'TOPIC');

/** A question about what visits led to; everything that it is narrowed by is one variable. */
function outcomesQuestion(
  name: string,
  fields: readonly string[],
  { question, view, asOf }: { question: Question; view: View; asOf: string },
): Asked {
  const query = [
    `query ${name}(`,
    '  $where: VolumeFilter',
    '  $calendar: Calendar! = FISCAL',
    '  $withinMonths: Int! = 24',
    '  $scheme: String',
    '  $asOf: DateTime',
    ') {',
    '  visitOutcomes(where: $where, calendar: $calendar, withinMonths: $withinMonths, scheme: $scheme, asOf: $asOf) {',
    ...fields.map((field) => `    ${field}`),
    '  }',
    '}',
  ].join('\n');
  const variables = { where: question.where, calendar: view.calendar, withinMonths: 24, scheme: question.scheme, asOf };
  return { query, variables: JSON.stringify(variables, null, 2) };
}

const OUTCOME_FIGURES = '{ visits toProject toMission toProjectEver toMissionEver medianMonthsToProject }';

/** What the lines of descent are drawn from. */
export const bornOfVisit: Of = (question, view, asOf, locale) =>
  outcomesQuestion(
    'BornOfAVisit',
    [
      `total ${OUTCOME_FIGURES}`,
      'knownThrough',
      'lineCount',
      'lines(first: 4) {',
      '  size',
      '  members {',
      `    reference kind title(locale: ${locale}) startDate endDate openEnded`,
      `    partners { role jurisdiction { code name(locale: ${locale}) } }`,
      '    ledTo(where: { lineage: [LED_TO] }) { to { reference } }',
      '  }',
      '}',
      `explanation(locale: ${locale})`,
      'asOf',
    ],
    { question, view, asOf },
  );

/** What the table of each year's visits holds. */
export const visitOutcomes: Of = (question, view, asOf, locale) =>
  outcomesQuestion(
    'VisitOutcomes',
    [
      `cohorts { period { label } open closesOn figures ${OUTCOME_FIGURES} }`,
      `total ${OUTCOME_FIGURES}`,
      'withinMonths',
      'knownThrough',
      'notRecorded { label }',
      `explanation(locale: ${locale})`,
      'asOf',
    ],
    { question, view, asOf },
  );
