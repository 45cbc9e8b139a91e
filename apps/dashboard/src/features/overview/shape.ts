import type { EngagementKind, OverviewQuery } from '@entente/schema/gql/operations';
import type { Period, PublishedFigure } from '../../lib/api';
import { KINDS, type View } from '../../lib/view';

/** The key that rows without a value share in the page; no label or code of the API reads so. */
export const NO_VALUE = '-';

/** One year of the page, or the engagements without a date (`key` is then NO_VALUE). */
export interface YearColumn {
  key: string;
  label: string | null;
  /** False where the register does not claim to hold the year. */
  recorded: boolean;
  /** False where it holds engagements of the year all the same: what it shows is there, what it does not show is not known to be nought. */
  covered: boolean;
  total: number;
  byKind: Partial<Record<EngagementKind, number>>;
}

/** The years of the answer in order, those not recorded among them, "no date" last. */
export function yearColumns(data: OverviewQuery, kinds: readonly EngagementKind[]): YearColumn[] {
  const periods = new Map<string, { period: Period | null; recorded: boolean; covered: boolean; total: number }>();
  for (const period of data.byYear.notRecorded) periods.set(period.label, { period, recorded: false, covered: false, total: 0 });
  // A year outside the coverage that holds engagements all the same shows them.
  for (const row of data.byYear.rows) {
    if (row.period !== null && row.figures.engagements === 0 && periods.has(row.period.label)) continue;
    const key = row.period?.label ?? NO_VALUE;
    periods.set(key, { period: row.period, recorded: true, covered: !periods.has(key), total: row.figures.engagements });
  }
  const kindValues = new Map(data.byYearKind.rows.map((row) => [`${row.period?.label ?? NO_VALUE}|${row.kind}`, row.figures.engagements]));
  return [...periods]
    .sort(([, a], [, b]) => byStart(a.period, b.period))
    .map(([key, { period, recorded, covered, total }]) => ({
      key,
      label: period?.label ?? null,
      recorded,
      covered,
      total,
      byKind: recorded ? Object.fromEntries(kinds.map((kind) => [kind, kindValues.get(`${key}|${kind}`) ?? 0])) : {},
    }));
}

/** Whether a value is known: nought outside the coverage is not. */
export function isKnown(year: YearColumn, value: number): boolean {
  return year.covered || value > 0;
}

function byStart(a: Period | null, b: Period | null): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
}

/** One region of the page; `code` is null where no region is named. */
export interface RegionLine {
  key: string;
  code: string | null;
  name: string | null;
  value: number;
  /** How many of its engagements also stand in another region. */
  shared: number;
}

/**
 * The regions by size, "not specified" last. Here and below equals stay as the API has them, which is the same in every language and
 * browser, and what a question for the largest cuts by.
 */
export function regionLines(data: OverviewQuery): RegionLine[] {
  return data.byRegion.rows
    .map(({ region, figures, shared }) => ({
      key: region?.code ?? NO_VALUE,
      code: region?.code ?? null,
      name: region?.name ?? null,
      value: figures.engagements,
      shared,
    }))
    .sort((a, b) => Number(a.code === null) - Number(b.code === null) || b.value - a.value);
}

/** One jurisdiction of the page; `code` is null where no partner is named. */
export interface JurisdictionLine {
  key: string;
  code: string | null;
  name: string | null;
  m49: string | null;
  validTo: string | null;
  value: number;
}

/** The jurisdictions by size, "not specified" last. */
export function jurisdictionLines(data: OverviewQuery): JurisdictionLine[] {
  return data.byJurisdiction.rows
    .map(({ jurisdiction, figures }) => ({
      key: jurisdiction?.code ?? NO_VALUE,
      code: jurisdiction?.code ?? null,
      name: jurisdiction?.name ?? null,
      m49: jurisdiction?.m49 ?? null,
      validTo: jurisdiction?.validTo ?? null,
      value: figures.engagements,
    }))
    .sort((a, b) => Number(a.code === null) - Number(b.code === null) || b.value - a.value);
}

