import type { RecordsQuery, VolumeDimension, VolumeFilter } from '@entente/schema/gql/operations';
import type { Register, SchemeInfo } from '../../lib/api';
import type { FigureDimension, RecordsKey, View } from '../../lib/view';
import { daysOfPeriod, filterOf, intersection, windowOf } from '../../lib/window';

/** The question that has the figure that was opened among its rows. */
export interface RecordsQuestion {
  groupBy: VolumeDimension[];
  where: VolumeFilter;
  /** 1 where the figure is the only row that can be; null where it has to be found among others. */
  top: number | null;
}

type Row = RecordsQuery['engagementVolume']['rows'][number];

/** The row that is the figure that was opened. */
export function rowOf<R extends Row>(rows: readonly R[], key: RecordsKey): R | undefined {
  return rows.find((row) => key.every((part, index) => valueIn(row, part.dimension, index) === part.value));
}

/** What a row has on a dimension: its key, but for an organization or a facility, whose key is its name, its id. */
function valueIn(row: Row, dimension: FigureDimension, index: number): string | null {
  if (dimension === 'ORGANIZATION') return row.organization?.id ?? null;
  if (dimension === 'FACILITY') return row.facility?.id ?? null;
  return row.keys[index] ?? null;
}

/** Asks for one figure again: grouped as the figure is, and narrowed as far as that leaves its row as it was. */
export function recordsQuestion(key: RecordsKey, view: View, register: Register, scheme: SchemeInfo | undefined): RecordsQuestion {
  let window = windowOf(view, register);
  const narrowed: Partial<VolumeFilter> = {};
  let alone = key.length > 0;
  for (const { dimension, value } of key) {
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
    groupBy: key.map((part) => part.dimension),
    where: { ...filterOf(view, window), ...narrowed },
    top: alone ? 1 : null,
  };
}
