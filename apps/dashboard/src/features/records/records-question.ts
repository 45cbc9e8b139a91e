import type { VolumeDimension, VolumeFilter } from '@entente/schema/gql/operations';
import type { Register, SchemeInfo } from '../../lib/api';
import type { RecordsKey, View } from '../../lib/view';
import { daysOfYear, filterOf, intersection, windowOf } from '../../lib/window';

/** The question whose row `keys` is the figure that was opened. */
export interface RecordsQuestion {
  groupBy: VolumeDimension[];
  where: VolumeFilter;
  keys: (string | null)[];
}

/** Asks for one figure again: grouped as the figure is, and narrowed as far as that leaves its row as it was. */
export function recordsQuestion(key: RecordsKey, view: View, register: Register, scheme: SchemeInfo | undefined): RecordsQuestion {
  let window = windowOf(view, register);
  const narrowed: Partial<VolumeFilter> = {};
  for (const { dimension, value } of key) {
    if (value === null) continue;
    if (dimension === 'YEAR') window = intersection(window, daysOfYear(value, view, register.fiscalMonth)) ?? window;
    if (dimension === 'KIND') narrowed.kinds = [value as NonNullable<VolumeFilter['kinds']>[number]];
    // Regions that were chosen stay as chosen: they may be parts of the row's region.
    if (dimension === 'REGION' && view.regions.length === 0 && scheme?.regions.some((region) => region.code === value))
      narrowed.regions = [value];
  }
  return {
    groupBy: key.map((part) => part.dimension),
    where: { ...filterOf(view, window), ...narrowed },
    keys: key.map((part) => part.value),
  };
}
