import type { Part as Counted } from './series';

/** How a series is told from others: its kind, its rank by size, what is left beside the largest, or what has no value. */
export type Tone = 'visit' | 'project' | 'mission' | 'series' | 'rank-1' | 'rank-2' | 'rank-3' | 'rank-4' | 'rank-5' | 'other' | 'none';

export interface PlotSeries {
  key: string;
  label: string;
  tone: Tone;
}

/** What is counted of one series at a place. */
export interface Part extends Counted {
  /** The same of the span compared with, in words; null where there is none. */
  before: { value: number; text: string } | null;
}

/** One place on the axis, with what is counted there. */
export interface PlotGroup {
  key: string;
  label: string;
  /** Where there is little room. */
  shortLabel: string;
  /** False where nothing is claimed to be recorded: the place is hatched and has no value. */
  recorded: boolean;
  value: number;
  text: string;
  pressed?: boolean;
  /** Whether it is many together, and drawn in the background. */
  quiet?: boolean;
  /** One a series; left out where a value is not known. */
  parts: Part[];
  /** The same of the span compared with; null where there is none. */
  before: { value: number; text: string } | null;
}

export interface PlotProps {
  title: string;
  /** States the finding, for those who do not see the chart. */
  description: string;
  form: 'bars' | 'lines' | 'area';
  groups: readonly PlotGroup[];
  series: readonly PlotSeries[];
  /** Whether parts stand on each other; else side by side. */
  stacked: boolean;
  /** Whether wholes are written: where all of them are 100%, they say nothing. */
  totals: boolean;
  /** The ticks of the value axis: the same in all panels. */
  ticks: readonly number[];
  tickText: (value: number) => string;
  notRecordedText: string;
  /** Told of a number that is clicked; null where numbers lead nowhere. */
  onSelect: ((group: string, series: string | null) => void) | null;
  /** Told of a shape or a name that is clicked; null where they lead nowhere. */
  onFilter: ((group: string, series: string | null) => void) | null;
  /** A panel among others: lower, and without names of series. */
  panel: boolean;
  /** So many places on the axis make a round, as twelve months make a year; 1 where none do. */
  round: number;
}

/** How thick the mark is that says across a bar what it was in the span compared with. */
export const THEN = 2.5;

/** The height of a plot, the same while it loads. */
export const PLOT_HEIGHT = 336;
export const PANEL_HEIGHT = 168;

/** The height of bars across, the same while they load. */
export function acrossHeight(bars: number, panel: boolean, sideBySide = 1): number {
  return Math.max(1, bars) * acrossRow(panel, sideBySide) + (panel ? 8 : 28);
}

/** The height of one of them, with so many parts side by side. */
export function acrossRow(panel: boolean, sideBySide: number): number {
  return (panel ? 24 : 36) + (sideBySide - 1) * 11;
}
