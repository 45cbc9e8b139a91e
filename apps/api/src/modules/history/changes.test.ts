import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, startTestServer, type TestServer } from '../../../test/api/server.js';
import { beginTestRegister, dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { randomEdit } from '../../../test/random-edits.js';
import { Chance } from '../../../test/volume/random-register.js';
import { file, sheet } from '../imports/import.fixture.js';
import { importServiceOf } from '../imports/load/fill-register.js';
import { beginChange } from './change-clock.js';

type Data = NonNullable<Answered['body']['data']>;

interface Listed {
  readonly nodes: readonly { readonly id: string; readonly seq: number }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const SEED = Number(process.env['ENTENTE_TEST_SEED'] ?? Math.trunc(performance.timeOrigin % 1_000_000_000));
const CHANGE = 'id seq at origin actor reason fileName revisions { totalCount nodes { seq reference action } }';

describe.each(dialects)(`the changes of a register on %s, seed ${SEED}`, (dialect) => {
  let store: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginTestRegister(store.database);
    server = await startTestServer(store.database, { dataFolder: store.folder });
    await ask('{ __typename }');
  });
  afterAll(async () => {
    await server?.close();
    await store?.destroy();
    expect(server.reported).toEqual([]);
  });

  async function ask(query: string, variables: Record<string, unknown> = {}, role = 'OFFICER'): Promise<Data> {
    const { body } = await server.ask(query, { role, variables });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }
  const newest = async () => Number((await store.database.read.query<{ seq: number }>('SELECT seq FROM change_clock'))[0]?.seq);
  const since = async (sinceSeq: number, role?: string) =>
    (await ask(`query ($sinceSeq: Int) { changes(sinceSeq: $sinceSeq) { totalCount nodes { ${CHANGE} } } }`, { sinceSeq }, role)).changes;
  async function change(mutation: string, input: Record<string, unknown>): Promise<Data> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const data = await ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { engagement { id reference version } revision { id seq at } problems { code } } }`,
      { input },
    );
    expect(data[mutation].problems).toEqual([]);
    return data[mutation];
  }

  test('revisions since an instant are those of the changes since then, as far as the viewer may see', async () => {
    const first = await change('createVisit', { titleEn: 'Before' });
    await change('createVisit', { titleEn: 'After' });
    await change('createProject', { titleEn: 'After, and secret', sensitivity: 'PROTECTED' });
    await change('updateVisit', { id: first.engagement.id, version: 1, titleEn: 'Before, and after' });
    const revised = async (role: string) => {
      const { revisions, changes } = await ask(
        'query ($since: DateTime) { revisions(since: $since) { totalCount nodes { id action } } changes(since: $since) { nodes { revisions { nodes { id } } } } }',
        { since: first.revision.at },
        role,
      );
      const inChanges = changes.nodes.flatMap(({ revisions: of }: { revisions: { nodes: { id: string }[] } }) => of.nodes);
      expect(revisions.totalCount).toBe(revisions.nodes.length);
      expect(revisions.nodes.map(({ id }: { id: string }) => ({ id })).reverse()).toEqual(inChanges);
      return revisions.nodes.map(({ action }: { action: string }) => action);
    };
    expect(await revised('OFFICER')).toEqual(['UPDATE', 'CREATE', 'CREATE']);
    expect(await revised('ANALYST')).toEqual(['UPDATE', 'CREATE']);
  });

  test('a change tells who, when, why and by what way, with its revisions', async () => {
    const start = await newest();
    const { engagement, revision } = await change('createVisit', { titleEn: 'A visit', reason: 'asked for by letter' });
    const { totalCount, nodes } = await since(start);
    expect(totalCount).toBe(1);
    expect(nodes).toEqual([
      {
        id: Buffer.from(`Change:${revision.seq}`).toString('base64url'),
        seq: revision.seq,
        at: revision.at,
        origin: 'EDIT',
        actor: expect.any(String),
        reason: 'asked for by letter',
        fileName: null,
        revisions: { totalCount: 1, nodes: [{ seq: revision.seq, reference: engagement.reference, action: 'CREATE' }] },
      },
    ]);
    const found = await ask(
      'query ($change: ID!, $revision: ID!) { change: node(id: $change) { id ... on Change { seq } } revision: node(id: $revision) { ... on Revision { reference engagementId change { seq origin } } } }',
      { change: nodes[0].id, revision: revision.id },
    );
    expect(found).toEqual({
      change: { id: nodes[0].id, seq: revision.seq },
      revision: { reference: engagement.reference, engagementId: engagement.id, change: { seq: revision.seq, origin: 'EDIT' } },
    });
  });

  test('an import is one change, with the name of its file', async () => {
    const start = await newest();
    const service = importServiceOf(store.database, 'Importer', 'America/Toronto');
    const rows = ['I-1', 'I-2', 'I-3'].map((reference) => ({ reference, title: 'From the file', start_date: '2005-05-09', kind: 'VISIT' }));
    await service.write(await service.prepare({ name: 'rows.csv', files: [file('rows.csv', sheet(...rows))], map: null, decisions: null }));
    const { nodes } = await since(start);
    expect(nodes).toMatchObject([
      {
        origin: 'IMPORT',
        actor: 'Importer',
        fileName: 'rows.csv',
        revisions: { totalCount: 3, nodes: [{ reference: 'I-1' }, { reference: 'I-2' }, { reference: 'I-3' }] },
      },
    ]);
    const pages = await ask(
      `query ($since: Int) {
        all: changes(sinceSeq: $since) { nodes { revisions { edges { cursor node { id } } } } }
        first: changes(sinceSeq: $since) { nodes { revisions(first: 2) { nodes { id } pageInfo { hasNextPage endCursor } } } }
        last: changes(sinceSeq: $since) { nodes { revisions(last: 2) { nodes { id } pageInfo { hasPreviousPage } } } }
      }`,
      { since: start },
    );
    const ids = pages.all.nodes[0].revisions.edges.map((edge: { node: { id: string } }) => edge.node.id);
    const [first, last] = [pages.first.nodes[0].revisions, pages.last.nodes[0].revisions];
    expect([first.nodes, last.nodes].map((page) => page.map(({ id }: { id: string }) => id))).toEqual([ids.slice(0, 2), ids.slice(1)]);
    expect([first.pageInfo.hasNextPage, last.pageInfo.hasPreviousPage]).toEqual([true, true]);
    const rest = await ask(
      `query ($since: Int, $after: String) { changes(sinceSeq: $since) { nodes { revisions(after: $after) { nodes { id } } } } }`,
      { since: start, after: first.pageInfo.endCursor },
    );
    expect(rest.changes.nodes[0].revisions.nodes).toEqual([{ id: ids[2] }]);
  });

  test('since an instant is what was recorded after it, and the asOf of an answer begins where that answer ended', async () => {
    const { engagement, revision } = await change('createVisit', { titleEn: 'Before' });
    const { asOf } = (await ask('{ engagementVolume { asOf } }')).engagementVolume;
    expect(asOf).toBe(revision.at);
    const second = await change('updateVisit', { id: engagement.id, version: 1, titleEn: 'After' });
    const third = await change('updateVisit', { id: engagement.id, version: 2, titleEn: 'Later' });
    const seqs = async (variables: Record<string, unknown>) =>
      (
        await ask('query ($since: DateTime, $sinceSeq: Int) { changes(since: $since, sinceSeq: $sinceSeq) { nodes { seq } } }', variables)
      ).changes.nodes.map(({ seq }: { seq: number }) => seq);
    expect(await seqs({ since: asOf })).toEqual([second.revision.seq, third.revision.seq]);
    expect(await seqs({ since: asOf.replace('Z', '+00:00') })).toEqual([second.revision.seq, third.revision.seq]);
    expect(await seqs({ since: asOf, sinceSeq: second.revision.seq })).toEqual([third.revision.seq]);
    expect(await seqs({ since: third.revision.at, sinceSeq: 0 })).toEqual([]);
    expect(await seqs({ since: '2999-01-01T00:00:00Z' })).toEqual([]);
    expect((await seqs({ since: '1999-01-01T00:00:00Z' })).length).toBeGreaterThan(3);
  });

  test('reference data is told of, the turn of a day is not', async () => {
    const start = await newest();
    await store.database.writeTransaction((tx) => beginChange(tx, { origin: 'DAY', actor: 'Entente', reason: null }));
    await store.database.writeTransaction((tx) => beginChange(tx, { origin: 'REFERENCE', actor: 'Test', reason: 'new topics' }));
    const { nodes } = await since(start, 'VIEWER');
    expect(nodes).toMatchObject([{ seq: start + 2, origin: 'REFERENCE', reason: 'new topics', revisions: { totalCount: 0, nodes: [] } }]);
    const day = Buffer.from(`Change:${start + 1}`).toString('base64url');
    expect(await ask('query ($id: ID!) { node(id: $id) { id } }', { id: day })).toEqual({ node: null });
  });

  test('of what a viewer may not see now no change is told; a change of several engagements tells the rest', async () => {
    const start = await newest();
    const closed = await change('createVisit', { titleEn: 'Closed', sensitivity: 'PROTECTED' });
    const open = await change('createVisit', { titleEn: 'Open' });
    await change('updateVisit', { id: closed.engagement.id, version: 1, titleEn: 'Still closed' });
    expect((await since(start)).nodes).toHaveLength(3);
    const { nodes, totalCount } = await since(start, 'VIEWER');
    expect([totalCount, nodes.map(({ seq }: { seq: number }) => seq)]).toEqual([1, [open.revision.seq]]);
    const id = Buffer.from(`Change:${closed.revision.seq}`).toString('base64url');
    expect(await ask('query ($id: ID!) { node(id: $id) { id } }', { id }, 'ANALYST')).toEqual({ node: null });
    // Once opened, its past may be read, and the change that opened it comes after all that was read before.
    await change('updateVisit', { id: closed.engagement.id, version: 2, sensitivity: 'INTERNAL' });
    expect((await since(open.revision.seq, 'VIEWER')).nodes.map(({ revisions }: Data) => revisions.nodes[0].reference)).toEqual([
      closed.engagement.reference,
      closed.engagement.reference,
    ]);
    await change('deleteEngagement', { id: closed.engagement.id, version: 3 });
    const [gone] = (await since((await newest()) - 1, 'VIEWER')).nodes;
    expect(gone.revisions.nodes).toMatchObject([{ action: 'DELETE', reference: closed.engagement.reference }]);
  });

  test('what a change names stays named when it is deleted', async () => {
    const whole = await change('createProject', { titleEn: 'Whole' });
    const part = await change('createVisit', { titleEn: 'Part', partOf: null });
    const { revision } = await change('updateVisit', { id: part.engagement.id, version: 1, partOf: whole.engagement.reference });
    await change('updateVisit', { id: part.engagement.id, version: 2, partOf: null });
    await change('deleteEngagement', { id: whole.engagement.id, version: 1 });
    const { node } = await ask('query ($id: ID!) { node(id: $id) { ... on Revision { changes { field before after } } } }', {
      id: revision.id,
    });
    expect(node.changes).toEqual([{ field: 'partOf', before: null, after: whole.engagement.reference }]);
  });

  test('a cursor of another list is refused, with its argument', async () => {
    const { body } = await server.ask('{ changes(after: "x") { nodes { seq } } }', { role: 'OFFICER' });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_CURSOR', path: ['after'] });
  });

  test('whoever follows misses no change and reads none twice, while others write', async () => {
    const start = await newest();
    let writing = true;
    const chance = new Chance(SEED);
    const write = async () => {
      for (let edit = 0; edit < 30; edit += 1) await randomEdit(chance, server.container);
      writing = false;
    };
    /** As a client does it: goes on from the last cursor, and keeps it where a page is empty. */
    const follow = async (size: number): Promise<number[]> => {
      const read: number[] = [];
      let after: string | null = null;
      for (let last = false; ; ) {
        const finished: boolean = !writing;
        const { changes }: { changes: Listed } = await ask(
          'query ($since: Int, $first: Int, $after: String) { changes(sinceSeq: $since, first: $first, after: $after) { nodes { id seq } pageInfo { endCursor hasNextPage } } }',
          { since: start, first: size, after },
          'ADMIN',
        );
        read.push(...changes.nodes.map(({ seq }) => seq));
        after = changes.pageInfo.endCursor ?? after;
        if (last && !changes.pageInfo.hasNextPage) return read;
        last = finished;
        if (changes.nodes.length === 0) await setTimeout(10);
      }
    };
    const [, ...read] = await Promise.all([write(), follow(1), follow(3), follow(500)]);
    const all = await store.database.read.query<{ seq: number }>('SELECT DISTINCT seq FROM revision WHERE seq > ? ORDER BY seq', [start]);
    expect(all.length).toBeGreaterThan(0);
    for (const one of read) expect(one).toEqual(all.map(({ seq }) => seq));
    // Read backward it is the same list.
    const { changes } = await ask(
      'query ($since: Int) { changes(sinceSeq: $since, last: 2) { nodes { id seq } pageInfo { hasPreviousPage } } }',
      { since: start },
      'ADMIN',
    );
    expect(changes.nodes.map(({ seq }: { seq: number }) => seq)).toEqual(all.slice(-2).map(({ seq }) => seq));
  });
});
