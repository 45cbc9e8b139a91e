import { readFileSync } from 'node:fs';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCountingRegister } from '../../test/api/counting-register.js';
import { startTestServer, type TestServer } from '../../test/api/server.js';
import { makeTestDatabase, type TestDatabase } from '../../test/databases.js';

const documented = readFileSync(new URL('../../../../docs/graphql-over-http.md', import.meta.url), 'utf8');

let store: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  store = await makeTestDatabase('sqlite');
  await writeCountingRegister(store.database);
  server = await startTestServer(store.database, { dataFolder: store.folder });
});
afterAll(async () => {
  await server.close();
  await store.destroy();
});

test('of the audits of GraphQL over HTTP those are not met that the documentation names and argues, and no others', async () => {
  const results = await auditServer({ url: `${server.address}/graphql` });
  expect(results).toHaveLength(61);
  const notMet = results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.id} ${result.name}`])).sort();
  const named = [...documented.matchAll(/^### `(\w+)` (.*)$/gm)].map(([, id, name]) => `${id} ${name}`).sort();
  expect(notMet).toEqual(named);
});