/** The key of the row that stands for all that a list leaves out. */
export const OTHER = 'other';

/** One bar of a list of the largest. */
export interface TopLine {
  key: string;
  code: string | null;
  name: string | null;
  value: number;
  isOther: boolean;
}

/** The largest values of a dimension, then what stands under none, then all others together. */
export function topLines(
  rows: readonly { isOther: boolean; value: { code: string; name: string } | null; figures: { engagements: number } }[],
): TopLine[] {
  const rank = (line: TopLine) => (line.isOther ? 2 : line.code === null ? 1 : 0);
  return rows
    .map(({ isOther, value, figures }) => ({
      key: isOther ? OTHER : (value?.code ?? NO_VALUE),
      code: value?.code ?? null,
      name: value?.name ?? null,
      value: figures.engagements,
      isOther,
    }))
    .sort((a, b) => rank(a) - rank(b) || b.value - a.value);
}

/** Value of each region in each year, by `region|year`; a year that is recorded and not here is a true zero. */
export function heatCells(data: OverviewQuery): Map<string, number> {
  return new Map(
    data.byRegionYear.rows.map((row) => [`${row.region?.code ?? NO_VALUE}|${row.period?.label ?? NO_VALUE}`, row.figures.engagements]),
  );
}

/** A published total with what the register has recorded for the same period, kind and direction. */
export interface PublishedBeside {
  figure: PublishedFigure;
  /** The year of the page that the figure is about; null where it spans no single one. */
  year: string | null;
  /** Null where the page has no figure of the same meaning. */
  recorded: number | null;
}

/** The published totals that mean what the page counts, each beside what is recorded. */
export function publishedBeside(
  data: OverviewQuery,
  filters: Pick<View, 'kinds' | 'direction' | 'scope' | 'statuses' | 'regions' | 'jurisdictions' | 'topics' | 'organizations'>,
): PublishedBeside[] {
  // A part of the register says nothing about a total of the whole.
  const { scope, statuses, regions, jurisdictions, topics, organizations } = filters;
  if (scope || [statuses, regions, jurisdictions, topics, organizations].some((values) => values.length > 0)) return [];
  return data.total.publishedFigures
    .filter((figure) => figure.measure === 'ENGAGEMENTS')
    .filter((figure) => filters.kinds.length === 0 || (figure.kind !== null && filters.kinds.includes(figure.kind)))
    .filter((figure) => filters.direction === null || figure.direction === filters.direction)
    .map((figure) => {
      const period = [...data.byYear.rows.map((row) => row.period), ...data.byYear.notRecorded].find(
        (candidate) => candidate?.start === figure.from && candidate.end === figure.to,
      );
      return { figure, year: period?.label ?? null, recorded: period ? recordedFor(data, figure, period.label) : null };
    });
}

function recordedFor(data: OverviewQuery, figure: PublishedFigure, year: string): number | null {
  if (figure.kind === null)
    return figure.direction === null ? (data.byYear.rows.find((row) => row.period?.label === year)?.figures.engagements ?? null) : null;
  const rows =
    figure.direction === null ? data.byYearKind.rows : data.byYearKindDirection.rows.filter((row) => row.direction === figure.direction);
  return rows.find((row) => row.period?.label === year && row.kind === figure.kind)?.figures.engagements ?? 0;
}

/** The number of engagements of each kind, kinds without any left out. */
export function kindCounts(data: OverviewQuery): { kind: EngagementKind; value: number }[] {
  return KINDS.map((kind) => ({ kind, value: data.byKind.rows.find((row) => row.kind === kind)?.figures.engagements ?? 0 })).filter(
    (entry) => entry.value > 0,
  );
}

/** The number of partner jurisdictions, each once. */
export function partnerCount(data: OverviewQuery): number {
  return data.byJurisdiction.rows.filter((row) => row.jurisdiction !== null).length;
}
