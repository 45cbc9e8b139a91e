import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openPage } from './browser';
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

const reference = async () => {
  const { lineage } = await server.ask<{ lineage: { nodes: { from: { reference: string } }[] } }>(
    '{ lineage(first: 1) { nodes { from { reference } } } }',
  );
  return lineage.nodes[0]?.from.reference ?? '';
};

describe('nothing is cut off', () => {
  test.each([320, 390, 768, 1024, 1440, 2560])('at %d px', async (width) => {
    const { page } = await openPage(browser, server.origin, '/fr/engagements', { viewport: { width, height: 900 } });
    for (const path of ['/fr?period=all', '/fr?from=1996-04-01&to=2009-03-31', `/fr/engagements/${await reference()}`, '/fr/engagements']) {
      await page.goto(server.origin + path);
      await page.waitForSelector('[data-loaded], [data-engagement], [data-record]');
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), { message: path })
        .toBeLessThanOrEqual(0);
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
