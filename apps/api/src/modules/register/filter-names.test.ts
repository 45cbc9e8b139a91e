import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { dataFolder, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { fillRegister } from '../imports/load/fill-register.js';

let store: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  store = await makeTestDatabase('sqlite');
  const settings = { home: 'CA', fiscalMonth: 4, currency: 'CAD', locale: 'en' } as const;
  await fillRegister(store.database, 'sample', { openData: dataFolder, settings });
  server = await startTestServer(store.database, { dataFolder: store.folder });
});
afterAll(async () => {
  await server?.close();
  await store?.destroy();
});

/** How many engagements a filter finds: in the list, and in volume, which are asked for the same. */
async function found(where: string): Promise<[number, number]> {
  const { body } = await server.ask(
    `{ engagements(where: { ${where}, statuses: [ACTIVE, COMPLETED], includeComponents: false }) { totalCount }
       engagementVolume(where: { ${where} }) { total { engagements } } }`,
    { role: 'OFFICER' },
  );
  expect(body.errors).toBeUndefined();
  return [body.data.engagements.totalCount, body.data.engagementVolume.total.engagements];
}

const firstOf = async (selection: string) => (await server.ask(`{ ${selection} }`, { role: 'OFFICER' })).body.data;

test('a topic is found by its code, its names, its terms and its id, and "sex offender programs" is one of them', async () => {
  const { topics } = await firstOf('topics(where: { text: "sex offender programs" }) { nodes { id code terms { term } } }');
  const [topic] = topics.nodes;
  expect(topic.code).toBe('VIOLENT_SEX_OFFENDERS');
  const [listed, counted] = await found('topics: ["VIOLENT_SEX_OFFENDERS"]');
  expect(listed).toBe(counted);
  expect(listed).toBeGreaterThan(5);
  const names = [
    'violent_sex_offenders',
    'Violent and sex offenders',
    ' violent AND sex offenders ',
    'Délinquants violents et délinquants sexuels',
    'sex offender programs',
    topic.id,
    ...topic.terms.map(({ term }: { term: string }) => term),
  ];
  for (const name of names) expect([name, ...(await found(`topics: [${JSON.stringify(name)}]`))]).toEqual([name, listed, counted]);
});

test('organizations, facilities and interventions are found by either language, places by their codes in small letters too', async () => {
  const data = await firstOf(
    `organizations(first: 500) { nodes { id nameEn: name(locale: EN) nameFr: name(locale: FR) engagements { totalCount } } }
     facilities(first: 500) { nodes { id nameEn: name(locale: EN) nameFr: name(locale: FR) engagements { totalCount } } }
     interventions { id code nameEn: name(locale: EN) nameFr: name(locale: FR) }`,
  );
  type Named = { id: string; nameEn: string; nameFr: string; engagements?: { totalCount: number } };
  const often = (nodes: Named[]) =>
    nodes.filter(({ nameEn, nameFr, engagements }) => nameEn !== nameFr && (engagements?.totalCount ?? 1) > 0).slice(0, 3);
  for (const field of ['organizations', 'facilities', 'interventions'] as const) {
    const things = often(field === 'interventions' ? data.interventions : data[field].nodes);
    expect(things.length).toBeGreaterThan(0);
    for (const { id, nameEn, nameFr } of things) {
      const byId = await found(`${field}: ["${id}"]`);
      expect(byId[0]).toBe(byId[1]);
      for (const name of [nameEn, nameFr, nameFr.toUpperCase()]) expect(await found(`${field}: [${JSON.stringify(name)}]`)).toEqual(byId);
    }
  }
  expect(await found('jurisdictions: ["gb-eng"]')).toEqual(await found('jurisdictions: ["GB-ENG"]'));
});

test('those of given codes and ids are listed, and what nothing has finds nothing', async () => {
  const { all } = await firstOf('all: organizations(first: 3) { nodes { id name } }');
  const [, second] = all.nodes;
  const data = await firstOf(
    `organizations(where: { ids: [${JSON.stringify(second.id)}, "T3RoZXI6MQ"] }) { totalCount nodes { id name } }
     topics(where: { codes: ["PAROLE", "NO_SUCH_TOPIC"] }) { totalCount nodes { code } }
     jurisdictions(where: { codes: ["NA", "GB-ENG", "XX-NOWHERE"] }) { totalCount nodes { code } }
     none: jurisdictions(where: { codes: ["XX-NOWHERE"] }) { totalCount }`,
  );
  expect(data).toEqual({
    organizations: { totalCount: 1, nodes: [second] },
    topics: { totalCount: 1, nodes: [{ code: 'PAROLE' }] },
    jurisdictions: { totalCount: 2, nodes: [{ code: 'GB-ENG' }, { code: 'NA' }] },
    none: { totalCount: 0 },
  });
});
