import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { type RunningServer, startServer } from './server';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('sample'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Asks as a script does, with a token and without a session. */
async function asScript(token: string, query: string): Promise<{ status: number; body: { data?: Record<string, unknown> | null } }> {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as { data?: Record<string, unknown> | null } };
}

test('a token is made, shown once, used, and revoked after a second word', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en', { role: 'OFFICER' });
  await page.waitForSelector('[data-loaded]');
  await page.click('.who');
  await page.click('.panel.roles a:has-text("Access tokens")');
  await page.waitForURL(`${server.origin}/en/tokens`);
  await page.waitForSelector('text=There is no token yet.');
  await page.fill('[name="token-name"]', 'Monthly workbook');
  await page.fill('[name="token-expires"]', '2099-12-31');
  await page.press('[name="token-name"]', 'Enter');
  const token = (await page.textContent('[data-token]')) ?? '';
  expect(token.length).toBeGreaterThan(30);
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-made'))).toBe(true);
  await page.waitForSelector('[data-token-row="Monthly workbook"][data-token-state="holds"]');
  await expect.poll(() => page.getAttribute('[data-token-row] [data-last-used]', 'data-last-used')).toBe('');

  expect((await asScript(token, '{ viewer { role } }')).body.data).toEqual({ viewer: { role: 'OFFICER' } });
  expect((await asScript(token, 'mutation { chooseDemoRole(role: ADMIN) { role } }')).body.data ?? null).toBeNull();

  await page.reload();
  await page.waitForSelector('[data-token-row]');
  await expect.poll(() => page.content()).not.toContain(token);
  await expect.poll(() => page.getAttribute('[data-token-row] [data-last-used]', 'data-last-used')).not.toBe('');

  await page.click('[data-token-row] button:has-text("Revoke")');
  await page.click('.confirm button:has-text("Keep it")');
  await page.click('[data-token-row] button:has-text("Revoke")');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Revoke');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-token-row="Monthly workbook"][data-token-state="revoked"]');
  expect((await asScript(token, '{ viewer { role } }')).status).toBe(401);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('a viewer is told who makes tokens', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/fr/tokens');
  await page.waitForSelector('text=Les jetons sont créés par les analystes');
  await expect.poll(() => page.locator('form.make-token').count()).toBe(0);
  expect(problems).toEqual([]);
  await page.context().close();
});

test.each([320, 390, 768, 1440])('nothing is cut off at %d px', async (width) => {
  const { page } = await openPage(browser, server.origin, '/fr/tokens', { role: 'ANALYST', viewport: { width, height: 900 } });
  await page.waitForSelector('form.make-token');
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.context().close();
});
