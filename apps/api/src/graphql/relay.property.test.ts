import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeEngagements } from '../../test/api/counting-register.js';
import { startTestServer, type TestServer } from '../../test/api/server.js';
import { beginTestRegister, dialects, makeTestDatabase, type TestDatabase } from '../../test/databases.js';
import { loadEngagements } from '../modules/engagements/engagement.repository.js';
import { emptyRecord } from '../modules/engagements/engagement-record.js';
import { deleteEngagements } from '../modules/engagements/engagement-writer.js';
import { beginChange } from '../modules/history/change-clock.js';

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const PAGE = 'nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const VARIABLES = '$first: Int, $after: String, $last: Int, $before: String';
const ARGUMENTS = 'first: $first, after: $after, last: $last, before: $before';
const ORDERS = [
  '',
  '[{ field: REFERENCE, direction: ASC }]',
  '[{ field: START_DATE, direction: ASC }]',
  '[{ field: BUDGET, direction: DESC }, { field: KIND, direction: ASC }]',
  '[{ field: DELEGATES, direction: ASC }, { field: TITLE, direction: DESC }]',
  '[{ field: TITLE_FR, direction: ASC }]',
  '[{ field: STATUS, direction: DESC }, { field: END_DATE, direction: ASC }]',
];
const engagementsIn = (order: string) =>
  `query Page(${VARIABLES}) { page: engagements(${ARGUMENTS}${order && `, orderBy: ${order}`}) { ${PAGE} } }`;
const REVISIONS = `query Page(${VARIABLES}) { page: revisions(${ARGUMENTS}) { ${PAGE} } }`;

/** Few different values, so that many rows are equal in all that they are ordered by. */
const row = fc.record({
  kind: fc.constantFrom('MISSION' as const, 'PROJECT' as const, 'VISIT' as const),
  status: fc.constantFrom('COMPLETED', 'CANCELLED'),
  startDate: fc.constantFrom(null, '2004', '2004-07', '2004-07-09', '2011'),
  endDate: fc.constantFrom(null, '2012', '2012-02-29'),
  delegates: fc.constantFrom(null, 0, 3),
  budgetCents: fc.constantFrom(null, 0, 5_000_000_000_00, 100),
  titleEn: fc.constantFrom(null, 'Été', 'etude', 'Zoo', '日本', '𐐷 letter'),
  titleFr: fc.constantFrom(null, 'Œuvre', 'oeuvre', 'Zèbre'),
});
/** What happens before the next page is asked for: rows are entered, and of those there are some deleted. */
const between = fc.record({ entered: fc.array(row, { maxLength: 3 }), deleted: fc.array(fc.nat(), { maxLength: 2 }) });
const walk = fc.record({
  order: fc.constantFrom(...ORDERS),
  backward: fc.boolean(),
  sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
  steps: fc.array(between, { maxLength: 6 }),
});

