import type { VolumeDimension } from '@entente/schema/gql/operations';
import type { PlotGroup, PlotSeries, Tone } from '../../charts/plot-series';
import type { VolumeSettings } from '../../lib/volume-settings';
import { type Cross, NO_VALUE, OTHER, type Value } from './cross';
import { amountOf, nameOf, shortAmountOf, shortNameOf, type Writing } from './value-words';

const RANKS: readonly Tone[] = ['rank-1', 'rank-2', 'rank-3', 'rank-4', 'rank-5'];
const KIND_TONES: Readonly<Record<string, Tone>> = { VISIT: 'visit', PROJECT: 'project', MISSION: 'mission' };

/** How the values of the second dimension are told from each other: kinds by their own colour, all else by rank. */
export function tonesOf(values: readonly Value[], dimension: VolumeDimension): Map<string, Tone> {
  const ranked = [...values].filter((value) => value.code !== null).sort((a, b) => b.figure - a.figure);
  return new Map(
    values.map((value) => {
      if (value.key === OTHER) return [value.key, 'other'];
      if (value.key === NO_VALUE) return [value.key, 'none'];
      return [value.key, (dimension === 'KIND' ? KIND_TONES[value.key] : RANKS[ranked.indexOf(value)]) ?? 'other'];
    }),
  );
}

/** A number of the figure as it is shown: an amount, or a part of the whole in per cent. */
export interface Shown {
  value: number;
  /** As a chart has it. */
  text: string;
  /** As a table has it. */
  full: string;
}

/** Writes numbers as they are asked for. */
export function shownAs(cross: Cross, settings: VolumeSettings, writing: Writing) {
  const amount = (value: number): Shown => ({
    value,
    text: shortAmountOf(value, settings.measure, writing),
    full: amountOf(value, settings.measure, writing),
  });
  const percent = (value: number, whole: number): Shown => {
    const part = whole === 0 ? 0 : (100 * value) / whole;
    const text = writing.words.percent(part);
    return { value: part, text, full: text };
  };
  return {
    /** What is counted of one value in all. */
    whole: (value: Value): Shown => {
      if (!settings.share) return amount(value.figure);
      return cross.split === null ? percent(value.figure, cross.total) : percent(value.figure, value.figure);
    },
    /** What was counted of it in the span compared with. */
    before: (value: Value): Shown | null => {
      if (value.before === null) return null;
      if (!settings.share) return amount(value.before);
      if (cross.split !== null) return percent(value.before, value.before);
      return cross.totalBefore === null ? null : percent(value.before, cross.totalBefore);
    },
    /** What is counted of two values together; null where that is not known. */
    part: (by: Value, split: Value): Shown | null => {
      const value = cross.cell(by, split);
      if (value === null) return null;
      return settings.share ? percent(value, by.figure) : amount(value);
    },
    /** What was counted of two values together in the span compared with. */
    partBefore: (by: Value, split: Value): Shown | null => {
      const value = cross.cellBefore(by, split);
      if (value === null) return null;
      return settings.share ? percent(value, by.before ?? 0) : amount(value);
    },
    /** What is counted of a value of the second dimension in all. */
    splitWhole: (split: Value): Shown => (settings.share ? percent(split.figure, cross.total) : amount(split.figure)),
    splitBefore: (split: Value): Shown | null => {
      if (split.before === null) return null;
      if (!settings.share) return amount(split.before);
      return cross.totalBefore === null ? null : percent(split.before, cross.totalBefore);
    },
    total: (): Shown => (settings.share ? percent(cross.total, cross.total) : amount(cross.total)),
    totalBefore: (): Shown | null => {
      if (cross.totalBefore === null) return null;
      return settings.share ? percent(cross.totalBefore, cross.totalBefore) : amount(cross.totalBefore);
    },
  };
}
export type Showing = ReturnType<typeof shownAs>;

/** The series of a chart of both dimensions; one without a name where there is no second. */
export function seriesOf(cross: Cross, settings: VolumeSettings, writing: Writing): PlotSeries[] {
  const { split } = settings;
  if (cross.split === null || split === null) return [{ key: 'all', label: writing.words.measure[settings.measure], tone: 'series' }];
  const tones = tonesOf(cross.split, split);
  return cross.split
    .filter((value) => value.figure > 0)
    .map((value) => ({ key: value.key, label: nameOf(value, split, writing), tone: tones.get(value.key) ?? 'other' }));
}

/** The places of a chart; of one panel where a value of the second dimension is given. */
export function groupsOf(
  cross: Cross,
  settings: VolumeSettings,
  writing: Writing,
  showing: Showing,
  options: { panel: Value | null; pressed: (value: Value) => boolean },
): PlotGroup[] {
  const { panel, pressed } = options;
  const before = (shown: Shown | null) => shown && { value: shown.value, text: writing.words.beforeOf(shown.text) };
  return cross.by.map((value) => {
    const whole = panel === null ? showing.whole(value) : showing.part(value, panel);
    const parts =
      cross.split === null || panel !== null
        ? whole === null
          ? []
          : [{ series: panel?.key ?? 'all', value: whole.value, text: whole.text, before: null }]
        : cross.split.flatMap((part) => {
            const shown = showing.part(value, part);
            return shown === null
              ? []
              : [{ series: part.key, value: shown.value, text: shown.text, before: before(showing.partBefore(value, part)) }];
          });
    return {
      key: value.key,
      label: nameOf(value, settings.by, writing),
      shortLabel: shortNameOf(value, settings.by, writing),
      recorded: value.recorded && whole !== null,
      value: whole?.value ?? 0,
      text: whole?.text ?? '',
      pressed: pressed(value),
      quiet: value.key === OTHER,
      parts,
      before: before(panel === null ? showing.before(value) : showing.partBefore(value, panel)),
    };
  });
}

/** The largest value that an axis has to hold, that of all panels together. */
export function largestOf(groups: readonly PlotGroup[], stacked: boolean): number {
  return Math.max(
    0,
    ...groups.flatMap((group) => [
      ...(stacked ? [group.value] : group.parts.map((part) => part.value)),
      ...(stacked || group.parts.length < 2 ? [group.before?.value ?? 0] : group.parts.map((part) => part.before?.value ?? 0)),
    ]),
  );
}
