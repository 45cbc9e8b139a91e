import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresLoaded, launch, openPage } from './browser';
import { questionOf, volume } from './figures';
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

const SPAN = 'from=1998-04-01&to=2006-03-31';

test('from the first page through a filter and a mark to a record, and all the way back', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/');
  await page.waitForURL(`${server.origin}/en`);
  await figuresLoaded(page);

  await page.click('[data-filter="period"]');
  await page.click('text=All recorded years');
  await page.keyboard.press('Escape');
  await page.waitForURL(`${server.origin}/en?period=all`);
  await page.click('.seg.kinds label:has-text("Missions")');
  await page.waitForURL(`${server.origin}/en?period=all&kinds=visit,project`);
  await figuresLoaded(page);

  const { where, args } = await questionOf(server, 'period=all&kinds=visit,project');
  const regions = await volume(server, ['REGION'], where, args, { records: true });
  const first = regions.rows.find((row) => row.keys[0] !== null);
  const code = first?.keys[0] ?? '';
  await page.click(`[data-figure="volume-by-region"] [data-mark="${code}|total"]`);
  await page.waitForURL(`${server.origin}/en?period=all&kinds=visit,project&records=REGION:${code}`);
  await page.waitForSelector('[data-records] [data-record]');
  await expect.poll(() => page.getAttribute('[data-records] h2', 'data-value')).toBe(String(first?.figures.engagements));
  await expect.poll(() => page.getAttribute('[data-records] h2', 'data-count')).toBe(String(first?.engagements?.totalCount));
  while (await page.locator('[data-records] .acts button').count()) {
    const shown = await page.locator('[data-record]').count();
    await page.click('[data-records] .acts button');
    await page.waitForFunction((before) => document.querySelectorAll('[data-record]').length > before, shown);
  }
  await expect.poll(() => page.locator('[data-record]').count()).toBe(first?.engagements?.totalCount);

  const reference = (await page.locator('[data-record]').first().getAttribute('data-record')) ?? '';
  await page.locator('[data-record] a').first().click();
  await page.waitForURL(`${server.origin}/en/engagements/${reference}?period=all&kinds=visit,project`);
  await page.waitForSelector(`[data-engagement="${reference}"]`);
  const { engagement } = await server.ask<{ engagement: { title: string } }>(
    'query ($reference: String!) { engagement(reference: $reference) { title(locale: EN) } }',
    { reference },
  );
  await expect.poll(() => page.textContent('h1')).toBe(engagement.title);

  await page.goBack();
  await page.waitForSelector('[data-records] [data-record]');
  await page.goBack();
  await page.waitForURL(`${server.origin}/en?period=all&kinds=visit,project`);
  await expect.poll(() => page.locator('[data-records]').count()).toBe(0);
  await page.goBack();
  await page.waitForURL(`${server.origin}/en?period=all`);
  await figuresLoaded(page);
  await expect.poll(() => page.isChecked('.seg.kinds input[value="MISSION"]')).toBe(true);
  expect(problems).toEqual([]);
  await page.context().close();
});

