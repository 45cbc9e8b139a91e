/** One part of a column or bar: how much, as it is written, and which records it stands for. */
export interface Part {
  /** Names the series that the part belongs to. */
  series: string;
  value: number;
  text: string;
}

/** A column over one period. */
export interface Column {
  key: string;
  label: string;
  /** The label where there is little room. */
  shortLabel: string;
  /** Short lines under the label, such as "to 24 Nov". */
  under: string[];
  /** False where nothing is claimed to be recorded: the column is hatched and has no value. */
  recorded: boolean;
  total: number;
  totalText: string;
  parts: Part[];
  /** Whether the page shows this column alone. */
  pressed?: boolean;
}

/** A series of a stacked chart; the tone is the kind that gives it colour and shape, or that of a series without a kind. */
export interface Series {
  key: string;
  label: string;
  tone: 'visit' | 'project' | 'mission' | 'series';
}

/** A dashed line over one column, with the words beside it. */
export interface Reference {
  columnKey: string;
  value: number;
  lines: string[];
}

/** More periods than this are first shown as a table. Their names need not all be written, and each is still a few pixels wide. */
export const PERIODS_AT_MOST = 200;

export interface StackedColumnsProps {
  title: string;
  /** States the finding, for those who do not see the chart. */
  description: string;
  columns: Column[];
  series: Series[];
  reference: Reference | null;
  notRecordedText: string;
  /** Whether the values are whole counts. */
  whole: boolean;
  /** Told of a number that is clicked; null where numbers lead nowhere. */
  onSelect: ((columnKey: string, seriesKey: string | null) => void) | null;
  /** Told of a part of a column that is clicked, or of its name; null where they lead nowhere. */
  onFilter: ((columnKey: string, seriesKey: string | null) => void) | null;
}

/** A bar of a ranked list; the part of it that also counts elsewhere is hatched. */
export interface RankedBar {
  key: string;
  label: string;
  under: string;
  value: number;
  valueText: string;
  /** How much of the value also stands in another bar; 0 to value. */
  shared: number;
  /** Whether the page shows this bar alone. */
  pressed?: boolean;
  /** Whether it stands for what is left over: drawn quietly, and with its number alone where it would dwarf all others. */
  quiet?: boolean;
}

export interface RankedBarsProps {
  title: string;
  description: string;
  bars: RankedBar[];
  whole: boolean;
  /** Told of a number that is clicked; null where numbers lead nowhere. */
  onSelect: ((key: string) => void) | null;
  /** Told of a bar that is clicked, or of its name; null where they lead nowhere. */
  onFilter: ((key: string) => void) | null;
}

/** A bar of parts, one a series. */
export interface StackedBar {
  key: string;
  label: string;
  under: string;
  total: number;
  totalText: string;
  parts: Part[];
}

export interface StackedBarsProps {
  title: string;
  description: string;
  bars: StackedBar[];
  series: Series[];
  whole: boolean;
}

/** A jurisdiction on the map. */
export interface MapPlace {
  key: string;
  /** M49 code, by which its outline is known; null where it has none. */
  m49: string | null;
  label: string;
  value: number;
  valueText: string;
  /** The class of its value, 1 to 5. */
  shade: number;
  /** Whether the page shows it alone. */
  pressed: boolean;
}

export interface WorldMapProps {
  title: string;
  description: string;
  places: readonly MapPlace[];
  /** Whose register it is: outlined, and named. */
  home: { key: string; m49: string | null; label: string };
  /** A place with its value in words: `Namibia: 6`. */
  saying: (place: MapPlace) => string;
  onSelect: (key: string) => void;
  onFilter: (key: string) => void;
}

/** The proportions of the map, the same while it loads. */
export const MAP_RATIO = 768 / 374;

/** The height of a stacked chart, the same while it loads. */
export const COLUMNS_HEIGHT = 336;

/** The height of a ranked chart for a number of bars, the same while it loads. */
export function barsHeight(bars: number): number {
  return Math.max(1, bars) * 44 + 28;
}
