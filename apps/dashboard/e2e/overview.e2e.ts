import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresLoaded, followTo, launch, openPage } from './browser';
import { compareFiles, compareOverview } from './compare-overview';
import { questionOf, shownIn, volume } from './figures';
import { addressOf, stateAt } from './overview-states';
import { type RunningServer, startServer } from './server';
import { takenFrom } from './taken-files';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('csc'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Filters that between them use every part of the address. */
const ADDRESSES = [
  '',
  'period=all',
  'from=2005-04-01&to=2006-03-31',
  'from=1996-04-01&to=2006-03-31',
  'from=2004-07-01&to=2009-12-31',
  'period=all&kinds=visit',
  'period=all&kinds=project,mission',
  'period=all&direction=inbound',
  'period=all&regions=002',
  'period=all&regions=419,150',
  'period=all&basis=active',
  'from=1996-04-01&to=2012-03-31&basis=active&kinds=project',
  'period=all&counting=fractional',
  'period=all&counting=fractional&basis=active&regions=019',
  'from=2000-01-01&to=2009-12-31&calendar=calendar',
  'period=all&scheme=FSG',
];

describe('every figure on the page is the API’s', () => {
  test('under each filter of the address', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en');
    await figuresLoaded(page);
    for (const search of ADDRESSES) {
      const state = stateAt(search);
      await followTo(page, 'en', addressOf(state));
      const { seen } = await compareOverview(server, page, state);
      expect(await compareFiles(page, seen)).toBeGreaterThan(2);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('in French too, with its own numbers and words', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/fr?period=all');
    await figuresLoaded(page);
    const { compared } = await compareOverview(server, page, stateAt('period=all', 'fr'));
    expect(compared).toBeGreaterThan(200);
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('fr');
    await expect.poll(() => page.textContent('[data-figure="volume-by-year"] h3')).toBe('Volume par exercice et par type');
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('a figure says how it knows', () => {
  test('what is published stands beside what is recorded', async () => {
    const { page } = await openPage(browser, server.origin, '/en?from=2005-04-01&to=2006-03-31');
    await figuresLoaded(page);
    const { args, where } = await questionOf(server, 'from=2005-04-01&to=2006-03-31');
    const hosted = await volume(server, [], { ...where, kinds: ['VISIT'], directions: ['INBOUND'] }, args);
    const note = await page.textContent('[data-published-note="60"]');
    expect(note).toContain(`60 delegations hosted, published; ${hosted.total.engagements} recorded.`);
    await page.context().close();
  });

  test('its query gives its rows again', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en?period=all&kinds=project,mission');
    await figuresLoaded(page);
    for (const figure of ['volume-by-year', 'volume-by-region', 'region-by-year']) {
      await page.click(`[data-figure="${figure}"] .tools button:nth-of-type(3)`);
      const query = (await page.textContent(`[data-query="${figure}"]`)) ?? '';
      const variables = (await page.textContent(`[data-variables="${figure}"]`)) ?? '';
      await page.keyboard.press('Escape');
      const answer = await server.ask<Record<string, { total: { engagements: number } }>>(query, JSON.parse(variables));
      const shown = await shownIn(page, figure);
      const all = figure === 'volume-by-year' ? 'all|total' : figure === 'volume-by-region' ? 'all' : 'all|all';
      expect(Object.values(answer)[0]?.total.engagements).toBe(shown.cells[all]?.value);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('its rule is the API’s explanation', async () => {
    const { page } = await openPage(browser, server.origin, '/fr?period=all');
    await figuresLoaded(page);
    const { engagementVolume } = await server.ask<{ engagementVolume: { explanation: string } }>(
      '{ engagementVolume(groupBy: [REGION]) { explanation(locale: FR) } }',
    );
    await page.click('[data-figure="volume-by-region"] .tools button:nth-of-type(4)');
    await expect.poll(() => page.textContent('[data-explanation="volume-by-region"]')).toBe(engagementVolume.explanation);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Mode de comptage');
    await page.context().close();
  });

  test('its download is what is seen', async () => {
    const { page } = await openPage(browser, server.origin, '/en?period=all');
    await figuresLoaded(page);
    const csv = (await takenFrom(page, 'volume-by-region', 'csv')).bytes.toString('utf8');
    const shown = await shownIn(page, 'volume-by-region');
    expect(csv.startsWith('\uFEFFRegion,Code,Engagements')).toBe(true);
    for (const [region, { value }] of Object.entries(shown.cells)) {
      if (region === 'all' || region === '-' || region.endsWith('|shared')) continue;
      expect(csv).toMatch(new RegExp(`,${region},${value},`));
    }
    await page.context().close();
  });

  test('its table is a button away, and always in the page', async () => {
    const { page } = await openPage(browser, server.origin, '/en?from=1996-04-01&to=2006-03-31');
    await figuresLoaded(page);
    const tool = page.locator('[data-figure="volume-by-year"] .tools button').first();
    await expect.poll(() => tool.getAttribute('aria-pressed')).toBe('false');
    await expect.poll(() => page.locator('[data-figure="volume-by-year"] table').count()).toBe(1);
    await tool.click();
    await expect.poll(() => tool.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => page.locator('[data-figure="volume-by-year"] table').isVisible()).toBe(true);
    await page.context().close();
  });
});
