import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, startTestServer, type TestServer } from '../../../test/api/server.js';
import { beginTestRegister, dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';

type Data = NonNullable<Answered['body']['data']>;

describe.each(dialects)('lists by title on %s', (dialect) => {
  let store: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginTestRegister(store.database);
    server = await startTestServer(store.database, { dataFolder: store.folder });
  });
  afterAll(async () => {
    await server?.close();
    await store?.destroy();
    expect(server.reported).toEqual([]);
  });

  async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { body } = await server.ask(query, { role: 'OFFICER', variables });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }
  const change = async (mutation: 'createProject' | 'updateProject', input: Record<string, unknown>): Promise<Data> => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const data = await ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { engagement { id version } revision { id } problems { code } } }`,
      { input },
    );
    expect(data[mutation].problems).toEqual([]);
    return data[mutation];
  };
  const LIST = `query ($orderBy: [EngagementOrder!], $asOf: DateTime) {
    engagements(orderBy: $orderBy, asOf: $asOf) { nodes { en: title(locale: EN) fr: title(locale: FR) } }
  }`;
  const titles = async (field: 'TITLE' | 'TITLE_FR', direction = 'ASC', asOf: string | null = null): Promise<string[]> =>
    (await ask(LIST, { orderBy: [{ field, direction }], asOf })).engagements.nodes.map((node: { en: string; fr: string }) =>
      field === 'TITLE' ? node.en : node.fr,
    );

  test('are in the order of the titles that are read, as a dictionary has them, now and as they were, and after an undoing', async () => {
    const { engagement } = await change('createProject', { titleEn: 'Alpha', titleFr: 'zone' });
    for (const titled of [
      { titleEn: 'beta', titleFr: 'Échange' },
      { titleEn: 'Œuvres' },
      { titleFr: 'Étude' },
      { titleEn: 'offer', titleFr: 'Ève' },
    ])
      await change('createProject', titled);
    const english = ['Alpha', 'beta', 'Étude', 'Œuvres', 'offer'];
    const french = ['Échange', 'Étude', 'Ève', 'Œuvres', 'zone'];
    expect(await titles('TITLE')).toEqual(english);
    expect(await titles('TITLE', 'DESC')).toEqual(english.toReversed());
    expect(await titles('TITLE_FR')).toEqual(french);
    expect(await titles('TITLE_FR', 'DESC')).toEqual(french.toReversed());

    const { asOf } = (await ask('{ engagementVolume { asOf } }')).engagementVolume;
    const { revision } = await change('updateProject', {
      id: engagement.id,
      version: engagement.version,
      titleFr: 'Âbri',
      titleEn: 'zeta',
    });
    expect(await titles('TITLE')).toEqual(['beta', 'Étude', 'Œuvres', 'offer', 'zeta']);
    expect(await titles('TITLE_FR')).toEqual(['Âbri', 'Échange', 'Étude', 'Ève', 'Œuvres']);
    expect(await titles('TITLE', 'ASC', asOf)).toEqual(english);
    expect(await titles('TITLE_FR', 'ASC', asOf)).toEqual(french);

    const { undoRevision } = await ask('mutation ($id: ID!) { undoRevision(input: { id: $id }) { problems { code } } }', {
      id: revision.id,
    });
    expect(undoRevision.problems).toEqual([]);
    expect(await titles('TITLE')).toEqual(english);
    expect(await titles('TITLE_FR')).toEqual(french);
  });
});
