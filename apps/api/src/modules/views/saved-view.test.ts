import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCountingRegister } from '../../../test/api/counting-register.js';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';

const FIELDS = 'id nameEn nameFr name(locale: FR) address owner mine mayChange shared version changedAt';
const PAYLOAD = `savedView { ${FIELDS} } problems { code path en: message(locale: EN) fr: message(locale: FR) }`;
const DAY_MS = 24 * 60 * 60 * 1000;

describe.each(dialects)('saved views on %s', (dialect) => {
  let store: TestDatabase;
  let server: TestServer;
  let clock = Date.parse('2026-11-24T09:12:00Z');
  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await writeCountingRegister(store.database);
    server = await startTestServer(store.database, { dataFolder: store.folder, engine: 'database', now: () => clock });
  });
  afterAll(async () => {
    expect(server.reported).toEqual([]);
    await server.close();
    await store.destroy();
  });

  const ask = async (field: string, query: string, variables: Record<string, unknown>, role: string) => {
    const { body } = await server.ask(query, { role, variables });
    return body.data?.[field] ?? body.errors?.[0]?.extensions;
  };
  const save = (input: Record<string, unknown>, role = 'VIEWER') =>
    ask(
      'saveView',
      `mutation ($input: SaveViewInput!) { saveView(input: $input) { ${PAYLOAD} } }`,
      { input: { nameEn: 'A view', address: '/?kinds=visit', ...input } },
      role,
    );
  const update = (input: Record<string, unknown>, role = 'VIEWER') =>
    ask('updateView', `mutation ($input: UpdateViewInput!) { updateView(input: $input) { ${PAYLOAD} } }`, { input }, role);
  const drop = async (id: string, role = 'VIEWER') => {
    const answer = await ask('deleteView', 'mutation ($id: ID!) { deleteView(id: $id) }', { id }, role);
    return answer === true || answer.code;
  };
  const restore = (id: string, role = 'VIEWER') =>
    ask('restoreView', `mutation ($id: ID!) { restoreView(id: $id) { ${FIELDS} } }`, { id }, role);
  const listed = async (role = 'VIEWER') => {
    const { nodes, totalCount } = await ask('savedViews', '{ savedViews { nodes { id name address mine } totalCount } }', {}, role);
    expect(totalCount).toBe(nodes.length);
    return nodes as { id: string; name: string; address: string; mine: boolean }[];
  };
  const nodeOf = (id: string, role: string) =>
    ask('node', 'query ($id: ID!) { node(id: $id) { __typename ... on SavedView { address } } }', { id }, role);

  test('a view is kept by whoever looks, and is theirs alone', async () => {
    const { savedView, problems } = await save({ nameFr: '  Visites reçues à Évry ' });
    expect(problems).toEqual([]);
    expect(savedView).toEqual({
      id: savedView.id,
      nameEn: 'A view',
      nameFr: 'Visites reçues à Évry',
      name: 'Visites reçues à Évry',
      address: '/?kinds=visit',
      owner: 'Viewer',
      mine: true,
      mayChange: true,
      shared: false,
      version: 1,
      changedAt: '2026-11-24T09:12:00.000Z',
    });
    expect(await listed()).toEqual([{ id: savedView.id, name: 'A view', address: '/?kinds=visit', mine: true }]);
    expect(await nodeOf(savedView.id, 'VIEWER')).toEqual({ __typename: 'SavedView', address: '/?kinds=visit' });
    for (const role of ['ANALYST', 'ADMIN']) {
      expect(await listed(role)).toEqual([]);
      expect(await nodeOf(savedView.id, role)).toBeUndefined();
      expect(await update({ id: savedView.id, version: 1, nameEn: 'Theirs' }, role)).toMatchObject({ code: 'VIEW_NOT_FOUND' });
      expect(await drop(savedView.id, role)).toBe('VIEW_NOT_FOUND');
      expect(await restore(savedView.id, role)).toMatchObject({ code: 'VIEW_NOT_FOUND' });
    }
    expect(await drop(savedView.id)).toBe(true);
  });

  test('one name is enough, and is read in both languages', async () => {
    const { savedView } = await save({ nameEn: null, nameFr: 'Afrique' });
    expect(savedView).toMatchObject({ nameEn: null, name: 'Afrique' });
    expect(await listed()).toMatchObject([{ name: 'Afrique' }]);
    const taken = await update({ id: savedView.id, version: 1, nameFr: null });
    expect(taken).toMatchObject({ savedView: null, problems: [{ code: 'NAME_MISSING', path: ['input', 'nameEn'] }] });
    expect(await drop(savedView.id)).toBe(true);
  });

  test('a view is shared by analysts and above, seen by all, and changed by its owner and an administrator', async () => {
    expect(await save({ shared: true })).toMatchObject({ code: 'FORBIDDEN', messages: { fr: expect.stringContaining('le rôle Analyse') } });
    const own = (await save({})).savedView;
    expect(await update({ id: own.id, version: 1, shared: true })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await drop(own.id)).toBe(true);

    const { savedView } = await save({ nameEn: 'Ours', address: '/volume?by=REGION', shared: true }, 'ANALYST');
    expect(savedView).toMatchObject({ shared: true, owner: 'Analyst' });
    for (const role of ['VIEWER', 'OFFICER'])
      expect(await listed(role)).toEqual([{ id: savedView.id, name: 'Ours', address: '/volume?by=REGION', mine: false }]);
    for (const role of ['VIEWER', 'APPROVER']) {
      expect(await update({ id: savedView.id, version: 1, nameEn: 'Theirs' }, role)).toMatchObject({ code: 'NOT_YOUR_VIEW' });
      expect(await drop(savedView.id, role)).toBe('NOT_YOUR_VIEW');
    }
    const changed = await update({ id: savedView.id, version: 1, nameEn: 'All of ours' }, 'ADMIN');
    expect(changed.savedView).toMatchObject({
      nameEn: 'All of ours',
      address: '/volume?by=REGION',
      owner: 'Analyst',
      version: 2,
      mine: false,
    });
    const late = await update({ id: savedView.id, version: 1, address: '/' }, 'ANALYST');
    expect(late).toMatchObject({ savedView: null, problems: [{ code: 'VERSION', path: ['input', 'version'] }] });
    const hidden = await update({ id: savedView.id, version: 2, shared: false }, 'ADMIN');
    expect(hidden.savedView).toMatchObject({ shared: false, version: 3, mayChange: false });
    expect(await listed('ADMIN')).toEqual([]);
    expect((await listed('ANALYST')).map(({ name }) => name)).toEqual(['All of ours']);
    expect(await drop(savedView.id, 'ANALYST')).toBe(true);
  });

  test('what is deleted can be brought back for thirty days', async () => {
    const { savedView } = await save({ nameEn: 'Once', shared: true }, 'ANALYST');
    expect(await drop(savedView.id, 'ADMIN')).toBe(true);
    expect(await listed('ANALYST')).toEqual([]);
    expect(await nodeOf(savedView.id, 'ANALYST')).toBeUndefined();
    expect(await drop(savedView.id, 'ANALYST')).toBe('VIEW_NOT_FOUND');
    expect(await update({ id: savedView.id, version: 1, nameEn: 'Twice' }, 'ANALYST')).toMatchObject({ code: 'VIEW_NOT_FOUND' });
    expect(await restore(savedView.id, 'OFFICER')).toMatchObject({ code: 'VIEW_NOT_FOUND' });
    expect(await restore(savedView.id, 'ANALYST')).toEqual(savedView);
    expect(await restore(savedView.id, 'ANALYST')).toEqual(savedView);
    expect((await listed()).map(({ id }) => id)).toEqual([savedView.id]);

    expect(await drop(savedView.id, 'ANALYST')).toBe(true);
    clock += 31 * DAY_MS;
    const other = (await save({})).savedView;
    expect(await drop(other.id)).toBe(true);
    expect(await restore(savedView.id, 'ANALYST')).toMatchObject({ code: 'VIEW_NOT_FOUND' });
    expect(await restore(other.id)).toMatchObject({ id: other.id });
    expect(await drop(other.id)).toBe(true);
  });

  test('all that is wrong with a view is said at once, in both languages', async () => {
    const { savedView, problems } = await save({ nameEn: ' ', nameFr: 'x'.repeat(201), address: 'https://example.org/' });
    expect(savedView).toBeNull();
    expect(problems.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`)).toEqual([
      'TOO_LONG input.nameFr',
      'ADDRESS_FORM input.address',
    ]);
    expect(problems[1].en).toContain('https://example.org/');
    expect(problems[1].fr).toContain('https://example.org/');
    expect((await save({ nameEn: ' ' })).problems).toMatchObject([{ code: 'NAME_MISSING' }]);
    expect(await drop('nonsense')).toBe('VIEW_NOT_FOUND');
  });

  test('one’s own come before those of others, each by name, and a page follows another', async () => {
    const made = [
      (await save({ nameEn: 'beta', shared: true }, 'ANALYST')).savedView,
      (await save({ nameEn: 'zeta' })).savedView,
      (await save({ nameEn: 'Alpha', shared: true }, 'ANALYST')).savedView,
      (await save({ nameEn: 'Eta' })).savedView,
    ];
    expect((await listed()).map(({ name }) => name)).toEqual(['Eta', 'zeta', 'Alpha', 'beta']);
    const { nodes, pageInfo } = await ask('savedViews', '{ savedViews(first: 1) { nodes { name } pageInfo { endCursor } } }', {}, 'VIEWER');
    expect(nodes).toEqual([{ name: 'Eta' }]);
    const next = await ask(
      'savedViews',
      'query ($after: String) { savedViews(first: 2, after: $after) { nodes { name } } }',
      { after: pageInfo.endCursor },
      'VIEWER',
    );
    expect(next.nodes).toEqual([{ name: 'zeta' }, { name: 'Alpha' }]);
    for (const [index, { id }] of made.entries()) expect(await drop(id, index % 2 === 0 ? 'ANALYST' : 'VIEWER')).toBe(true);
  });

  test('nobody keeps more views than a menu can show', async () => {
    const made: string[] = [];
    for (let index = 0; index < 200; index += 1) made.push((await save({ nameEn: `View ${index}` }, 'OFFICER')).savedView.id);
    expect(await save({}, 'OFFICER')).toMatchObject({ savedView: null, problems: [{ code: 'TOO_MANY_VIEWS' }] });
    expect(await drop(made[0] ?? '', 'OFFICER')).toBe(true);
    expect((await save({}, 'OFFICER')).problems).toEqual([]);
  });
});
