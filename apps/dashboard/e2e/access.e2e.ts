import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresLoaded, launch, openPage } from './browser';
import { type RunningServer, startServer } from './server';
import { violationsOn } from './violations';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('csc'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const reference = async () => {
  const { lineage } = await server.ask<{ lineage: { nodes: { from: { reference: string } }[] } }>(
    '{ lineage(first: 1) { nodes { from { reference } } } }',
  );
  return lineage.nodes[0]?.from.reference ?? '';
};

describe.each([
  ['en', 'light'],
  ['en', 'dark'],
  ['fr', 'light'],
  ['fr', 'dark'],
] as const)('axe finds nothing, %s %s', (language, colorScheme) => {
  test('on the overview, its tables, its panels and the records', async () => {
    const { page, problems } = await openPage(browser, server.origin, `/${language}?from=1996-04-01&to=2009-03-31`, { colorScheme });
    await figuresLoaded(page);
    expect(await violationsOn(page)).toEqual([]);
    await page.locator('[data-figure="volume-by-year"] .tools button').first().click();
    await page.locator('[data-figure="volume-by-region"] .tools button').first().click();
    await page.locator('[data-figure="region-by-year"] .tools button').first().click();
    expect(await violationsOn(page)).toEqual([]);
    for (const opener of [
      '[data-filter="period"]',
      '[data-filter="regions"]',
      '[data-filter="more"]',
      '[data-filter="views"]',
      '[data-filter="how-counted"]',
      '.who',
      '[data-figure="volume-by-year"] .tools button:nth-of-type(3)',
    ]) {
      await page.click(opener);
      await page.waitForSelector('.panel');
      expect(await violationsOn(page), opener).toEqual([]);
      await page.keyboard.press('Escape');
      await page.waitForSelector('.panel', { state: 'detached' });
    }
    await page.click('[data-sentence] [data-key="total"]');
    await page.waitForSelector('[data-records] [data-record]');
    expect(await violationsOn(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('on a record, the list and an empty answer', async () => {
    const { page, problems } = await openPage(browser, server.origin, `/${language}/engagements/${await reference()}`, { colorScheme });
    await page.waitForSelector('[data-engagement]');
    expect(await violationsOn(page)).toEqual([]);
    await page.goto(`${server.origin}/${language}/engagements`);
    await page.waitForSelector('[data-record]');
    expect(await violationsOn(page)).toEqual([]);
    await page.goto(`${server.origin}/${language}?from=2005-04-01&to=2005-04-02&regions=009`);
    await page.waitForSelector('[data-state="empty"]');
    expect(await violationsOn(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('nothing is cut off', () => {
  test.each([320, 390, 768, 1024, 1440, 2560])('at %d px', async (width) => {
    const { page } = await openPage(browser, server.origin, '/fr/engagements', { viewport: { width, height: 900 } });
    for (const path of ['/fr?period=all', '/fr?from=1996-04-01&to=2009-03-31', `/fr/engagements/${await reference()}`, '/fr/engagements']) {
      await page.goto(server.origin + path);
      await page.waitForSelector('[data-loaded], [data-engagement], [data-record]');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });
});

test('the page keeps to its own origin, with a policy that says so', async () => {
  const response = await fetch(`${server.origin}/en`);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
});

test('the script before the first figure stays small, and the charts are a part of their own', async () => {
  const { page } = await openPage(browser, server.origin, '/en/engagements');
  await page.waitForSelector('[data-record]');
  const sizes = await page.evaluate(async () => {
    const scripts = performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .filter((name) => name.endsWith('.js'));
    const packed = await Promise.all(
      scripts.map(async (name) => {
        const text = await (await fetch(name)).blob();
        const stream = text.stream().pipeThrough(new CompressionStream('gzip'));
        return (await new Response(stream).arrayBuffer()).byteLength;
      }),
    );
    return packed.reduce((sum, size) => sum + size, 0);
  });
  expect(sizes).toBeLessThan(300_000);
  await page.context().close();
});