describe('the records behind a figure', () => {
  test('close with Esc and by the button, and give the focus back', async () => {
    const { page, problems } = await openPage(browser, server.origin, `/en?${SPAN}`);
    await figuresLoaded(page);
    await page.click('[data-sentence] a[data-key="total"]');
    await page.waitForSelector('[data-records] [data-record]');
    await page.keyboard.press('Escape');
    await page.waitForURL(`${server.origin}/en?${SPAN}`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe('total');
    await page.click('[data-sentence] a[data-key="total"]');
    await page.click('[data-records] header button');
    await page.waitForURL(`${server.origin}/en?${SPAN}`);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['the total', 'period=all', 'all', []],
    ['a year', SPAN, 'YEAR:2005/06', ['2005/06']],
    ['a region and year', SPAN, 'REGION:019,YEAR:2005/06', ['019', '2005/06']],
    ['no region', 'period=all', 'REGION:-', [null]],
    ['no date', 'period=all', 'YEAR:-', [null]],
    ['a kind without a date', 'period=all', 'YEAR:-,KIND:PROJECT', [null, 'PROJECT']],
    ['a region by days active', 'period=all&basis=active', 'REGION:019,YEAR:2010/11', ['019', '2010/11']],
    ['a share', 'period=all&counting=fractional', 'REGION:002', ['002']],
    ['part of a region', 'period=all&regions=029', 'REGION:019', ['019']],
  ])('%s opens from its address as many records as were counted', async (_, search, records, keys) => {
    const { page, problems } = await openPage(browser, server.origin, `/en?${search}&records=${records}`);
    const { where, args } = await questionOf(server, search);
    const groupBy = records === 'all' ? [] : records.split(',').map((part) => part.slice(0, part.indexOf(':')));
    const answer = await volume(server, groupBy, where, args, { records: true });
    const row = answer.rows.find((candidate) => JSON.stringify(candidate.keys) === JSON.stringify(keys));
    await page.waitForSelector('[data-records] .body[aria-busy="false"]');
    if (!row) {
      await expect.poll(() => page.textContent('[data-records] .body')).toContain('No engagement stands behind this figure.');
    } else {
      await page.waitForSelector('[data-records] h2[data-count]');
      await expect.poll(() => page.getAttribute('[data-records] h2', 'data-count')).toBe(String(row.engagements?.totalCount));
      expect(Number(await page.getAttribute('[data-records] h2', 'data-value'))).toBeCloseTo(row.figures.engagements, 6);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

test('a record shows what is recorded of it, and its lineage leads on and back', async () => {
  const { lineage } = await server.ask<{ lineage: { nodes: { from: { reference: string }; to: { reference: string } }[] } }>(
    '{ lineage(first: 1) { nodes { from { reference } to { reference } } } }',
  );
  const link = lineage.nodes[0];
  const { page, problems } = await openPage(browser, server.origin, `/en/engagements/${link?.from.reference}`);
  await page.waitForSelector(`[data-engagement="${link?.from.reference}"]`);
  const { engagement } = await server.ask<{
    engagement: {
      titleFr: string | null;
      sourceUrl: string | null;
      partners: { jurisdiction: { code: string } }[];
      revisions: { nodes: { id: string }[] };
    };
  }>(
    'query ($reference: String!) { engagement(reference: $reference) { titleFr sourceUrl partners { jurisdiction { code } } revisions(first: 10) { nodes { id } } } }',
    {
      reference: link?.from.reference,
    },
  );
  expect(
    await page.locator('[data-partner]').evaluateAll((elements) => elements.map((element) => element.getAttribute('data-partner'))),
  ).toEqual(engagement.partners.map((partner) => partner.jurisdiction.code));
  if (engagement.titleFr) await expect.poll(() => page.textContent('.head .fr[lang="fr"]')).toBe(engagement.titleFr);
  if (engagement.sourceUrl) await expect.poll(() => page.getAttribute('[data-source] a', 'href')).toBe(engagement.sourceUrl);
  await expect.poll(() => page.locator('[data-revision]').count()).toBe(engagement.revisions.nodes.length);
  await page.click(`[data-lineage="to"] [data-related="${link?.to.reference}"] a`);
  await page.waitForSelector(`[data-engagement="${link?.to.reference}"]`);
  await page.click(`[data-lineage="from"] [data-related="${link?.from.reference}"] a`);
  await page.waitForSelector(`[data-engagement="${link?.from.reference}"]`);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('the language is in the address, and changing it keeps the filters', async () => {
  const { page, problems } = await openPage(browser, server.origin, `/en?${SPAN}&kinds=visit`);
  await figuresLoaded(page);
  const shown = await page.getAttribute('[data-sentence] [data-key="total"]', 'data-value');
  await page.click('text=Français');
  await page.waitForURL(`${server.origin}/fr?${SPAN}&kinds=visit`);
  await page.waitForSelector('text=Mode de comptage');
  await figuresLoaded(page);
  await expect.poll(() => page.getAttribute('html', 'lang')).toBe('fr');
  await expect.poll(() => page.getAttribute('[data-sentence] [data-key="total"]', 'data-value')).toBe(shown);
  await expect.poll(() => page.title()).toContain('Aperçu');
  await page.goto(server.origin);
  await page.waitForURL(`${server.origin}/fr`);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('the theme follows the system until one is chosen, and the choice stays', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en', { colorScheme: 'dark' });
  await figuresLoaded(page);
  const scheme = () => page.getAttribute('html', 'data-mantine-color-scheme');
  await expect.poll(() => scheme()).toBe('dark');
  await page.click('[data-theme-switch]');
  await page.click('[data-theme="light"]');
  await expect.poll(() => scheme()).toBe('light');
  await page.reload();
  await figuresLoaded(page);
  await expect.poll(() => scheme()).toBe('light');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('another role is one choice away in the demonstration', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en?period=all');
  await figuresLoaded(page);
  await expect.poll(() => page.getAttribute('.who', 'data-role')).toBe('VIEWER');
  await page.click('.who');
  await page.click('.panel.roles button:has-text("Officer")');
  await page.waitForSelector('.who[data-role="OFFICER"]');
  await figuresLoaded(page);
  await page.reload();
  await page.waitForSelector('.who[data-role="OFFICER"]');
  await expect.poll(() => page.textContent('.who span')).toBe('Officer');
  await page.goto(`${server.origin}/fr?period=all`);
  await page.waitForSelector('.who[data-role="OFFICER"]');
  await expect.poll(() => page.textContent('.who span')).toBe('Agent');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('days that make no span are refused in words', async () => {
  const { page } = await openPage(browser, server.origin, '/en?period=all');
  await figuresLoaded(page);
  await page.click('[data-filter="period"]');
  await page.fill('input[name="from"]', '2004-06-12');
  await page.fill('input[name="to"]', '2004-06-02');
  await page.click('.pick-panel button[type="submit"]');
  expect((await page.textContent('.problem'))?.replaceAll('\u00A0', ' ')).toBe('The end, 2 June 2004, is before the start, 12 June 2004.');
  await page.fill('input[name="to"]', '2004-12-31');
  await page.click('.pick-panel button[type="submit"]');
  await page.waitForURL(`${server.origin}/en?from=2004-06-12&to=2004-12-31`);
  await page.context().close();
});

test('nothing that meets the filters is said with the filter to loosen', async () => {
  const { page } = await openPage(browser, server.origin, `/en?from=2005-04-01&to=2005-04-02&regions=009`);
  await page.waitForSelector('[data-figure="volume-by-region"][data-state="empty"]');
  await page.click('[data-figure="volume-by-region"] .state button');
  await page.waitForURL(`${server.origin}/en?from=2005-04-01&to=2005-04-02`);
  await page.context().close();
});

test('an address that is no page, and a record that is none, say so', async () => {
  const { page } = await openPage(browser, server.origin, '/en/nowhere');
  await page.waitForSelector('text=There is no page here');
  await page.goto(`${server.origin}/fr/engagements/XXX-0000`);
  await page.waitForSelector('text=Il n’y a pas d’engagement XXX-0000 que vous puissiez voir');
  await page.context().close();
});

test('a register that does not answer leaves the frame, says so and can be asked again', async () => {
  const { page } = await openPage(browser, server.origin, '/en?period=all');
  await figuresLoaded(page);
  await page.route('**/graphql', (route) => route.abort());
  await page.click('.seg.kinds label:has-text("Missions")');
  await page.waitForSelector('[data-figure="volume-by-year"][data-state="failed"]');
  await page.unroute('**/graphql');
  await page.click('[data-figure="volume-by-year"] .state button');
  await page.waitForSelector('[data-figure="volume-by-year"][data-state="ready"]');
  await page.context().close();
});
