import type { Comparison, VolumeDimension, VolumeMeasure } from '@entente/schema/gql/operations';

/** How figures are shown. */
export type Form = 'bars' | 'lines' | 'area' | 'heat' | 'table';
export const FORMS: readonly Form[] = ['bars', 'lines', 'area', 'heat', 'table'];

/** What the page of volume shows, beside what it is narrowed to. */
export interface VolumeSettings {
  /** The dimension along the axis. */
  by: VolumeDimension;
  /** The dimension that each value is split by; null for none. */
  split: VolumeDimension | null;
  measure: VolumeMeasure;
  form: Form;
  /** Whether each value of the second dimension has a panel of its own, all with one scale. */
  panels: boolean;
  compare: Comparison | null;
  /** How many of the largest values are shown by themselves; null for all. */
  top: number | null;
  /** Whether parts of the whole are shown instead of amounts. */
  share: boolean;
}

/** The search part of the page's address: only what differs from the default is written. */
export interface VolumeSearch {
  by?: string;
  split?: string;
  measure?: string;
  form?: string;
  panels?: string;
  compare?: string;
  top?: string;
  share?: string;
}

export const TIMES: readonly VolumeDimension[] = ['YEAR', 'QUARTER', 'MONTH'];
/** In the order in which they are offered. */
export const DIMENSIONS: readonly VolumeDimension[] = [
  ...TIMES,
  'KIND',
  'SCOPE',
  'DIRECTION',
  'STATUS',
  'REGION',
  'SUBREGION',
  'JURISDICTION',
  'TOPIC',
  'ORGANIZATION',
  'FACILITY',
  'INTERVENTION',
];
export const MEASURES: readonly VolumeMeasure[] = ['ENGAGEMENTS', 'DELEGATES', 'DAYS', 'BUDGET', 'PERSON_MONTHS'];
/** The field of an answer that holds a measure. */
export const MEASURE_FIELDS = {
  ENGAGEMENTS: 'engagements',
  DELEGATES: 'delegates',
  DAYS: 'days',
  BUDGET: 'budget',
  PERSON_MONTHS: 'personMonths',
} as const satisfies Record<VolumeMeasure, string>;
export type MeasureField = (typeof MEASURE_FIELDS)[VolumeMeasure];

export const COMPARISONS: readonly Comparison[] = ['PREVIOUS_PERIOD', 'SAME_PERIOD_LAST_YEAR'];
export const TOPS: readonly (number | null)[] = [3, 5, 10, 20, null];

export const DEFAULT_SETTINGS: VolumeSettings = {
  by: 'YEAR',
  split: 'KIND',
  measure: 'ENGAGEMENTS',
  form: 'bars',
  panels: false,
  compare: null,
  top: 10,
  share: false,
};
const NONE = 'none';
const ALL = 'all';

export const isTime = (dimension: VolumeDimension | null): boolean => dimension !== null && TIMES.includes(dimension);

/** Whether one dimension can be split by another: not by itself, nor one period by another, which would be one line of cells. */
export function canSplit(by: VolumeDimension, split: VolumeDimension): boolean {
  return by !== split && !(isTime(by) && isTime(split));
}

/** What an address asks for; anything it says that cannot be understood is as if it were not said. */
export function settingsFrom(search: VolumeSearch): VolumeSettings {
  const named = <Name extends string>(names: readonly Name[], text: string | undefined) =>
    names.find((name) => name.toLowerCase().replaceAll('_', '-') === text);
  const by = named(DIMENSIONS, search.by) ?? DEFAULT_SETTINGS.by;
  const asked = search.split === NONE ? null : (named(DIMENSIONS, search.split) ?? DEFAULT_SETTINGS.split);
  const split = asked !== null && canSplit(by, asked) ? asked : null;
  const top = search.top === ALL ? null : /^[1-9]\d?$/.test(search.top ?? '') ? Number(search.top) : DEFAULT_SETTINGS.top;
  return {
    by,
    split,
    measure: named(MEASURES, search.measure) ?? DEFAULT_SETTINGS.measure,
    form: named(FORMS, search.form) ?? DEFAULT_SETTINGS.form,
    panels: search.panels === 'yes' && split !== null,
    compare: named(COMPARISONS, search.compare) ?? null,
    top,
    share: search.share === 'yes',
  };
}

/** The address of settings. */
export function searchFromSettings(settings: VolumeSettings): VolumeSearch {
  const written = (name: string) => name.toLowerCase().replaceAll('_', '-');
  const fallback = settingsFrom({ by: written(settings.by) });
  return {
    ...(settings.by !== DEFAULT_SETTINGS.by && { by: written(settings.by) }),
    ...(settings.split !== fallback.split && { split: settings.split === null ? NONE : written(settings.split) }),
    ...(settings.measure !== DEFAULT_SETTINGS.measure && { measure: written(settings.measure) }),
    ...(settings.form !== DEFAULT_SETTINGS.form && { form: settings.form }),
    ...(settings.panels && { panels: 'yes' }),
    ...(settings.compare && { compare: written(settings.compare) }),
    ...(settings.top !== DEFAULT_SETTINGS.top && { top: settings.top === null ? ALL : String(settings.top) }),
    ...(settings.share && { share: 'yes' }),
  };
}

/** Settings with something else in them that still make sense: a second dimension that the first one rules out is let go. */
export function changed(settings: VolumeSettings, patch: Partial<VolumeSettings>): VolumeSettings {
  const next = { ...settings, ...patch };
  const split = next.split !== null && canSplit(next.by, next.split) ? next.split : null;
  return { ...next, split, panels: next.panels && split !== null };
}
