import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresLoaded, launch, openPage } from './browser';
import { type RunningServer, startServer } from './server';
import { violationsInThemes } from './violations';

const viewer = { email: 'v.lecteur@example.org', name: 'V. Lecteur', role: 'VIEWER', password: 'battery correct horse' };
const account = { email: 'j.okafor@example.org', name: 'J. Okafor', role: 'OFFICER', password: 'correct horse battery' };

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('csc', [account, viewer]), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function enter(page: Page, password: string, email = account.email): Promise<void> {
  await page.fill('[name="email"]', email);
  await page.fill('[name="password"]', password);
  await page.press('[name="password"]', 'Enter');
}

/** Watches whether an element is there; gives every change so far. */
async function appearances(page: Page, selector: string): Promise<() => Promise<boolean[]>> {
  const handle = await page.evaluateHandle((watched) => {
    const changes: boolean[] = [];
    let last = document.querySelector(watched) !== null;
    new MutationObserver(() => {
      const now = document.querySelector(watched) !== null;
      if (now !== last) changes.push(now);
      last = now;
    }).observe(document, { childList: true, subtree: true });
    return changes;
  }, selector);
  return () => handle.jsonValue();
}

/** Problems that are none where somebody must first sign in: the first question is refused. */
const otherThanRefused = (problems: readonly string[]) => problems.filter((problem) => !problem.includes('401'));

test('a person with an account signs in, stays signed in, and signs out', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en?period=all');
  await page.waitForSelector('.sign-in');
  await expect.poll(() => page.title()).toBe('Sign in – Entente');
  await expect.poll(() => page.locator('.who').count()).toBe(0);
  // Nothing to go to and nothing to look for before there is somebody to show it to.
  await expect.poll(() => page.locator('header nav, header [role="search"], header input').count()).toBe(0);
  await expect.poll(() => page.locator('header a, header button').count()).toBe(3);
  expect(await page.locator('header .brand, header .lang').count()).toBe(2);

  await enter(page, 'wrong horse battery');
  await page.waitForSelector('.sign-in [role="alert"]');
  await expect.poll(() => page.textContent('.sign-in [role="alert"]')).toBe('the address or the password is wrong');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('password');
  await expect.poll(() => page.inputValue('[name="password"]')).toBe('');

  await enter(page, account.password);
  await figuresLoaded(page);
  expect(page.url()).toBe(`${server.origin}/en?period=all`);
  await expect.poll(() => page.textContent('.who')).toContain('J. Okafor');
  await page.reload();
  await figuresLoaded(page);

  const changes = await appearances(page, '.sign-in');
  await page.click('.who');
  await page.click('.panel.roles button:has-text("Sign out")');
  await page.waitForSelector('.sign-in');
  await expect.poll(() => page.locator('[data-figure]').count()).toBe(0);
  // Every question that the page had under way is refused by now, and none of them brings the page back.
  await page.waitForLoadState('networkidle');
  expect(await changes()).toEqual([true]);
  await page.reload();
  await page.waitForSelector('.sign-in');
  expect(otherThanRefused(problems)).toEqual([]);
  await page.context().close();
});

test('a session that ends while a page is open ends in signing in, and the page goes on from where it was', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/fr?period=all');
  await page.waitForSelector('.sign-in');
  await expect.poll(() => page.textContent('.sign-in h1')).toBe('Ouvrir une session');
  await enter(page, 'wrong horse battery');
  await page.waitForSelector('.sign-in [role="alert"]');
  await expect.poll(() => page.textContent('.sign-in [role="alert"]')).toBe('l’adresse ou le mot de passe est erroné');
  await enter(page, account.password);
  await figuresLoaded(page);

  await page.context().clearCookies();
  await page.click('.seg.kinds label:has-text("Missions")');
  await page.waitForSelector('.sign-in');
  await enter(page, account.password);
  await figuresLoaded(page);
  expect(page.url()).toBe(`${server.origin}/fr?period=all&kinds=visit,project`);
  expect(otherThanRefused(problems)).toEqual([]);
  await page.context().close();
});

test.each(['en', 'fr'])('axe finds nothing where somebody signs in, in either theme: /%s', async (language) => {
  const { page } = await openPage(browser, server.origin, `/${language}`, { colorScheme: 'light' });
  await page.waitForSelector('.sign-in');
  await enter(page, 'wrong horse battery');
  await page.waitForSelector('.sign-in [role="alert"]');
  expect(await violationsInThemes(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 844 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.context().close();
});

test('a viewer is told for whom the explorer is, and nothing is asked that would be refused', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/fr/explore', { colorScheme: 'light' });
  await page.waitForSelector('.sign-in');
  await enter(page, viewer.password, viewer.email);
  await page.waitForSelector('[data-analysts-only]');
  await expect.poll(() => page.textContent('[data-analysts-only]')).toContain('analystes');
  expect(await violationsInThemes(page)).toEqual([]);
  await page.click('[data-analysts-only] a');
  await figuresLoaded(page);
  await page.goto(`${server.origin}/fr/jurisdictions`);
  await page.waitForSelector('[data-index]');
  await page.click('[data-entry="NA"] a');
  await page.waitForSelector('[data-jurisdiction="NA"] [data-figure="subject-years"]');
  expect(otherThanRefused(problems)).toEqual([]);
  await page.context().close();
});

test('who has not signed in is shown no figure before the page runs either, and who has is shown them for their own role', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const enterAs = ({ email, password }: typeof viewer) =>
    context.request.post(`${server.origin}/graphql`, {
      headers: { 'content-type': 'application/json' },
      data: {
        query: 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { role } }',
        variables: { email, password },
      },
    });
  await page.goto(`${server.origin}/en`);
  expect(await page.locator('#first-view, [data-value], .who').count()).toBe(0);
  for (const person of [viewer, account]) {
    await context.clearCookies();
    await enterAs(person);
    await expect
      .poll(async () => {
        await page.goto(`${server.origin}/en`);
        return (await page.locator('.who').count()) === 1 && (await page.textContent('.who'));
      })
      .toContain(person.name);
    expect(await page.locator('.lede [data-value]').count()).toBeGreaterThan(0);
  }
  await context.close();
});