describe.each(dialects)('connections on %s', (dialect) => {
  let store: TestDatabase;
  let server: TestServer;
  let entered = 0;

  const enter = (rows: readonly (typeof row extends fc.Arbitrary<infer Row> ? Row : never)[]) =>
    writeEngagements(store.database, () =>
      Promise.resolve(
        rows.map((one) =>
          emptyRecord({
            ...one,
            reference: `R-${String((entered += 1) % 7)}-${entered}`,
            direction: one.kind === 'VISIT' ? 'INBOUND' : null,
            budgetCurrency: one.budgetCents === null ? null : 'CAD',
          }),
        ),
      ),
    );
  const remove = (ids: readonly number[]) =>
    store.database.writeTransaction(async (tx) => {
      const change = await beginChange(tx, { origin: 'API', actor: 'Test', reason: null });
      await deleteEngagements(tx, change, [...(await loadEngagements(tx, ids)).values()]);
    });
  const standing = async () =>
    (
      await store.database.read.query<{ id: number; kind: string }>('SELECT id, kind FROM engagement WHERE deleted_seq IS NULL ORDER BY id')
    ).map(({ id }) => id);
  const ask = async (query: string, variables: Record<string, unknown>): Promise<Page> => {
    const { body } = await server.ask(query, { variables, role: 'OFFICER' });
    expect(body.errors).toBeUndefined();
    const { page } = body.data as { page: Page };
    expect(page.nodes).toEqual(page.edges.map(({ node }) => node));
    expect([page.pageInfo.startCursor, page.pageInfo.endCursor]).toEqual([
      page.edges[0]?.cursor ?? null,
      page.edges.at(-1)?.cursor ?? null,
    ]);
    return page;
  };
  const rowId = (id: string) => Number(Buffer.from(id, 'base64url').toString('utf8').split(':')[1]);

  /** Reads a list to its end, page by page; gives the ids in the order of the list. */
  async function readThrough(
    query: string,
    backward: boolean,
    sizes: readonly number[],
    meanwhile: (page: number) => Promise<void>,
  ): Promise<string[]> {
    const listed: string[] = [];
    let cursor: string | null = null;
    for (let number = 0; ; number += 1) {
      const size = sizes[number % sizes.length] ?? 1;
      const page: Page = await ask(query, backward ? { last: size, before: cursor } : { first: size, after: cursor });
      expect(page.nodes.length).toBeLessThanOrEqual(size);
      const ids = page.nodes.map(({ id }) => id);
      if (backward) listed.unshift(...ids);
      else listed.push(...ids);
      const more = backward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage;
      if (number === 0) expect(backward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage).toBe(false);
      else expect(backward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage).toBe(true);
      if (!more) return listed;
      expect(ids).not.toHaveLength(0);
      cursor = backward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
      await meanwhile(number);
    }
  }

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginTestRegister(store.database);
    server = await startTestServer(store.database, { dataFolder: store.folder, engine: 'database' });
    await enter(fc.sample(row, { numRuns: 30, seed: 7 }));
  });
  afterAll(async () => {
    await server.close();
    await store.destroy();
  });

  test('every row that stays is listed exactly once, whatever comes and goes between the pages', async () => {
    await fc.assert(
      fc.asyncProperty(walk, async ({ order, backward, sizes, steps }) => {
        const before = new Set(await standing());
        const gone = new Set<number>();
        const listed = await readThrough(engagementsIn(order), backward, sizes, async (page) => {
          const { entered: rows = [], deleted = [] } = steps[page] ?? {};
          if (rows.length > 0) await enter(rows);
          const there = await standing();
          // Some rows always stay.
          const ids = there.length > 15 ? [...new Set(deleted.map((index) => there[index % there.length] ?? 0))] : [];
          for (const id of ids) gone.add(id);
          if (ids.length > 0) await remove(ids);
        });
        const ids = listed.map(rowId);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...before].filter((id) => !gone.has(id) && !ids.includes(id))).toEqual([]);
        // Read at once, what stays stands in the same order.
        const whole = (await ask(engagementsIn(order), { first: 500 })).nodes.map(({ id }) => rowId(id));
        expect(ids.filter((id) => whole.includes(id))).toEqual(whole.filter((id) => ids.includes(id)));
      }),
      { numRuns: 25 },
    );
  });

  test('pages of any size, forward and backward, list the same as one page does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ORDERS),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }),
        async (order, backward, sizes) => {
          const whole = (await ask(engagementsIn(order), { first: 500 })).nodes.map(({ id }) => id);
          expect(await readThrough(engagementsIn(order), backward, sizes, () => Promise.resolve())).toEqual(whole);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('a page between two cursors holds what stands between them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ORDERS), fc.nat(), fc.nat(), fc.boolean(), async (order, one, other, backward) => {
        const { edges } = await ask(engagementsIn(order), { first: 500 });
        const [low, high] = [one % edges.length, other % edges.length].sort((a, b) => a - b) as [number, number];
        const page = await ask(engagementsIn(order), {
          [backward ? 'last' : 'first']: 500,
          after: edges[low]?.cursor,
          before: edges[high]?.cursor,
        });
        expect(page.nodes).toEqual(edges.slice(low + 1, high).map(({ node }) => node));
      }),
      { numRuns: 20 },
    );
  });

  test('revisions are listed once each, while others are made', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(fc.integer({ min: 3, max: 20 }), { minLength: 1, maxLength: 4 }),
        fc.array(row, { minLength: 1, maxLength: 2 }),
        async (backward, sizes, rows) => {
          const before = (await ask(REVISIONS, { first: 500 })).nodes.map(({ id }) => id);
          const listed = await readThrough(REVISIONS, backward, sizes, async (page) => {
            if (page < 2) await enter(rows);
          });
          expect(new Set(listed).size).toBe(listed.length);
          expect(listed.filter((id) => before.includes(id))).toEqual(before);
        },
      ),
      { numRuns: 8 },
    );
  });
});
