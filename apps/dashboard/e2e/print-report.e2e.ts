// What comes out of the printer: the preview of an edition and nothing of the page round it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { sealReport } from './seal-report';
import { type RunningServer, startServer } from './server';

let server: RunningServer;
let browser: Browser;
let march: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('sample'), launch()]);
  march = await sealReport(server, '2006-03-01');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Words of a printed page, blanks being blanks. */
async function printed(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const folder = mkdtempSync(join(tmpdir(), 'entente-print-'));
  const file = join(folder, 'page.pdf');
  writeFileSync(file, await page.pdf({ format: 'A4', printBackground: true }));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return flat(text);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ');

interface Said {
  report: {
    sections: {
      heading: string;
      blocks: { is: string; items?: { figure: { text: string } }[]; rows?: { cells: { text: string; value?: number }[] }[] }[];
    }[];
  };
}

/** What the edition itself says, in one language: its headings, its key figures, and the numbers of its tables. */
async function saidIn(language: 'EN' | 'FR'): Promise<{ headings: string[]; keyFigures: string[]; figures: string[] }> {
  const { reportEdition } = await server.ask<{ reportEdition: { files: { form: string; language: string; copy: string; url: string }[] } }>(
    'query ($id: ID!) { reportEdition(id: $id) { files { form language copy url } } }',
    { id: march },
  );
  const file = reportEdition.files.find((one) => one.form === 'JSON' && one.language === language && one.copy === 'OPEN');
  const { report } = (await (await fetch(`${server.origin}${file?.url}`)).json()) as Said;
  const blocks = report.sections.flatMap((section) => section.blocks);
  return {
    headings: report.sections.map(({ heading }) => flat(heading)),
    keyFigures: blocks.flatMap(({ items = [] }) => items.map(({ figure }) => flat(figure.text))),
    figures: blocks.flatMap(({ items = [], rows = [] }) => [
      ...items.map(({ figure }) => flat(figure.text)),
      ...rows.flatMap(({ cells }) => cells.filter(({ value }) => value !== undefined).map(({ text }) => flat(text))),
    ]),
  };
}

/** All of them are there, in their order. */
function holdsInOrder(text: string, parts: readonly string[]): void {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    expect(found, part).toBeGreaterThanOrEqual(0);
    at = found;
  }
}

const ROUND_IT = {
  EN: [
    'Overview',
    'Explorer',
    'Search the register',
    'Print the preview',
    'PDF, A4',
    'About this edition',
    'Its way so far',
    'Compare with',
    'Language of the preview',
  ],
  FR: ['Aperçu', 'Explorateur', 'Rechercher', 'Imprimer l’aperçu', 'PDF, A4', 'À propos de cette édition', 'Langue de l’aperçu'],
} as const;

test.each(['EN', 'FR'] as const)('the page on paper is the preview alone, %s', async (language) => {
  const { headings, keyFigures } = await saidIn(language);
  expect(keyFigures.length).toBeGreaterThan(3);
  const { page, problems } = await openPage(browser, server.origin, `/${language.toLowerCase()}/reports/${march}`, { colorScheme: 'dark' });
  await page.waitForSelector('[data-preview="shown"]');
  // What is not to be printed is there on the screen.
  const seen = flat(await page.evaluate(() => document.body.textContent ?? ''));
  for (const words of [ROUND_IT[language][0], ROUND_IT[language][3]]) expect(seen).toContain(words);
  const paper = await printed(page);
  // Its first sheet, as a frame that is taller than the paper is cut where the paper ends: that is why the button and the keys print it alone.
  expect(paper).toContain(headings[0] ?? '?');
  for (const figure of keyFigures) expect(paper).toContain(figure);
  for (const words of ROUND_IT[language]) expect(paper).not.toContain(words);
  expect(problems).toEqual([]);
  await page.context().close();
});

test.each([
  ['EN', 'the button'],
  ['FR', 'the keys'],
] as const)('what is printed from the preview itself is its sheets, %s, by %s', async (language, by) => {
  const { headings, figures } = await saidIn(language);
  expect(headings.length).toBeGreaterThan(5);
  expect(figures.length).toBeGreaterThan(50);
  const { page, problems } = await openPage(browser, server.origin, `/${language.toLowerCase()}/reports/${march}`);
  await page.waitForSelector('[data-preview="shown"]');
  // The browser says which window is printed, and how that stands just then is kept.
  await page.evaluate(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    addEventListener('beforeprint', () => kept.push('the page'));
    const frame = document.querySelector<HTMLIFrameElement>('.preview iframe');
    frame?.contentWindow?.addEventListener('beforeprint', () => kept.push(frame.contentDocument?.documentElement.outerHTML ?? ''));
  });
  if (by === 'the button') await page.click('.edition-side button:has-text("Print the preview")');
  else await page.keyboard.press('Control+p');
  const kept = () => page.evaluate(() => (window as unknown as { kept: string[] }).kept);
  await expect.poll(async () => (await kept()).length).toBe(1);
  const [sheets = ''] = await kept();
  expect(sheets).not.toBe('the page');
  // Afterwards it lies on the desk again.
  await expect
    .poll(() =>
      page.evaluate(() => document.querySelector<HTMLIFrameElement>('.preview iframe')?.contentDocument?.documentElement.style.overflow),
    )
    .toBe('hidden');
  expect(problems).toEqual([]);

  const alone = await page.context().newPage();
  await alone.setContent(sheets);
  const paper = await printed(alone);
  holdsInOrder(paper, headings);
  for (const figure of new Set(figures)) expect(paper).toContain(figure);
  for (const words of ROUND_IT[language]) expect(paper).not.toContain(words);
  await page.context().close();
});
