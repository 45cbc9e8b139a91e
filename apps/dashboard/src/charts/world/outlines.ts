import { geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countries from 'world-atlas/countries-110m.json';
import { ANTARCTICA, KOSOVO } from './drawable';
import { COUNTRY_PARTS, OUTLYING_PLACES, SMALL_PLACES, type Spot } from './small-places';

/** The size that the map is drawn in; it grows and shrinks with its frame. */
export const MAP_WIDTH = 768;
export const MAP_HEIGHT = 374;

/** An outline in the size of the map. */
export interface Outline {
  /** M49 code, or the code of a jurisdiction that has none there; null for land that is no jurisdiction of the register's. */
  id: string | null;
  path: string;
  /** Where a label points to, or a circle stands. */
  middle: readonly [x: number, y: number];
  /** Too small to be seen as an outline alone. */
  small: boolean;
}

/** In square pixels of the map. */
const SEEN_FROM = 9;

const topology = countries as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const land = feature(topology, topology.objects.countries).features.filter(({ id }) => id !== ANTARCTICA);
const projection = geoEqualEarth().fitExtent(
  [
    [8, 4],
    [MAP_WIDTH - 8, MAP_HEIGHT - 4],
  ],
  { type: 'FeatureCollection', features: land },
);
const path = geoPath(projection).digits(1);

/** All land, at 1:110 million. */
export const OUTLINES: readonly Outline[] = land.map((shape) => {
  const id = typeof shape.id === 'string' ? shape.id : shape.properties.name === 'Kosovo' ? KOSOVO : null;
  return { id, path: path(shape) ?? '', middle: middleOf(shape), small: path.area(shape) < SEEN_FROM };
});

const OUTLINED = new Map(OUTLINES.flatMap((outline) => (outline.id === null ? [] : [[outline.id, outline] as const])));

/** Where a jurisdiction stands on the map: its outline, or a spot; null where it is not on it. */
export function placeOf(code: string, m49: string | null): { outline: Outline | null; middle: readonly [number, number] } | null {
  const part = COUNTRY_PARTS[code];
  if (part) return { outline: null, middle: project(part) };
  const outline = OUTLINED.get(code === KOSOVO ? KOSOVO : (m49 ?? ''));
  if (outline) return { outline, middle: outline.middle };
  const spot = m49 === null ? undefined : (SMALL_PLACES[m49] ?? OUTLYING_PLACES[m49]);
  return spot ? { outline: null, middle: project(spot) } : null;
}

function project(spot: Spot): [number, number] {
  const [x = 0, y = 0] = projection([spot[0], spot[1]]) ?? [];
  return [x, y];
}

/** The middle of the largest piece: the middle of all of France lies in the Atlantic. */
function middleOf(shape: (typeof land)[number]): [number, number] {
  const { geometry } = shape;
  if (geometry.type !== 'MultiPolygon') return project(geoCentroid(shape) as [number, number]);
  const pieces = geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const largest = pieces.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
  return project(geoCentroid(largest) as [number, number]);
}
