import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresLoaded, launch, openPage } from './browser';
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

describe('what is left beside the largest', () => {
  test.each([
    ['en', 'period=all', 'top-jurisdictions', 'JURISDICTION'],
    ['fr', 'from=2003-04-01&to=2006-03-31&kinds=visit', 'top-topics', 'TOPIC'],
    ['en', 'period=all&basis=active&regions=002', 'top-jurisdictions', 'JURISDICTION'],
  ] as const)('%s ?%s opens exactly its records, by an address that others can open', async (language, search, figure, dimension) => {
    const { page, problems } = await openPage(browser, server.origin, `/${language}?${search}`);
    await figuresLoaded(page);
    const other = (await shownIn(page, figure)).marks['other|total'];
    if (!other) throw new Error('nothing is left');
    await page.click(`[data-figure="${figure}"] text[data-mark="other|total"]`);
    const opened = `[data-records] h2[data-count="${other.value}"][data-value="${other.value}"]`;
    await page.waitForSelector(opened);
    expect(new URL(page.url()).search).toContain(`records=${dimension}:~8`);
    await page.goto(page.url());
    await page.waitForSelector(opened);
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-records]', { state: 'detached' });

    // Nothing filters by all that is left: its bar opens its records too, by keyboard as well.
    await figuresLoaded(page);
    await page.focus(`[data-figure="${figure}"] [role="listbox"]`);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.waitForSelector(opened);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

test('a key figure opens the records behind its number', async () => {
  const { page } = await openPage(browser, server.origin, '/en');
  await figuresLoaded(page);
  await page.click('[data-key-figure="personMonths"] [data-key]');
  await page.waitForSelector('[data-records] [data-count]');
  const kinds = await shownIn(page, 'volume-by-year');
  await expect.poll(() => page.getAttribute('[data-records] [data-count]', 'data-count')).toBe(String(kinds.cells['all|MISSION']?.value));
  await page.context().close();
});

describe('the map', () => {
  test('filters by a shape, and takes that back by the same shape; a number opens the records', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en');
    await figuresLoaded(page);
    const total = Number((await shownIn(page, 'partners-map')).cells['KE']?.value);
    await page.locator('[data-mark="KE|land"]').click();
    await page.waitForURL(/jurisdictions=KE/);
    await figuresLoaded(page);
    await page.waitForFunction(
      (value) => document.querySelector('[data-key="total"]')?.getAttribute('data-value') === String(value),
      total,
    );
    await page.locator('[data-mark="KE|land"]').click();
    await page.waitForFunction(() => !window.location.search.includes('jurisdictions'));
    await figuresLoaded(page);
    await page.locator('[data-mark$="|label"]').first().click();
    await page.waitForSelector('[data-records] [data-count]');
    expect(page.url()).toContain('records=JURISDICTION');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('is a table for the keyboard, whose names filter', async () => {
    const { page } = await openPage(browser, server.origin, '/en');
    await figuresLoaded(page);
    await page.locator('[data-figure="partners-map"] .tools button').first().click();
    const name = page.locator('[data-figure="partners-map"] [data-filter-name="LR"]');
    await name.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/jurisdictions=LR/);
    await page.context().close();
  });
});

test.each(['under-way', 'coming-up', 'recent'])('the list %s leads to all of its engagements', async (name) => {
  const { page, problems } = await openPage(browser, server.origin, '/en?kinds=visit,project');
  await figuresLoaded(page);
  const count = Number(await page.getAttribute(`[data-list="${name}"]`, 'data-count'));
  expect(count).toBeGreaterThan(5);
  await page.click(`[data-list="${name}"] .all a`);
  await page.waitForURL(/\/engagements/);
  await page.waitForFunction((words) => document.querySelector('main')?.textContent?.includes(words), `${count} engagements`);
  expect(problems).toEqual([]);
  await page.context().close();
});

test.each([
  ['en', 'From 1\u00A0Apr 2006 on'],
  ['fr', 'À partir du 1er\u00A0avr. 2006'],
] as const)('what is coming up has no end, and no page says one, in %s', async (language, words) => {
  const { page, problems } = await openPage(browser, server.origin, `/${language}`);
  await figuresLoaded(page);
  await page.click('[data-list="coming-up"] .all a');
  await page.waitForURL(/\/engagements/);
  await page.waitForSelector('[data-record]');
  expect((await page.textContent('[data-chip="span"]'))?.trim()).toBe(words);
  const { search } = new URL(page.url());
  for (const path of ['/engagements', '', '/volume?by=region&split=none']) {
    await page.goto(`${server.origin}/${language}${path}${path.includes('?') ? `&${search.slice(1)}` : search}`);
    await page.waitForSelector('[data-record], [data-loaded]');
    await expect.poll(() => page.textContent('body'), { message: path }).not.toContain('2999');
  }
  // The days can be looked at and taken as they are.
  await page.click('[data-filter="period"]');
  await page.click('.pick-panel button[type="submit"]');
  await page.waitForSelector('.pick-panel', { state: 'detached' });
  expect(new URL(page.url()).search).toContain('to=2999-12-31');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('the number of partner jurisdictions opens the table that has a row for each', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en?from=2003-04-01&to=2006-03-31&kinds=visit');
  await figuresLoaded(page);
  const partners = Number(await page.getAttribute('[data-key="partners"]', 'data-value'));
  await page.click('[data-key-figure="partners"] a');
  await page.waitForSelector('[data-volume][data-loaded]');
  expect(new URL(page.url()).search).toContain('from=2003-04-01&to=2006-03-31&kinds=visit');
  const { cells } = await shownIn(page, 'volume');
  const rows = Object.keys(cells).filter((key) => key.endsWith('|total') && !['all|total', '-|total'].includes(key));
  expect(rows).toHaveLength(partners);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('all visits of all years are listed too, as many as there are', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/fr?period=all');
  await figuresLoaded(page);
  for (const name of ['visits', 'project', 'mission']) {
    const number = page.locator(`[data-figure="visit-outcomes"] button[data-key="all|${name}"]`);
    const value = Number(await number.getAttribute('data-value'));
    await number.click();
    await page.waitForSelector(`[data-opened="all"][data-count="${value}"]`);
    const listed = page.locator('[data-opened] [data-listed]');
    await expect.poll(() => listed.count()).toBe(Math.min(50, value));
    if (value > 50) {
      await page.click('[data-opened] [data-more]');
      await page.waitForFunction((next) => document.querySelectorAll('[data-opened] [data-listed]').length === next, Math.min(100, value));
      const references = await listed.evaluateAll((lines) => lines.map((line) => line.getAttribute('data-listed')));
      expect(new Set(references).size).toBe(references.length);
    }
    await page.locator('[data-opened] header button').click();
  }
  expect(problems).toEqual([]);
  await page.context().close();
});

test('a number of what visits led to lists its visits', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en?period=all&basis=active');
  await figuresLoaded(page);
  const numbers = page.locator('[data-figure="visit-outcomes"] button.num-link');
  await expect.poll(() => numbers.count()).toBeGreaterThan(3);
  for (const index of [0, 1]) {
    const number = numbers.nth(index);
    const value = await number.getAttribute('data-value');
    await number.click();
    await page.waitForSelector('[data-opened][data-count]');
    await expect.poll(() => page.getAttribute('[data-opened]', 'data-count')).toBe(value);
    await page.locator('[data-opened] header button').click();
    await expect.poll(() => number.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  expect(problems).toEqual([]);
  await page.context().close();
});

test('what is listed of what visits led to stands in the address: a link shows it, and Back closes it', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en?period=all');
  await figuresLoaded(page);
  const number = page.locator('[data-figure="visit-outcomes"] button[data-key="all|project"]');
  const value = await number.getAttribute('data-value');
  await number.click();
  await page.waitForURL(/\?period=all&visits=all,project$/);
  await page.waitForSelector(`[data-opened="all"][data-count="${value}"]`);
  // Another number takes its place, and is closed by one Back.
  await page.click('[data-figure="visit-outcomes"] button[data-key="all|visits"]');
  await page.waitForURL(/\?period=all&visits=all$/);
  await page.goBack();
  await page.waitForURL(/\?period=all$/);
  await expect.poll(() => page.locator('[data-opened]').count()).toBe(0);
  const opener = '[data-figure="visit-outcomes"] button[data-key="all|visits"]';
  await expect.poll(() => page.locator(opener).evaluate((element) => element === document.activeElement)).toBe(true);
  // What is listed is no filter: there is none to take back.
  await expect.poll(() => page.locator('[data-undo]:not([disabled])').count()).toBe(0);

  const year = page.locator('[data-figure="visit-outcomes"] tr[data-cohort] button[data-key$="|visits"]').first();
  const key = await year.getAttribute('data-key');
  const count = await year.getAttribute('data-value');
  await year.click();
  await page.waitForSelector(`[data-opened][data-count="${count}"]`);
  const link = page.url();
  expect(new URL(link).searchParams.get('visits')).toBe(key?.split('|')[0]);
  const other = await openPage(browser, server.origin, new URL(link).pathname + new URL(link).search);
  await other.page.waitForSelector(`[data-opened][data-count="${count}"]`);
  await other.page.click('[data-opened] header button');
  await other.page.waitForURL(/\?period=all$/);
  expect(other.problems).toEqual([]);
  await other.page.context().close();
  // From here to a visit and back again.
  await page.locator('[data-opened] [data-listed] a').first().click();
  await page.waitForSelector('[data-engagement]');
  expect(new URL(page.url()).search).not.toContain('visits');
  await page.goBack();
  await page.waitForSelector(`[data-opened][data-count="${count}"]`);
  // A year that the page does not show lists nothing.
  await page.goto(`${server.origin}/en?visits=1850/51`);
  await figuresLoaded(page);
  await expect.poll(() => page.locator('[data-opened]').count()).toBe(0);
  expect(problems).toEqual([]);
  await page.context().close();
});
