import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCountingRegister } from '../../../test/api/counting-register.js';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';

const DAY = 86_400_000;
const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

describe.each(dialects)('access tokens on %s', (dialect) => {
  let store: TestDatabase;
  let server: TestServer;
  let now = Date.parse('2026-11-24T09:12:00Z');
  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await writeCountingRegister(store.database);
    server = await startTestServer(store.database, { dataFolder: store.folder, auth: 'local', engine: 'database', now: () => now });
    await server.container.access.openAccount({
      email: 'ana@example.org',
      name: 'Ana',
      role: 'ANALYST',
      locale: 'en',
      password: 'right one',
    });
    await server.container.access.openAccount({
      email: 'ben@example.org',
      name: 'Ben',
      role: 'ANALYST',
      locale: 'en',
      password: 'right one',
    });
  });
  afterAll(async () => {
    expect(server.reported).toEqual([]);
    await server.close();
    await store.destroy();
  });

  const signIn = async (name: string) => {
    const { headers } = await server.ask(`mutation { signIn(email: "${name}@example.org", password: "right one") { role } }`);
    return /^[^;]*/.exec(headers.get('set-cookie') ?? '')?.[0] ?? '';
  };
  const make = async (cookie: string, expiresOn: string | null = null) =>
    (
      await server.ask(
        'mutation ($expiresOn: LocalDate) { createAccessToken(name: "Monthly workbook", expiresOn: $expiresOn) { token accessToken { id name createdAt lastUsedAt expiresOn revokedAt } } }',
        { cookie, variables: { expiresOn } },
      )
    ).body;
  const asked = async (authorization: string, query = '{ viewer { name role } }', path = '/graphql') => {
    const response = await fetch(`${server.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query }),
    });
    const body = (await response.json()) as { data?: { viewer: unknown }; errors?: { extensions: { code: string } }[] };
    return [response.status, body.errors?.[0]?.extensions.code ?? body.data?.viewer];
  };
  const listed = async (cookie: string) =>
    (await server.ask('{ accessTokens { id name lastUsedAt revokedAt } }', { cookie })).body.data.accessTokens;
  const sql = (text: string) => store.database.writeTransaction((tx) => tx.execute(text));

  test('a token reads as its owner, is told once, and is kept as a hash', async () => {
    const cookie = await signIn('ana');
    const { token, accessToken } = (await make(cookie)).data.createAccessToken;
    expect(token).toMatch(/^ent_[\w-]{43}$/);
    expect(accessToken).toEqual({
      id: accessToken.id,
      name: 'Monthly workbook',
      createdAt: '2026-11-24T09:12:00.000Z',
      lastUsedAt: null,
      expiresOn: null,
      revokedAt: null,
    });
    const kept = await store.database.read.query('SELECT * FROM access_token');
    expect(JSON.stringify(kept)).not.toContain(token.slice(4));
    expect(await asked(`Bearer ${token}`)).toEqual([200, { name: 'Ana', role: 'ANALYST' }]);
    expect(await asked(basic('anybody', token))).toEqual([200, { name: 'Ana', role: 'ANALYST' }]);
    await sql("UPDATE user_account SET role = 'OFFICER' WHERE email = 'ana@example.org'");
    expect(await asked(`Bearer ${token}`)).toEqual([200, { name: 'Ana', role: 'OFFICER' }]);
    await sql("UPDATE user_account SET disabled_at = '2026-11-24T00:00:00.000Z' WHERE email = 'ana@example.org'");
    expect(await asked(`Bearer ${token}`)).toEqual([401, 'INVALID_TOKEN']);
    await sql("UPDATE user_account SET disabled_at = NULL, role = 'ANALYST' WHERE email = 'ana@example.org'");
    expect(await asked(`Bearer ${token}`)).toEqual([200, { name: 'Ana', role: 'ANALYST' }]);
  });

  test('a token changes nothing', async () => {
    const cookie = await signIn('ana');
    const { token } = (await make(cookie)).data.createAccessToken;
    const before = await listed(cookie);
    for (const mutation of [
      'signOut',
      'createAccessToken(name: "More") { token }',
      `revokeAccessToken(id: "${before[0].id}") { id }`,
      'signIn(email: "ana@example.org", password: "right one") { role }',
    ]) {
      expect(await asked(`Bearer ${token}`, `mutation { ${mutation} }`)).toEqual([403, 'READING_ONLY']);
    }
    expect((await listed(cookie)).map(({ id }: { id: string }) => id)).toEqual(before.map(({ id }: { id: string }) => id));
  });

  test('a token that is wrong, revoked or expired is none, whatever else the request brings', async () => {
    const cookie = await signIn('ana');
    expect(await asked('Bearer ent_wrong')).toEqual([401, 'INVALID_TOKEN']);
    expect(await asked('Bearer wrong')).toEqual([401, 'INVALID_TOKEN']);
    const revoked = (await make(cookie)).data.createAccessToken;
    const other = await signIn('ben');
    const revoke = async (as: string) =>
      (
        await server.ask('mutation ($id: ID!) { revokeAccessToken(id: $id) { revokedAt } }', {
          cookie: as,
          variables: { id: revoked.accessToken.id },
        })
      ).body;
    expect((await revoke(other)).errors?.[0]?.extensions.code).toBe('TOKEN_NOT_FOUND');
    expect(await asked(`Bearer ${revoked.token}`)).toEqual([200, { name: 'Ana', role: 'ANALYST' }]);
    expect((await revoke(cookie)).data.revokeAccessToken.revokedAt).toBe('2026-11-24T09:12:00.000Z');
    expect(await asked(`Bearer ${revoked.token}`)).toEqual([401, 'INVALID_TOKEN']);
    const brief = (await make(cookie, '2026-11-25')).data.createAccessToken;
    now += DAY;
    expect(await asked(`Bearer ${brief.token}`)).toEqual([200, { name: 'Ana', role: 'ANALYST' }]);
    now += DAY;
    expect(await asked(`Bearer ${brief.token}`)).toEqual([401, 'INVALID_TOKEN']);
    const again = await signIn('ana');
    const withCookie = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${brief.token}`, cookie: again },
      body: '{"query":"{ viewer { name } }"}',
    });
    expect(withCookie.status).toBe(401);
    expect((await make(again, '2026-11-24')).errors?.[0]?.extensions).toMatchObject({ code: 'TOKEN_EXPIRY', path: ['expiresOn'] });
  });

  test('a token in an address is refused, and a proxy’s own password passed over', async () => {
    const cookie = await signIn('ana');
    const { token } = (await make(cookie)).data.createAccessToken;
    expect(await asked('', '{ viewer { name } }', `/graphql?token=${token}`)).toEqual([400, 'TOKEN_IN_ADDRESS']);
    expect(await asked('', '{ viewer { name } }', `/graphql?access_token=${token}`)).toEqual([400, 'TOKEN_IN_ADDRESS']);
    const behindProxy = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: basic('proxy', 'its own'), cookie },
      body: '{"query":"{ viewer { name } }"}',
    });
    expect(await behindProxy.json()).toMatchObject({ data: { viewer: { name: 'Ana' } } });
  });

  test('the last use is noted at most once a minute', async () => {
    const cookie = await signIn('ben');
    const { token } = (await make(cookie)).data.createAccessToken;
    const used = async () => {
      await asked(`Bearer ${token}`);
      // A write after it waits for the note.
      await sql("UPDATE user_account SET locale = 'en' WHERE email = 'ben@example.org'");
      return (await listed(cookie))[0].lastUsedAt;
    };
    const first = new Date(now).toISOString();
    expect(await used()).toBe(first);
    now += 59_000;
    expect(await used()).toBe(first);
    now += 1_000;
    expect(await used()).toBe(new Date(now).toISOString());
  });

  test('a token of the demonstration belongs to its role, and does not hold where people have accounts', async () => {
    const demo = await startTestServer(store.database, { dataFolder: store.folder, auth: 'demo', engine: 'database', now: () => now });
    try {
      expect((await demo.ask('mutation { createAccessToken(name: "x") { token } }')).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const { token } = (await demo.ask('mutation { createAccessToken(name: "x") { token } }', { role: 'OFFICER' })).body.data
        .createAccessToken;
      const viewer = await fetch(`${demo.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-entente-demo-role': 'ADMIN' },
        body: '{"query":"{ viewer { role } accessTokens { name } }"}',
      });
      expect(await viewer.json()).toMatchObject({ data: { viewer: { role: 'OFFICER' }, accessTokens: [{ name: 'x' }] } });
      expect((await demo.ask('{ accessTokens { name } }', { role: 'ADMIN' })).body.data.accessTokens).toEqual([]);
      expect(await asked(`Bearer ${token}`)).toEqual([401, 'INVALID_TOKEN']);
    } finally {
      await demo.close();
    }
  });

  test('a name is needed', async () => {
    const cookie = await signIn('ana');
    const { body } = await server.ask('mutation { createAccessToken(name: " ") { token } }', { cookie });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'TOKEN_NAME', path: ['name'] });
  });
});
