// The land and the spots of the map as paths and points. It takes a tenth of a second, which readers have not: the build does it, and
// `virtual:world` is what it drew.
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countries from 'world-atlas/countries-110m.json';
import { ANTARCTICA, KOSOVO } from './drawable';
import { MAP_HEIGHT, MAP_WIDTH, type Outline } from './map-size';
import { COUNTRY_PARTS, OUTLYING_PLACES, SMALL_PLACES, type Spot } from './small-places';

/** What the map is drawn from. */
export interface World {
  /** All land, at 1:110 million. */
  outlines: readonly Outline[];
  /** Where spots stand, by M49 code or that of a part of a country. */
  spots: Readonly<Record<string, readonly [x: number, y: number]>>;
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

const OUTLINES: readonly Outline[] = land.map((shape) => {
  const id = typeof shape.id === 'string' ? shape.id : shape.properties.name === 'Kosovo' ? KOSOVO : null;
  return { id, path: path(shape) ?? '', middle: middleOf(shape), small: path.area(shape) < SEEN_FROM };
});

/** Everything on the map. */
export function drawWorld(): World {
  const spots = Object.entries({ ...COUNTRY_PARTS, ...SMALL_PLACES, ...OUTLYING_PLACES }).map(
    ([code, spot]) => [code, project(spot)] as const,
  );
  return { outlines: OUTLINES, spots: Object.fromEntries(spots) };
}

function project(spot: Spot): [number, number] {
  const [x = 0, y = 0] = projection([spot[0], spot[1]]) ?? [];
  return [tenth(x), tenth(y)];
}

/** The middle of the largest piece: the middle of all of France lies in the Atlantic. */
function middleOf(shape: (typeof land)[number]): [number, number] {
  const { geometry } = shape;
  if (geometry.type !== 'MultiPolygon') return project(geoCentroid(shape) as [number, number]);
  const pieces = geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const largest = pieces.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
  return project(geoCentroid(largest) as [number, number]);
}

/** As exact as the outlines are written. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
