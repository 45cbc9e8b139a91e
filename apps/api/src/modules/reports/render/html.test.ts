import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentTable, ReportDocument } from '../compose/report-document.js';
import { renderHtml } from './html.js';
import { REPORT_POLICY, REPORT_STYLES_HASH } from './html-styles.js';
import { HOSTILE_TEXTS, hostileDocument, sampleDocument } from './sample-document.fixture.js';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
});
afterAll(() => browser.close());

/** Shows a report as a mail program or an archive would: a file without a server. Whatever it asks for or complains of is kept. */
async function shown(document: ReportDocument, { width = 1024, height = 800 } = {}): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: 'dark' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => problems.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    if (request.url() !== 'http://report.invalid/') problems.push(request.url());
  });
  await page.route('http://report.invalid/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: renderHtml(document),
      headers: { 'content-security-policy': REPORT_POLICY },
    }),
  );
  await page.goto('http://report.invalid/');
  return { page, problems };
}

test('it has one element of styles, which the policy names, and nothing that runs or is fetched', () => {
  for (const document of [sampleDocument('EN'), sampleDocument('FR', { sealed: true }), hostileDocument(200)]) {
    const html = renderHtml(document);
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? '');
    expect(styles).toHaveLength(1);
    expect(styles[0]?.length).toBeLessThan(8_192);
    expect(
      `sha256-${createHash('sha256')
        .update(styles[0] ?? '')
        .digest('base64')}`,
    ).toBe(REPORT_STYLES_HASH);
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form|image|use)\b/i);
    // A quotation mark is an entity wherever it is not ours, so that these would be attributes.
    expect(html).not.toMatch(/\s(style|srcdoc|on\w+)="/i);
    expect([...html.matchAll(/\s(?:src|href|xlink:href|action)="([^"]*)"/g)].filter((match) => !match[1]?.startsWith('#'))).toEqual([]);
    expect([...html.matchAll(/\bid="([^"]*)"/g)].length).toBe(new Set([...html.matchAll(/\bid="([^"]*)"/g)].map((match) => match[1])).size);
  }
});

