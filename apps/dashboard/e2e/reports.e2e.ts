import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { sealReport } from './seal-report';
import { type RunningServer, startServer } from './server';
import { violationsOn } from './violations';

let server: RunningServer;
let browser: Browser;
/** The edition before: sealed while the first one is being written. */
let february: Promise<string>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('sample'), launch()]);
  february = sealReport(server, FEBRUARY);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The last month that the sample register holds, and the one before. */
const MARCH = '2006-03-01';
const FEBRUARY = '2006-02-01';

const said = (page: Page, text: string | RegExp) =>
  page.locator('[data-said]', { hasText: text }).waitFor({ state: 'attached', timeout: 40_000 });
const state = (page: Page, status: string) => page.waitForSelector(`[data-edition="${status}"]`, { timeout: 40_000 });
const shown = (page: Page) => page.waitForSelector('[data-preview="shown"]', { timeout: 20_000 });
const checked = (page: Page) => page.waitForSelector('[data-checks="ready"]', { timeout: 20_000 });
const idOf = (page: Page) => /reports\/(\w+)/.exec(new URL(page.url()).pathname)?.[1] ?? '';
const preview = (page: Page) => page.frameLocator('.preview iframe');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

let march: string;

test('an officer begins March, writes commentary and submits, and cannot approve', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en', { role: 'OFFICER' });
  await page.waitForSelector('[data-loaded]');
  // By keyboard from here to the draft.
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.waitForSelector('[data-reports="monthly"]');
  await expect.poll(() => page.title()).toContain('Reports');
  await expect.poll(() => page.getAttribute(`[data-period="${MARCH}"]`, 'data-state')).toBe('none');
  // The period that ended last of what the register holds is offered first.
  const offered = await page.locator('select[name="period"] option').first().getAttribute('value');
  expect(offered).toBe(MARCH);
  const { reportDefinitions } = await server.ask<{ reportDefinitions: { code: string; lastPeriodStart: string }[] }>(
    '{ reportDefinitions { code lastPeriodStart } }',
  );
  expect(Object.fromEntries(reportDefinitions.map(({ code, lastPeriodStart }) => [code, lastPeriodStart]))).toEqual({
    monthly: MARCH,
    quarterly: '2006-01-01',
    annual: '2005-04-01',
  });
  await page.focus('select[name="period"]');
  await page.selectOption('select[name="period"]', MARCH);
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('Begin the draft');
  await page.keyboard.press('Enter');
  await state(page, 'DRAFT');
  march = idOf(page);
  await shown(page);
  await expect.poll(() => page.getAttribute('.edition-steps [aria-current="step"]', 'class')).toBe('now');
  await expect.poll(() => page.textContent('.edition-steps [aria-current="step"] b')).toBe('Draft');
  await preview(page).locator('h1').waitFor();
  await checked(page);
  await expect.poll(() => page.textContent('.checks')).toMatch(/All [\d,]+ figures agree with their records/);
  // As tall as what it holds: the frame has no scroll of its own.
  const heights = await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.preview iframe');
    return [frame?.clientHeight ?? 0, frame?.contentDocument?.documentElement.scrollHeight ?? -1];
  });
  expect(heights[0]).toBe(heights[1]);
  expect(heights[0]).toBeGreaterThan(2000);

  // A section of the outline leads into the sheets.
  await page.focus('.thumbs a:has-text("How counted")');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => scrollY > 500);
  await page.waitForSelector('.thumbs li[aria-current]:has-text("How counted")');

  // Commentary, by keyboard: from the button to the text, and saved from there.
  await page.focus('.approve button:has-text("Write commentary")');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-writing]');
  await expect.poll(() => focused(page)).toBe('Commentary');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Two services came for the first time.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Deux services sont venus pour la première fois.');
  await expect.poll(() => page.isDisabled('.approve button:has-text("Submit for approval")')).toBe(true);
  // What has not been saved outlives the page.
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await state(page, 'DRAFT');
  await page.click('.approve button:has-text("Write commentary")');
  await expect.poll(() => page.inputValue('[name="SUMMARY EN"]')).toBe('Two services came for the first time.');
  await page.focus('[name="SUMMARY FR"]');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await said(page, 'Commentary of Key figures saved.');
  await page.click('.approve button:has-text("Back to the preview")');
  await shown(page);
  await preview(page).locator('.said', { hasText: 'Two services came for the first time.' }).waitFor();
  await page.check('[name="preview-language"][value="FR"]');
  await preview(page).locator('.said', { hasText: 'Deux services sont venus' }).waitFor();

  await page.focus('.approve button:has-text("Submit for approval")');
  await page.keyboard.press('Enter');
  await state(page, 'SUBMITTED');
  await said(page, 'Submitted.');
  await expect.poll(() => focused(page)).toBe('March 2006');
  await expect.poll(() => page.isDisabled('.approve button:has-text("Approve edition")')).toBe(true);
  await expect.poll(() => page.textContent('[data-why-not]')).toContain('An approver who had no hand in it');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('texts of two people at one place: what is there now is told, and nothing is lost', async () => {
  const { draftReport } = await server.ask<{ draftReport: { edition: { id: string; version: number } } }>(
    'mutation ($day: LocalDate!) { draftReport(input: { definition: "quarterly", day: $day }) { edition { id version } } }',
    { day: MARCH },
    'OFFICER',
  );
  const { id, version } = draftReport.edition;
  const { page, problems } = await openPage(browser, server.origin, `/en/reports/${id}`, { role: 'OFFICER' });
  await state(page, 'DRAFT');
  await page.click('.approve button:has-text("Write commentary")');
  await page.fill('[name="KIND EN"]', 'Mine.');
  const write = (section: string, text: string, from: number) =>
    server.ask<{ writeReportCommentary: { edition: { version: number } } }>(
      'mutation ($input: ReportCommentaryInput!) { writeReportCommentary(input: $input) { edition { version } } }',
      { input: { id, version: from, section, language: 'EN', text } },
      'ADMIN',
    );
  const elsewhere = await write('REGION', 'Somewhere else.', version);
  const same = await write('KIND', 'Theirs.', elsewhere.writeReportCommentary.edition.version);
  expect(same.writeReportCommentary.edition.version).toBe(version + 2);
  await page.click('[data-write="KIND"] button[type="submit"]');
  await page.waitForSelector('[data-conflict="KIND EN"] blockquote:has-text("Theirs.")');
  await expect.poll(() => page.inputValue('[name="KIND EN"]')).toBe('Mine.');
  await expect.poll(() => page.inputValue('[name="REGION EN"]')).toBe('Somewhere else.');
  await page.click('[data-conflict] button:has-text("Keep mine")');
  await page.click('[data-write="KIND"] button[type="submit"]');
  await said(page, 'Commentary of By type and month saved.');
  expect(problems).toEqual([]);
  // A text that was begun before somebody changed another place is saved all the same.
  await write('REGION', 'Somewhere else again.', version + 3);
  await page.fill('[name="TREND EN"]', 'Steady.');
  await page.click('[data-write="TREND"] button[type="submit"]');
  await said(page, 'Commentary of Trend saved.');
  await page.click('.approve button:has-text("Discard")');
  await page.click('[data-ask] button[type="submit"]');
  await state(page, 'DISCARDED');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('an approver returns it, the officer submits again, the approver approves, and everybody has its files', async () => {
  const asked = await openPage(browser, server.origin, `/fr/reports/${march}`, { role: 'APPROVER', colorScheme: 'dark' });
  const { page } = asked;
  await state(page, 'SUBMITTED');
  await shown(page);
  await checked(page);
  expect(await violationsOn(page)).toEqual([]);
  await page.click('.approve button:has-text("Renvoyer en ébauche")');
  await page.waitForSelector('[data-ask]');
  expect(await violationsOn(page, { within: '[data-ask]' })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Renvoyer en ébauche');
  await page.keyboard.press('Enter');
  await page.fill('[data-ask] [name="reason"]', 'Nommer les deux services.');
  await page.click('[data-ask] button[type="submit"]');
  await state(page, 'DRAFT');
  await said(page, 'Renvoyée en ébauche.');
  await expect.poll(() => page.textContent('.way')).toContain('Nommer les deux services.');

  // The officer, in the same browser: the role is chosen in the masthead.
  await page.click('.who');
  await page.click('.panel.roles button:has-text("Agent")');
  await page.click('.approve button:has-text("Soumettre pour approbation")');
  await state(page, 'SUBMITTED');
  await page.click('.who');
  await page.click('.panel.roles button:has-text("Approbation")');
  await page.waitForSelector('.approve button:has-text("Approuver l’édition"):not([disabled])');
  await page.click('.approve button:has-text("Approuver l’édition")');
  await expect.poll(() => page.textContent('[data-ask]')).toContain('Cela ne peut pas être annulé');
  await page.click('[data-ask] button[type="submit"]');
  await page.waitForSelector('[data-ask] progress');
  await state(page, 'SEALED');
  await said(page, 'Approuvée et scellée.');
  expect(asked.problems).toEqual([]);
  await page.context().close();

  const viewer = await openPage(browser, server.origin, '/en/reports');
  await viewer.page.click(`[data-period="${MARCH}"][data-state="sealed"] a`);
  await state(viewer.page, 'SEALED');
  // By what it was made, as it stands in data/reports/.
  await viewer.page.focus('[data-definition="monthly"] summary');
  await viewer.page.keyboard.press('Enter');
  const definition = JSON.parse(await readFile(new URL('../../../data/reports/monthly.json', import.meta.url), 'utf8')) as {
    sections: string[];
    scheme: string;
  };
  await expect.poll(() => viewer.page.locator('[data-definition] ol li').count()).toBe(definition.sections.length);
  const made = viewer.page.locator('[data-definition] dl');
  for (const text of [
    'monthly, version',
    'a month, in fiscal years',
    definition.scheme,
    'none: all engagements are counted',
    'English and French',
  ])
    await expect.poll(() => made.textContent()).toContain(text);
  expect(await violationsOn(viewer.page, { within: '[data-definition]' })).toEqual([]);
  await shown(viewer.page);
  await expect.poll(() => viewer.page.locator('.edition-actions button').count()).toBe(0);
  expect((await viewer.page.textContent('.hash'))?.replaceAll(' ', '')).toMatch(/^[0-9a-f]{64}$/);
  const links = viewer.page.locator('[data-file]');
  await expect.poll(() => links.count()).toBe(10);
  for (const link of await links.all()) {
    const [download] = await Promise.all([viewer.page.waitForEvent('download'), link.click()]);
    const bytes = await readFile(await download.path());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(await link.getAttribute('data-sha256'));
  }
  // The page itself on paper is the preview alone.
  await viewer.page.emulateMedia({ media: 'print' });
  expect(
    await viewer.page
      .locator('.edition-side, .rail, .approve, .mast .nav')
      .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length),
  ).toBe(0);
  expect(viewer.problems).toEqual([]);
  await viewer.page.context().close();
});

test('a sealed edition is corrected with a reason, and a draft is nobody else’s', async () => {
  const { page, problems } = await openPage(browser, server.origin, `/en/reports/${march}`, { role: 'OFFICER' });
  await state(page, 'SEALED');
  await page.click('.approve button:has-text("Issue a corrected edition")');
  await page.fill('[data-ask] [name="reason"]', 'A visit was entered late.');
  await page.click('[data-ask] button[type="submit"]');
  await state(page, 'DRAFT');
  await expect.poll(() => page.textContent('.sheets .notice')).toContain('A visit was entered late.');
  await shown(page);
  await checked(page);
  expect(await violationsOn(page)).toEqual([]);
  await page.click('.approve button:has-text("Write commentary")');
  await page.waitForSelector('[data-writing]');
  expect(await violationsOn(page, { within: '[data-writing]' })).toEqual([]);
  await page.goto(`${server.origin}/en/reports`);
  await page.waitForSelector(`[data-period="${MARCH}"] .report-correction`);
  expect(problems).toEqual([]);
  await page.click(`[data-period="${MARCH}"] .report-correction`);
  await state(page, 'DRAFT');
  await page.click('.who');
  await page.click('.panel.roles button:has-text("Viewer")');
  await page.waitForSelector('[data-not-there]');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('two editions stand side by side, cell by cell', async () => {
  const before = await february;
  const { page, problems } = await openPage(browser, server.origin, `/fr/reports/${march}`, { colorScheme: 'dark' });
  await state(page, 'SEALED');
  await page.click('.rail-link a');
  await page.waitForSelector('[data-comparison="ready"]');
  expect(new URL(page.url()).searchParams.get('a')).toBe(before);
  const compared = async (differingOnly: boolean) => {
    const { compareReportEditions } = await server.ask<{
      compareReportEditions: { differing: number; total: number; cells: { name: string; before: number | null; now: number | null }[] };
    }>(
      'query ($a: ID!, $b: ID!, $only: Boolean!) { compareReportEditions(before: $a, now: $b, differingOnly: $only) { differing total cells { name before now } } }',
      { a: before, b: march, only: differingOnly },
    );
    return compareReportEditions;
  };
  const some = await compared(true);
  expect(some.differing).toBeGreaterThan(0);
  await expect.poll(() => page.locator('[data-cell]').count()).toBe(Math.min(some.cells.length, 200));
  const plain = some.cells
    .slice(0, 200)
    .find(({ before, now }) => before !== null && now !== null && now > before && Number.isInteger(before));
  await expect.poll(() => page.textContent(`[data-cell="${plain?.name}"] td:last-child`)).toMatch(/^\+/);

  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.comparison-head button')]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines.length).toBe(some.cells.length + 1);
  await page.check('[name="cells"] >> nth=1');
  await page.waitForFunction(() => document.querySelectorAll('[data-cell]:not([data-differs])').length > 0);
  expect(new URL(page.url()).searchParams.get('cells')).toBe('all');
  await page.selectOption('[name="b"]', before);
  await page.waitForSelector('text=Choisir deux éditions différentes.');
  expect(problems).toEqual([]);
  await page.context().close();
});

test.each([
  ['en', 'light'],
  ['fr', 'dark'],
] as const)('whoever may no longer read an edition is told why and what to do, %s %s', async (language, colorScheme) => {
  const id = await february;
  const words = {
    en: ['This edition cannot be shown to you.', 'protected since it was sealed', 'Ask an officer or an approver for a corrected edition'],
    fr: [
      'Cette édition ne peut pas vous être montrée.',
      'protégés depuis qu’elle a été scellée',
      'Demandez à un agent ou à un approbateur une édition corrigée',
    ],
  }[language];
  const listed = await namedIn(id);
  await protect(listed, true);
  const { page, problems } = await openPage(browser, server.origin, `/${language}/reports/${id}`, { colorScheme });
  await page.waitForSelector('[data-closed]');
  for (const text of words) await expect.poll(() => page.textContent('[data-closed]')).toContain(text);
  // Nothing was asked for that would have been refused, and nothing is offered that would be.
  await expect.poll(() => page.locator('.preview, [data-file], .edition-side button').count()).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(problems).toEqual([]);
  await page.context().close();
  const officer = await openPage(browser, server.origin, `/${language}/reports/${id}`, { role: 'OFFICER' });
  await shown(officer.page);
  await expect.poll(() => officer.page.locator('[data-closed]').count()).toBe(0);
  expect(officer.problems).toEqual([]);
  await officer.page.context().close();
  await protect(listed, false);
});

/** A visit that an edition lists, by its id in the API. */
async function namedIn(id: string): Promise<string> {
  const { reportEdition } = await server.ask<{ reportEdition: { files: { form: string; copy: string; url: string }[] } }>(
    'query ($id: ID!) { reportEdition(id: $id) { files { form copy url } } }',
    { id },
  );
  const file = reportEdition.files.find(({ form, copy }) => form === 'JSON' && copy === 'OPEN');
  const { figures } = (await (await fetch(`${server.origin}${file?.url}`)).json()) as {
    figures: { lists: { engagements: { reference: string }[] }[] };
  };
  const visit = figures.lists.flatMap(({ engagements }) => engagements).find(({ reference }) => reference.startsWith('VIS'));
  const { engagement } = await server.ask<{ engagement: { id: string } }>(
    'query ($reference: String!) { engagement(reference: $reference) { id } }',
    {
      reference: visit?.reference,
    },
  );
  return engagement.id;
}

/** Closes a visit to those who may see no protected ones, or opens it again. */
async function protect(id: string, closed: boolean): Promise<void> {
  const { node } = await server.ask<{ node: { version: number } }>(
    'query ($id: ID!) { node(id: $id) { ... on Visit { version } } }',
    { id },
    'OFFICER',
  );
  const { updateVisit } = await server.ask<{ updateVisit: { problems: { message: string }[] } }>(
    'mutation ($input: UpdateVisitInput!) { updateVisit(input: $input) { problems { message } } }',
    { input: { id, version: node.version, sensitivity: closed ? 'PROTECTED' : 'INTERNAL', reason: 'Tried.' } },
    'OFFICER',
  );
  expect(updateVisit.problems).toEqual([]);
}

test.each([
  ['en', 'light', 'OFFICER'],
  ['fr', 'dark', 'VIEWER'],
] as const)('axe finds nothing in the calendar and in a comparison, and nothing is cut off, %s %s', async (language, colorScheme, role) => {
  const { page, problems } = await openPage(browser, server.origin, `/${language}/reports`, { role, colorScheme });
  await page.waitForSelector('[data-reports]');
  expect(await violationsOn(page)).toEqual([]);
  await page.goto(`${server.origin}/${language}/reports/compare?a=${await february}&b=${march}`);
  await page.waitForSelector('[data-comparison="ready"]');
  expect(await violationsOn(page)).toEqual([]);
  for (const path of ['reports', `reports/${march}`, `reports/compare?a=${march}`]) {
    await page.goto(`${server.origin}/${language}/${path}`);
    for (const width of [320, 390, 768, 1180, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForSelector('main h1');
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        `${path} at ${width}`,
      ).toBeLessThanOrEqual(0);
    }
  }
  expect(problems).toEqual([]);
  await page.context().close();
});
