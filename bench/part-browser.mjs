// The dashboard's overview in a browser: from the click on a filter until its figures are redrawn, and the longest piece of work that the
// page does meanwhile. Against the same clicks on a small register, which cost what a page costs whatever is counted.
import { chromium } from 'playwright-core';
import { FIRST_DAY, isoDay } from './invented.mjs';
import { duration, median } from './measure.mjs';
import { startServer } from './server.mjs';

const CHROMIUM = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** What a reader clicks one after another: each asks for what nobody has asked for before. */
const CLICKS = [
  ['kind', '.seg.kinds label:has-text("Missions")'],
  ['direction', '.filters label:has(input[value="INBOUND"])'],
  ['kind', '.seg.kinds label:has-text("Projects")'],
  ['direction', '.filters label:has(input[value="OUTBOUND"])'],
  ['year', '[data-figure="volume-by-year"] [data-filter-mark="2022/23"]'],
  ['region', '[data-figure="volume-by-region"] [data-filter-mark="142"]'],
];
const FIRST_YEAR = isoDay(FIRST_DAY);
/** The last day of the sixth year's ninth month, and days before it: a window that ends inside of a month, as those that end today do. */
const LAST_DAY = FIRST_DAY + Math.round(365.25 * 5.75);
const QUIET_MS = 300;
/** No task of the page may keep it from answering for longer. */
const LONGEST_TASK_MS = 50;
const FILTER_MS = 150;
/** How long a page may take to show anything at all. */
const PATIENCE_MS = 180_000;
const ATTEMPTS = 3;

/** In the page: the milliseconds from the next click until what it asks for is drawn where it is in view, and until it is everywhere. */
const watched = () =>
  new Promise((resolve) => {
    let clicked = null;
    let awaited = false;
    let view = null;
    addEventListener('click', ({ timeStamp }) => (clicked ??= timeStamp), { capture: true, once: true });
    const look = () => {
      const drawn = document.querySelector('[data-drawn]')?.getAttribute('data-drawn') ?? null;
      if (clicked !== null && drawn === null) awaited = true;
      if (!awaited || drawn === null) return;
      view ??= new Promise((shown) => requestAnimationFrame(() => shown(performance.now() - clicked)));
      if (drawn !== 'all') return;
      seen.disconnect();
      requestAnimationFrame(async () => resolve({ all: performance.now() - clicked, view: await view }));
    };
    const seen = new MutationObserver(look);
    seen.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-drawn'] });
  });

async function settled(page) {
  await page.waitForSelector('[data-loaded]');
  await page.waitForTimeout(QUIET_MS);
}

async function openPage(browser) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

/** Clicks through a page of its own window; gives the milliseconds of each click, as watched() has them. */
async function clickThrough(page, address, turn) {
  await page.goto(`${address}/en?from=${FIRST_YEAR}&to=${isoDay(LAST_DAY - turn)}`);
  await settled(page);
  const times = [];
  for (const [name, target] of CLICKS) {
    const drawn = page.evaluate(watched);
    await page
      .locator(target)
      .first()
      .click({ position: { x: 6, y: 6 } });
    times.push([name, await drawn]);
    await settled(page);
  }
  return times;
}

/** The milliseconds of work in each task of the page's main thread, whatever else the machine did meanwhile. */
function tasksOf(trace) {
  const { traceEvents } = JSON.parse(trace.toString('utf8'));
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, ph, pid, tid, tdur }) => ph === 'X' && name.endsWith('RunTask') && tdur !== undefined && main.has(`${pid} ${tid}`))
    .map(({ tdur }) => tdur / 1000);
}

/** The longest task while a page is clicked through; its coming up is not looked at. */
async function longestTask(browser, address, turn) {
  const page = await openPage(browser);
  await page.goto(`${address}/en?from=${FIRST_YEAR}&to=${isoDay(LAST_DAY - turn)}`);
  await settled(page);
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  for (const [, target] of CLICKS.slice(0, 2)) {
    const drawn = page.evaluate(watched);
    await page
      .locator(target)
      .first()
      .click({ position: { x: 6, y: 6 } });
    await drawn;
    await page.waitForTimeout(QUIET_MS);
  }
  const tasks = tasksOf(await browser.stopTracing());
  await page.context().close();
  return Math.max(...tasks);
}

/** In so many rounds, the first of which warms up; `small` is a small register of the same kind. */
export async function measureBrowser(results, label, register, small, rounds) {
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: CHROMIUM });
  const servers = await Promise.all([register, small].map(({ home, url }) => startServer({ dataFolder: home, databaseUrl: url })));
  try {
    const contenders = await Promise.all(
      servers.map(async ({ address }) => ({
        address,
        page: await openPage(browser),
        times: [],
      })),
    );
    for (let round = 0; round <= rounds; round += 1) {
      for (const { address, page, times } of contenders) {
        const taken = await clickThrough(page, address, round);
        if (round > 0) times.push(...taken);
      }
    }
    for (const [what, until] of [
      ['view', 'the figures in view are redrawn'],
      ['all', 'all of the page is'],
    ]) {
      const middle = (times) => median(times.map(([, taken]) => taken[what]));
      const [ours, least] = contenders.map(({ times }) => middle(times));
      const each = [...new Set(CLICKS.map(([name]) => name))].map(
        (name) => `${name} ${duration(middle(contenders[0].times.filter(([of]) => of === name)))}`,
      );
      results.add(
        label,
        `overview in a browser, from the click on a filter until ${until} (${each.join(', ')})`,
        `${duration(ours)} = ${(ours / least).toFixed(2)} ×`,
        `the same on 1,000 engagements ${duration(least)}`,
        `≤ ${duration(FILTER_MS)}`,
        ours <= FILTER_MS,
      );
    }
    // Garbage collected in the midst of a task, as falls out, is in its time: the quietest of some tries tells.
    const longest = [];
    for (let attempt = 0; attempt < ATTEMPTS && !longest.some((milliseconds) => milliseconds <= LONGEST_TASK_MS); attempt += 1) {
      longest.push(await longestTask(browser, servers[0].address, rounds + 1 + attempt));
    }
    results.atMost(label, 'the longest task of the page meanwhile, in time of the processor', Math.min(...longest), LONGEST_TASK_MS);
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.stop()));
  }
}
