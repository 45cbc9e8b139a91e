// What readers come for most, each from the top of a page to its end with keys alone: nothing is clicked, and nothing is given the focus.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresLoaded, launch, openPage, overviewOf, type WatchedPage } from './browser';
import { shownIn } from './figures';
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

/** More stops than any page has. */
const MOST_STOPS = 600;

/** Goes on from stop to stop until it is at what is looked for. */
async function tabTo(page: Page, wanted: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no stop at ${wanted}`);
}

/** Waits until the focus is back where it was before something opened. */
const backAt = (page: Page, wanted: string) => page.waitForFunction((selector) => document.activeElement?.matches(selector), wanted);

const at = (page: Page, name: string) => page.evaluate((attribute) => document.activeElement?.getAttribute(attribute), name);

/** Waits for an address of the overview, and for the figures that answer it. */
async function arrived(page: Page, path: string): Promise<void> {
  await page.waitForURL(server.origin + path);
  await overviewOf(page, new URL(server.origin + path).search);
}

async function closed({ page, problems }: WatchedPage): Promise<void> {
  expect(problems).toEqual([]);
  await page.context().close();
}

async function overview(search = ''): Promise<WatchedPage> {
  const opened = await openPage(browser, server.origin, `/en${search}`);
  await figuresLoaded(opened.page);
  return opened;
}

test('finding an engagement by a name, and reading it', async () => {
  const watched = await overview('?period=all');
  const { page } = watched;
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('skip');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.keyboard.press('/');
  await expect.poll(() => at(page, 'type')).toBe('search');
  await page.keyboard.type('Namibia');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/en\/engagements\?.*text=Namibia/);
  await page.waitForSelector('[role="status"][data-value]');
  const { engagements } = await server.ask<{ engagements: { totalCount: number } }>(
    '{ engagements(where: { text: "Namibia", includeComponents: true }) { totalCount } }',
  );
  await expect.poll(() => page.getAttribute('[role="status"][data-value]', 'data-value')).toBe(String(engagements.totalCount));
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('INPUT');
  await tabTo(page, '[role="grid"]');
  await page.keyboard.press('ArrowDown');
  const reference = await page.getAttribute('[data-record][aria-selected="true"]', 'data-record');
  await page.keyboard.press('Enter');
  await page.waitForSelector(`[data-engagement="${reference}"]`);
  await closed(watched);
});

test('choosing the years', async () => {
  const watched = await overview();
  const { page } = watched;
  await tabTo(page, '[data-filter="period"]');
  await page.keyboard.press('Enter');
  await tabTo(page, '.panel input[type="radio"]:checked');
  await page.keyboard.press('ArrowDown');
  await arrived(page, '/en?period=all');
  // One goes on from what was chosen: to the next, and back.
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(/from=\d{4}-04-01&to=/);
  await page.keyboard.press('ArrowUp');
  await arrived(page, '/en?period=all');
  await page.keyboard.press('Escape');
  await backAt(page, '[data-filter="period"]');
  await closed(watched);
});

test('leaving a kind out, and taking it in again', async () => {
  const watched = await overview();
  const { page } = watched;
  await tabTo(page, '.seg.kinds input[value="MISSION"]');
  await page.keyboard.press('Space');
  await arrived(page, '/en?kinds=visit,project');
  await page.keyboard.press('Space');
  await arrived(page, '/en');
  await closed(watched);
});

test('looking at one topic, and at all of them again', async () => {
  const watched = await overview();
  const { page } = watched;
  await tabTo(page, '[data-filter="more"]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('[data-more-filters]'));
  await tabTo(page, '[data-section="topics"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-choices="topics"] input[type="checkbox"]');
  await page.keyboard.press('Tab');
  await page.keyboard.type('parole');
  await page.keyboard.press('Enter');
  await arrived(page, '/en?topics=PAROLE');
  await expect.poll(() => page.textContent('[data-announcement]')).toMatch(/^\d+ engagements?$/);
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-more-filters]', { state: 'detached' });
  await backAt(page, '[data-filter="more"]');
  await tabTo(page, '[data-chip="topics:PAROLE"]');
  await page.keyboard.press('Enter');
  await arrived(page, '/en');
  await backAt(page, '[data-undo]');
  await page.keyboard.press('Enter');
  await arrived(page, '/en?topics=PAROLE');
  await closed(watched);
});

test('opening what is behind a number, and one of it', async () => {
  const watched = await overview('?period=all');
  const { page } = watched;
  await tabTo(page, '[data-figure="region-by-year"] tfoot [data-key="all|all"]');
  const value = await at(page, 'data-value');
  await page.keyboard.press('Enter');
  await page.waitForSelector(`[data-records] h2[data-count="${value}"]`);
  await page.keyboard.press('Escape');
  await page.waitForURL(`${server.origin}/en?period=all`);
  await backAt(page, '[data-key="all|all"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-records] [data-record]');
  await tabTo(page, '[data-record] a');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-engagement]');
  await closed(watched);
});

test('going through a chart, and filtering by one of its marks', async () => {
  const watched = await overview();
  const { page } = watched;
  const { marks } = await shownIn(page, 'volume-by-year');
  await tabTo(page, '[data-figure="volume-by-year"] [role="listbox"]');
  await page.keyboard.press('ArrowRight');
  const said = await page.evaluate(() => {
    const option = document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '');
    return { key: option?.getAttribute('data-option') ?? '', text: option?.textContent };
  });
  const year = said.key.replace('|total', '');
  expect(said.text).toBe(`${year}: ${marks[said.key]?.text}`);
  await page.keyboard.press('Enter');
  const first = Number(year.slice(0, 4));
  await arrived(page, `/en?from=${first}-04-01&to=${first + 1}-03-31`);
  await expect.poll(() => page.getAttribute('[data-sentence] [data-key="total"]', 'data-value')).toBe(String(marks[said.key]?.value));
  await closed(watched);
});

test('reading a chart as its table, by which rule it counts, and taking it away', async () => {
  const watched = await overview();
  const { page } = watched;
  const tool = (number: number) => `[data-figure="volume-by-region"] .tools button:nth-of-type(${number})`;
  await tabTo(page, tool(1));
  await page.keyboard.press('Space');
  await expect.poll(() => page.isVisible('[data-figure="volume-by-region"] table')).toBe(true);
  await tabTo(page, tool(4));
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-explanation="volume-by-region"]');
  await page.waitForFunction(() => document.activeElement?.closest('.panel'));
  await page.keyboard.press('Escape');
  await page.waitForSelector('.panel', { state: 'detached' });
  await tabTo(page, tool(2), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-format') === 'csv');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  await closed(watched);
});

test('changing how it is counted', async () => {
  const watched = await overview('?period=all');
  const { page } = watched;
  await tabTo(page, '[data-filter="how-counted"]');
  await page.keyboard.press('Enter');
  await tabTo(page, '.panel fieldset:nth-of-type(3) input:checked');
  await page.keyboard.press('ArrowDown');
  await arrived(page, '/en?period=all&counting=fractional');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.panel', { state: 'detached' });
  await backAt(page, '[data-filter="how-counted"]');
  await closed(watched);
});

test('keeping what is looked at under a name, and coming back to it', async () => {
  const watched = await overview('?kinds=visit&regions=002');
  const { page } = watched;
  await tabTo(page, '[data-filter="views"]');
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-name-form] input');
  await page.keyboard.type('Visits with Africa');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-news="saved"]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-views]', { state: 'detached' });
  await tabTo(page, '[data-clear-all]');
  await page.keyboard.press('Enter');
  await arrived(page, '/en');
  await tabTo(page, '[data-filter="views"]', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('[data-views]'));
  await tabTo(page, '[data-view="Visits with Africa"] a');
  await page.keyboard.press('Enter');
  await arrived(page, '/en?kinds=visit&regions=002');
  await closed(watched);
});

test('changing the language and the theme', async () => {
  const watched = await openPage(browser, server.origin, '/en?period=all', { colorScheme: 'light' });
  const { page } = watched;
  await figuresLoaded(page);
  await tabTo(page, '[hreflang="fr"]');
  await page.keyboard.press('Enter');
  await arrived(page, '/fr?period=all');
  await tabTo(page, '[data-theme-switch]');
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-theme="dark"]');
  await page.keyboard.press('Space');
  await page.waitForSelector('html[data-mantine-color-scheme="dark"]');
  await closed(watched);
});
