// axe finds nothing: on every page and in what opens on it, in both languages, in the light and the dark theme, with more contrast, on a
// phone. What only some registers or readers have stands with the tests of it: the history of a record, signing in.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresLoaded, launch, openPage } from './browser';
import { answered, editorsReady, run } from './editor';
import { type RunningServer, startServer } from './server';
import { violationsInThemes, violationsOfContrast, violationsOn } from './violations';

let server: RunningServer;
let browser: Browser;
let addresses: { engagement: string; organization: string };
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('sample'), launch()]);
  const { engagements, organizations } = await server.ask<{
    engagements: { nodes: { reference: string; aroseFrom: unknown[]; ledTo: unknown[]; agenda?: unknown[] }[] };
    organizations: { nodes: { id: string }[] };
  }>(
    `{ engagements(first: 300, where: { kinds: [VISIT], hasLineage: true, followUps: { overdue: true } }) { nodes { reference aroseFrom { id } ledTo { id } ... on Visit { agenda { day } } } }
       organizations(first: 1, where: { text: "Custody and Resettlement Authority of Namibia" }) { nodes { id } } }`,
    {},
    'OFFICER',
  );
  addresses = {
    engagement:
      engagements.nodes.find(({ aroseFrom, ledTo, agenda }) => [aroseFrom, ledTo, agenda].every((some) => some && some.length > 0))
        ?.reference ?? '',
    organization: organizations.nodes[0]?.id ?? '',
  };
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Something that opens on a page: how it is opened, and what then is looked at. */
interface Opened {
  name: string;
  open: (page: Page, language: string) => Promise<void>;
  within: string;
  close: (page: Page) => Promise<void>;
}

const escape = async (page: Page, gone: string) => {
  await page.keyboard.press('Escape');
  await page.waitForSelector(gone, { state: 'detached' });
};

/** A panel behind a button. */
const panel = (name: string, button: string, more: (page: Page) => Promise<void> = async () => {}): Opened => ({
  name,
  open: async (page) => {
    await page.locator(button).first().click();
    await page.waitForSelector('.panel');
    await more(page);
  },
  within: '.panel',
  close: (page) => escape(page, '.panel'),
});

const tool = (figure: string, number: number) => `[data-figure="${figure}"] .tools button:nth-of-type(${number})`;

const FURTHER_FILTERS = panel('the further filters', '[data-filter="more"]', async (page) => {
  for (const list of ['jurisdictions', 'topics', 'organizations']) {
    await page.click(`[data-section="${list}"]`);
    await page.waitForSelector(`[data-choices="${list}"] input[type="checkbox"]`);
  }
});

