import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import { geoCentroid } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { isDrawable } from './drawable';
import { MAP_HEIGHT, MAP_WIDTH } from './map-size';
import { OUTLINES, placeOf } from './outlines';
import { SMALL_PLACES } from './small-places';

const DATA = new URL('../../../../../data/', import.meta.url);
const rowsOf = (file: string) => parse(readFileSync(new URL(file, DATA)), { columns: true }) as Record<string, string>[];
const nullIfEmpty = (text: string | undefined) => (text === undefined || text === '' ? null : text);

/** All jurisdictions that registers begin with. */
const JURISDICTIONS = [
  ...rowsOf('country-codes/country-codes.csv').map((row) => ({
    code: row['ISO3166-1-Alpha-2'] ?? '',
    m49: (row['M49'] ?? '').padStart(3, '0'),
    validTo: null,
  })),
  ...rowsOf('reference/other-jurisdictions.csv').map((row) => ({
    code: row['code'] ?? '',
    m49: nullIfEmpty(row['m49']),
    validTo: nullIfEmpty(row['valid_to']),
  })),
];

test('every jurisdiction of today has its place, and what is said to have none has none', () => {
  expect(JURISDICTIONS.length).toBeGreaterThan(249);
  for (const one of JURISDICTIONS) {
    const place = isDrawable(one) ? placeOf(one.code, one.m49) : null;
    expect(place !== null, one.code).toBe(isDrawable(one));
    if (!place) continue;
    const [x, y] = place.middle;
    expect(x > 0 && x < MAP_WIDTH && y > 0 && y < MAP_HEIGHT, `${one.code} at ${x}, ${y}`).toBe(true);
  }
  expect(JURISDICTIONS.filter((one) => !isDrawable(one)).map(({ code }) => code)).toEqual(
    expect.arrayContaining(['AQ', 'SUHH', 'YUCS', 'GB-EAW']),
  );
  expect(isDrawable({ code: 'XK', m49: null, validTo: null })).toBe(true);
});

test('codes that outlines are known by are those of ISO 3166-1, each once', () => {
  const numeric = new Set(JURISDICTIONS.flatMap(({ m49 }) => m49 ?? []));
  const ids = OUTLINES.flatMap(({ id }) => (id === null || id === 'XK' ? [] : [id]));
  expect(ids.filter((id) => !numeric.has(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('small places stand where Natural Earth’s finest outlines have their middle', () => {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const drawn = new Set(OUTLINES.map(({ id }) => id));
  const found = new Map<string, [number, number]>();
  for (const shape of feature(topology, topology.objects.countries).features) {
    if (typeof shape.id !== 'string' || drawn.has(shape.id) || shape.id === '010') continue;
    const [x, y] = geoCentroid(shape);
    found.set(shape.id, [Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
  }
  expect(Object.fromEntries(found)).toEqual(SMALL_PLACES);
});
