import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCountingRegister } from '../../../test/api/counting-register.js';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';

const FIELDS =
  'id slug nameEn name(locale: FR) description(locale: FR) document parameters { name type default required } grain owner mine mayChange shared starter version changedAt';
const SAVE = `mutation ($input: SaveQueryInput!) { saveQuery(input: $input) { savedQuery { ${FIELDS} } problems { code path en: message(locale: EN) fr: message(locale: FR) } } }`;
const document =
  'query ($kinds: [EngagementKind!] = [VISIT], $from: LocalDate!) { engagements(where: {kinds: $kinds, from: $from}) { nodes { reference } } }';

describe.each(dialects)('saved queries on %s', (dialect) => {
  let store: TestDatabase;
  let server: TestServer;
  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await writeCountingRegister(store.database);
    server = await startTestServer(store.database, {
      dataFolder: store.folder,
      engine: 'database',
      now: () => Date.parse('2026-11-24T09:12:00Z'),
    });
  });
  afterAll(async () => {
    expect(server.reported).toEqual([]);
    await server.close();
    await store.destroy();
  });

  const save = async (input: Record<string, unknown>, role = 'ANALYST') => {
    const { body } = await server.ask(SAVE, { role, variables: { input: { slug: 'a-list', nameEn: 'A list', document, ...input } } });
    return body.data?.saveQuery ?? body.errors?.[0]?.extensions;
  };
  const find = async (slug: string, role = 'ANALYST') =>
    (await server.ask(`query ($slug: String!) { savedQuery(slug: $slug) { ${FIELDS} } }`, { role, variables: { slug } })).body.data
      .savedQuery;
  const drop = async (id: string, role = 'ANALYST') => {
    const { body } = await server.ask('mutation ($id: ID!) { deleteSavedQuery(id: $id) }', { role, variables: { id } });
    return body.data?.deleteSavedQuery ?? body.errors?.[0]?.extensions.code;
  };

  test('a query is kept with the parameters of its document, and found again', async () => {
    const { savedQuery, problems } = await save({
      slug: 'visits',
      nameEn: 'Visits',
      nameFr: 'Visites reçues à Évry',
      variables: '{"from":"2005-04-01"}',
      grain: 'PARTNER',
    });
    expect(problems).toEqual([]);
    expect(savedQuery).toMatchObject({
      slug: 'visits',
      name: 'Visites reçues à Évry',
      description: null,
      document,
      parameters: [
        { name: 'kinds', type: '[EngagementKind!]', default: '["VISIT"]', required: false },
        { name: 'from', type: 'LocalDate!', default: '"2005-04-01"', required: false },
      ],
      grain: 'PARTNER',
      owner: 'Analyst',
      mine: true,
      mayChange: true,
      shared: false,
      starter: false,
      version: 1,
      changedAt: '2026-11-24T09:12:00.000Z',
    });
    expect(await find('visits')).toEqual(savedQuery);
    const node = await server.ask('query ($id: ID!) { node(id: $id) { __typename ... on SavedQuery { slug } } }', {
      role: 'ANALYST',
      variables: { id: savedQuery.id },
    });
    expect(node.body.data.node).toEqual({ __typename: 'SavedQuery', slug: 'visits' });
    expect(await drop(savedQuery.id)).toBe(true);
    expect(await find('visits')).toBeNull();
  });

  test('a private query exists for nobody else, and its name is free for others', async () => {
    const mine = (await save({ slug: 'secret' })).savedQuery;
    expect(await find('secret', 'OFFICER')).toBeNull();
    expect(await find('secret', 'ADMIN')).toBeNull();
    const node = await server.ask('query ($id: ID!) { node(id: $id) { id } }', { role: 'ADMIN', variables: { id: mine.id } });
    expect(node.body.data.node).toBeNull();
    expect(await save({ id: mine.id, version: 1, slug: 'secret' }, 'ADMIN')).toMatchObject({ code: 'QUERY_NOT_FOUND' });
    expect(await drop(mine.id, 'ADMIN')).toBe('QUERY_NOT_FOUND');
    const theirs = (await save({ slug: 'secret' }, 'OFFICER')).savedQuery;
    expect(theirs.id).not.toBe(mine.id);
    const listed = async (role: string) =>
      (await server.ask('{ savedQueries(search: "secret") { nodes { id slug } totalCount } }', { role })).body.data.savedQueries;
    expect(await listed('ANALYST')).toEqual({ nodes: [{ id: mine.id, slug: 'secret' }], totalCount: 1 });
    expect(await listed('APPROVER')).toEqual({ nodes: [], totalCount: 0 });
    expect([await drop(mine.id), await drop(theirs.id, 'OFFICER')]).toEqual([true, true]);
  });

  test('a shared query is seen by all analysts, and changed by its owner and an administrator', async () => {
    const { savedQuery } = await save({ slug: 'ours', shared: true });
    expect(await find('ours', 'APPROVER')).toMatchObject({
      id: savedQuery.id,
      mine: false,
      mayChange: false,
      shared: true,
      owner: 'Analyst',
    });
    expect(await save({ id: savedQuery.id, version: 1, slug: 'ours' }, 'APPROVER')).toMatchObject({ code: 'NOT_YOUR_QUERY' });
    expect(await drop(savedQuery.id, 'OFFICER')).toBe('NOT_YOUR_QUERY');
    expect((await save({ slug: 'ours', shared: true }, 'OFFICER')).problems).toMatchObject([
      { code: 'SLUG_TAKEN', path: ['input', 'slug'] },
    ]);
    const changed = await save({ id: savedQuery.id, version: 1, slug: 'ours', nameEn: 'Ours', shared: true }, 'ADMIN');
    expect(changed.savedQuery).toMatchObject({ nameEn: 'Ours', version: 2, owner: 'Analyst', mine: false, mayChange: true });
    const late = await save({ id: savedQuery.id, version: 1, slug: 'ours', nameEn: 'Mine' });
    expect(late).toMatchObject({ savedQuery: null, problems: [{ code: 'VERSION', path: ['input', 'version'] }] });
    expect((await find('ours')).nameEn).toBe('Ours');
    const hidden = await save({ id: savedQuery.id, version: 2, slug: 'ours', nameEn: 'Ours', shared: false }, 'ADMIN');
    expect(hidden.savedQuery).toMatchObject({ shared: false, mine: false });
    expect(await find('ours', 'ADMIN')).toBeNull();
    expect(await drop(savedQuery.id)).toBe(true);
  });

  test('all that is wrong with a query is said at once, with its place', async () => {
    const wrong = async (input: Record<string, unknown>) => {
      const { savedQuery, problems } = await save(input);
      expect(savedQuery).toBeNull();
      return problems.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`);
    };
    expect(await wrong({ slug: 'A list', nameEn: ' ', document: '{ engagements { nodes { colour } } }' })).toEqual([
      'SLUG_FORM input.slug',
      'NAME_MISSING input.nameEn',
      'INVALID_DOCUMENT input.document',
    ]);
    expect(await wrong({ document: '{ engagements {' })).toEqual(['INVALID_DOCUMENT input.document']);
    expect(await wrong({ document: 'mutation { signOut }' })).toEqual(['NOT_A_QUERY input.document']);
    expect(await wrong({ document: 'query A { viewer { name } } query B { viewer { name } }' })).toEqual(['ONE_OPERATION input.document']);
    expect(await wrong({ document: 'query ($list: String) { jurisdictions(where: {text: $list}) { nodes { code } } }' })).toEqual([
      'RESERVED_PARAMETER input.document',
    ]);
    expect(await wrong({ variables: '[1]' })).toEqual(['VARIABLES_NOT_JSON input.variables']);
    expect(await wrong({ variables: '{"from": "2005-13-01", "kinds": ["TRIP"], "to": 1}' })).toEqual([
      'PARAMETER_VALUE input.variables.from',
      'PARAMETER_VALUE input.variables.kinds.0',
      'UNKNOWN_PARAMETER input.variables.to',
    ]);
    expect(await wrong({ slug: 'volume-by-year-type-and-region' })).toEqual(['SLUG_TAKEN input.slug']);
    const [date] = (await save({ variables: '{"from": "2005-13-01"}' })).problems;
    expect(date.en).toContain('2005-13-01');
    expect(date.fr).toContain('2005-13-01');
  });

  test('whoever only views neither sees nor keeps queries', async () => {
    expect(await save({}, 'VIEWER')).toMatchObject({ code: 'FORBIDDEN' });
    const { body } = await server.ask('{ savedQueries { nodes { slug } } }', { role: 'VIEWER' });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', messages: { fr: expect.stringContaining('le rôle Analyse') } });
  });

  test('what comes with Entente comes first, and stays as it is', async () => {
    const { savedQueries } = (
      await server.ask('{ savedQueries(first: 1) { nodes { id slug starter owner version } } }', { role: 'ANALYST' })
    ).body.data;
    const [starter] = savedQueries.nodes;
    expect(starter).toMatchObject({ starter: true, owner: null, version: 1 });
    expect(await drop(starter.id)).toBe('STARTER_QUERY');
    const node = await server.ask('query ($id: ID!) { node(id: $id) { ... on SavedQuery { slug } } }', {
      role: 'ANALYST',
      variables: { id: starter.id },
    });
    expect(node.body.data.node).toEqual({ slug: starter.slug });
  });
});
