import type {
  Locale,
  VolumeDimension,
  VolumeFilter,
  VolumeMeasure,
  VolumeOthersQueryVariables,
  VolumePageQueryVariables,
} from '@entente/schema/gql/operations';
import type { Register } from '../../lib/api';
import { endOf, type View } from '../../lib/view';
import type { VolumeSettings } from '../../lib/volume-settings';
import { filterOf, windowOf } from '../../lib/window';
import type { Rest } from './cross';

/** The filters that name values of a dimension, so that a question can ask for some of them. */
export const FILTERS_BY_VALUE = {
  SUBREGION: 'regions',
  JURISDICTION: 'jurisdictions',
  TOPIC: 'topics',
  ORGANIZATION: 'organizations',
  FACILITY: 'facilities',
  INTERVENTION: 'interventions',
} as const satisfies Partial<Record<VolumeDimension, keyof VolumeFilter>>;
export type ToppedDimension = keyof typeof FILTERS_BY_VALUE;

/** Whether the largest values of a dimension can be taken by themselves: what is left must be one question. */
export function canBeTopped(dimension: VolumeDimension | null, view: View): dimension is ToppedDimension {
  // Where regions are chosen, a filter by other codes would let in what they leave out.
  return dimension !== null && dimension in FILTERS_BY_VALUE && !(dimension === 'SUBREGION' && view.regions.length > 0);
}

const measured = (measure: VolumeMeasure) => ({
  engagements: measure === 'ENGAGEMENTS',
  delegates: measure === 'DELEGATES',
  days: measure === 'DAYS',
  budget: measure === 'BUDGET',
  personMonths: measure === 'PERSON_MONTHS',
});

/** Whether a view has the window that a comparison needs: one with two ends. */
export function canCompare({ span }: View): boolean {
  return span === 'default' || (span !== 'all' && endOf(span) !== null);
}

/** What the page asks for. */
export function pageVariables(view: View, settings: VolumeSettings, register: Register, locale: Locale): VolumePageQueryVariables {
  const { by, split } = settings;
  const compareTo = canCompare(view) ? settings.compare : null;
  return {
    locale,
    by: [by],
    split: split === null ? [] : [split],
    both: split === null ? [] : [by, split],
    withSplit: split !== null,
    where: filterOf(view, windowOf(view, register)),
    calendar: view.calendar,
    basis: view.basis,
    counting: view.counting,
    scheme: view.scheme ?? register.defaultScheme.code,
    asOf: view.asOf,
    compareTo,
    // What there was only in the span compared with has a row too.
    fillCells: compareTo !== null,
    ...measured(settings.measure),
  };
}

/** The filter of a question narrowed to some values of a dimension. */
export function restWhere(where: VolumeFilter, dimension: ToppedDimension, codes: readonly string[]): VolumeFilter {
  return { ...where, [FILTERS_BY_VALUE[dimension]]: [...codes] };
}

/** More values than this of one filter the API does not take: of more that are left there is no "Other". */
export const MOST_LEFT = 2_000;

/** Whether all that is left beside the largest values can be asked for as one. */
export function isAskable(left: readonly string[]): boolean {
  return left.length > 0 && left.length <= MOST_LEFT;
}

/** What is asked for besides, once it is known which values are the largest. */
export function othersVariables(
  page: VolumePageQueryVariables,
  settings: VolumeSettings,
  rest: Rest,
  asOf: string | null,
): VolumeOthersQueryVariables {
  const { by, split } = settings;
  const where = page.where as VolumeFilter;
  const ofBy = (base: VolumeFilter) => (isAskable(rest.by) ? restWhere(base, by as ToppedDimension, rest.by) : base);
  const ofSplit = (base: VolumeFilter) => (isAskable(rest.split) ? restWhere(base, split as ToppedDimension, rest.split) : base);
  return {
    by: page.by,
    split: page.split,
    otherBy: ofBy(where),
    otherSplit: ofSplit(where),
    otherBoth: ofBy(ofSplit(where)),
    withBy: isAskable(rest.by),
    withSplit: isAskable(rest.split),
    withBoth: isAskable(rest.by) && isAskable(rest.split),
    calendar: page.calendar,
    basis: page.basis,
    counting: page.counting,
    scheme: page.scheme,
    compareTo: page.compareTo,
    fill: page.fillCells,
    asOf,
    ...measured(settings.measure),
  };
}
