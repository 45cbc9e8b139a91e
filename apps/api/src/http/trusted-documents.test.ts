import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCountingRegister } from '../../test/api/counting-register.js';
import { startTestServer, type TestServer } from '../../test/api/server.js';
import { makeTestDatabase, type TestDatabase } from '../../test/databases.js';
import { TRUSTED_DOCUMENTS_FILE } from './trusted-documents.js';

const OWN = 'query Own($text: String) {\n  viewer {\n    role\n  }\n  topics(where: {text: $text}) {\n    totalCount\n  }\n}';
const AD_HOC = '{ viewer { role } }';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

let store: TestDatabase;
let local: TestServer;
let demo: TestServer;
const sessions = new Map<string, string>();

beforeAll(async () => {
  store = await makeTestDatabase('sqlite');
  await writeCountingRegister(store.database);
  const dashboardFolder = join(store.folder, 'dashboard');
  mkdirSync(join(dashboardFolder, 'assets'), { recursive: true });
  writeFileSync(join(dashboardFolder, 'index.html'), '<!doctype html>');
  writeFileSync(join(dashboardFolder, TRUSTED_DOCUMENTS_FILE), JSON.stringify({ [hash(OWN)]: OWN }));
  local = await startTestServer(store.database, { dataFolder: store.folder, dashboardFolder, auth: 'local', engine: 'database' });
  demo = await startTestServer(store.database, { dataFolder: store.folder, dashboardFolder, engine: 'database' });
  for (const role of ['VIEWER', 'ANALYST'] as const) {
    const email = `${role.toLowerCase()}@example.org`;
    await local.container.access.openAccount({ email, name: role, role, locale: 'en', password: 'the right one' });
    const { headers } = await local.ask(`mutation { signIn(email: "${email}", password: "the right one") { role } }`);
    sessions.set(role, headers.get('set-cookie')?.split(';')[0] ?? '');
  }
});
afterAll(async () => {
  await local.close();
  await demo.close();
  await store.destroy();
});

async function send(server: TestServer, body: object, role?: string) {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: sessions.get(role ?? '') ?? '' },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: response.status, data, code: errors?.[0]?.extensions.code };
}

describe('with accounts', () => {
  test('a viewer runs a document of the dashboard, by its hash and as it stands, with variables of their own', async () => {
    for (const body of [byHash(hash(OWN)), { query: OWN }, { query: OWN, ...byHash(hash(OWN)) }]) {
      const answer = await send(local, { ...body, variables: { text: 'nothing like it' } }, 'VIEWER');
      expect(answer).toEqual({ status: 200, data: { viewer: { role: 'VIEWER' }, topics: { totalCount: 0 } }, code: undefined });
    }
  });

  test('a viewer runs nothing of their own, whatever hash they give it', async () => {
    for (const query of [AD_HOC, `${OWN} `, getIntrospectionQuery()]) {
      expect(await send(local, { query }, 'VIEWER')).toMatchObject({ status: 403, code: 'DOCUMENT_NOT_TRUSTED' });
      expect(await send(local, { query, ...byHash(hash(OWN)) }, 'VIEWER')).toMatchObject({ status: 403, code: 'DOCUMENT_NOT_TRUSTED' });
    }
  });

  test('an analyst asks what they like', async () => {
    expect(await send(local, { query: AD_HOC }, 'ANALYST')).toMatchObject({ status: 200, data: { viewer: { role: 'ANALYST' } } });
    expect(await send(local, { query: getIntrospectionQuery() }, 'ANALYST')).toMatchObject({ status: 200, code: undefined });
  });

  test('nobody who is not signed in reads the schema or runs a document, trusted or not', async () => {
    for (const body of [
      { query: getIntrospectionQuery() },
      { query: '{ __type(name: "Visit") { name } }' },
      { query: AD_HOC },
      byHash(hash(OWN)),
    ]) {
      expect(await send(local, body)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED', data: undefined });
    }
  });
});

test('a hash that is unknown is said to be, so that the document itself is sent', async () => {
  const unknown = await send(demo, byHash(hash('{ __typename }')));
  expect(unknown).toMatchObject({ status: 200, code: 'PERSISTED_QUERY_NOT_FOUND' });
  expect(await send(demo, { query: AD_HOC, ...byHash(hash(AD_HOC)) })).toMatchObject({ data: { viewer: { role: 'VIEWER' } } });
});

test('where every role is one click away, every role asks what it likes', async () => {
  expect(await send(demo, { query: AD_HOC })).toMatchObject({ status: 200, data: { viewer: { role: 'VIEWER' } } });
});
