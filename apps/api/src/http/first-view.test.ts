import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCountingRegister } from '../../test/api/counting-register.js';
import { startTestServer, type TestServer } from '../../test/api/server.js';
import { makeTestDatabase, type TestDatabase } from '../../test/databases.js';
import { quickestOf, timeOf } from '../../test/quickest-of.js';
import { FIRST_VIEW_FOLDER } from './first-view.js';

const BUILT = '<!doctype html><html lang="en"><title>Entente</title><div id="root"></div></html>';
/** Draws who asks and how many engagements they see; or does what its address says. */
const DRAWS = `export async function firstView(...asked) {
  globalThis.firstViewsUnderWay = (globalThis.firstViewsUnderWay ?? 0) + 1;
  return drawn(...asked).finally(() => { globalThis.firstViewsUnderWay -= 1; });
}
async function drawn(built, address, ask) {
  if (address.includes('late')) await globalThis.firstViewsHeld;
  if (address.includes('broken')) throw new Error('cannot be drawn');
  const data = await ask({ query: address.includes('refused') ? '{ nothingOfTheKind }' : '{ viewer { name role } register { engagementCount } }' });
  return data && built.replace('<div id="root">', '<div id="root">' + JSON.stringify(data));
}`;

/** What is told between here and what draws. */
const drawing = globalThis as { firstViewsUnderWay?: number; firstViewsHeld?: Promise<void> };

/** Holds all that are late until they are let go. */
function holdThoseLate(): () => void {
  let letGo = () => {};
  drawing.firstViewsHeld = new Promise((resolve) => {
    letGo = resolve;
  });
  return letGo;
}
const allDrawn = () => expect.poll(() => drawing.firstViewsUnderWay, { timeout: 60_000 }).toBe(0);

let store: TestDatabase;
let local: TestServer;
let demo: TestServer;
let session: string;
let dashboardFolder: string;

beforeAll(async () => {
  store = await makeTestDatabase('sqlite');
  await writeCountingRegister(store.database);
  dashboardFolder = join(store.folder, 'dashboard');
  mkdirSync(join(dashboardFolder, FIRST_VIEW_FOLDER), { recursive: true });
  writeFileSync(join(dashboardFolder, 'index.html'), BUILT);
  writeFileSync(join(dashboardFolder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(dashboardFolder, FIRST_VIEW_FOLDER, 'first-view.js'), DRAWS);
  local = await startTestServer(store.database, { dataFolder: store.folder, dashboardFolder, auth: 'local', engine: 'database' });
  demo = await startTestServer(store.database, { dataFolder: store.folder, dashboardFolder, engine: 'database' });
  await local.container.access.openAccount({ email: 'a@example.org', name: 'A', role: 'ANALYST', locale: 'en', password: 'the right one' });
  const { headers } = await local.ask('mutation { signIn(email: "a@example.org", password: "the right one") { role } }');
  session = headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(async () => {
  await local.close();
  await demo.close();
  await store.destroy();
});

async function pageOf(server: TestServer, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(server.address + path, { method, headers });
  return { status: response.status, html: await response.text(), headers: response.headers };
}
const drawnFor = (html: string) => (/<div id="root">(\{.*\})<\/div>/.exec(html)?.[1] ?? null) as string | null;

/** What is drawn, however busy the machine is: one that is late is drawn another time. */
async function drawn(server: TestServer, path: string, headers: Record<string, string>): Promise<unknown> {
  let found: string | null = null;
  for (let attempt = 0; attempt < 50 && found === null; attempt += 1) found = drawnFor((await pageOf(server, path, headers)).html);
  return JSON.parse(found ?? 'null') as unknown;
}

test('a first view is of what its reader may see, and is theirs alone', async () => {
  expect(await drawn(local, '/en', { cookie: session })).toMatchObject({ viewer: { name: 'A', role: 'ANALYST' } });
  expect(await drawn(demo, '/fr', { 'x-entente-demo-role': 'OFFICER' })).toMatchObject({ viewer: { role: 'OFFICER' } });
  const { headers } = await pageOf(local, '/en', { cookie: session });
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('vary')).toContain('cookie');
  expect(headers.get('set-cookie')).toBeNull();
});

test('who has not signed in is sent the page as it was built, in the language of its address', async () => {
  for (const cookie of ['', 'entente_session=forged']) {
    expect((await pageOf(local, '/en', { cookie })).html).toBe(BUILT);
    expect((await pageOf(local, '/fr?kinds=visit', { cookie })).html).toBe(BUILT.replace('"en"', '"fr"'));
  }
});

test('so is who asks for another page, or with HEAD', async () => {
  for (const path of ['/', '/fr/engagements', '/en/', '/english', '/de']) {
    const { status, html } = await pageOf(demo, path);
    expect([status, html]).toEqual([200, path.startsWith('/fr') ? BUILT.replace('"en"', '"fr"') : BUILT]);
  }
  expect(await pageOf(demo, '/en', {}, 'HEAD')).toMatchObject({ status: 200, html: '' });
});

test('figures that are late, refused or cannot be drawn keep nobody from the page', async () => {
  const letGo = holdThoseLate();
  expect((await pageOf(demo, '/en?late')).html).toBe(BUILT);
  letGo();
  expect((await pageOf(demo, '/en?refused')).html).toBe(BUILT);
  await allDrawn();
  expect(demo.reported).toEqual([]);
  expect((await pageOf(demo, '/en?broken')).html).toBe(BUILT);
  await allDrawn();
  expect(demo.reported).toEqual([new Error('cannot be drawn')]);
});

test('where figures take long nobody is kept waiting, until they are quick again', async () => {
  const took = () => timeOf(() => pageOf(demo, '/fr?late'));
  const letGo = holdThoseLate();
  const waited = await took();
  await pause(2000);
  letGo();
  await allDrawn();
  // These are held to the end, so that none of them says that it was quick.
  const letGoThen = holdThoseLate();
  expect(await quickestOf(20, took, waited / 2)).toBeLessThan(waited / 2);
  // The next finds out.
  expect(await drawn(demo, '/fr', {})).toMatchObject({ viewer: { role: 'VIEWER' } });
  letGoThen();
  await allDrawn();
});

test('what draws is no file of the page', async () => {
  expect((await pageOf(demo, `/${FIRST_VIEW_FOLDER}/first-view.js`)).status).toBe(404);
});

test('a server that is closed has drawn what it began, the one for nobody too', async () => {
  const server = await startTestServer(store.database, { dataFolder: store.folder, dashboardFolder, engine: 'database' });
  const letGo = holdThoseLate();
  await pageOf(server, '/en?late');
  expect(drawing.firstViewsUnderWay).toBeGreaterThan(0);
  setTimeout(letGo, 1000);
  await server.close();
  expect(drawing.firstViewsUnderWay).toBe(0);
});
