import fc from 'fast-check';
import { expect, test } from 'vitest';
import { referenceIndex } from '../../../../test/reference-index.js';
import { foldName, tidyName } from './fold-name.js';
import type { IndexedName } from './name-index.js';
import { overlaps } from './name-index.js';
import { resolveJurisdiction } from './resolve-jurisdiction.js';

const earliest = -40_000;
const latest = 22_000;
const names = [...referenceIndex.byKey.values()].flat();

const inItsTime = fc
  .constantFrom(...names)
  .chain((name) =>
    fc
      .integer({ min: Math.max(name.first, Math.min(earliest, name.last)), max: Math.min(name.last, Math.max(latest, name.first)) })
      .map((day): [IndexedName, number] => [name, day]),
  );

const others = (name: IndexedName, day: number): string[] =>
  names
    .filter((other) => other.key === name.key && overlaps(other, { first: day, last: day }))
    .map(({ jurisdiction }) => jurisdiction.code);

test('every name resolves to its own jurisdiction on a day of its time, or is held back because another bore it, too', () => {
  fc.assert(
    fc.property(inItsTime, ([name, day]) => {
      const resolution = resolveJurisdiction(name.exact, { first: day, last: day }, referenceIndex);
      const bearers = [...new Set(others(name, day))].sort();
      if (referenceIndex.byCode.has(name.exact)) return resolution.outcome === 'RESOLVED' && resolution.code === name.jurisdiction.code;
      if (bearers.length === 1) return resolution.outcome === 'RESOLVED' && resolution.code === name.jurisdiction.code;
      return resolution.outcome === 'AMBIGUOUS' && resolution.candidates.map(({ code }) => code).join() === bearers.join();
    }),
    { numRuns: 2000 },
  );
});

test('every name of every time is answered without fail, dated or not, and by one that bears it if at all', () => {
  const on = fc.option(
    fc.integer({ min: earliest, max: latest }).map((day) => ({ first: day, last: day })),
    { nil: null },
  );
  fc.assert(
    fc.property(fc.constantFrom(...names), on, (name, day) => {
      const resolution = resolveJurisdiction(name.exact, day, referenceIndex);
      const bearers = new Set((referenceIndex.byKey.get(name.key) ?? []).map(({ jurisdiction }) => jurisdiction.code));
      return resolution.outcome === 'RESOLVED' ? bearers.has(resolution.code) : resolution.outcome !== 'UNKNOWN';
    }),
    { numRuns: 2000 },
  );
});

/** The wordings that the documented rules make of a name: as it stands, without its bracket, the bracket alone, turned round. */
function wordings(written: string): string[] {
  const tidy = tidyName(written);
  const [, outside, inside] = /^([^()]+?)\s*\(\s*([^()]+?)\s*\)$/u.exec(tidy) ?? [];
  const [, state] = /^([^()]+?)\s*[(,]/u.exec(tidy) ?? [];
  const [, last, first] = /^([^(),]+?)\s*(?:,|\()\s*([^(),]+?)\s*\)?$/u.exec(tidy) ?? [];
  return [tidy, outside, inside, state, `${first} ${last}`].filter((wording): wording is string => wording !== undefined);
}

const mangled = fc
  .tuple(fc.constantFrom(...names), fc.nat(), fc.constantFrom('', 'x', 'z', ' ', ',', '(', 'ss'), fc.nat({ max: 2 }))
  .map(([name, at, put, cut]) => {
    const where = at % (name.exact.length + 1);
    return name.exact.slice(0, where) + put + name.exact.slice(where + cut);
  });

test('nothing resolves that is not a name, a code, or a documented wording of one', () => {
  const written = fc.oneof(
    mangled,
    mangled,
    fc.string({ unit: 'grapheme' }),
    fc.tuple(mangled, mangled).map((pair) => pair.join(' (')),
  );
  fc.assert(
    fc.property(written, (name) => {
      const resolution = resolveJurisdiction(name, null, referenceIndex);
      if (resolution.outcome !== 'RESOLVED') return true;
      return wordings(name).some((wording) => referenceIndex.byCode.has(wording) || referenceIndex.byKey.has(foldName(wording)));
    }),
    { numRuns: 2000 },
  );
});

test('the names that two jurisdictions bear on one day are these, and no others by accident', () => {
  const shared = new Map<string, Set<string>>();
  for (const [key, bearers] of referenceIndex.byKey) {
    for (const one of bearers) {
      for (const other of bearers) {
        if (one.jurisdiction.code >= other.jurisdiction.code || !overlaps(one, other)) continue;
        shared.set(key, (shared.get(key) ?? new Set()).add(`${one.jurisdiction.code} ${other.jurisdiction.code}`));
      }
    }
  }
  expect(Object.fromEntries([...shared].map(([key, pairs]) => [key, [...pairs].join(', ')]))).toEqual({
    'republic of congo': 'CD CG',
    'republique du congo': 'CD CG',
    congo: 'CD CG',
    china: 'CN TW',
    chine: 'CN TW',
    germany: 'DDDE DE',
    allemagne: 'DDDE DE',
    korea: 'KP KR',
    coree: 'KP KR',
    'saint martin': 'MF SX',
    'virgin islands': 'VG VI',
    'iles vierges': 'VG VI',
    vietnam: 'VDVN X-SOUTH-VIETNAM',
    'viet nam': 'VDVN X-SOUTH-VIETNAM',
    yemen: 'X-NORTH-YEMEN YDYE',
  });
});

test('no name spelt like a code stands for another jurisdiction than the code', () => {
  const clashes = names.filter(({ exact, jurisdiction }) => {
    const coded = referenceIndex.byCode.get(exact);
    return coded !== undefined && coded.code !== jurisdiction.code;
  });
  expect(clashes.map(({ exact }) => exact)).toEqual([]);
});
