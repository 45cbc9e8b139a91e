import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { answered, editorsReady, run, type } from './editor';
import { type RunningServer, startServer } from './server';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('sample'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const LIST = `query Visits($from: LocalDate) {
  engagements(where: { kinds: [VISIT], from: $from }, orderBy: [{ field: REFERENCE }]) {
    nodes { reference title(locale: FR) startDate delegates partners { role jurisdiction { code } } }
  }
}`;

async function taken(page: Page, button: 'CSV' | 'XLSX'): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.click(`.pane-h button:text-is("${button}")`);
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('an answer is taken away as CSV and as a workbook, whole, at the grain that is chosen', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/fr/explore', { role: 'ANALYST' });
  await editorsReady(page);
  await type(page, 'query', LIST);
  await type(page, 'variables', '{ "from": "2002-04-01" }');
  await run(page);
  const { engagements } = await server.ask<{
    engagements: { nodes: { reference: string; title: string; startDate: string; delegates: number | null; partners: unknown[] }[] };
  }>(LIST.replace('orderBy', 'first: 500, orderBy'), { from: '2002-04-01' }, 'ANALYST');
  // The page shows the first fifty, and the file has all.
  expect(engagements.nodes.length).toBeGreaterThan(50);

  const csv = await taken(page, 'CSV');
  expect(csv.name).toMatch(/\.csv$/);
  expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const rows = parse(csv.bytes, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map(({ reference, title, startDate, delegates }) => [reference, title, startDate, delegates])).toEqual(
    engagements.nodes.map(({ reference, title, startDate, delegates }) => [
      reference,
      /^[=+\-@]/.test(title) ? `'${title}` : title,
      startDate,
      delegates === null ? '' : String(delegates),
    ]),
  );

  const book = await taken(page, 'XLSX');
  expect(book.name).toMatch(/\.xlsx$/);
  const [, ...cells] = await readSheet(book.bytes, 1);
  expect(cells.map(([reference]) => reference)).toEqual(engagements.nodes.map(({ reference }) => reference));
  const about = await readSheet(book.bytes, 2);
  expect(about[0]?.[0]).toBe('Données d’exemple : ce registre est inventé');
  expect(about.find(([label]) => label === 'Lignes')?.[1]).toBe(engagements.nodes.length);

  await page.selectOption('[data-grain]', 'PARTNER');
  const byPartner = parse((await taken(page, 'CSV')).bytes, { bom: true, columns: true }) as Record<string, string>[];
  expect(byPartner).toHaveLength(engagements.nodes.reduce((sum, { partners }) => sum + Math.max(1, partners.length), 0));
  expect(Object.keys(byPartner[0] ?? {}).slice(0, 2)).toEqual(['partner.number', 'partner.count']);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('why there is no file is said on the page', async () => {
  const { page } = await openPage(browser, server.origin, '/en/explore', { role: 'ANALYST' });
  await editorsReady(page);
  await type(page, 'query', LIST);
  await run(page);
  // In another tab the reader has taken a role that exports nothing.
  await page.context().request.post(`${server.origin}/graphql`, {
    headers: { 'content-type': 'application/json' },
    data: { query: 'mutation { chooseDemoRole(role: VIEWER) { role } }' },
  });
  await page.click('.pane-h button:text-is("CSV")');
  await page.waitForSelector('[role="alert"]:has-text("this takes the role Analyst")');
  await page.context().close();
});

test('what one row of its file is is kept with a query, and stays when the query is changed', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en/explore', { role: 'ANALYST' });
  await editorsReady(page);
  await type(page, 'query', LIST);
  await run(page);
  await page.click('[data-save]');
  await page.fill('[name="nameEn"]', 'Visits by partner');
  await page.selectOption('.save-panel [name="grain"]', 'PARTNER');
  await page.click('.save-panel [type="submit"]');
  await page.waitForSelector('[data-saved-query="visits-by-partner"][aria-current]');
  const grain = async () =>
    (
      await server.ask<{ savedQuery: { grain: string; nameEn: string } }>(
        '{ savedQuery(slug: "visits-by-partner") { grain nameEn } }',
        {},
        'ANALYST',
      )
    ).savedQuery;
  await expect.poll(() => grain()).toEqual({ grain: 'PARTNER', nameEn: 'Visits by partner' });
  await page.click('[data-save]');
  await page.fill('[name="nameEn"]', 'Visits, one row a partner');
  await page.click('.save-panel [type="submit"]');
  await page.waitForSelector('.save-panel', { state: 'detached' });
  await expect.poll(() => grain()).toEqual({ grain: 'PARTNER', nameEn: 'Visits, one row a partner' });
  expect(problems).toEqual([]);
  await page.context().close();
});

test('the link of a saved query is the file that the page shows, for whoever has a token', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en/explore/volume-by-year-type-and-region', { role: 'ANALYST' });
  await answered(page);
  const link = (await page.getAttribute('[data-spreadsheet-link]', 'data-spreadsheet-link')) ?? '';
  expect(link).toMatch(/\/q\/volume-by-year-type-and-region\.csv/);
  const { createAccessToken } = await server.ask<{ createAccessToken: { token: string } }>(
    'mutation { createAccessToken(name: "A spreadsheet") { token } }',
    {},
    'ANALYST',
  );
  const asScript = async (authorization: string) => {
    const response = await fetch(link, { headers: { authorization } });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const bearer = await asScript(`Bearer ${createAccessToken.token}`);
  const basic = await asScript(`Basic ${Buffer.from(`excel:${createAccessToken.token}`).toString('base64')}`);
  expect(bearer.status).toBe(200);
  expect(basic).toEqual(bearer);
  expect((await taken(page, 'CSV')).bytes).toEqual(bearer.bytes);
  expect((await asScript('Bearer ent_nobody')).status).toBe(401);
  expect(problems).toEqual([]);
  await page.context().close();
});
