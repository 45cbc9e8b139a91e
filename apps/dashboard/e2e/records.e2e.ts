import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { type RunningServer, startServer } from './server';
import { TRACED, tasksOf } from './tasks';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('sample'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const GRID = '[role="grid"]';

async function listed(page: Page): Promise<number> {
  await page.waitForSelector(`${GRID}[data-total][aria-busy="false"]`);
  return Number(await page.getAttribute(GRID, 'data-total'));
}

/** The references that stand in the page, in the order of their rows. */
function shown(page: Page): Promise<(string | null)[]> {
  return page
    .locator(`${GRID} [data-row]`)
    .evaluateAll((rows) =>
      rows
        .sort((a, b) => Number(a.getAttribute('data-row')) - Number(b.getAttribute('data-row')))
        .map((row) => row.getAttribute('data-record')),
    );
}

interface ListPage {
  nodes: { reference: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

/** All that the API lists. */
async function asked(where: Record<string, unknown>, orderBy: unknown[] = [{ field: 'START_DATE', direction: 'DESC' }], role = 'VIEWER') {
  const references: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { engagements }: { engagements: ListPage } = await server.ask<{ engagements: ListPage }>(
      'query ($where: EngagementFilter, $orderBy: [EngagementOrder!], $after: String) { engagements(first: 500, where: $where, orderBy: $orderBy, after: $after) { nodes { reference } pageInfo { hasNextPage endCursor } } }',
      { where, orderBy, after },
      role,
    );
    references.push(...engagements.nodes.map(({ reference }) => reference));
    if (!engagements.pageInfo.hasNextPage) return references;
    after = engagements.pageInfo.endCursor;
  }
}

test('the list is what the API lists under the filters of the address, and says how much that is', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en/engagements?period=all&kinds=visit&direction=inbound');
  const total = await listed(page);
  const references = await asked({ kinds: ['VISIT'], directions: ['INBOUND'] });
  expect(total).toBe(references.length);
  await expect.poll(() => page.getAttribute('[role="status"][data-value]', 'data-value')).toBe(String(total));
  const rows = await shown(page);
  expect(rows).toEqual(references.slice(0, rows.length));
  expect(rows.length).toBeLessThan(60);
  await expect.poll(() => page.getAttribute(GRID, 'aria-rowcount')).toBe(String(total + 1));
  await expect.poll(() => page.getAttribute('[data-row="0"]', 'aria-rowindex')).toBe('2');

  // What figures count is as many as the figures say.
  await page.check('[data-only="counted"]');
  await page.waitForURL(/only=counted/);
  const { engagementVolume } = await server.ask<{ engagementVolume: { total: { engagements: number } } }>(
    '{ engagementVolume(where: { kinds: [VISIT], directions: [INBOUND] }) { total { engagements } } }',
  );
  await page.waitForSelector(`${GRID}[data-total="${engagementVolume.total.engagements}"]`);
  expect(problems).toEqual([]);
  await page.context().close();
});

describe('what is looked for', () => {
  test.each([
    ['Côte', 'cote'],
    ['évaluation', 'EVALUATION'],
    ['Namibie', 'namibia'],
  ])('%s is found as %s is', async (written, plain) => {
    const { page, problems } = await openPage(browser, server.origin, '/fr');
    await page.waitForSelector('.search input');
    for (const text of [written, plain]) {
      await page.fill('.search input', text);
      await page.press('.search input', 'Enter');
      await page.waitForURL((url) => url.searchParams.get('text') === text);
      expect(await listed(page)).toBe((await asked({ text })).length);
    }
    const [first, second] = [await asked({ text: written }), await asked({ text: plain })];
    expect(first.length).toBeGreaterThan(0);
    if (written !== 'Namibie') expect(second).toEqual(first);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('what is nowhere is said to be, with a way out', async () => {
    const { page } = await openPage(browser, server.origin, '/en/engagements?period=all&text=xyzzy');
    await page.waitForSelector('.state');
    await expect.poll(() => page.textContent('.state')).toContain('No engagement meets this');
    await page.click('.state button');
    expect(await listed(page)).toBe((await asked({})).length);
    await page.context().close();
  });
});

test('a heading puts in order, its second press from the other end, and Back takes that back', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en/engagements?period=all');
  await listed(page);
  for (const [field, column, descending] of [
    ['TITLE', 'title', false],
    ['TITLE', 'title', true],
    ['REFERENCE', 'reference', false],
  ] as const) {
    await page.click(`[data-sort="${column}"]`);
    await page.waitForURL(new RegExp(`sort=${descending ? '-' : ''}${column}`));
    await page.waitForSelector(`[data-column="${column}"][aria-sort="${descending ? 'descending' : 'ascending'}"]`);
    await listed(page);
    const rows = await shown(page);
    expect(rows).toEqual((await asked({}, [{ field, direction: descending ? 'DESC' : 'ASC' }])).slice(0, rows.length));
  }
  await page.goBack();
  await page.waitForURL(/sort=-title/);
  await page.waitForSelector('[data-column="title"][aria-sort="descending"]');
  // Read in French, the titles are in the order of the French ones.
  await page.goto(`${server.origin}/fr/engagements?period=all&sort=title`);
  await listed(page);
  const rows = await shown(page);
  expect(rows).toEqual((await asked({}, [{ field: 'TITLE_FR', direction: 'ASC' }])).slice(0, rows.length));
  expect(problems).toEqual([]);
  await page.context().close();
});

test('columns are chosen, stand in the address, and are kept for the next time', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en/engagements?period=all');
  await listed(page);
  const headings = () =>
    page.locator('[role="columnheader"]').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-column')));
  await expect.poll(() => headings()).toEqual(['reference', 'when', 'title', 'kind', 'partners', 'status']);
  await page.click('button[data-columns]');
  await page.check('.opts input[value="topics"]');
  await page.check('.opts input[value="organizations"]');
  await page.uncheck('.opts input[value="kind"]');
  await page.waitForURL(/columns=reference,when,title,partners,organizations,topics,status/);
  await page.keyboard.press('Escape');
  await expect.poll(() => headings()).toEqual(['reference', 'when', 'title', 'partners', 'organizations', 'topics', 'status']);
  await listed(page);
  await page.waitForSelector('[data-cell="topics"] a');
  await page.goto(`${server.origin}/fr/engagements?period=all`);
  await listed(page);
  await expect.poll(() => headings()).toEqual(['reference', 'when', 'title', 'partners', 'organizations', 'topics', 'status']);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('keys move through the list, Enter opens, and Back leads to the row that was left', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en/engagements?period=all');
  const total = await listed(page);
  const references = await asked({});
  const active = () => page.getAttribute(GRID, 'data-active');
  await page.focus(GRID);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => active()).toBe('1');
  await page.keyboard.press('PageDown');
  expect(Number(await active())).toBeGreaterThan(5);
  await page.keyboard.press('End');
  await expect.poll(() => active()).toBe(String(total - 1));
  await listed(page);
  const last = await shown(page);
  expect(last.at(-1)).toBe(references.at(-1));
  // The row that one is at is in sight, and named to screen readers.
  const inSight = await page.evaluate(() => {
    const grid = document.querySelector('[role="grid"]');
    const row = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '');
    const [outer, inner] = [grid?.getBoundingClientRect(), row?.getBoundingClientRect()];
    return outer && inner ? inner.bottom <= outer.bottom + 1 && inner.top >= outer.top : false;
  });
  expect(inSight).toBe(true);
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowUp');
  const left = total - 6;
  await page.keyboard.press('Enter');
  await page.waitForSelector(`[data-engagement="${references[left]}"]`);
  await page.goBack();
  await listed(page);
  await expect.poll(() => active()).toBe(String(left));
  await page.waitForSelector(`[data-record="${references[left]}"][aria-selected="true"]`);
  await page.focus(GRID);
  await page.keyboard.press('Home');
  await expect.poll(() => active()).toBe('0');
  await page.waitForSelector(`[data-record="${references[0]}"]`);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('scrolled through to its end, every row has been shown once and in order', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en/engagements?period=all&sort=reference');
  const total = await listed(page);
  const references = await asked({}, [{ field: 'REFERENCE', direction: 'ASC' }]);
  const seen = new Map<number, string | null>();
  for (let at = 0; at <= total; at += 15) {
    await page.evaluate((row) => document.querySelector('[role="grid"]')?.scrollTo(0, row * 44), at);
    await page.waitForTimeout(30);
    await listed(page);
    for (const [row, reference] of await page
      .locator('[data-row]')
      .evaluateAll((rows) => rows.map((row) => [Number(row.getAttribute('data-row')), row.getAttribute('data-record')] as const)))
      seen.set(row, reference);
    await expect.poll(() => page.locator('[data-row]').count()).toBeLessThan(60);
  }
  expect([...seen].sort(([a], [b]) => a - b).map(([, reference]) => reference)).toEqual(references);
  expect(problems).toEqual([]);
  await page.context().close();
});

describe('a list of thousands', () => {
  /** What holds up a page for longer is felt. */
  const LONGEST_TASK_MS = 50;
  let many: RunningServer;
  beforeAll(async () => {
    many = await startServer('us-visits');
  });
  afterAll(() => many?.stop());

  test('is scrolled, dragged and jumped through without a stutter, a few rows of it standing in the page', async () => {
    const { page, problems } = await openPage(browser, many.origin, '/en');
    await page.goto(`${many.origin}/en/engagements?period=all`);
    const total = await listed(page);
    expect(total).toBeGreaterThan(3_000);
    const { engagements } = await many.ask<{ engagements: { nodes: { reference: string }[] } }>(
      '{ engagements(first: 1, skip: 1632) { nodes { reference } } }',
    );
    await page.waitForTimeout(500);
    await browser.startTracing(page, TRACED);
    await page.mouse.move(700, 600);
    for (let turn = 0; turn < 40; turn += 1) {
      await page.mouse.wheel(0, 500);
      await page.waitForTimeout(16);
    }
    await listed(page);
    for (const row of [1_632, total - 20, 40, 1_632]) {
      await page.evaluate((at) => document.querySelector('[role="grid"]')?.scrollTo(0, at * 44), row);
      await page.waitForTimeout(120);
      await listed(page);
      await expect.poll(() => page.locator('[data-row]').count()).toBeLessThan(60);
    }
    await expect.poll(() => page.getAttribute('[data-row="1632"]', 'data-record')).toBe(engagements.nodes[0]?.reference);
    await page.focus(GRID);
    await page.keyboard.press('End');
    for (let press = 0; press < 10; press += 1) await page.keyboard.press('PageUp');
    await listed(page);
    const tasks = tasksOf(await browser.stopTracing());
    expect(tasks.length).toBeGreaterThan(100);
    expect(Math.max(...tasks)).toBeLessThan(LONGEST_TASK_MS);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

test('files hold exactly the list; a viewer is told for whom they are', async () => {
  const path = '/fr/engagements?period=all&kinds=project&sort=title&columns=reference,title,partners&text=formation';
  const { page, problems } = await openPage(browser, server.origin, path, { role: 'ANALYST' });
  const total = await listed(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-file="csv"]')]);
  expect(download.suggestedFilename()).toBe('engagements.csv');
  const rows = parse(readFileSync((await download.path()) ?? ''), { columns: true, bom: true }) as Record<string, string>[];
  const references = await asked({ kinds: ['PROJECT'], text: 'formation' }, [{ field: 'TITLE_FR', direction: 'ASC' }], 'ANALYST');
  expect(rows.length).toBe(total);
  expect(rows.map((row) => row['reference'] ?? Object.values(row)[0])).toEqual(references);
  const [workbook] = await Promise.all([page.waitForEvent('download'), page.click('[data-file="xlsx"]')]);
  expect(workbook.suggestedFilename()).toBe('engagements.xlsx');
  await page.click('[data-explore="engagements"]');
  await page.waitForURL(/\/fr\/explore/);
  expect(problems).toEqual([]);
  await page.context().close();

  const viewer = await openPage(browser, server.origin, '/fr/engagements?period=all');
  await listed(viewer.page);
  await expect.poll(() => viewer.page.locator('[data-file]').count()).toBe(0);
  await expect.poll(() => viewer.page.textContent('[data-files-from]')).toContain('analystes');
  await viewer.page.context().close();
});

test('a register that does not answer says so, and the list can be read again', async () => {
  const { page } = await openPage(browser, server.origin, '/en/topics');
  await page.waitForSelector('[data-index]');
  await page.route('**/graphql', (route) => route.abort());
  await page.click('.records-nav [data-list="engagements"]');
  await page.waitForSelector('.register-page .state[role="alert"]');
  await page.unroute('**/graphql');
  await page.click('.register-page .state button');
  await listed(page);
  await page.context().close();
});
