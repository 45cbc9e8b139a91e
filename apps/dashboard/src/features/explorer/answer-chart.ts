import type { EngagementKind } from '@entente/schema/gql/operations';

/** The figures that a volume may be drawn by. */
export const MEASURES = ['engagements', 'delegates', 'days', 'budget', 'personMonths'] as const;
export type Measure = (typeof MEASURES)[number];

/** A row of a volume as far as a chart can be drawn from it; null stands for no value. */
interface VolumeRow {
  period?: { label?: string } | null;
  kind?: EngagementKind | null;
  isOther?: boolean;
  figures?: Partial<Record<Measure, number>>;
}

/** One drawn place: a period or another value. */
export interface Place {
  key: string;
  /** Null where the row has no value in the dimension. */
  label: string | null;
  code: string | null;
  isOther: boolean;
  total: number;
  byKind: Partial<Record<EngagementKind, number>>;
}

/** How a volume is drawn: over time, or by size; in one series or by kind. */
export interface VolumeChart {
  shape: 'columns' | 'bars';
  places: Place[];
  byKind: boolean;
}

/** Why an answer is not drawn. */
export type NotDrawn = 'no-volume' | 'no-rows' | 'no-figures' | 'no-dimension' | 'rows-alike' | 'too-many-dimensions' | 'too-many-places';

/** More than this does not fit one chart well. */
const DRAWN_AT_MOST = 60;

/** What stands beside the dimensions in a row of a volume. */
const BESIDE = new Set(['figures', 'compared', 'publishedFigures', 'keys', 'isOther', 'engagements', '__typename']);

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of an answer that are volumes, by name. */
export function volumesOf(data: Json | null | undefined): string[] {
  return Object.entries(data ?? {})
    .filter(([, value]) => isObject(value) && Array.isArray(value['rows']))
    .map(([name]) => name);
}

/** The measures that the rows of a volume were asked for, in the order in which they were. */
export function measuresOf(data: Json | null | undefined, name: string): Measure[] {
  const first = rowsIn(data, name)[0];
  const figures: Json = first?.figures ?? {};
  const isMeasure = (key: string): key is Measure => MEASURES.some((measure) => measure === key);
  return Object.keys(figures).filter((key): key is Measure => isMeasure(key) && typeof figures[key] === 'number');
}

/** The chart of a volume, or why there is none. */
export function chartOf(data: Json | null | undefined, name: string | undefined, measure: Measure | undefined): VolumeChart | NotDrawn {
  if (name === undefined) return 'no-volume';
  const rows = rowsIn(data, name);
  if (rows.length === 0) return 'no-rows';
  if (measure === undefined) return 'no-figures';
  const dimensions = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => !BESIDE.has(key));
  const places = dimensions.filter((key) => key !== 'kind');
  const byKind = dimensions.includes('kind') && places.length > 0;
  const place = places[0] ?? (dimensions.includes('kind') ? 'kind' : undefined);
  if (place === undefined) return 'no-dimension';
  if (places.length > 1) return 'too-many-dimensions';
  const found = new Map<string, Place>();
  const seen = new Set<string>();
  for (const row of rows) {
    const at = placeOf((row as Json)[place], row.isOther === true);
    if (at === null) return 'rows-alike';
    // A dimension that was counted by and not asked for would be added up here, and what overlaps must not be.
    const identity = `${at.key}|${byKind ? row.kind : ''}`;
    if (seen.has(identity)) return 'rows-alike';
    seen.add(identity);
    const entry = found.get(at.key) ?? { ...at, total: 0, byKind: {} };
    found.set(at.key, entry);
    const value = row.figures?.[measure] ?? 0;
    // A kind is one value of an engagement, so that the kinds of a place add up to it.
    entry.total += value;
    if (byKind && row.kind) entry.byKind[row.kind] = (entry.byKind[row.kind] ?? 0) + value;
  }
  if (found.size > DRAWN_AT_MOST) return 'too-many-places';
  return { shape: place === 'period' ? 'columns' : 'bars', places: [...found.values()], byKind };
}

function rowsIn(data: Json | null | undefined, name: string): VolumeRow[] {
  const volume = data?.[name];
  return isObject(volume) && Array.isArray(volume['rows']) ? (volume['rows'] as VolumeRow[]) : [];
}

/** A value of a dimension by what names it; null where what was asked of it does not name it. */
function placeOf(value: unknown, isOther: boolean): Omit<Place, 'total' | 'byKind'> | null {
  if (isOther) return { key: 'other', label: null, code: null, isOther };
  if (value === null || value === undefined) return { key: '-', label: null, code: null, isOther };
  if (typeof value === 'string') return { key: value, label: value, code: null, isOther };
  if (!isObject(value)) return null;
  const text = (key: string) => (typeof value[key] === 'string' ? value[key] : null);
  const code = text('code');
  const label = text('label') ?? text('name') ?? text('title') ?? code ?? text('reference');
  return label === null ? null : { key: code ?? label, label, code: code === label ? null : code, isOther };
}