/** Keeps a view, unfolds it and begins to rename it. */
const VIEWS: Opened = {
  name: 'the views',
  open: async (page, language) => {
    await page.click('[data-filter="views"]');
    await page.locator('[data-name-form] input').first().fill(`In ${language}`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-view="In ${language}"]`);
    await page.click(`[data-view="In ${language}"] .view-line button`);
    expect(await violationsInThemes(page, '.panel'), 'a view that is unfolded').toEqual([]);
    await page.locator(`[data-view="In ${language}"] .acts button`).nth(1).click();
    await page.waitForSelector('[data-view] [data-name-form]');
  },
  within: '.panel',
  close: (page) => escape(page, '[data-views]'),
};

const KEYS: Opened = {
  name: 'the keys',
  open: async (page) => {
    await page.keyboard.press('?');
    await page.waitForSelector('[data-keys][open]');
  },
  within: '[data-keys]',
  close: (page) => escape(page, '[data-keys][open]'),
};

const RECORDS: Opened = {
  name: 'the records',
  open: async (page) => {
    await page.click('[data-sentence] [data-key="total"]');
    await page.waitForSelector('[data-records] [data-record]');
  },
  within: '[data-records]',
  close: (page) => escape(page, '[data-records]'),
};

/** Every chart as its table, and a chart whose marks are gone through with the keyboard. */
const TABLES: Opened = {
  name: 'the tables',
  open: async (page) => {
    for (const button of await page.locator('[data-figure] .tools button:first-of-type:not(:disabled)').all()) await button.click();
  },
  within: '.grid',
  close: async (page) => {
    const pressed = page.locator('[data-figure] .tools button:first-of-type[aria-pressed="true"]');
    while ((await pressed.count()) > 0) await pressed.first().click();
    await page.focus('[data-figure="volume-by-region"] [role="listbox"]');
    expect(await violationsOn(page, { within: '[data-figure="volume-by-region"]' })).toEqual([]);
  },
};

interface Looked {
  path: () => string;
  ready: (page: Page) => Promise<unknown>;
  opened?: Opened[];
  /** False where the page is not looked at on a phone too. */
  phone?: boolean;
}

const shows = (selector: string) => (page: Page) => page.waitForSelector(selector);
const LOADED = shows('[data-loaded]');
const LISTED = shows('[role="grid"][data-total][aria-busy="false"]');

const PAGES: Record<string, Looked> = {
  'the overview': {
    path: () => '',
    ready: figuresLoaded,
    opened: [
      panel('the period', '[data-filter="period"]'),
      panel('the regions', '[data-filter="regions"]'),
      FURTHER_FILTERS,
      VIEWS,
      panel('how it is counted', '[data-filter="how-counted"]'),
      panel('the roles', '.who'),
      panel('the display', '[data-theme-switch]'),
      panel('the files of a figure', tool('volume-by-year', 2)),
      panel('the question of a figure', tool('volume-by-year', 3)),
      panel('the rule of a figure', tool('volume-by-year', 4)),
      KEYS,
      RECORDS,
      TABLES,
    ],
  },
  'the overview with filters': {
    path: () => '?from=2002-04-01&to=2006-03-31&kinds=visit&topics=PAROLE&jurisdictions=NA&basis=active&counting=fractional',
    ready: figuresLoaded,
  },
  'the overview of nothing': { path: () => '?from=2005-04-01&to=2005-04-02&regions=009', ready: shows('[data-state="empty"]') },
  'volume by year and kind': { path: () => '/volume?by=year&split=kind', ready: LOADED },
  'volume in panels': { path: () => '/volume?by=region&split=topic&panels=yes', ready: LOADED },
  'volume as a heat map': { path: () => '/volume?by=jurisdiction&split=year&form=heat', ready: LOADED },
  'volume compared, as a heat map': {
    path: () => '/volume?by=region&split=kind&form=heat&compare=previous-period&from=2004-04-01&to=2006-03-31',
    ready: LOADED,
  },
  'volume compared': {
    path: () => '/volume?by=region&split=topic&compare=previous-period&from=2004-04-01&to=2006-03-31',
    ready: LOADED,
    phone: false,
  },
  'volume as lines': { path: () => '/volume?by=month&split=direction&form=lines&measure=budget', ready: LOADED },
  'the list': { path: () => '/engagements?period=all', ready: LISTED, opened: [panel('the columns', 'button[data-columns]')] },
  'the list of nothing': { path: () => '/engagements?period=all&text=xyzzy', ready: shows('.state') },
  'what was promised': { path: () => '/follow-ups?state=done', ready: LOADED },
  'an engagement': { path: () => `/engagements/${addresses.engagement}`, ready: shows('[data-engagement]') },
  jurisdictions: { path: () => '/jurisdictions', ready: shows('[data-index]') },
  organizations: { path: () => '/organizations?find=Namibia', ready: shows('[data-index]') },
  topics: { path: () => '/topics', ready: shows('[data-index]') },
  'a jurisdiction': { path: () => '/jurisdictions/NA', ready: LOADED },
  'an organization': { path: () => `/organizations/${addresses.organization}`, ready: LOADED },
  'a topic': { path: () => '/topics/INDIGENOUS_OFFENDERS', ready: LOADED },
  'the explorer': {
    path: () => '/explore',
    ready: async (page) => {
      await editorsReady(page);
      await page.waitForSelector('[data-docs="Query"] [data-field]');
      await run(page);
      await answered(page);
    },
    opened: [
      ...['chart', 'json'].map((view) => ({
        name: view,
        open: (page: Page) => page.click(`input[value="${view}"]`).then(() => page.waitForSelector(`[data-${view}]`).then(() => undefined)),
        within: '[data-result]',
        close: async () => {},
      })),
      panel('the question as code', '[data-copy-as]', async (page) => {
        await page.waitForSelector('[data-snippet]');
      }),
      {
        name: 'keeping it',
        open: (page) => page.click('[data-save]').then(() => page.waitForSelector('.save-panel').then(() => undefined)),
        within: '.save-panel',
        close: (page) => escape(page, '.save-panel'),
      },
      {
        name: 'its form',
        open: async (page) => {
          await page.click('input[name="variables-as"] >> nth=1');
          await page.waitForSelector('[data-parameter]');
        },
        within: '.work-editor',
        close: async () => {},
      },
    ],
  },
  'reports on time': {
    path: () => '/reports/on-time',
    ready: shows('[data-on-time="ready"] [data-part="deliveries"][data-loaded]'),
  },
  tokens: {
    path: () => '/tokens',
    ready: shows('form.make-token'),
    opened: [
      {
        name: 'a token that is made, and about to be revoked',
        open: async (page, language) => {
          await page.fill('[name="token-name"]', `R in ${language}`);
          await page.press('[name="token-name"]', 'Enter');
          await page.waitForSelector('[data-made]');
          await page.click(`[data-token-row="R in ${language}"] button`);
          await page.waitForSelector('.confirm');
        },
        within: 'main',
        close: async () => {},
      },
    ],
  },
  'no page': { path: () => '/nowhere', ready: shows('main h1') },
};

const IN_LANGUAGES = Object.entries(PAGES).flatMap(([name, looked]) =>
  (['en', 'fr'] as const).map((language) => [name, language, looked] as const),
);

test.each(IN_LANGUAGES)('%s, %s', { timeout: 600_000 }, async (_, language, { path, ready, opened = [], phone = true }) => {
  const address = `/${language}${path()}`;
  const { page, problems } = await openPage(browser, server.origin, address, { role: 'OFFICER', colorScheme: 'light' });
  await ready(page);
  expect(await violationsInThemes(page)).toEqual([]);
  if (language === 'en') expect(await violationsOfContrast(page)).toEqual([]);
  for (const { name, open, within, close } of opened) {
    await open(page, language);
    expect(await violationsInThemes(page, within), name).toEqual([]);
    await close(page);
  }
  if (language === 'fr' && phone) {
    await page.setViewportSize({ width: 320, height: 844 });
    await page.goto(server.origin + address);
    await ready(page);
    expect(await violationsOn(page), 'on a phone').toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  expect(problems).toEqual([]);
  await page.context().close();
});
