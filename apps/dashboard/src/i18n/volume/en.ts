import type { Comparison, VolumeDimension, VolumeMeasure } from '@entente/schema/gql/operations';
import { formatNumber } from '../numbers';

const n = (value: number) => formatNumber(value, 'en');

const dimensions: Record<VolumeDimension, string> = {
  YEAR: 'Year',
  QUARTER: 'Quarter',
  MONTH: 'Month',
  KIND: 'Kind',
  SCOPE: 'Scope',
  DIRECTION: 'Direction',
  STATUS: 'Status',
  REGION: 'Region',
  SUBREGION: 'Subregion',
  JURISDICTION: 'Jurisdiction',
  TOPIC: 'Topic',
  ORGANIZATION: 'Organization',
  FACILITY: 'Facility',
  INTERVENTION: 'Intervention',
};
const measures: Record<VolumeMeasure, string> = {
  ENGAGEMENTS: 'Engagements',
  DELEGATES: 'Delegates',
  DAYS: 'Days',
  BUDGET: 'Budget',
  PERSON_MONTHS: 'Person-months',
};
const comparisons: Record<Comparison, string> = {
  PREVIOUS_PERIOD: 'the span before',
  SAME_PERIOD_LAST_YEAR: 'the same span a year before',
};

/** The words of the page of volume in English. */
export const en = {
  title: 'Volume',
  controls: 'What is shown',
  dimension: dimensions,
  measure: measures,
  comparison: comparisons,
  by: 'By',
  split: 'Split by',
  noSplit: 'Nothing',
  measured: 'Measure',
  form: 'Form',
  forms: { bars: 'Bars', lines: 'Lines', area: 'Area', heat: 'Heat map', table: 'Table' },
  panels: 'A panel for each',
  compare: 'Compare with',
  noComparison: 'Nothing',
  top: 'Largest',
  topAll: 'All',
  amounts: 'Amounts',
  absolute: 'Absolute',
  shareOf: 'Shares',
  objections: {
    NEEDS_PERIODS: 'it needs years, quarters or months along the axis',
    NEEDS_SECOND: 'it needs a second dimension',
    TOO_MANY_PARTS: 'so many parts cannot be told apart in one chart; give each a panel, or show fewer',
    DOES_NOT_ADD_UP: 'the parts overlap, and a stack of them would be higher than the whole',
  },
  notOffered: (form: string, reason: string) => `Not offered here: ${form.toLowerCase()}; ${reason}.`,
  shownInstead: (wanted: string, shown: string) => `“${wanted}” makes no sense here, so it is shown as “${shown}”.`,
  compareNeedsWindow: 'A comparison needs a period with two ends.',
  topNot: 'All values are shown: this dimension has few.',
  figure: (measure: string, by: string, split: string | null) =>
    `${measure} by ${by.toLowerCase()}${split === null ? '' : ` and ${split.toLowerCase()}`}`,
  subtitle: (what: string, active: boolean, range: string | null) =>
    `${what} ${active ? 'active' : 'started'}${range === null ? ', all recorded years' : `, ${range}`}`,
  ofEngagements: {
    ENGAGEMENTS: 'Engagements',
    DELEGATES: 'Delegates of the engagements',
    DAYS: 'Days of the engagements',
    BUDGET: 'Budget of the engagements',
    PERSON_MONTHS: 'Person-months of the engagements',
  } satisfies Record<VolumeMeasure, string>,
  inCurrency: (currency: string) => `in ${currency}`,
  inShares: {
    ofAll: 'as shares of all',
    ofEach: (by: string) => `as shares of each ${by.toLowerCase()}`,
  },
  scheme: (name: string, version: string) => `regions: ${name}, version ${version}`,
  span: (from: string, to: string | null) => (to === null ? `from ${from} on` : `${from} to ${to}`),
  other: 'Other',
  otherNote: (count: number, what: string) =>
    `“Other” is ${n(count)} further values of ${what.toLowerCase()}, each engagement counted once.`,
  leftOutNote: (count: number, what: string) =>
    `Not shown are ${n(count)} further values of ${what.toLowerCase()}: more than can be counted as one. Each is counted in the total.`,
  sharesNote: 'An engagement may stand in several of these, so that the shares come to more than 100%.',
  thenLines: 'A line across a bar marks what it was in the span compared with.',
  group: 'Bars stand side by side, and not on each other, because their parts overlap.',
  stacked: 'Parts are stacked; together they are the whole.',
  all: 'All, each once',
  before: 'Before',
  change: 'Difference',
  beforeOf: (text: string) => `${text} before`,
  thenUnknown: 'not recorded before',
  comparedNote: (what: string, now: string, before: string) => `Compared with ${what}: in all ${before} then, ${now} now.`,
  beforeNote: (what: string, now: string, before: string) => `Quiet bars: ${what}. In all ${before} then, ${now} now.`,
  beforeUnknown: 'The span compared with is not recorded.',
  published: 'Published',
  publishedNote: (what: string, value: string, recorded: string) => `${what}: ${value} published, ${recorded} recorded.`,
  finding: (parts: string) => `${parts}.`,
  noPanels: (shown: number, all: number) => `${n(shown)} of ${n(all)} panels.`,
  showAllPanels: (all: number) => `Show all ${n(all)} panels`,
  rowsShown: (shown: number, all: number) => `${n(shown)} of ${n(all)} rows are shown.`,
  showMore: (more: number) => `Show ${n(more)} more`,
  tooMany: (count: number) => `${n(count)} categories do not fit one chart well. They can be drawn all the same.`,
  percent: (value: number) => `${n(Math.round(value * 10) / 10)}%`,
  million: (value: number) => `${n(Math.round(value * 100) / 100)} M`,
  announce: (title: string) => `${title} is shown.`,
};

export type VolumeWords = typeof en;
