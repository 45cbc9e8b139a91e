import type { EngagementKind, EngagementScope, EngagementStatus } from '@entente/schema/gql/operations';
import type { Register, SchemeInfo } from './api';
import { DEFAULT_VIEW, type FigureDimension, isOthers, type RecordsKey, type View } from './view';
import { daysOfPeriod, intersection, windowOf } from './window';

/** What is known of the register where a figure is clicked. */
export interface Surroundings {
  register: Pick<Register, 'defaultFrom' | 'defaultTo' | 'fiscalMonth'>;
  /** The scheme that the view's regions are of. */
  scheme: SchemeInfo | undefined;
}

/** The part of a view that each dimension is narrowed by; null where a view has none. */
const FIELDS = {
  YEAR: 'span',
  QUARTER: 'span',
  MONTH: 'span',
  KIND: 'kinds',
  SCOPE: 'scope',
  STATUS: 'statuses',
  REGION: 'regions',
  DIRECTION: 'direction',
  JURISDICTION: 'jurisdictions',
  TOPIC: 'topics',
  ORGANIZATION: 'organizations',
  SUBREGION: 'regions',
  FACILITY: null,
  INTERVENTION: null,
} as const satisfies Record<FigureDimension, keyof View | null>;

/**
 * What a view is changed by to show one value of a figure alone; null where that cannot be: nothing filters by what has no value, or by
 * all that is left.
 * What it then counts in all is what the figure showed at the value: a year is cut to the days looked at, a region to those of its
 * parts that were chosen.
 */
export function narrowedTo(view: View, key: RecordsKey, surroundings: Surroundings): Partial<View> | null {
  const patches = key.map(({ dimension, value }) =>
    value === null || isOthers(value) ? null : patchOf(view, dimension, value, surroundings),
  );
  if (patches.length === 0 || patches.includes(null)) return null;
  return Object.assign({}, ...patches) as Partial<View>;
}

/** Whether a view shows one value of a figure alone. */
export function isNarrowedTo(view: View, key: RecordsKey, surroundings: Surroundings): boolean {
  const patch = narrowedTo(view, key, surroundings);
  if (patch === null) return false;
  const shown = { ...view, span: windowOf(view, surroundings.register) };
  return Object.entries(patch).every(([field, value]) => JSON.stringify(shown[field as keyof View]) === JSON.stringify(value));
}

/** What a view is changed by to show all values again. */
export function widenedFrom(key: RecordsKey): Partial<View> {
  return Object.fromEntries(
    key
      .map(({ dimension }) => FIELDS[dimension])
      .filter((field) => field !== null)
      .map((field) => [field, DEFAULT_VIEW[field]]),
  );
}

function patchOf(view: View, dimension: FigureDimension, value: string, { register, scheme }: Surroundings): Partial<View> | null {
  switch (dimension) {
    case 'YEAR':
    case 'QUARTER':
    case 'MONTH': {
      const period = daysOfPeriod(value, view, register.fiscalMonth);
      const span = period && intersection(windowOf(view, register), period);
      return span && { span };
    }
    case 'KIND':
      return { kinds: [value as EngagementKind] };
    case 'SCOPE':
      return { scope: value as EngagementScope };
    case 'STATUS':
      return { statuses: [value as EngagementStatus] };
    case 'REGION':
      return { regions: partsOf(value, view.regions, scheme) };
    case 'DIRECTION':
      return { direction: value === 'OUTBOUND' ? 'OUTBOUND' : 'INBOUND' };
    case 'JURISDICTION':
      return { jurisdictions: [value] };
    case 'TOPIC':
      return { topics: [value] };
    case 'ORGANIZATION':
      return { organizations: [value] };
    case 'SUBREGION':
      return { regions: [value] };
    case 'FACILITY':
    case 'INTERVENTION':
      return null;
  }
}

/** A region as it is filtered by: those of the chosen codes that lie in it, or else itself. */
function partsOf(code: string, chosen: readonly string[], scheme: SchemeInfo | undefined): string[] {
  const region = scheme?.regions.find((candidate) => candidate.code === code);
  const within = chosen.filter((candidate) => candidate === code || region?.children.some((child) => child.code === candidate));
  return within.length > 0 && !within.includes(code) ? within : [code];
}