test.each(['EN', 'FR'] as const)('axe finds nothing, and the browser refuses nothing: %s', async (language) => {
  for (const size of [
    { width: 390, height: 844 },
    { width: 1024, height: 800 },
  ]) {
    const { page, problems } = await shown(sampleDocument(language, { sealed: size.width > 400 }), size);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze();
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => node.target.join(' '))
            .slice(0, 4)
            .join(' | ')}`,
      ),
    ).toEqual([]);
    expect(problems).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.sheet')).backgroundColor")).toBe('rgb(255, 255, 255)');
    await page.context().close();
  }
});

test('it is in its language, has a title, headings, landmarks, and a way past what stands before the text', async () => {
  const document = sampleDocument('FR');
  const { page } = await shown(document);
  expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
  expect(await page.title()).toBe(`${document.runningTitle} · ${document.runningMark}`);
  expect(await page.locator('h1').allInnerTexts()).toEqual([document.title]);
  expect(await page.locator('h2').allInnerTexts()).toEqual(document.sections.map(({ heading }) => heading));
  for (const { heading } of document.sections) expect(await page.getByRole('region', { name: heading, exact: true }).count()).toBe(1);
  for (const landmark of ['banner', 'navigation', 'main', 'contentinfo'] as const) expect(await page.getByRole(landmark).count()).toBe(1);
  expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(document.sections.map(({ heading }) => heading));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // The page goes there when it comes to it.
  await expect.poll(() => page.evaluate('document.activeElement.id'), { timeout: 30_000 }).toBe('main');
  await page.context().close();
});

interface ReadTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** How many rows each group has. */
  readonly groups: readonly number[];
  readonly rows: readonly (readonly { text: string; value: string | null; scope: string | null; rowSpan: number }[])[];
}

/** Run in the page. */
const READ_TABLES = `[...document.querySelectorAll('table')].map((table) => ({
  caption: table.caption.querySelector('.title').textContent,
  columns: [...table.querySelectorAll('thead th[scope=col]')].map((cell) => cell.textContent),
  groups: [...table.tBodies].map((body) => body.rows.length),
  rows: [...table.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => ({
    text: [...cell.childNodes].filter((node) => !node.matches?.('.code, small')).map((node) => node.textContent).join('').trim(),
    value: cell.querySelector('data')?.value ?? null,
    scope: cell.getAttribute('scope'),
    rowSpan: cell.rowSpan,
  }))),
}))`;

test('every table is read back as it is in the document, with its caption and its headers', async () => {
  const document = sampleDocument('EN', { sealed: true });
  const { page } = await shown(document);
  const tables = document.sections.flatMap(({ blocks }) => blocks.filter((block): block is DocumentTable => block.is === 'TABLE'));
  const read = await page.evaluate<ReadTable[]>(READ_TABLES);
  expect(read.map(({ caption }) => caption)).toEqual(tables.filter(({ rows }) => rows.length > 0).map(({ caption }) => caption));
  for (const [index, table] of tables.filter(({ rows }) => rows.length > 0).entries()) {
    expect(read[index]?.columns).toEqual(table.columns.map(({ label }) => label));
    expect(read[index]?.rows.map((row) => row.map(({ text, value, rowSpan }) => [text, value, rowSpan]))).toEqual(
      table.rows.map(({ cells }) =>
        cells.map(({ text, value, rowSpan }) => [text, value === undefined ? null : String(value), rowSpan ?? 1]),
      ),
    );
    for (const row of read[index]?.rows ?? []) expect(row.some(({ scope }) => scope === 'row' || scope === 'rowgroup')).toBe(true);
  }
  // What stands for several rows is the header of a group of exactly these.
  expect(read.at(-1)?.groups).toEqual([3, 2, 1]);
  expect(await page.locator('table').last().locator('th[scope=rowgroup]').count()).toBe(2);
  await page.context().close();
});

test('charts are pictures with a name and every value in words', async () => {
  const document = sampleDocument('EN');
  const { page } = await shown(document);
  const charts = document.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.is === 'CHART' ? [block] : [])));
  expect(charts).toHaveLength(8);
  for (const { caption, alternative } of charts) {
    const picture = page.getByRole('img', { name: caption, exact: true });
    expect(await picture.count()).toBe(1);
    expect(await picture.locator('desc').textContent()).toBe(alternative);
  }
  await page.context().close();
});

test('what is sample data says so on every sheet, and what is sealed bears its fingerprint', async () => {
  const draft = sampleDocument('EN');
  const { page } = await shown(draft);
  expect(await page.getByRole('banner').textContent()).toContain('Sample data');
  expect(await page.locator('.sheet .run').allInnerTexts()).toEqual(Array(6).fill(expect.stringContaining(draft.runningMark)));
  const sealed = sampleDocument('EN', { sealed: true });
  await page.context().close();
  const { page: other } = await shown(sealed);
  expect(await other.locator('.mark').count()).toBe(0);
  expect(await other.locator('.sheet .folio').allInnerTexts()).toEqual(Array(6).fill(expect.stringContaining(String(sealed.fingerprint))));
  expect(await other.getByRole('contentinfo').textContent()).toContain(`${sealed.fingerprintLabel}: ${sealed.fingerprint}`);
  await other.context().close();
});

test('hostile texts stay texts', async () => {
  const { page, problems } = await shown(hostileDocument(200));
  expect(problems).toEqual([]);
  expect(await page.locator('script, img, iframe, a:not([href^="#"])').count()).toBe(0);
  const whole = String(await page.evaluate('document.documentElement.textContent'));
  for (const text of HOSTILE_TEXTS) {
    const writable = Buffer.from(text, 'utf8')
      .toString('utf8')
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE]/g, '\uFFFD')
      // Lines end in one way in a page.
      .replace(/\r\n?/g, '\n');
    expect(whole).toContain(writable);
  }
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1024);
  await page.context().close();
});

test('it is printed on A4, with its mark, its rules, its fingerprint and a number on every page', async () => {
  const document = { ...sampleDocument('EN', { sealed: true }), runningMark: 'Sample data' };
  const { page } = await shown(document);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.context().close();
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).split('\f').slice(0, -1);
  expect(pages.length).toBeGreaterThan(6);
  for (const [index, text] of pages.entries()) {
    expect(text).toMatch(new RegExp(`^\\s*${document.runningTitle} {2,}${document.runningMark}\\s*\\n`));
    for (const part of [document.foot, document.fingerprint, `${index + 1} / ${pages.length}`]) expect(text).toContain(part);
  }
});
