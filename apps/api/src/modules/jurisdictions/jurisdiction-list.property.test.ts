import { dayToIso } from '@entente/schema/calendar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { type LastWalked, lastEngagementsOf } from '../../../test/last-engagements.js';
import { randomEdit } from '../../../test/random-edits.js';
import { standingRecords } from '../../../test/register-state.js';
import { beginRegisterToEdit } from '../../../test/register-to-edit.js';
import { Chance } from '../../../test/volume/random-register.js';

const SEED = Number(process.env['ENTENTE_TEST_SEED'] ?? Math.trunc(performance.timeOrigin % 1_000_000_000));
const STEPS = 3;
const EDITS = 40;

describe.each(dialects)(`jurisdictions by their engagements on %s, seed ${SEED}`, (dialect) => {
  let store: TestDatabase;
  let server: TestServer;
  let codes: Map<number, string>;

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginRegisterToEdit(store.database, { coverage: [{ from: '1998-03-01', through: '2007-01-31', kinds: null }] });
    server = await startTestServer(store.database, { dataFolder: store.folder, engine: 'database' });
    const rows = await store.database.read.query<{ id: number; code: string }>('SELECT id, code FROM jurisdiction');
    codes = new Map(rows.map(({ id, code }) => [id, code]));
  });
  afterAll(async () => {
    expect(server.reported).toEqual([]);
    await server.close();
    await store.destroy();
  });

  async function asked(variables: Record<string, unknown>, role: string) {
    const { body } = await server.ask(
      `query ($where: JurisdictionFilter, $orderBy: [JurisdictionOrder!], $asOf: DateTime) {
        jurisdictions(where: $where, orderBy: $orderBy, asOf: $asOf, first: 500) {
          nodes { code lastEngagement { reference } }
          totalCount
        }
      }`,
      { role, variables },
    );
    expect(body.errors).toBeUndefined();
    const { nodes, totalCount } = body.data.jurisdictions as {
      nodes: { code: string; lastEngagement: { reference: string } | null }[];
      totalCount: number;
    };
    expect(totalCount).toBe(nodes.length);
    return nodes;
  }

  async function compare(last: ReadonlyMap<string, LastWalked>, role: string, asOf: string | null) {
    const since = async (where: Record<string, unknown>) => (await asked({ where, asOf }, role)).map(({ code }) => code);
    const all = [...codes.values()].filter((code) => code !== 'CA').sort();
    const before = (day: string) => all.filter((code) => (last.get(code)?.day ?? '') < day);
    expect(await since({ noEngagementSince: '2005-02-01' })).toEqual(before('2005-02-01'));
    expect(await since({ noEngagementSince: '2006-12-31' })).toEqual(before('2006-12-31'));
    // The register knows of the time through 31 January 2007: three years before that begin on 1 February 2004.
    expect(await since({ noEngagementInYears: 3 })).toEqual(before('2004-02-01'));
    expect(await since({ engaged: false })).toEqual(all.filter((code) => !last.has(code)));
    expect(await since({ engaged: true, noEngagementInYears: 1, types: ['COUNTRY'] })).toEqual(
      before('2006-02-01').filter((code) => last.has(code) && code !== 'GB-ENG'),
    );
    const engaged = await asked({ where: { engaged: true }, asOf }, role);
    expect(engaged.map(({ code, lastEngagement }) => [code, lastEngagement?.reference])).toEqual(
      [...last].map(([code, { reference }]) => [code, reference]).sort(),
    );
    for (const direction of ['ASC', 'DESC']) {
      const ordered = await asked(
        { where: { types: ['COUNTRY', 'SUBDIVISION'] }, orderBy: [{ field: 'LAST_ENGAGEMENT', direction }], asOf },
        role,
      );
      const days = ordered.map(({ code }) => last.get(code)?.day ?? null);
      const dated = days.filter((day) => day !== null);
      expect(dated).toEqual(direction === 'ASC' ? [...dated].sort() : [...dated].sort().reverse());
      // Those without one come last in either direction.
      expect(days.slice(dated.length).every((day) => day === null)).toBe(true);
    }
  }

  test('are as a walk over the records finds them, for everybody as far as they may see, now and at an asOf', async () => {
    const chance = new Chance(SEED);
    const steps: { at: string; last: Map<string, LastWalked> }[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      for (let edit = 0; edit < EDITS; edit += 1) await randomEdit(chance, server.container);
      const records = await standingRecords(store.database);
      const today = dayToIso((await server.container.register.moment()).today);
      const last = lastEngagementsOf(records, 'CA', today, codes);
      await compare(last, 'OFFICER', null);
      const open = new Map([...records].filter(([, { sensitivity }]) => sensitivity !== 'PROTECTED'));
      await compare(lastEngagementsOf(open, 'CA', today, codes), 'ANALYST', null);
      const [change] = await store.database.read.query<{ at: string }>('SELECT "at" FROM change_set ORDER BY seq DESC LIMIT 1');
      steps.push({ at: change?.at ?? '', last });
    }
    for (const { at, last } of steps) await compare(last, 'OFFICER', at);
  });

  test('pages of an order join, and what no register knows is refused', async () => {
    const page = async (after: string | null) => {
      const { body } = await server.ask(
        'query ($after: String) { jurisdictions(first: 40, after: $after, orderBy: [{field: LAST_ENGAGEMENT, direction: DESC}, {field: CODE, direction: DESC}]) { nodes { code } pageInfo { hasNextPage endCursor } } }',
        { variables: { after } },
      );
      return body.data.jurisdictions as { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo } = await page(after);
      seen.push(...nodes.map(({ code }) => code));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect([...seen].sort()).toEqual([...codes.values()].sort());
    const refused = async (text: string) => {
      const { extensions } = (await server.ask(`{ jurisdictions(${text}) { totalCount } }`)).body.errors?.[0] ?? {};
      return [extensions?.code, extensions?.path];
    };
    expect(await refused('where: {noEngagementInYears: 0}')).toEqual(['LAST_YEARS_RANGE', ['where', 'noEngagementInYears']]);
    expect(await refused('orderBy: [{field: CODE, direction: ASC}, {field: CODE, direction: DESC}]')).toEqual([
      'ORDER_TWICE',
      ['orderBy', 1, 'field'],
    ]);
    expect(await refused('asOf: "1990-01-01T00:00:00Z", where: {engaged: true}')).toEqual(['AS_OF_BEFORE_REGISTER', ['asOf']]);
  });
});
