import { dayToIso, isoToDay } from '@entente/schema/calendar';
import type { VolumeDimension, VolumeMeasure } from '../../volume/question.js';
import type { ReportDefinition } from '../definitions/report-definition.js';
import type { AskedFigure, ReportSpan, ReportSpans } from './report-figures.js';

/** A figure before it is answered. */
export interface FigureToAsk {
  readonly id: string;
  readonly asked: AskedFigure;
  readonly measures: readonly VolumeMeasure[];
  /** Whether rows say how many of their engagements stand in others too. */
  readonly shared: boolean;
  readonly notes: boolean;
}

/** A list of engagements before it is read: those behind a figure, the earliest first. */
export interface ListToAsk {
  readonly id: string;
  readonly asked: AskedFigure;
  /** Leaves out those that this question counts as well: what is under way in the period and no longer the day after has ended in it. */
  readonly except?: AskedFigure;
}

const ALL: readonly VolumeMeasure[] = ['ENGAGEMENTS', 'DELEGATES', 'DAYS', 'BUDGET', 'PERSON_MONTHS'];
/** What is agreed and has not begun. */
const COMING = ['PLANNED', 'CONFIRMED'];

/** The four spans that every breakdown is given for. */
export const BREAKDOWN_SPANS = ['period', 'toDate', 'periodBefore', 'toDateBefore'] as const;

type Parts = Partial<Pick<AskedFigure, 'groupBy' | 'basis' | 'fill' | 'openThrough'>> & {
  readonly where?: Readonly<Record<string, unknown>>;
};

/** Makes the questions of a definition for spans: `scheme` is `code@version`. */
function asker({ calendar, where: always }: ReportDefinition, spans: ReportSpans, scheme: string) {
  return ({ from, to }: ReportSpan, { where, ...parts }: Parts): AskedFigure => ({
    groupBy: [],
    where: { ...always, ...where, from, to },
    calendar,
    basis: 'STARTED',
    counting: 'WHOLE',
    scheme,
    // What is open runs to the end of the period, whenever it is counted: a figure moves with the records alone.
    openThrough: spans.period.to,
    fill: false,
    ...parts,
  });
}

/** The days after the period that are looked ahead. */
export function comingSpan({ comingDays }: ReportDefinition, { period }: ReportSpans): ReportSpan {
  const last = isoToDay(period.to);
  return { from: dayToIso(last + 1), to: dayToIso(last + comingDays) };
}

/** All figures of an edition, in order. */
export function figuresToAsk(definition: ReportDefinition, spans: ReportSpans, scheme: string): FigureToAsk[] {
  const ask = asker(definition, spans, scheme);
  const figure = (id: string, asked: AskedFigure, measures: readonly VolumeMeasure[], more: Partial<FigureToAsk> = {}): FigureToAsk => ({
    id,
    asked,
    measures,
    shared: false,
    notes: false,
    ...more,
  });
  const breakdown = (name: string, groupBy: VolumeDimension, measures: readonly VolumeMeasure[], notes: boolean): FigureToAsk[] =>
    BREAKDOWN_SPANS.map((span) =>
      figure(`${name}.${span}`, ask(spans[span], { groupBy: [groupBy] }), measures, { notes, shared: span === 'toDate' && !notes }),
    );
  const lastDay = { from: spans.period.to, to: spans.period.to };
  return [
    ...breakdown('kind', 'KIND', ALL, true),
    figure('month.toDate', ask(spans.toDate, { groupBy: ['MONTH', 'KIND'], fill: true }), ['ENGAGEMENTS']),
    figure('month.toDateBefore', ask(spans.toDateBefore, { groupBy: ['MONTH', 'KIND'], fill: true }), ['ENGAGEMENTS']),
    ...breakdown('region', 'REGION', ['ENGAGEMENTS'], false),
    ...breakdown('jurisdiction', 'JURISDICTION', ['ENGAGEMENTS'], false),
    figure('year.trend', ask(spans.trend, { groupBy: ['YEAR', 'KIND'], fill: true }), ['ENGAGEMENTS']),
    figure('year.total', ask(spans.trend, { groupBy: ['YEAR'], fill: true }), ['ENGAGEMENTS']),
    figure('region.trend', ask(spans.trend, { groupBy: ['REGION'] }), ['ENGAGEMENTS'], { shared: true }),
    figure('direction.period', ask(spans.period, { groupBy: ['DIRECTION'], where: { kinds: ['VISIT'] } }), ['ENGAGEMENTS', 'DELEGATES']),
    figure('direction.toDate', ask(spans.toDate, { groupBy: ['DIRECTION'], where: { kinds: ['VISIT'] } }), ['ENGAGEMENTS', 'DELEGATES']),
    figure('topic.toDate', ask(spans.toDate, { groupBy: ['TOPIC'] }), ['ENGAGEMENTS'], { shared: true }),
    figure('project.underWay', ask(lastDay, { basis: 'ACTIVE', where: { kinds: ['PROJECT'] } }), ['ENGAGEMENTS', 'BUDGET']),
    figure('mission.active', ask(spans.period, { basis: 'ACTIVE', where: { kinds: ['MISSION'] } }), [
      'ENGAGEMENTS',
      'DELEGATES',
      'PERSON_MONTHS',
    ]),
    figure('coming', ask(comingSpan(definition, spans), { groupBy: ['KIND'], where: { statuses: COMING } }), ['ENGAGEMENTS']),
  ];
}

/** All lists of an edition but for those that are found by lineage. */
export function listsToAsk(definition: ReportDefinition, spans: ReportSpans, scheme: string): ListToAsk[] {
  const ask = asker(definition, spans, scheme);
  const dayAfter = dayToIso(isoToDay(spans.period.to) + 1);
  const ofProjects = { kinds: ['PROJECT'] };
  return [
    { id: 'visits.hosted', asked: ask(spans.period, { where: { kinds: ['VISIT'], directions: ['INBOUND'] } }) },
    { id: 'visits.made', asked: ask(spans.period, { where: { kinds: ['VISIT'], directions: ['OUTBOUND'] } }) },
    { id: 'projects.begun', asked: ask(spans.period, { where: ofProjects }) },
    { id: 'projects.underWay', asked: ask({ from: spans.period.to, to: spans.period.to }, { basis: 'ACTIVE', where: ofProjects }) },
    {
      id: 'projects.ended',
      asked: ask(spans.period, { basis: 'ACTIVE', where: ofProjects, openThrough: dayAfter }),
      except: ask({ from: dayAfter, to: dayAfter }, { basis: 'ACTIVE', where: ofProjects, openThrough: dayAfter }),
    },
    { id: 'missions.active', asked: ask(spans.period, { basis: 'ACTIVE', where: { kinds: ['MISSION'] } }) },
    { id: 'coming', asked: ask(comingSpan(definition, spans), { where: { statuses: COMING } }) },
  ];
}

/** What the projects that grew from visits are found among: those begun in the fiscal year to date. */
export function bornToAsk(definition: ReportDefinition, spans: ReportSpans, scheme: string): AskedFigure {
  return asker(definition, spans, scheme)(spans.toDate, { where: { kinds: ['PROJECT'] } });
}
