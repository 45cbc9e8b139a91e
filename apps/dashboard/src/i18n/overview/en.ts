import type { EngagementKind } from '@entente/schema/gql/operations';
import { later } from '../../lib/later';
import { formatNumber } from '../numbers';

const rules = later(() => new Intl.PluralRules('en-CA'));
const n = (value: number) => formatNumber(value, 'en');
const count = (value: number, one: string, other: string) => `${n(value)} ${rules().select(value) === 'one' ? one : other}`;
const kinds: Record<EngagementKind, [one: string, other: string]> = {
  VISIT: ['visit', 'visits'],
  PROJECT: ['project', 'projects'],
  MISSION: ['mission', 'missions'],
};

/** The words of the overview's own figures in English. */
export const en = {
  keyFigures: {
    title: 'Key figures',
    engagementsStarted: 'Engagements started',
    engagementsActive: 'Engagements active',
    partners: 'Partner jurisdictions',
    delegates: 'Delegates',
    personMonths: 'Person-months deployed',
    budgets: 'Budgets',
    from: (value: string) => `from ${value}`,
    same: (value: string) => `the same as before: ${value}`,
    noComparison: 'earlier span not recorded',
    noWindow: 'all recorded years, no span to compare with',
    byYear: (title: string) => `${title} by year`,
    toDate: 'to date',
    soFar: (value: string, period: string) => `${value} so far in ${period}`,
    soFarBefore: (value: string, period: string, before: string) => `${value} so far in ${period}; ${before} by this day the year before`,
    eachOnce: 'Each counted once; years overlap',
    none: (kind: EngagementKind) => `No ${kinds[kind][1]} among these`,
    allKnown: (value: number, kind: EngagementKind) => `Of ${count(value, ...kinds[kind])}`,
    unknown: {
      delegates: (unknown: number, all: number) => `Head count unknown for ${n(unknown)} of ${count(all, ...kinds.VISIT)}`,
      personMonths: (unknown: number, all: number) => `Person-months unknown for ${n(unknown)} of ${count(all, ...kinds.MISSION)}`,
      budget: (unknown: number, all: number) => `Budget unknown for ${n(unknown)} of ${count(all, ...kinds.PROJECT)}`,
    },
    million: (value: number, currency: string): [number: string, unit: string] =>
      currency === 'CAD' ? [`$${n(value / 1e6)}`, ' M CAD'] : [n(value / 1e6), ` M ${currency}`],
    amount: (value: number, currency: string): [number: string, unit: string] =>
      currency === 'CAD' ? [`$${n(Math.round(value))}`, ' CAD'] : [n(Math.round(value)), ` ${currency}`],
    opens: (title: string) => `${title}: open the records`,
    opensPartners: 'Open the table of these jurisdictions',
  },

  map: {
    title: 'Where the partners are',
    subtitle: (period: string) => `Engagements by partner jurisdiction, ${period}`,
    finding: (parts: string, others: number) =>
      `World map. ${parts}${others > 0 ? `; ${count(others, 'other partner', 'other partners')} with fewer or as many` : ''}. The full list is in the table.`,
    none: 'World map without a partner.',
    jurisdiction: 'Jurisdiction',
    legend: 'Grey: none. Circles: small territories and parts of a country.',
    home: (name: string) => `${name} (home)`,
    boundaries: 'Equal Earth projection. Boundaries: Natural Earth; they imply no position on any territory.',
    notDrawn: (list: string) => `Not on the map: ${list}.`,
    drawn: (name: string, value: string) => `${name}: ${value}`,
    overlap: (engagements: number) =>
      `${count(engagements, 'engagement is', 'engagements are')} with more than one jurisdiction and counted in each; in the total once.`,
    orMore: (value: number) => `${n(value)} or more`,
    allYears: 'all recorded years',
  },

  top: {
    jurisdictions: 'Top jurisdictions',
    jurisdictionsSubtitle: (shown: number, all: number) =>
      shown < all ? `Engagements with each, the first ${n(shown)} of ${n(all)}` : 'Engagements with each',
    topics: 'Top topics',
    topicsSubtitle: (shown: number, all: number) =>
      shown < all ? `Engagements that had the topic, the first ${n(shown)} of ${n(all)}` : 'Engagements that had the topic',
    topic: 'Topic',
    jurisdiction: 'Jurisdiction',
    code: 'Code',
    otherJurisdictions: (value: number) => (value > 0 ? `Other jurisdictions (${n(value)})` : 'Other'),
    otherTopics: (value: number) => (value > 0 ? `Other topics (${n(value)})` : 'Other'),
    otherUnder: 'each engagement once',
    noTopic: 'no topic recorded',
    noJurisdiction: 'no partner named',
    finding: (parts: string) => `Bars: ${parts}.`,
    sumTopics: (sum: string, total: string) => `Topics add up to ${sum}; the total is ${total}: an engagement can have several.`,
    sumJurisdictions: (sum: string, total: string) =>
      `Jurisdictions add up to ${sum}; the total is ${total}: an engagement can be with several.`,
    otherNote: 'Under “Other” an engagement counts once, and may also stand under one that is named.',
  },

  born: {
    title: 'Born of a visit',
    subtitle: (led: number, visits: number, months: string | null) =>
      `${n(led)} of ${count(visits, 'visit', 'visits')} led to a project${months === null ? '' : `, ${months} months later at the median`}`,
    shown: (shown: number, all: number) =>
      shown < all ? `${n(shown)} of ${count(all, 'line', 'lines')} of descent shown, those that reached a mission first.` : '',
    finding: (parts: string) => `Time line of what came of visits. ${parts}`,
    said: (name: string, parts: string) => `${name}: ${parts}.`,
    wentOn: (names: string) => `then ${names}`,
    member: (kind: EngagementKind, when: string) => `${kinds[kind][0]}, ${when}`,
    spoken: (title: string, what: string) => `${title}: ${what}`,
    still: 'A pointed end: still active.',
    from: 'From',
    to: 'To',
    months: 'Months later',
    none: 'No visit among these led to a project or a mission that is recorded.',
    noVisits: 'Visits are left out by the kinds chosen, so nothing can be said of what they led to.',
    noPartner: 'No partner named',
    more: (value: number) => `${count(value, 'engagement', 'engagements')} of these lines are not shown.`,
    caption: 'Lines of descent',
  },

  cohorts: {
    title: 'What visits led to',
    subtitle: (months: number) => `Visits by year, and those that led to more within ${n(months)} months`,
    caption: 'Visits by year and what they led to',
    year: 'Year of the visit',
    visits: 'Visits',
    toProject: 'Led to a project',
    toMission: 'Led to a mission',
    share: (percent: string) => `${percent}%`,
    open: 'still open',
    openUntil: (day: string) => `still open, until ${day}`,
    openNote: (months: number, day: string) =>
      `Still open: ${n(months)} months have not passed for all visits of the year by ${day}, so its figures can still grow.`,
    ever: (project: number, mission: number) =>
      `However much later: ${n(project)} led to a project, ${n(mission)} to a mission. A mission counts also where a project stood between.`,
    finding: (parts: string) => `Table. ${parts}.`,
    openRecords: 'Open these visits',
    opened: (year: string, what: string) => `${year}: ${what}`,
  },

  lists: {
    title: 'Under way, coming up, overdue',
    underWay: 'Under way now',
    underWaySubtitle: (day: string) => `on ${day}, whatever the period`,
    recent: 'Recently started',
    recentSubtitle: 'the latest of the period',
    comingUp: 'Coming up',
    comingUpSubtitle: 'not counted until they start',
    overdue: 'Follow-ups overdue',
    overdueSubtitle: (day: string) => `due before ${day} and not done`,
    allUnderWay: (value: number) => (value === 1 ? 'The one that is under way' : `All ${n(value)} under way`),
    allRecent: (value: number) =>
      Number.isInteger(value) ? (value === 1 ? 'The one engagement' : `All ${n(value)} engagements`) : 'All engagements of the period',
    allComingUp: (value: number) => (value === 1 ? 'The one that is coming up' : `All ${n(value)} coming up`),
    allOverdue: (value: number) => (value === 1 ? 'The one that is overdue' : `All ${n(value)} overdue`),
    noneUnderWay: 'Nothing is under way.',
    noneRecent: 'Nothing started in the period.',
    noneComingUp: 'Nothing is planned.',
    noneOverdue: 'Nothing is overdue.',
    dueOn: (day: string) => `due ${day}`,
    noOwner: 'nobody named',
    past: 'Follow-ups are kept as they are now, so a view of the past does not list them.',
    dayNotSet: 'day not set',
    monthNotSet: 'month not set',
  },
};

/** The shape that the words in French must fill, key for key. */
export type OverviewWords = typeof en;
