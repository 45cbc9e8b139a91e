import type { RecordsQuery, VolumeDimension, VolumeFilter } from '@entente/schema/gql/operations';
import type { Register, SchemeInfo } from '../../lib/api';
import { type FigureDimension, largestLeftOut, OTHERS, type OtherValues, type RecordsKey, type View } from '../../lib/view';
import { daysOfPeriod, filterOf, intersection, windowOf } from '../../lib/window';

/** The question that has the figure that was opened among its rows. */
export interface RecordsQuestion {
  groupBy: VolumeDimension[];
  where: VolumeFilter;
  /** 1 where the figure is the only row that can be, null where it has to be found among others; for all that is left, what it is beside. */
  top: number | null;
}

type Row = RecordsQuery['engagementVolume']['rows'][number];

/** The row that is the figure that was opened. */
export function rowOf<R extends Row>(rows: readonly R[], key: RecordsKey): R | undefined {
  if (leftOut(key) !== null) return rows.find(({ isOther }) => isOther);
  return rows.find((row) => groupedIn(key).every((part, index) => valueIn(row, part.dimension, index) === part.value));
}

/** Beside how many of the largest rows a figure is all that is left; null for any other. */
function leftOut(key: RecordsKey): number | null {
  return key.length === 1 ? largestLeftOut(key[0]?.value ?? null) : null;
}

/** What a figure is one row of; all that is left beside the largest values is a filter by each of them. */
function groupedIn(key: RecordsKey): RecordsKey {
  return key.filter(({ value }) => value !== OTHERS);
}

/** What a row has on a dimension: its key, but for an organization or a facility, whose key is its name, its id. */
function valueIn(row: Row, dimension: FigureDimension, index: number): string | null {
  if (dimension === 'ORGANIZATION') return row.organization?.id ?? null;
  if (dimension === 'FACILITY') return row.facility?.id ?? null;
  return row.keys[index] ?? null;
}

/** The filters by which all that is left beside the largest values of a dimension is asked for as one. */
const OTHERS_FILTERS = {
  SUBREGION: 'regions',
  JURISDICTION: 'jurisdictions',
  TOPIC: 'topics',
  ORGANIZATION: 'organizations',
  FACILITY: 'facilities',
  INTERVENTION: 'interventions',
} as const satisfies Partial<Record<FigureDimension, keyof VolumeFilter>>;

/** The filter that stands for all that is left of a dimension; null where the page leaves nothing of it. */
function othersFilter(dimension: FigureDimension, others: OtherValues): Partial<VolumeFilter> | null {
  const left = others[dimension] ?? [];
  if (left.length === 0 || !(dimension in OTHERS_FILTERS)) return null;
  return { [OTHERS_FILTERS[dimension as keyof typeof OTHERS_FILTERS]]: [...left] };
}

/**
 * Asks for one figure again: grouped as the figure is, and narrowed as far as that leaves its row as it was. Null for what is left beside
 * the largest values of a dimension of which the page leaves nothing.
 */
export function recordsQuestion(
  key: RecordsKey,
  view: View,
  register: Register,
  scheme: SchemeInfo | undefined,
  others: OtherValues,
): RecordsQuestion | null {
  let window = windowOf(view, register);
  const beside = leftOut(key);
  if (beside !== null) return { groupBy: key.map((part) => part.dimension), where: filterOf(view, window), top: beside };
  const narrowed: Partial<VolumeFilter> = {};
  const grouped = groupedIn(key);
  let alone = grouped.length > 0;
  for (const { dimension, value } of key) {
    if (value !== OTHERS) continue;
    const left = othersFilter(dimension, others);
    if (left === null) return null;
    Object.assign(narrowed, left);
  }
  for (const { dimension, value } of grouped) {
    const regional = dimension === 'REGION' || dimension === 'SUBREGION';
    const timely = dimension === 'YEAR' || dimension === 'QUARTER' || dimension === 'MONTH';
    const span = value !== null && timely ? intersection(window, daysOfPeriod(value, view, register.fiscalMonth)) : null;
    if (value === null || (regional && view.regions.length > 0) || (timely && span === null)) alone = false;
    if (value === null) continue;
    if (span) window = span;
    if (dimension === 'KIND') narrowed.kinds = [value as NonNullable<VolumeFilter['kinds']>[number]];
    if (dimension === 'SCOPE') narrowed.scopes = [value as NonNullable<VolumeFilter['scopes']>[number]];
    if (dimension === 'STATUS') narrowed.statuses = [value as NonNullable<VolumeFilter['statuses']>[number]];
    if (dimension === 'DIRECTION') narrowed.directions = [value as NonNullable<VolumeFilter['directions']>[number]];
    if (dimension === 'JURISDICTION') narrowed.jurisdictions = [value];
    if (dimension === 'TOPIC') narrowed.topics = [value];
    if (dimension === 'ORGANIZATION') narrowed.organizations = [value];
    if (dimension === 'FACILITY') narrowed.facilities = [value];
    if (dimension === 'INTERVENTION') narrowed.interventions = [value];
    if (dimension === 'SUBREGION' && view.regions.length === 0) narrowed.regions = [value];
    // Regions that were chosen stay as chosen: they may be parts of the row's region.
    if (dimension === 'REGION' && view.regions.length === 0 && scheme?.regions.some((region) => region.code === value))
      narrowed.regions = [value];
    else if (dimension === 'REGION') alone = false;
  }
  return {
    groupBy: grouped.map((part) => part.dimension),
    where: { ...filterOf(view, window), ...narrowed },
    top: alone ? 1 : null,
  };
}
