// A register of a century and a half: the overview of all its years stays a page that is read, with the latest of them in sight.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage, overviewOf } from './browser';
import { compareFiles, compareOverview } from './compare-overview';
import { stateAt } from './overview-states';
import { type RunningServer, startServer } from './server';
import { violationsOn } from './violations';

const ALL = '?period=all';
const YEARS = 151;

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('us-visits'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** How far a box has been scrolled, and could be. */
const scrolled = (page: Page, box: string) =>
  page.locator(box).evaluate(({ scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight }) => ({
    across: [Math.round(scrollLeft), scrollWidth - clientWidth],
    down: [Math.round(scrollTop), scrollHeight - clientHeight],
  }));

test('every figure of all years is the API’s, every year is drawn, and the latest are in sight', { timeout: 300_000 }, async () => {
  const { page, problems } = await openPage(browser, server.origin, `/en${ALL}`);
  await overviewOf(page, ALL);
  const { seen, compared } = await compareOverview(server, page, stateAt('period=all'));
  expect(compared).toBeGreaterThan(YEARS * 3);
  expect(await compareFiles(page, seen)).toBeGreaterThan(0);
  const years = page.locator('[data-figure="volume-by-year"]');
  expect(await years.locator('.as-table tbody tr').count()).toBe(YEARS);
  expect(await years.locator('.as-table.unseen').count()).toBe(1);
  // Of those that are named, each is a round one.
  const named = await years.locator('svg text[data-filter-mark]').allTextContents();
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !/^\d{3}0\/\d1$/.test(name))).toEqual([]);
  for (const [figure, way] of [
    ['region-by-year', 'across'],
    ['visit-outcomes', 'down'],
  ] as const) {
    const box = `[data-figure="${figure}"] .heat-scroll`;
    const {
      [way]: [at = 0, most = 0],
    } = await scrolled(page, box);
    expect([figure, most > 1000, Math.abs(most - at) < 2]).toEqual([figure, true, true]);
    expect(await page.getAttribute(box, 'tabindex')).toBe('0');
  }
  // Some six windows, where each of two tables was fifteen.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6000);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('its table is scrolled to within the figure, and is whole on paper', async () => {
  const { page, problems } = await openPage(browser, server.origin, `/fr${ALL}`);
  await overviewOf(page, ALL);
  await page.click('[data-figure="volume-by-year"] .tools button >> nth=0');
  const box = '[data-figure="volume-by-year"] .heat-scroll';
  await expect.poll(async () => (await scrolled(page, box)).down[1]).toBeGreaterThan(1000);
  const height = () => page.locator(box).evaluate((one) => one.getBoundingClientRect().height);
  expect(await height()).toBeLessThan(600);
  // What heads the columns and what they add up to stay in sight.
  const edges = await page.locator(box).evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    const of = (part: string) => one.querySelector(part)?.getBoundingClientRect();
    return [(of('thead th')?.top ?? 0) - top, bottom - (of('tfoot td')?.bottom ?? 0)].map(Math.abs);
  });
  expect(Math.max(...edges)).toBeLessThan(2);
  expect(await violationsOn(page, { within: '[data-figure="volume-by-year"]' })).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(height).toBeGreaterThan(YEARS * 20);
  expect(problems).toEqual([]);
  await page.context().close();
});
