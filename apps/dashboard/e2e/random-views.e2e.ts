// Whatever a reader chooses, every figure of the overview is the API's, in each way that it is shown, and opens as many records as it says.
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followTo, launch, openPage, overviewOf } from './browser';
import { compareFiles, compareOverview } from './compare-overview';
import { type Expected, type Measures, recordsBehind } from './overview-expected';
import { addressOf, anyState, type State, stateAt } from './overview-states';
import { type RunningServer, startServer } from './server';

const SEED = Number(process.env['ENTENTE_TEST_SEED'] ?? Math.trunc(performance.timeOrigin % 1_000_000_000));
/** 300 of them, with ENTENTE_TEST_STATES=300, take some minutes. */
const STATES = Number(process.env['ENTENTE_TEST_STATES'] ?? 40);
/** Views that between them have every part of the address, looked at before any other. */
const ADDRESSES = [
  '',
  'period=all',
  'from=2004-04-01&to=2005-03-31',
  'from=2003-04-01&to=2005-03-31',
  'from=2004-01-01&to=2005-10-31&direction=inbound&calendar=calendar',
  'period=all&kinds=project,mission',
  'direction=inbound',
  'from=2002-04-01&to=2006-03-31&regions=002&basis=active',
  'period=all&regions=019,150&counting=fractional',
  'from=2005-04-01&to=2006-03-31&topics=SECURITY',
];
/** So many numbers of each view are opened. */
const OPENED = 3;

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('sample'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function go(page: Page, state: State): Promise<void> {
  const search = addressOf(state);
  await followTo(page, state.language, search);
  expect(new URL(page.url()).search).toBe(search);
}

/** The numbers that open what they count: records, a year's visits, a whole list of engagements. */
const OPENING = [
  '[data-sentence] a[href*="records="]',
  '[data-key-figure] a[href*="records="]',
  '[data-figure] a[data-key][href*="records="]',
  '[data-figure] button[data-key]',
  '[data-list] .all a[href*="/engagements"]',
].join();

/** Opens one of the numbers and holds what comes against what it says; gives its name. */
async function open(page: Page, state: State, expected: Expected, pick: number): Promise<string> {
  // Each figure has the same chance, however many numbers it has.
  const number = await page.evaluateHandle(
    ([selector, chosen]) => {
      const groups = new Map<Element | null, Element[]>();
      for (const element of document.querySelectorAll(selector)) {
        const group = element.closest('[data-figure], [data-key-figure], [data-list], [data-sentence]');
        groups.set(group, [...(groups.get(group) ?? []), element]);
      }
      const numbers = [...groups.values()];
      const group = numbers[chosen % numbers.length] ?? [];
      return group[Math.floor(chosen / numbers.length) % group.length] ?? null;
    },
    [OPENING, pick] as const,
  );
  const element = number.asElement();
  if (!element) return 'nothing';
  const name = await element.evaluate((one) => {
    const group = one.closest('[data-figure], [data-list]');
    const of = group?.getAttribute('data-figure') ?? group?.getAttribute('data-list') ?? '';
    return `${of} ${one.getAttribute('data-key') ?? 'all'}`.trim();
  });
  const said = await element.evaluate((one) => ({
    value: Number(one.getAttribute('data-value') ?? one.closest('[data-list]')?.getAttribute('data-count')),
    records: one instanceof HTMLAnchorElement ? new URL(one.href).searchParams.get('records') : null,
    listed: one.closest('[data-list]')?.getAttribute('data-list') ?? null,
    measure: (one.closest('[data-key-figure]')?.getAttribute('data-key-figure') ?? null) as keyof Measures | null,
  }));
  await element.evaluate((one) => (one as HTMLElement).click());
  const whole = state.view.counting === 'WHOLE';
  if (said.listed !== null) {
    const grid = await page.waitForSelector('[role="grid"][data-total][aria-busy="false"]');
    const all = said.listed === 'recent' && !whole ? (await recordsBehind(server, expected, 'all'))?.count : said.value;
    await expect.poll(() => grid.getAttribute('data-total'), { message: name }).toBe(String(all));
    await page.goBack();
    await overviewOf(page, addressOf(state));
    return name;
  }
  if (said.records === null) {
    const opened = await page.waitForSelector('[data-opened][data-count]');
    await expect.poll(() => opened.getAttribute('data-count'), { message: name }).toBe(String(said.value));
    // The same number would close it again.
    await page.locator('[data-opened] header button').click();
    await page.waitForSelector('[data-opened]', { state: 'detached' });
    return name;
  }
  const heading = await page.waitForSelector('[data-records] h2[data-count]');
  const behind = await heading.evaluate((one) => [one.getAttribute('data-value'), one.getAttribute('data-count')].map(Number));
  const asked = whole && said.measure === null ? null : await recordsBehind(server, expected, said.records);
  // A share stands for as many as it is shared out from, and delegates are of as many engagements as they are of: exactly of these.
  expect(behind[1], `${name}, ${page.url()}`).toBe(asked ? asked.count : said.value);
  if (said.measure === null) expect(behind[0], `${name}, ${page.url()}`).toBe(said.value);
  else expect(asked?.figures[said.measure], `${name}, ${page.url()}`).toBe(said.value);
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-records]', { state: 'detached' });
  return name;
}

test('columns are stacked in the order of the kinds again once a filter by one of them is taken back', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en?kinds=mission');
  await overviewOf(page, '?kinds=mission');
  for (const search of ['kinds=mission', 'kinds=project,mission', '']) {
    await go(page, stateAt(search));
    await compareOverview(server, page, stateAt(search));
  }
  expect(problems).toEqual([]);
  await page.context().close();
});

test('what stands in two lines of descent goes with them', async () => {
  // One of its lines begins within another, and so a link stands in both.
  const both = 'from=2000-01-05&to=2004-05-26&kinds=visit&regions=155,011,035&basis=active';
  const { page, problems } = await openPage(browser, server.origin, `/en?${both}`);
  await overviewOf(page, `?${both}`);
  const links = await page
    .locator('[data-figure="born-of-visit"] [data-link]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-link')));
  expect(new Set(links).size).toBeLessThan(links.length);
  await compareOverview(server, page, stateAt(both));
  for (const search of ['kinds=visit&regions=155,011,035&basis=active', '']) {
    await go(page, stateAt(search));
    await compareOverview(server, page, stateAt(search));
  }
  expect(problems).toEqual([]);
  await page.context().close();
});

test(`every figure is the API’s in ${STATES} random views, seed ${SEED}`, { timeout: 60_000 + STATES * 30_000 }, async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en');
  await overviewOf(page, '');
  let [views, compared, opened, filed] = [0, 0, 0, 0];
  await fc.assert(
    fc.asyncProperty(await anyState(server), fc.array(fc.nat(), { minLength: OPENED, maxLength: OPENED }), async (state, picks) => {
      views += 1;
      await go(page, state);
      const { expected, seen, compared: numbers } = await compareOverview(server, page, state);
      compared += numbers;
      filed += await compareFiles(page, seen);
      for (const pick of new Set(picks)) if ((await open(page, state, expected, pick)) !== 'nothing') opened += 1;
      expect(problems).toEqual([]);
    }),
    { seed: SEED, numRuns: ADDRESSES.length + STATES, examples: ADDRESSES.map((search) => [stateAt(search), [0, 1, 2]]) },
  );
  console.log(`${views} views, seed ${SEED}: ${compared} numbers, ${filed} in files, ${opened} opened`);
  expect(compared).toBeGreaterThan(STATES * 100);
  expect(opened).toBeGreaterThan(STATES);
  await page.context().close();
});
