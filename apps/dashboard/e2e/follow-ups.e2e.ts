import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresLoaded, launch, openPage } from './browser';
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

const loaded = '[data-follow-ups][data-loaded]';

/** How many the API has of a state, at some engagements. */
async function countOf(where: Record<string, unknown>, of: Record<string, unknown> = {}): Promise<number> {
  const { followUps } = await server.ask<{ followUps: { totalCount: number } }>(
    'query ($where: FollowUpFilter, $of: EngagementFilter) { followUps(first: 1, where: $where, of: $of) { totalCount } }',
    { where, of },
  );
  return followUps.totalCount;
}

test.each(['en', 'fr'] as const)('all that is overdue is listed, as far as the overview counts it, in %s', async (language) => {
  const { page, problems } = await openPage(browser, server.origin, `/${language}?period=all&kinds=visit`);
  await figuresLoaded(page);
  const count = await page.getAttribute('[data-list="overdue"]', 'data-count');
  expect(Number(count)).toBeGreaterThan(5);
  await page.click('[data-list="overdue"] .all a');
  await page.waitForSelector(`${loaded}`);
  expect(new URL(page.url()).pathname).toBe(`/${language}/follow-ups`);
  await expect.poll(() => page.getAttribute('[data-follow-ups] [role="status"]', 'data-value')).toBe(count);
  const rows = page.locator('[data-follow-up]');
  while ((await page.locator('[data-more]').count()) > 0) {
    const before = await rows.count();
    await page.click('[data-more]');
    await page.waitForFunction((shown) => document.querySelectorAll('[data-follow-up]').length > shown, before);
    await page.waitForSelector(loaded);
  }
  await expect.poll(() => rows.count()).toBe(Number(count));
  const due = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-follow-up') ?? ''));
  expect(due).toEqual([...due].sort());
  expect(problems).toEqual([]);
  await page.context().close();
});

test('what is open and what was done is listed too, narrowed by the filters, and the address holds both', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en/follow-ups?kinds=visit&direction=inbound');
  await page.waitForSelector(loaded);
  const of = { kinds: ['VISIT'], directions: ['INBOUND'] };
  for (const [state, where] of [
    ['open', { done: false }],
    ['done', { done: true }],
  ] as const) {
    await page.check(`[data-follow-ups] input[value="${state}"]`);
    await page.waitForSelector(`[data-follow-ups="${state}"][data-loaded]`);
    expect(new URL(page.url()).search).toBe(`?kinds=visit&direction=inbound&state=${state}`);
    await expect.poll(() => page.getAttribute('[data-follow-ups] [role="status"]', 'data-value')).toBe(String(await countOf(where, of)));
  }
  await page.click('[data-chip="direction"]');
  await page.waitForURL(/\?kinds=visit&state=done$/);
  await page.waitForSelector(loaded);
  await expect
    .poll(() => page.getAttribute('[data-follow-ups] [role="status"]', 'data-value'))
    .toBe(String(await countOf({ done: true }, { kinds: ['VISIT'] })));
  // A list that no period narrows offers none.
  await expect.poll(() => page.locator('[data-filter="period"]').count()).toBe(0);
  await page.click('[data-follow-up] a');
  await page.waitForSelector('[data-engagement]');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('files hold exactly what is listed, and the explorer has the question; a viewer is told for whom they are', async () => {
  const path = '/fr/follow-ups?kinds=visit&direction=inbound&state=done';
  const { page, problems } = await openPage(browser, server.origin, path, { role: 'ANALYST' });
  await page.waitForSelector(`[data-follow-ups="done"]${'[data-loaded]'}`);
  const { followUps } = await server.ask<{
    followUps: { nodes: { promise: string; doneDate: string | null; engagement: { reference: string; title: string } | null }[] };
  }>(
    `{ followUps(first: 500, where: { done: true }, of: { kinds: [VISIT], directions: [INBOUND] }) {
      nodes { promise doneDate engagement { reference title(locale: FR) } } } }`,
    {},
    'ANALYST',
  );
  expect(followUps.nodes.length).toBeGreaterThan(5);
  await expect.poll(() => page.getAttribute('[data-follow-ups] [role="status"]', 'data-value')).toBe(String(followUps.nodes.length));
  const expected = followUps.nodes.map(({ promise, doneDate, engagement }) => [
    promise,
    doneDate ?? '',
    engagement?.reference,
    engagement?.title,
  ]);
  const read = (rows: Record<string, string>[]) =>
    rows.map((row) => [row['promise'], row['doneDate'], row['engagement.reference'], row['engagement.title']]);
  const [csv] = await Promise.all([page.waitForEvent('download'), page.click('[data-file="csv"]')]);
  expect(csv.suggestedFilename()).toBe('suivis.csv');
  const rows = parse(readFileSync((await csv.path()) ?? ''), { columns: true, bom: true }) as Record<string, string>[];
  expect(read(rows)).toEqual(expected);
  const [workbook] = await Promise.all([page.waitForEvent('download'), page.click('[data-file="xlsx"]')]);
  expect(workbook.suggestedFilename()).toBe('suivis.xlsx');
  const sheet = await readSheet(readFileSync((await workbook.path()) ?? ''), 1);
  const place = (sheet[0] ?? []).indexOf('engagement.reference');
  expect(sheet.slice(1).map((row) => row[place])).toEqual(expected.map(([, , reference]) => reference));
  await page.click('[data-explore="follow-ups"]');
  await page.waitForURL(/\/fr\/explore/);
  expect(new URL(page.url()).searchParams.get('query')).toContain('followUps(where: $where, of: $of)');
  expect(problems).toEqual([]);
  await page.context().close();

  const viewer = await openPage(browser, server.origin, '/fr/follow-ups');
  await viewer.page.waitForSelector(loaded);
  await expect.poll(() => viewer.page.locator('[data-file]').count()).toBe(0);
  await expect.poll(() => viewer.page.textContent('[data-files-from]')).toContain('analystes');
  await viewer.page.context().close();
});

test('a view of the past says that follow-ups have none', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en/follow-ups?asOf=2020-01-01T00:00:00Z');
  await page.click('text=Show the present');
  await page.waitForSelector(loaded);
  expect(new URL(page.url()).search).toBe('');
  expect(problems).toEqual([]);
  await page.context().close();
});
