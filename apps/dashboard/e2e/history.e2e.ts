import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { type RunningServer, startServer } from './server';
import { violationsInThemes } from './violations';

interface Row {
  period: { label: string } | null;
  region: { code: string } | null;
  delta: { engagements: number; delegates: number };
}
interface Told {
  id: string;
  at: string;
  effect: { rows: Row[] };
}
interface Recorded {
  reference: string;
  title: string;
  status: string;
  revisions: { nodes: Told[] };
}

let server: RunningServer;
let browser: Browser;
let reference: string;
let first: { title: string; partners: number };
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('csc'), launch()]);
  // A visit that counts, and what happens to it: another title and partner, then a word with nothing counted, then it is called off.
  const { engagements } = await server.ask<{
    engagements: {
      nodes: { id: string; reference: string; title: string; version: number; partners: { counted: boolean }[]; ledTo: unknown[] }[];
    };
  }>(
    '{ engagements(first: 50, where: { kinds: [VISIT], statuses: [COMPLETED] }) { nodes { id reference title(locale: EN) version partners { counted } ledTo { id } } } }',
  );
  const visit = engagements.nodes.find(({ partners, ledTo }) => partners.some(({ counted }) => counted) && ledTo.length > 0);
  if (!visit) throw new Error('no visit that counts and led to something');
  reference = visit.reference;
  first = { title: visit.title, partners: visit.partners.length };
  const change = async (version: number, fields: Record<string, unknown>) => {
    const { updateVisit } = await server.ask<{ updateVisit: { problems: { message: string }[] } }>(
      'mutation ($input: UpdateVisitInput!) { updateVisit(input: $input) { problems { message } } }',
      { input: { id: visit.id, version, ...fields } },
      'OFFICER',
    );
    expect(updateVisit.problems).toEqual([]);
  };
  await change(visit.version, {
    titleEn: 'A visit under another title',
    partners: [{ jurisdiction: 'NA' }, { jurisdiction: 'SE' }],
    delegates: 31,
    reason: 'The paper file was found.',
  });
  await change(visit.version + 1, { purpose: 'To see how it is done.' });
  await change(visit.version + 2, { status: 'CANCELLED' });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const recorded = async (asOf: string | null = null): Promise<Recorded> =>
  (
    await server.ask<{ engagement: Recorded }>(
      `query ($reference: String!, $asOf: DateTime) { engagement(reference: $reference, asOf: $asOf) {
        reference title(locale: EN) status
        revisions(first: 10) { nodes { id at effect { rows { period { label } region { code } delta { engagements delegates } } } } }
      } }`,
      { reference, asOf },
    )
  ).engagement;
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value)}`;

test('each change of a record says what it did to the figures, as the API does', async () => {
  const { page, problems } = await openPage(browser, server.origin, `/en/engagements/${reference}`);
  await page.waitForSelector('[data-revision]');
  const { revisions } = await recorded();
  await expect.poll(() => page.locator('[data-revision]').count()).toBe(4);
  let moved = 0;
  for (const { id, effect } of revisions.nodes) {
    const cells = page.locator(`[data-revision="${id}"] [data-cell]:not([data-cell="total"])`);
    const said = await cells.evaluateAll((items) => items.map((item) => [item.getAttribute('data-cell'), item.textContent ?? '']));
    expect(said.map(([cell]) => cell)).toEqual(effect.rows.map(({ period, region }) => `${period?.label ?? '-'} ${region?.code ?? '-'}`));
    for (const [index, { delta }] of effect.rows.entries()) {
      moved += 1;
      if (delta.engagements !== 0) expect(said[index]?.[1]).toContain(`${signed(delta.engagements)} visit`);
      if (delta.delegates !== 0) expect(said[index]?.[1]).toMatch(new RegExp(`\\${signed(delta.delegates)} (person|people)`));
    }
    if (effect.rows.length === 0)
      await expect.poll(() => page.textContent(`[data-revision="${id}"] [data-effect]`)).toBe('Moved no figure.');
  }
  expect(moved).toBeGreaterThan(3);
  const newest = await page.locator('[data-revision]').first().textContent();
  expect(newest).toContain('Status Completed Cancelled');
  expect(newest).toContain('In all −1 visit');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('a record is seen as it was after any of its changes, and as it is again', async () => {
  const { page, problems } = await openPage(browser, server.origin, `/en/engagements/${reference}`);
  await page.waitForSelector('[data-revision]');
  await expect.poll(() => page.textContent('.head')).toContain('Cancelled');
  const { revisions } = await recorded();
  const [, , renamed, entered] = revisions.nodes;
  await expect.poll(() => page.locator('[data-revision]').first().locator('[data-as-of]').count()).toBe(0);

  await page.click(`[data-revision="${renamed?.id}"] [data-as-of]`);
  await page.waitForURL(`${server.origin}/en/engagements/${reference}?asOf=${renamed?.at}`);
  await page.waitForSelector(`[data-past="${renamed?.at}"]`);
  await page.waitForFunction(() => document.querySelectorAll('[data-revision]').length === 2);
  const then = await recorded(renamed?.at);
  expect(then.status).toBe('COMPLETED');
  await expect.poll(() => page.textContent('h1')).toBe(then.title);
  await expect.poll(() => page.textContent('.head')).toContain('Completed');
  await expect.poll(() => page.textContent('[data-past]')).toContain('This is the record as it was on');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);

  await page.click(`[data-revision="${entered?.id}"] [data-as-of]`);
  await page.waitForFunction(() => document.querySelectorAll('[data-revision]').length === 1);
  await expect.poll(() => page.textContent('h1')).toBe(first.title);
  await expect.poll(() => page.locator('.head [data-partner]').count()).toBe(first.partners);
  // What it led to is looked at as of the same moment.
  await page.locator('[data-lineage="to"] a').first().click();
  await page.waitForURL(`${server.origin}/en/engagements/*?asOf=${entered?.at}`);
  await page.goBack();
  await page.waitForSelector(`[data-engagement="${reference}"]`);

  await page.click('[data-past] a');
  await page.waitForURL(`${server.origin}/en/engagements/${reference}`);
  await page.waitForFunction(() => document.querySelectorAll('[data-revision]').length === 4);
  await expect.poll(() => page.locator('[data-past]').count()).toBe(0);
  await expect.poll(() => page.textContent('h1')).toBe('A visit under another title');
  await expect.poll(() => page.textContent('.head')).toContain('Cancelled');
  // What was read before is still what it was read as.
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('[data-revision]').length === 1);
  await expect.poll(() => page.textContent('h1')).toBe(first.title);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('before the register held it there is nothing to see, and a way back', async () => {
  const { page } = await openPage(browser, server.origin, `/en/engagements/${reference}?asOf=1999-01-01T00:00:00.000Z`);
  await page.waitForFunction(() => document.querySelector('[data-past]')?.textContent?.includes('did not hold it'));
  await expect.poll(() => page.textContent('h1')).toBe(reference);
  await page.click('[data-past] a');
  await page.waitForSelector(`[data-engagement="${reference}"]`);
  await page.context().close();
});

test.each(['en', 'fr'] as const)(
  'axe finds nothing in the history of a record, now and then, and all of it is in the language: /%s',
  async (language) => {
    const { page, problems } = await openPage(browser, server.origin, `/${language}/engagements/${reference}`, { colorScheme: 'light' });
    await page.waitForSelector('[data-revision]');
    expect(await violationsInThemes(page)).toEqual([]);
    const section = await page.locator('.rev').textContent();
    for (const words of language === 'en' ? ['Title in English', 'In all', 'See it as it was then'] : ['Titre anglais', 'En tout', 'alors'])
      expect(section).toContain(words);
    expect(section).not.toMatch(/titleEn|COMPLETED/);
    await page.locator('[data-as-of]').first().click();
    await page.waitForSelector('[data-past]');
    await page.waitForSelector('[data-revision]');
    expect(await violationsInThemes(page)).toEqual([]);
    await expect.poll(() => page.textContent('[data-past]')).toContain(language === 'en' ? 'as it was on' : 'telle qu’elle était le');
    expect(problems).toEqual([]);
    await page.context().close();
  },
);
