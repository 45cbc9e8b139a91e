import fc from 'fast-check';
import { COUNTED_STATUSES, KINDS, parseSearch, SCOPES, STATUSES, stringifySearch, type View, viewFromSearch } from '../src/lib/view';
import type { RunningServer } from './server';

/** A view of the overview, in one of its languages. */
export interface State {
  language: 'en' | 'fr';
  view: View;
}

interface Values {
  regionSchemes: { code: string; regions: { code: string }[] }[];
  jurisdictions: { nodes: { code: string }[] };
  topics: { nodes: { code: string }[] };
  organizations: { nodes: { id: string }[] };
}

/** Of a hundred states so many have the value, the others what is there without it. */
const sometimes = <Value, Without>(percent: number, value: fc.Arbitrary<Value>, without: Without): fc.Arbitrary<Value | Without> =>
  fc.oneof({ withCrossShrink: true }, { weight: 100 - percent, arbitrary: fc.constant(without) }, { weight: percent, arbitrary: value });

const some = <Value>(values: readonly Value[], most: number): fc.Arbitrary<Value[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });

/** Some of a list, in its order. */
const part = <Value>(values: readonly Value[], most: number): fc.Arbitrary<Value[]> =>
  fc.subarray([...values], { minLength: 1, maxLength: most });

const day = (year: number, month: number, date: number) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** Whole fiscal years, and spans from any day to any other, some of them before anything was recorded. */
const span: fc.Arbitrary<View['span']> = fc.oneof(
  { withCrossShrink: true },
  { weight: 30, arbitrary: fc.constant<'default'>('default') },
  { weight: 25, arbitrary: fc.constant<'all'>('all') },
  {
    weight: 20,
    arbitrary: fc.tuple(fc.integer({ min: 1998, max: 2005 }), fc.integer({ min: 1, max: 4 })).map(([year, years]) => ({
      from: day(year, 4, 1),
      to: day(year + years, 3, 31),
    })),
  },
  {
    weight: 25,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 1998, max: 2005 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 12 }),
        // The last of February stays the last of February a year before.
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, month, date, years, lastMonth, last]) => ({ from: day(year, month, date), to: day(year + years, lastMonth, last) })),
  },
);

/** Views that a reader of this register could come to, with any filters together. */
export async function anyState(server: RunningServer): Promise<fc.Arbitrary<State>> {
  const { regionSchemes, jurisdictions, topics, organizations } = await server.ask<Values>(
    `{ regionSchemes { code regions { code } } jurisdictions(first: 500, where: { engaged: true }) { nodes { code } }
       topics(first: 500) { nodes { code } } organizations(first: 500) { nodes { id } } }`,
  );
  const regionsOf = (scheme: string) => regionSchemes.find(({ code }) => code === scheme)?.regions.map(({ code }) => code) ?? [];
  const others = regionSchemes.map(({ code }) => code).filter((code) => code !== 'M49' && regionsOf(code).length > 0);
  return sometimes(20, fc.constantFrom(...others), null).chain((scheme) =>
    fc.record({
      language: fc.constantFrom('en' as const, 'en' as const, 'fr' as const),
      view: fc.record<View>({
        span,
        kinds: sometimes(30, part(KINDS, 2), []),
        regions: sometimes(30, some(regionsOf(scheme ?? 'M49'), 3), []),
        direction: sometimes(15, fc.constantFrom('INBOUND', 'OUTBOUND'), null),
        scope: sometimes(20, fc.constantFrom(...SCOPES), null),
        // The two that are counted anyway are as if none were chosen.
        statuses: sometimes(
          25,
          part(STATUSES, 4).filter((chosen) => chosen.join() !== COUNTED_STATUSES.join()),
          [],
        ),
        jurisdictions: sometimes(
          20,
          some(
            jurisdictions.nodes.map(({ code }) => code),
            12,
          ),
          [],
        ),
        topics: sometimes(
          20,
          some(
            topics.nodes.map(({ code }) => code),
            8,
          ),
          [],
        ),
        organizations: sometimes(
          15,
          some(
            organizations.nodes.map(({ id }) => id),
            12,
          ),
          [],
        ),
        calendar: fc.constantFrom('FISCAL', 'FISCAL', 'CALENDAR'),
        basis: fc.constantFrom('STARTED', 'STARTED', 'ACTIVE'),
        counting: fc.constantFrom('WHOLE', 'WHOLE', 'FRACTIONAL'),
        scheme: fc.constant(scheme),
        asOf: fc.constant(null),
        records: fc.constant(null),
      }),
    }),
  );
}

/** The state that an address is of, given without its question mark. */
export function stateAt(search: string, language: State['language'] = 'en'): State {
  return { language, view: viewFromSearch(parseSearch(search)) };
}

/** The address of a view, with its question mark, written here and not by the page's own code. */
export function addressOf({ view }: State): string {
  const list = (name: string, values: readonly string[]) => (values.length > 0 ? { [name]: values.join(',') } : {});
  return stringifySearch({
    ...(view.span === 'all' ? { period: 'all' } : view.span === 'default' ? {} : view.span),
    ...list(
      'kinds',
      view.kinds.map((kind) => kind.toLowerCase()),
    ),
    ...list('regions', view.regions),
    ...(view.direction && { direction: view.direction.toLowerCase() }),
    ...(view.scope && { scope: view.scope.toLowerCase() }),
    ...list(
      'status',
      view.statuses.map((status) => status.toLowerCase()),
    ),
    ...list('jurisdictions', view.jurisdictions),
    ...list('topics', view.topics),
    ...list('organizations', view.organizations),
    ...(view.calendar === 'CALENDAR' && { calendar: 'calendar' }),
    ...(view.basis === 'ACTIVE' && { basis: 'active' }),
    ...(view.counting === 'FRACTIONAL' && { counting: 'fractional' }),
    ...(view.scheme && { scheme: view.scheme }),
  });
}
