import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresLoaded, launch, openPage } from './browser';
import { shownIn } from './figures';
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

/** What a screen reader is given as the mark that one has come to. */
function said(page: Page): Promise<{ role: string | null; text: string | null; key: string | null; drawn: number }> {
  return page.evaluate(() => {
    const list = document.activeElement;
    const option = document.getElementById(list?.getAttribute('aria-activedescendant') ?? '');
    return {
      role: list?.getAttribute('role') ?? null,
      text: option?.textContent ?? null,
      key: option?.getAttribute('data-option') ?? null,
      drawn: document.querySelectorAll('[data-current]').length,
    };
  });
}

test('a chart is one stop, its marks are gone through with arrows, each said with its value', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en?from=1999-04-01&to=2006-03-31');
  await figuresLoaded(page);
  const { marks } = await shownIn(page, 'volume-by-year');
  await page.focus('[data-figure="volume-by-year"] [role="listbox"]');
  await expect
    .poll(() => said(page))
    .toMatchObject({
      role: 'listbox',
      key: '1999/00|total',
      text: `1999/00: ${marks['1999/00|total']?.text}`,
      drawn: 1,
    });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect
    .poll(() => said(page))
    .toMatchObject({ key: '2000/01|VISIT', text: `2000/01, Visits: ${marks['2000/01|VISIT']?.text}`, drawn: 1 });
  await page.keyboard.press('End');
  expect((await said(page)).key).toBe('2005/06|VISIT');

  // All that is drawn as a mark can be come to.
  const options = await page.$$eval('[data-figure="volume-by-year"] [role="option"]', (all) =>
    all.map((one) => one.getAttribute('data-option')),
  );
  expect(Object.keys(marks).filter((key) => key !== 'reference' && !options.includes(key))).toEqual([]);

  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.chart'))).toBeNull();
  await page.waitForFunction(() => document.querySelectorAll('[data-current]').length === 0);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('Enter filters by the mark, Shift and Enter open its records', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/fr?period=all');
  await figuresLoaded(page);
  await page.focus('[data-figure="volume-by-region"] [role="listbox"]');
  const { text, key } = await said(page);
  const value = /(\d+)/.exec(text ?? '')?.[1];
  await page.keyboard.press('Shift+Enter');
  await page.waitForSelector(`[data-records] h2[data-value="${value}"]`);
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-records]', { state: 'detached' });
  await page.focus('[data-figure="volume-by-region"] [role="listbox"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`regions=${key?.replace('|total', '')}`));
  expect(problems).toEqual([]);
  await page.context().close();
});

test('the map is one stop, gone through by size; Enter filters by the place, Shift and Enter open its records', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en?period=all');
  await figuresLoaded(page);
  const { marks, cells } = await shownIn(page, 'partners-map');
  const list = '[data-figure="partners-map"] [role="listbox"]';
  await page.focus(list);
  const first = await said(page);
  expect(first).toMatchObject({ role: 'listbox', drawn: 1 });
  const code = first.key?.split('|')[0] ?? '';
  const largest = Math.max(...Object.entries(cells).flatMap(([key, { value }]) => (key === 'all' || key === '-' ? [] : [value])));
  expect(cells[code]?.value).toBe(largest);
  expect(first.text).toMatch(new RegExp(`: ${cells[code]?.text}$`));
  // Every place that is drawn can be come to.
  const options = await page.$$eval(`${list} [role="option"]`, (all) => all.map((one) => one.getAttribute('data-option')?.split('|')[0]));
  expect(new Set(options)).toEqual(new Set(Object.keys(marks).map((key) => key.split('|')[0])));
  await page.keyboard.press('ArrowDown');
  const second = await said(page);
  expect(second.key).not.toBe(first.key);
  expect(second.drawn).toBe(1);
  await page.keyboard.press('Shift+Enter');
  const [place] = second.key?.split('|') ?? [];
  await page.waitForSelector(`[data-records] h2[data-count="${cells[place ?? '']?.value}"]`);
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-records]', { state: 'detached' });
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`jurisdictions=${place}(&|$)`));
  expect(problems).toEqual([]);
  await page.context().close();
});

test('lines of descent are one stop: arrows lead from line to line and along it, Enter to the engagement', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/fr?period=all');
  await figuresLoaded(page);
  await page.waitForSelector('.descent svg');
  const { marks } = await shownIn(page, 'born-of-visit');
  const list = '[data-figure="born-of-visit"] [role="listbox"]';
  const options = await page.$$eval(`${list} [role="option"]`, (all) => all.map((one) => one.getAttribute('data-option')));
  expect([...options].sort()).toEqual(Object.keys(marks).sort());
  await page.focus(list);
  const first = await said(page);
  expect(first).toMatchObject({ key: options[0], drawn: 1, text: expect.stringMatching(/ : (visite|projet|mission), /) });
  await page.keyboard.press('ArrowRight');
  const next = await said(page);
  expect(next).toMatchObject({ key: options[1], drawn: 1 });
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/fr/engagements/${next.key}`));
  expect(problems).toEqual([]);
  await page.context().close();
});
