import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { type RunningServer, startServer } from './server';
import { violationsOn } from './violations';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('sample'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Asked {
  contacts: {
    totalCount: number;
    nodes: { id: string; name: string; email: string | null; phone: string | null; affiliations: { post: string; current: boolean }[] }[];
  };
}

/** What the API says of contacts, those with a post first. */
async function known(where: Record<string, unknown>, locale = 'EN') {
  const ask = (inPost: boolean) =>
    server.ask<Asked>(
      'query ($where: ContactFilter, $locale: Locale) { contacts(first: 500, where: $where) { totalCount nodes { id name email phone affiliations { post(locale: $locale) current } } } }',
      { where: { ...where, inPost }, locale },
      'OFFICER',
    );
  const [inPost, others] = await Promise.all([ask(true), ask(false)]);
  return { inPost: inPost.contacts, others: others.contacts, total: inPost.contacts.totalCount + others.contacts.totalCount };
}

/** A jurisdiction and an organization that have contacts of every kind: with a post, without one, with former posts. */
async function subjects() {
  const { contacts } = await server.ask<{
    contacts: { nodes: { jurisdiction: { code: string } | null; affiliations: { current: boolean; organization: { id: string } }[] }[] };
  }>('{ contacts(first: 500) { nodes { jurisdiction { code } affiliations { current organization { id } } } } }', {}, 'OFFICER');
  const moved = contacts.nodes.find(
    ({ jurisdiction, affiliations }) =>
      jurisdiction?.code !== 'CA' && affiliations.some(({ current }) => current) && affiliations.length > 1,
  );
  return {
    code: moved?.jurisdiction?.code ?? '',
    left: moved?.affiliations.find(({ current }) => !current)?.organization.id ?? '',
    joined: moved?.affiliations.find(({ current }) => current)?.organization.id ?? '',
  };
}

const section = '[data-contacts]';
const shown = (page: Page) =>
  page.locator(`${section} [data-contact]`).evaluateAll((lines) => lines.map((line) => line.getAttribute('data-contact')));

describe.each([
  ['en', 'light'],
  ['fr', 'dark'],
] as const)('contacts, %s %s', (language, colorScheme) => {
  test('stand on a jurisdiction’s page with their posts, and those without one are folded away', async () => {
    const { code } = await subjects();
    const { inPost, others, total } = await known({ jurisdictions: [code] }, language.toUpperCase());
    expect(inPost.totalCount).toBeGreaterThan(0);
    const { page, problems } = await openPage(browser, server.origin, `/${language}/jurisdictions/${code}`, {
      colorScheme,
      role: 'OFFICER',
    });
    await page.waitForSelector(section);
    await expect.poll(() => page.getAttribute(section, 'data-contacts')).toBe(String(total));
    await expect.poll(() => shown(page)).toEqual([...inPost.nodes, ...others.nodes].map(({ id }) => id));
    for (const { id, name, email, phone, affiliations } of inPost.nodes) {
      const line = page.locator(`[data-contact="${id}"]`);
      await expect.poll(() => line.locator('h3').textContent()).toContain(name);
      for (const { post, current } of affiliations) {
        const posts = line.locator(`[data-post="${current ? 'current' : 'past'}"]`, { hasText: post });
        await expect.poll(() => posts.count()).toBeGreaterThan(0);
        // A post of the past is there when its fold is opened.
        await expect.poll(() => posts.first().isVisible()).toBe(current);
      }
      if (email) await expect.poll(() => line.locator('a[href^="mailto:"]').getAttribute('href')).toBe(`mailto:${email}`);
      if (phone) await expect.poll(() => line.locator('a[href^="tel:"]').getAttribute('href')).toBe(`tel:${phone.replace('-', '')}`);
    }
    const fold = page.locator(`${section} [data-contact] summary`).first();
    await fold.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(`${section} [data-post="past"]`).first().isVisible()).toBe(true);
    if (others.totalCount > 0) await page.click(`${section} .others > summary`);
    await page.waitForSelector('[role="grid"][data-total][aria-busy="false"]');
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('stand on the pages of the organization that they left and of that which they joined', async () => {
    const { left, joined } = await subjects();
    const { page, problems } = await openPage(browser, server.origin, `/${language}/organizations/${left}`, { colorScheme, role: 'ADMIN' });
    for (const [index, id] of [left, joined].entries()) {
      if (index > 0) await page.goto(`${server.origin}/${language}/organizations/${id}`);
      const { inPost, others, total } = await known({ organizations: [id] });
      expect([inPost, others][1 - index]?.totalCount).toBeGreaterThan(0);
      await page.waitForSelector(`[data-organization="${id}"] ${section}`);
      await expect.poll(() => page.getAttribute(section, 'data-contacts')).toBe(String(total));
      await expect.poll(() => shown(page)).toEqual([...inPost.nodes, ...others.nodes].map((one) => one.id));
      expect(await violationsOn(page)).toEqual([]);
    }
    await page.click(`${section} [data-post] a >> nth=0`);
    await page.waitForSelector('[data-organization]');
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

test('many are shown when they are asked for', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en/jurisdictions/CA', { role: 'OFFICER' });
  await page.waitForSelector(section);
  const { total } = await known({ jurisdictions: ['CA'] });
  const more = page.locator(`${section} > button`);
  if (await more.count()) {
    await more.click();
    await page.waitForFunction((count) => document.querySelectorAll('[data-contacts] [data-contact]').length === count, total);
  }
  expect((await shown(page)).length).toBe(total);
  expect(problems).toEqual([]);
  await page.context().close();
});

test.each(['VIEWER', 'ANALYST'])('%s sees no sign of them, and nothing is asked for', async (role) => {
  const { code, joined } = await subjects();
  const { page, problems } = await openPage(browser, server.origin, '/en/topics', { role });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.postData() ?? ''));
  for (const path of [`jurisdictions/${code}`, `organizations/${joined}`]) {
    await page.goto(`${server.origin}/en/${path}`);
    await page.waitForSelector('[data-loaded]');
    await page.waitForSelector('[role="grid"][data-total][aria-busy="false"]');
    await expect.poll(() => page.locator('[data-contacts], .contacts').count()).toBe(0);
    await expect.poll(() => page.getByRole('heading', { name: 'Contacts' }).count()).toBe(0);
  }
  // The documents of the dashboard are known by hash; their names go along.
  expect(asked.filter((body) => body.includes('"operationName":"Subject"')).length).toBeGreaterThan(0);
  expect(asked.filter((body) => /contact/i.test(body))).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('they are gone with the role that saw them', async () => {
  const { code } = await subjects();
  const { page, problems } = await openPage(browser, server.origin, `/en/jurisdictions/${code}`, { role: 'OFFICER' });
  await page.waitForSelector(section);
  await page.click('.who');
  await page.getByRole('button', { name: 'Analyst', exact: true }).click();
  await page.waitForSelector(section, { state: 'detached' });
  expect(problems).toEqual([]);
  await page.context().close();
});
