// What holds on every page: its keys, its themes and contrast, and what it is on paper.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresLoaded, launch, openPage } from './browser';
import { type RunningServer, startServer } from './server';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('csc'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const FILTERED = 'from=2001-04-01&to=2006-03-31&kinds=visit';

describe('the keys', () => {
  test('lead from place to place with the filters, and to the search', async () => {
    const { page, problems } = await openPage(browser, server.origin, `/en?${FILTERED}`);
    await figuresLoaded(page);
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.waitForURL(`${server.origin}/en/engagements?${FILTERED}`);
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.waitForURL(`${server.origin}/en?${FILTERED}`);
    await figuresLoaded(page);
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    // In a field they are letters.
    await page.keyboard.type('g o?/x');
    await expect.poll(() => page.inputValue('[role="search"] input')).toBe('g o?/x');
    await expect.poll(() => page.locator('[data-keys][open]').count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('are told by ?, and do nothing once turned off, here or after a reload', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/fr');
    await figuresLoaded(page);
    await page.keyboard.press('?');
    const help = page.locator('[data-keys][open]');
    await expect.poll(() => help.locator('h2').textContent()).toBe('Clavier');
    await help.locator('input[type="checkbox"]').uncheck();
    await page.keyboard.press('Escape');
    await expect.poll(() => help.count()).toBe(0);
    const nothingHappens = async () => {
      for (const key of ['/', '?', 'g', 'e']) await page.keyboard.press(key);
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).not.toBe('search');
      await expect.poll(() => help.count()).toBe(0);
      expect(page.url()).toBe(`${server.origin}/fr`);
    };
    await nothingHappens();
    await page.reload();
    await figuresLoaded(page);
    await nothingHappens();
    await page.click('.keys-open');
    await help.locator('input[type="checkbox"]').check();
    await help.locator('.keys-head button').click();
    await page.keyboard.press('?');
    await expect.poll(() => help.count()).toBe(1);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

const attribute = (page: Page, name: string) => page.getAttribute('html', name);

test('more contrast is as the system has it or as the reader chose, in either theme', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en', { contrast: 'more' });
  await figuresLoaded(page);
  await expect.poll(() => attribute(page, 'data-contrast')).toBe('more');
  await page.context().close();

  const { page: chosen, problems: others } = await openPage(browser, server.origin, '/en');
  await figuresLoaded(chosen);
  await expect.poll(() => attribute(chosen, 'data-contrast')).toBeNull();
  for (const theme of ['light', 'dark']) {
    await chosen.click('[data-theme-switch]');
    await chosen.click(`[data-theme="${theme}"]`);
    if (theme === 'light') await chosen.click('[data-contrast-switch]');
    await chosen.keyboard.press('Escape');
    await expect.poll(() => attribute(chosen, 'data-mantine-color-scheme')).toBe(theme);
    await expect.poll(() => attribute(chosen, 'data-contrast')).toBe('more');
  }
  await chosen.reload();
  await figuresLoaded(chosen);
  await expect.poll(() => attribute(chosen, 'data-contrast')).toBe('more');
  expect([...problems, ...others]).toEqual([]);
  await chosen.context().close();
});

test.each(['none', 'active'] as const)('a page on a narrow screen scrolls one way only (forced colours: %s)', async (forcedColors) => {
  for (const width of [320, 390, 768, 1440, 2560, 3840]) {
    const { page, problems } = await openPage(browser, server.origin, '/fr', { viewport: { width, height: 900 }, forcedColors });
    await figuresLoaded(page);
    expect([width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([width, width]);
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test.each(['light', 'dark'] as const)(
  'in the colours of the system kinds keep theirs, and whoever reads keeps their initial: %s',
  async (colorScheme) => {
    const { page, problems } = await openPage(browser, server.origin, '/en', { forcedColors: 'active', colorScheme });
    await figuresLoaded(page);
    const colours = await page.evaluate(() => {
      const of = (element: Element | null) => element && getComputedStyle(element);
      const paper = of(document.body)?.backgroundColor;
      const initial = of(document.querySelector('.who b'));
      return {
        kinds: [...document.querySelectorAll('.seg.kinds .k')]
          .map((shape) => of(shape)?.backgroundColor)
          .filter((colour) => colour !== paper),
        initialIsSeen: initial?.color === paper && initial?.backgroundColor !== paper,
        edges: [...document.querySelectorAll('.nav a')].filter((link) => of(link)?.borderTopColor !== paper).length,
      };
    });
    expect(new Set(colours.kinds).size).toBe(3);
    expect(colours).toMatchObject({ initialIsSeen: true, edges: 0 });
    expect(problems).toEqual([]);
    await page.context().close();
  },
);

test.each(['en', 'fr'])('the menu is one line on a phone, wherever one is: %s', async (language) => {
  const { page, problems } = await openPage(browser, server.origin, `/${language}/topics`, { viewport: { width: 390, height: 844 } });
  for (const place of ['topics', 'engagements', 'volume', 'explore', 'reports']) {
    await page.goto(`${server.origin}/${language}/${place}`);
    await page.waitForSelector('.nav a');
    const tops = page
      .locator('.nav a')
      .evaluateAll((links) => [...new Set(links.map((link) => Math.round(link.getBoundingClientRect().top)))]);
    expect([place, (await tops).length]).toEqual([place, 1]);
  }
  expect(problems).toEqual([]);
  await page.context().close();
});

test('on paper a page is light, says what it counted, and as of when at the foot of each sheet', async () => {
  const { page, problems } = await openPage(browser, server.origin, `/fr?${FILTERED}`, { colorScheme: 'dark' });
  await figuresLoaded(page);
  const asOf = await page.textContent('[data-as-of]');
  await expect.poll(() => page.isVisible('.print-only')).toBe(false);
  await page.emulateMedia({ media: 'print' });
  const foot = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    return document.head.lastElementChild?.textContent ?? '';
  });
  expect(foot).toContain(`Compté en date du ${asOf}`);
  expect(foot).toMatch(/imprimé le \d/);
  expect(foot).toMatch(/"Page "\s+counter\(page\)\s+" de "\s+counter\(pages\)/);
  await expect.poll(() => attribute(page, 'data-mantine-color-scheme')).toBe('light');
  await expect.poll(() => page.isVisible('.print-only')).toBe(true);
  await expect.poll(() => page.textContent('.print-only')).toMatch(/visite/i);
  for (const hidden of ['.filters', '.tools', '.nav']) expect([hidden, await page.isVisible(hidden)]).toEqual([hidden, false]);
  const split = await page.$$eval(
    '[data-figure]',
    (figures) => figures.filter((one) => getComputedStyle(one).breakInside !== 'avoid').length,
  );
  expect(split).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => attribute(page, 'data-mantine-color-scheme')).toBe('dark');
  expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
  expect(problems).toEqual([]);
  await page.context().close();
});

/** Pages that have figures; a jurisdiction of the register. */
const WITH_FIGURES = ['', '/volume', '/jurisdictions/NA'];

test.each(WITH_FIGURES)('records that a number has opened leave nothing behind once they are closed: /en%s', async (path) => {
  const { page, problems } = await openPage(browser, server.origin, '/en/topics');
  await page.waitForSelector('main h1');
  await page.goto(`${server.origin}/en${path}?period=all`);
  const number = page.locator('[data-figure] .as-table a[data-key], [data-figure] table a[data-key]').first();
  await number.waitFor({ state: 'attached' });
  const address = page.url();
  await number.evaluate((link: HTMLElement) => link.click());
  await page.waitForSelector('[data-records] [data-record]');
  await page.keyboard.press('Escape');
  await page.waitForURL(address);
  await page.goBack();
  await page.waitForURL(`${server.origin}/en/topics`);
  expect(problems).toEqual([]);
  await page.context().close();
});

test.each(WITH_FIGURES)('a region scheme that the register does not have is as if none were named: /en%s', async (path) => {
  const { page, problems } = await openPage(browser, server.origin, `/en${path}?period=all&scheme=NOPE`);
  await page.waitForSelector('[data-figure][data-state="ready"]');
  await expect.poll(() => page.locator('[data-state="failed"], .state .failed').count()).toBe(0);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('every page of an invented register says so in its title, and so on paper', async () => {
  const sample = await startServer('sample');
  try {
    const { volume, engagements } = await sample.ask<{
      volume: { rows: { organization: { id: string } | null }[] };
      engagements: { nodes: { reference: string }[] };
    }>(
      '{ volume: engagementVolume(groupBy: [ORGANIZATION]) { rows { organization { id } } } engagements(first: 1) { nodes { reference } } }',
    );
    const organization = volume.rows.find((row) => row.organization)?.organization?.id;
    const paths = ['', '/volume', '/engagements', `/engagements/${engagements.nodes[0]?.reference}`, '/jurisdictions', '/jurisdictions/NA'];
    paths.push('/organizations', `/organizations/${organization}`, '/topics', '/topics/SECURITY', '/follow-ups', '/explore', '/tokens');
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(`${sample.origin}/fr${path}`);
      await page.waitForFunction(() => document.title !== 'Entente');
      expect([path, await page.title()]).toEqual([path, expect.stringMatching(/ – Entente \(Données fictives\)$/)]);
    }
    await context.close();
  } finally {
    await sample.stop();
  }
});
