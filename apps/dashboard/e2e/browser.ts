import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** The browser that the tests run in. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page that keeps what went wrong in it: console errors, refused content, requests to other origins. */
export interface WatchedPage {
  page: Page;
  problems: string[];
}

/** Opens a page of the server and watches it. */
export async function openPage(
  browser: Browser,
  origin: string,
  path: string,
  { role, ...options }: BrowserContextOptions & { role?: string } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true, ...options });
  if (role) {
    await context.request.post(`${origin}/graphql`, {
      headers: { 'content-type': 'application/json' },
      data: { query: 'mutation ($role: Role!) { chooseDemoRole(role: $role) { role } }', variables: { role } },
    });
  }
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('blob:')) problems.push(`another origin: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  await page.goto(origin + path);
  return { page, problems };
}

/** Goes to an overview as a link of the page does, without loading the page anew. */
export async function followTo(page: Page, language: 'en' | 'fr', search: string): Promise<void> {
  await page.evaluate((address) => {
    const { __TSR_index: index, ...rest } = (window.history.state ?? {}) as Record<string, unknown>;
    window.history.pushState({ ...rest, __TSR_index: Number(index ?? 0) + 1 }, '', address);
  }, `/${language}${search}`);
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
  await overviewOf(page, search);
}

/** Waits until the overview shows the answer to what its address asks. */
export function figuresLoaded(page: Page): Promise<void> {
  return overviewOf(page, null);
}

/** Waits until the overview shows the answer to what an address asks, given with its question mark; null for whichever it has. */
export async function overviewOf(page: Page, search: string | null): Promise<void> {
  await page.waitForFunction((address) => {
    const answered = document.querySelector('[data-loaded]')?.getAttribute('data-loaded') ?? null;
    return (
      answered !== null &&
      (address === null || answered === address) &&
      document.querySelector('[data-figure][aria-busy="true"]') === null &&
      // A chart that can be drawn is drawn before its marks are compared.
      [...document.querySelectorAll('[data-figure][data-state="ready"] .chart-box')].every((box) =>
        box.querySelector('svg [data-mark], svg [data-not-recorded]'),
      ) &&
      [...document.querySelectorAll('.descent')].every((box) => box.querySelector('svg') || box.clientWidth === 0)
    );
  }, search);
}
