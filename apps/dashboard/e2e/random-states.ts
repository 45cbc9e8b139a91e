import { parseSearch, searchFromView, stringifySearch, type View, viewFromSearch } from '../src/lib/view';
import type { RunningServer } from './server';

/** Numbers from 0 to 1 that are the same for a seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Values {
  regionSchemes: { code: string; regions: { code: string }[] }[];
  jurisdictions: { nodes: { code: string }[] };
  topics: { nodes: { code: string }[] };
  organizations: { nodes: { id: string }[] };
}

/** Addresses that a reader of this register could come to, each with any filters together. */
export async function randomSearches(server: RunningServer, seed: number, count: number): Promise<string[]> {
  const random = randomOf(seed);
  const values = await server.ask<Values>(
    `{ regionSchemes { code regions { code } } jurisdictions(first: 500, where: { engaged: true }) { nodes { code } }
       topics(first: 500) { nodes { code } } organizations(first: 500) { nodes { id } } }`,
  );
  const chance = (of: number) => random() < of;
  const one = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
  const some = <Value>(list: readonly Value[], most: number): Value[] => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => one(list))),
  ];
  const day = (year: number) =>
    `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  const spanOf = (): View['span'] => {
    if (chance(0.3)) return 'default';
    if (chance(0.4)) return 'all';
    const from = 2000 + Math.floor(random() * 6);
    if (chance(0.3)) return { from: `${from}-04-01`, to: `${from + 1}-03-31` };
    return { from: day(from), to: day(from + 1 + Math.floor(random() * 4)) };
  };
  return Array.from({ length: count }, () => {
    const scheme = chance(0.2) ? one(values.regionSchemes) : undefined;
    const regions = (scheme ?? values.regionSchemes.find(({ code }) => code === 'M49'))?.regions ?? [];
    const view: View = {
      span: spanOf(),
      kinds: chance(0.3) ? some(['VISIT', 'PROJECT', 'MISSION'] as const, 2) : [],
      regions: chance(0.3) ? some(regions, 3).map(({ code }) => code) : [],
      direction: chance(0.15) ? one(['INBOUND', 'OUTBOUND'] as const) : null,
      scope: chance(0.2) ? one(['BILATERAL', 'MULTILATERAL'] as const) : null,
      statuses: chance(0.25) ? some(['PLANNED', 'CONFIRMED', 'ACTIVE', 'COMPLETED', 'POSTPONED', 'CANCELLED', 'DECLINED'] as const, 4) : [],
      jurisdictions: chance(0.2) ? some(values.jurisdictions.nodes, 12).map(({ code }) => code) : [],
      topics: chance(0.2) ? some(values.topics.nodes, 8).map(({ code }) => code) : [],
      organizations: chance(0.15) ? some(values.organizations.nodes, 12).map(({ id }) => id) : [],
      calendar: chance(0.3) ? 'CALENDAR' : 'FISCAL',
      basis: chance(0.3) ? 'ACTIVE' : 'STARTED',
      counting: chance(0.3) ? 'FRACTIONAL' : 'WHOLE',
      scheme: scheme?.code ?? null,
      asOf: null,
      records: null,
    };
    // Once through the address, as every reader's is.
    const text = stringifySearch({ ...searchFromView(view) }).slice(1);
    return stringifySearch({ ...searchFromView(viewFromSearch(parseSearch(text))) }).slice(1);
  });
}
