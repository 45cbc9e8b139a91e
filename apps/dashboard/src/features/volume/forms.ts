import type { VolumeDimension } from '@entente/schema/gql/operations';
import type { View } from '../../lib/view';
import { type Form, isTime, type VolumeSettings } from '../../lib/volume-settings';
import { canBeTopped } from './volume-question';

/** Why a form makes no sense for what is shown. */
export const OBJECTIONS = ['NEEDS_PERIODS', 'NEEDS_SECOND', 'TOO_MANY_PARTS', 'DOES_NOT_ADD_UP'] as const;
export type Objection = (typeof OBJECTIONS)[number];

/** More parts than this cannot be told apart in one chart. */
export const MOST_PARTS = 7;
/** The largest values that are shown by themselves in one chart; "Other" and "Not specified" come to them. */
const MOST_TOPPED = 5;
/** More categories than this are first shown as a table. */
export const DRAWN_AT_MOST = 24;

/** How many of the largest values of a dimension are shown by themselves; null for all. */
export function topOf(dimension: VolumeDimension | null, role: 'by' | 'split', settings: VolumeSettings, view: View): number | null {
  if (settings.top === null || !canBeTopped(dimension, view)) return null;
  return role === 'split' && drawsParts(settings) ? Math.min(settings.top, MOST_TOPPED) : settings.top;
}

const drawsParts = ({ form, panels }: VolumeSettings): boolean => !panels && (form === 'bars' || form === 'lines' || form === 'area');

/** What speaks against each form; nothing where it can be drawn. */
export function objectionsTo(settings: VolumeSettings, shown: { parts: number; stacks: boolean }): Partial<Record<Form, Objection>> {
  const { by, split, panels } = settings;
  const together = split !== null && !panels;
  const many = together && shown.parts > MOST_PARTS;
  const noPeriods = !isTime(by);
  return {
    ...(many && { bars: 'TOO_MANY_PARTS', lines: 'TOO_MANY_PARTS', area: 'TOO_MANY_PARTS' }),
    ...(together && !shown.stacks && { area: 'DOES_NOT_ADD_UP' }),
    ...(noPeriods && { lines: 'NEEDS_PERIODS', area: 'NEEDS_PERIODS' }),
    ...(split === null && { heat: 'NEEDS_SECOND' }),
  };
}

/** The form that is drawn: the one asked for, or else the first that makes sense. */
export function formOf(settings: VolumeSettings, objections: Partial<Record<Form, Objection>>): Form {
  if (objections[settings.form] === undefined) return settings.form;
  const fallbacks: Form[] = settings.form === 'area' ? ['lines', 'bars', 'heat', 'table'] : ['bars', 'heat', 'table'];
  return fallbacks.find((form) => objections[form] === undefined) ?? 'table';
}
